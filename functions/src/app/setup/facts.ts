/** What set-up needs to know to lay a file, and what a plan for one file is. */
import type { Cell, PolicyId } from '../../contract';
import type { ChartSpec, LayoutChange } from '../layout';

export interface LayoutFacts {
  readonly tahun: number;
  /** The file is registered to this very owner: what stands in it may stay. */
  readonly registered: boolean;
  /** E-mail addresses of those who may edit what is protected, besides the service. */
  readonly editors: readonly string[];
  /** Text of the tab Panduan. */
  readonly panduan: readonly (readonly Cell[])[];
  /** Names of the organisation's units in official order, for Penetapan Unit. */
  readonly units: readonly string[];
  readonly charts: readonly ChartSpec[];
  /** Rule sets of the unit's periods: their columns are laid. */
  readonly policies: readonly PolicyId[];
}

export interface LayoutPlan {
  readonly changes: readonly LayoutChange[];
  /** What changes, in Indonesian, ready to show. */
  readonly lines: readonly string[];
  /** What set-up cannot put right itself, in Indonesian. */
  readonly warnings: readonly string[];
  /** Why the file is left as it is; then there are no changes. */
  readonly refusals: readonly string[];
}

/** Part of a plan. */
export interface Draft {
  readonly changes: readonly LayoutChange[];
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

export const joined = (drafts: readonly Draft[]): Draft => ({
  changes: drafts.flatMap((draft) => draft.changes),
  lines: drafts.flatMap((draft) => draft.lines),
  warnings: drafts.flatMap((draft) => draft.warnings),
});
