/** Tasks: how often one is tried, and who hears of one that never succeeded. The same for every queue. */
import type { TaskKind } from './ports';

export const ATTEMPTS = 5;

export interface TaskSubject {
  readonly kind: TaskKind;
  /** Of the unit or the organisation. */
  readonly id: string;
}

/** `closed`: dropped, because the queue in this process ends; nothing is known against the subject. */
export type GiveUp = (task: TaskSubject, error: unknown, why: 'failed' | 'closed') => Promise<void>;
