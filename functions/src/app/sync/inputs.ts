/** What of the sheet belongs to whom: rows grouped per employee, the faulty ones beside the counted ones. */
import type { MasukanPegawai, Pegawai, Realisasi, Target } from '../../domain/model';
import type { BarisPenilaian } from '../../parse/penilaian';
import type { BarisPersetujuan } from '../../parse/persetujuan';
import type { BarisUmpanBalik } from '../../parse/umpan-balik';

/** A row that does not count, kept as text so that the history can tell when it went wrong and when it was put right. */
export interface FaultyRow {
  /** Which row, e.g. 'Realisasi BK42TQ Mar 2026'. */
  readonly cell: string;
  /** Its input cells as text. */
  readonly raw: string;
}

/** All that one employee's result is computed from, and what was refused. */
export interface EmployeeInputs {
  readonly masukan: MasukanPegawai;
  /** What the leader decided about the plan; null without a row, or with an empty one. */
  readonly persetujuan: BarisPersetujuan | null;
  /** Filled rows of `Penilaian` (of `Penetapan Unit` for the head), by period. */
  readonly penilaian: readonly BarisPenilaian[];
  readonly umpanBalik: readonly BarisUmpanBalik[];
  readonly faulty: readonly FaultyRow[];
}

export interface UnitInputs {
  readonly pegawai: readonly Pegawai[];
  readonly target: readonly Target[];
  readonly realisasi: readonly Realisasi[];
  readonly persetujuan: readonly BarisPersetujuan[];
  readonly penilaian: readonly BarisPenilaian[];
  readonly umpanBalik: readonly BarisUmpanBalik[];
  readonly faulty: readonly { readonly nip: string; readonly row: FaultyRow }[];
}

/** Groups by NIP. Rows are ordered by identity, so that sorting the sheet changes nothing. */
export function groupByEmployee(unit: UnitInputs): ReadonlyMap<string, EmployeeInputs> {
  const targets = new Map<string, Target[]>();
  const nipOfKode = new Map<string, string>();
  for (const target of unit.target) {
    push(targets, target.nip, target);
    nipOfKode.set(target.kode, target.nip);
  }
  const realisations = new Map<string, Realisasi[]>();
  for (const realisasi of unit.realisasi) {
    const nip = nipOfKode.get(realisasi.kode);
    if (nip !== undefined) push(realisations, nip, realisasi);
  }
  const faulty = new Map<string, FaultyRow[]>();
  for (const { nip, row } of unit.faulty) push(faulty, nip, row);

  const persetujuan = new Map(unit.persetujuan.map((p) => [p.nip, p]));
  const penilaian = groupByNip(unit.penilaian);
  const umpanBalik = groupByNip(unit.umpanBalik);

  const grouped = new Map<string, EmployeeInputs>();
  for (const pegawai of unit.pegawai) {
    grouped.set(pegawai.nip, {
      masukan: {
        pegawai,
        target: (targets.get(pegawai.nip) ?? []).sort(byKode),
        realisasi: (realisations.get(pegawai.nip) ?? []).sort(byKodeAndMonth),
      },
      persetujuan: persetujuan.get(pegawai.nip) ?? null,
      penilaian: (penilaian.get(pegawai.nip) ?? []).sort(byPeriode),
      umpanBalik: (umpanBalik.get(pegawai.nip) ?? []).sort(
        (a, b) => compare(a.tanggal, b.tanggal) || compare(a.isi, b.isi),
      ),
      faulty: (faulty.get(pegawai.nip) ?? []).sort(byCell),
    });
  }
  return grouped;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of rows by identity: what is compared and hashed never depends on the order in the sheet. */
export const byKode = (a: { readonly kode: string }, b: { readonly kode: string }): number => compare(a.kode, b.kode);
export const byKodeAndMonth = (a: Realisasi, b: Realisasi): number => byKode(a, b) || a.bulan - b.bulan;
export const byPeriode = (a: { readonly periode: string }, b: { readonly periode: string }): number =>
  compare(a.periode, b.periode);
export const byCell = (a: FaultyRow, b: FaultyRow): number => compare(a.cell, b.cell);

export function groupByNip<T extends { readonly nip: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) push(groups, row.nip, row);
  return groups;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
