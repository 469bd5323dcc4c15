/** The charts that set-up lays on the leader's Ringkasan. */
import type { ChartSpec } from '../layout';

export const CHARTS: readonly ChartSpec[] = [];
