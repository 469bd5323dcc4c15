/** What of the sheet belongs to whom: rows grouped per employee, the faulty ones beside the counted ones. */
import type { MasukanPegawai, Pegawai, Realisasi, Target } from '../../domain/model';

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
  readonly faulty: readonly FaultyRow[];
}

export interface UnitInputs {
  readonly pegawai: readonly Pegawai[];
  readonly target: readonly Target[];
  readonly realisasi: readonly Realisasi[];
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

  const grouped = new Map<string, EmployeeInputs>();
  for (const pegawai of unit.pegawai) {
    grouped.set(pegawai.nip, {
      masukan: {
        pegawai,
        target: (targets.get(pegawai.nip) ?? []).sort((a, b) => compare(a.kode, b.kode)),
        realisasi: (realisations.get(pegawai.nip) ?? []).sort((a, b) => compare(a.kode, b.kode) || a.bulan - b.bulan),
      },
      faulty: (faulty.get(pegawai.nip) ?? []).sort((a, b) => compare(a.cell, b.cell)),
    });
  }
  return grouped;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
