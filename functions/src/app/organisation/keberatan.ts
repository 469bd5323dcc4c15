/**
 * Objections between the organisation and its units: the rows that stand in the tab go to the units by the stored state,
 * the units' answers come back with their figures. PURE.
 */
import { NAMA_PERIODE } from '../../contract';
import type { Keberatan } from '../../domain/keberatan';
import type { BarisKeberatan } from '../../parse/keberatan';
import type { ParsedRow } from '../../parse/table';
import { digestOf } from '../sync/hash';
import type { JawabanKeberatan, KeberatanPerUnit, OrganisationState, UnitFigures } from './state';

/** How unit and organisation call one objection among themselves, without its NIP. */
export const idKeberatan = ({ nip, periode }: Pick<Keberatan, 'nip' | 'periode'>): string => digestOf([periode, nip]);

/** Digest of a row: an answer to another content is no answer. */
export function isiKeberatan({
  nip,
  periode,
  tanggalDiterima,
  alasan,
  disampaikanLangsung,
  putusan,
}: Keberatan): string {
  const { keputusan, ratingHasilKerja, ratingPerilaku, alasan: sebab, oleh, tanggal } = putusan ?? {};
  const decided = putusan && [keputusan, ratingHasilKerja, ratingPerilaku, sebab, oleh, tanggal];
  return digestOf([nip, periode, tanggalDiterima, alasan, disampaikanLangsung, decided]);
}

/** The rows by unit, in one order, so that sorting the tab changes nothing. Undefined without any. */
export function susunKeberatan(rows: readonly BarisKeberatan[]): KeberatanPerUnit | undefined {
  const byUnit: Record<string, Keberatan[]> = {};
  for (const { unitId, ...keberatan } of [...rows].sort(byIdentity)) (byUnit[unitId] ??= []).push(keberatan);
  return rows.length > 0 ? byUnit : undefined;
}

const byIdentity = (a: BarisKeberatan, b: BarisKeberatan): number =>
  compare(a.unitId, b.unitId) ||
  NAMA_PERIODE.indexOf(a.periode) - NAMA_PERIODE.indexOf(b.periode) ||
  compare(a.nip, b.nip);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What counted so far, as the tab has it. */
export const keberatanTersimpan = (state: OrganisationState | null): BarisKeberatan[] =>
  Object.entries(state?.keberatan ?? {}).flatMap(([unitId, rows]) => rows.map((row) => ({ unitId, ...row })));

/** What the unit says about a row: null while it has not seen this content. `tercatat`: about a decision on record. */
export function jawabanBaris(
  { subject, value }: ParsedRow<BarisKeberatan>,
  units: readonly UnitFigures[],
): JawabanKeberatan | null {
  const [unitId, nip] = subject?.id.split(' ') ?? [];
  const periode = subject?.periode ?? null;
  if (unitId === undefined || nip === undefined || periode === null) return null;
  const id = idKeberatan({ nip, periode });
  const jawaban = units.find((unit) => unit.unitId === unitId)?.keberatan?.find((each) => each.id === id);
  if (!jawaban || (value && jawaban.isi !== isiKeberatan(value))) return null;
  // A row that cannot be read is told only of a decision that stands without it.
  return value || jawaban.isi === null ? jawaban : null;
}
