/**
 * Plan of a rollup: PURE. Units' figures + what stands in Buku Organisasi + the stored state + now give the next state,
 * the cells to write and the units to tell. When nothing is new the plan is empty.
 */
import { isDeepStrictEqual } from 'node:util';
import type { CellWrite } from '../ports';
import { SCHEMA_VERSION } from '../state';
import type { GatheredOrganisation } from './gather';
import { jugaDi } from './elsewhere';
import { sharedAcross } from './indicators';
import type { InterpretedOrganisation } from './interpret';
import { susunKeberatan } from './keberatan';
import { organisationOutputs } from './outputs';
import { judgePenetapan, susunPenetapan, type Judgement } from './penetapan';
import { publicSnapshot } from './public-snapshot';
import type { OrganisationView } from './view';
import type { IndikatorBersamaTersimpan, KeberatanPerUnit, OrganisationState, Penetapan, UnitFigures } from './state';

export interface RollupPlan {
  /** Null: as stored. */
  readonly commit: OrganisationState | null;
  /** Differing cells by spreadsheet id. */
  readonly writes: ReadonlyMap<string, readonly CellWrite[]>;
  /** Units that know something else than what was decided or found about them, or offer another list: their next sync shows it. */
  readonly tell: readonly string[];
}

export function planRollup(gathered: GatheredOrganisation, interpreted: InterpretedOrganisation): RollupPlan {
  const { state, units, seenAt, registration } = gathered;
  const list = indikatorBersama(interpreted, state);
  const indikator = sharedAcross(list, units);
  const { judged, penetapan } = decide(gathered, interpreted);
  const elsewhere = jugaDi(units);
  const keberatan = keberatanSekarang(interpreted, state);
  const next: Omit<OrganisationState, 'generation' | 'changedAt'> = {
    schema: SCHEMA_VERSION,
    generationOf: Object.fromEntries(units.map(({ unitId, generation }) => [unitId, generation])),
    penetapan,
    ...(keberatan ? { keberatan } : {}),
    ...(elsewhere ? { jugaDi: elsewhere } : {}),
    indikatorBersama: list,
    publik: publicSnapshot(registration, indikator, state?.publik ?? null, seenAt),
  };
  const commit = sameState(state, next)
    ? null
    : { ...next, generation: (state?.generation ?? 0) + 1, changedAt: seenAt };
  const changedAt = commit?.changedAt ?? state?.changedAt ?? seenAt;
  const view: OrganisationView = { gathered, interpreted, judged, indikator, publik: next.publik, changedAt };
  return { commit, writes: organisationOutputs(view), tell: told(state, next, units) };
}

function sameState(
  stored: OrganisationState | null,
  next: Omit<OrganisationState, 'generation' | 'changedAt'>,
): boolean {
  if (!stored) return false;
  const { generation: _generation, changedAt: _changedAt, ...kept } = stored;
  return isDeepStrictEqual(kept, next);
}

const keberatanSekarang = (
  { keberatan }: InterpretedOrganisation,
  state: OrganisationState | null,
): KeberatanPerUnit | undefined =>
  keberatan ? susunKeberatan(keberatan.rows.flatMap(({ value }) => value ?? [])) : state?.keberatan;

const indikatorBersama = (
  { indikator }: InterpretedOrganisation,
  state: OrganisationState | null,
): readonly IndikatorBersamaTersimpan[] =>
  indikator ? indikator.rows.flatMap(({ value }) => value ?? []) : (state?.indikatorBersama ?? []);

function decide(
  { state, units }: GatheredOrganisation,
  { penetapan }: InterpretedOrganisation,
): { readonly judged: ReadonlyMap<number, Judgement>; readonly penetapan: Penetapan } {
  if (!penetapan) return { judged: new Map(), penetapan: state?.penetapan ?? {} };
  const rows = penetapan.rows.flatMap(({ row: at, value: row }) => {
    if (!row) return [];
    const unit = units.find(({ unitId }) => unitId === row.unitId);
    return [{ at, row, judgement: judgePenetapan(row, unit, state?.penetapan[row.unitId]?.[row.periode]) }];
  });
  return {
    judged: new Map(rows.map(({ at, judgement }) => [at, judgement])),
    penetapan: susunPenetapan(rows.map(({ row, judgement }) => ({ row, tersimpan: judgement.tersimpan }))),
  };
}

type PerUnit = Readonly<Record<string, unknown>>;

function told(
  before: OrganisationState | null,
  next: Pick<OrganisationState, 'penetapan' | 'keberatan' | 'jugaDi' | 'indikatorBersama'>,
  units: readonly UnitFigures[],
): string[] {
  const differing = (was: PerUnit = {}, is: PerUnit = {}): string[] =>
    Object.keys({ ...was, ...is }).filter((unitId) => !isDeepStrictEqual(was[unitId], is[unitId]));
  const decided = [
    ...differing(before?.penetapan, next.penetapan),
    ...differing(before?.keberatan, next.keberatan),
    ...differing(before?.jugaDi, next.jugaDi),
  ];
  const names = (of: readonly IndikatorBersamaTersimpan[]): string => JSON.stringify(of.map(({ nama }) => nama));
  // Each unit offers the names in a dropdown.
  const all =
    names(before?.indikatorBersama ?? []) === names(next.indikatorBersama) ? [] : units.map(({ unitId }) => unitId);
  return [...new Set([...decided, ...all])].sort();
}
