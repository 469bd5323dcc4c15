/** The content hash of one employee: equal content, equal hash; a hash that moved is what a sync commits. */
import { createHash } from 'node:crypto';
import type { PolicyText } from '../../contract';
import type { PerPeriode } from '../state';
import type { EmployeeInputs } from './inputs';

/** Whatever a result depends on besides the employee's own rows. */
export interface HashContext {
  readonly engine: string;
  readonly policyId: string;
  readonly policyVersion: number;
  /** Periods that have other rules. */
  readonly policyPeriode: PerPeriode<PolicyText>;
  readonly tahun: number;
  /** Months of the year that are over on the evaluation date (0-12): the only way a rule uses the date. */
  readonly bulanBerakhir: number;
  /** Only approved targets count: switched on later, the approvals that stand in the tab must be stored. */
  readonly wajibDisetujui: boolean;
}

/** Short digest of a value for the manifest, which holds several of them for everybody: 48 bits, as 12 hex digits. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/**
 * SHA-256, first 128 bits, as 32 hex digits. Decimals are written as text; object keys keep the order in which the
 * parser builds them, so the JSON is canonical. Row numbers, column order, stamps and outputs are not in it. `frozen`:
 * the versions of locks whose results stand in for what would be computed.
 */
export function contentHash(inputs: EmployeeInputs, context: HashContext, frozen: readonly string[]): string {
  const { engine, policyId, policyVersion, policyPeriode, tahun, bulanBerakhir, wajibDisetujui } = context;
  const rules = [
    engine,
    policyId,
    policyVersion,
    tahun,
    bulanBerakhir,
    wajibDisetujui,
    ...Object.entries(policyPeriode).flat(),
  ];
  const text = JSON.stringify([...rules, inputs, ...frozen]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
