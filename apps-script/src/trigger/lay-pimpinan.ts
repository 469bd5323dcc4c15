/**
 * Lays the rows of the leader's tabs that follow from `Pegawai`: `Persetujuan SKP` one per person, `Penilaian` one per
 * person in service and rating period begun. New rows go to the bottom; nothing is renamed, removed or sorted.
 */
import type { PEGAWAI } from '../../../functions/src/contract/buku-pimpinan';
import type { PENILAIAN, PERSETUJUAN_SKP } from '../../../functions/src/contract/buku-pimpinan-siklus';
import { cellText, isBlankCell, type Cell } from '../../../functions/src/contract/cells';
import { foldName, type ColumnId } from '../../../functions/src/contract/column';
import { labelPegawai, nipDalamTeks, nipTeks } from '../../../functions/src/contract/nip';
import {
  bacaNamaPeriode,
  BULAN_PERIODE,
  periodeBerjalan,
  type NamaPeriode,
} from '../../../functions/src/contract/periode';
import { readColumn, type OpenTable } from '../shared/table';
import { bulanWib, tanggalWib } from '../shared/wib';
import { monthWithin } from './month-within';

type PegawaiTable = OpenTable<ColumnId<typeof PEGAWAI>>;
type PersetujuanTable = OpenTable<ColumnId<typeof PERSETUJUAN_SKP>>;
type PenilaianTable = OpenTable<ColumnId<typeof PENILAIAN>>;

interface Person {
  readonly nip: string;
  readonly nama: string;
  /** NIP of the pejabat penilai; null when blank or without a NIP. */
  readonly penilai: string | null;
  /** Months of service (1-12, inclusive; empty when the last lies before the first); null while a date cannot be read. */
  readonly bertugas: { readonly dari: number; readonly sampai: number } | null;
}

/** People whose NIP, name and position stand there: an incomplete row would lay a key that nobody may rename. */
export function readPeople(pegawai: PegawaiTable, tahun: number): Person[] {
  const [nip, nama, jabatan, penilai, mulai, selesai] = (
    ['nip', 'nama', 'jabatan', 'pejabatPenilai', 'mulai', 'selesai'] as const
  ).map((id) => readColumn(pegawai, id)) as [Cell[], Cell[], Cell[], Cell[], Cell[], Cell[]];
  const byNip = new Map<string, Person>();
  nip.forEach((cell, i) => {
    const terbaca = nipTeks(cell);
    if (terbaca === null || isBlankCell(nama[i]) || isBlankCell(jabatan[i]) || byNip.has(terbaca)) return;
    const dari = monthWithin(mulai[i], tahun, 1);
    const sampai = monthWithin(selesai[i], tahun, 12);
    byNip.set(terbaca, {
      nip: terbaca,
      nama: cellText(nama[i]),
      penilai: nipDalamTeks(cellText(penilai[i])),
      bertugas: dari === null || sampai === null ? null : { dari, sampai },
    });
  });
  return [...byNip.values()];
}

/** A key cell as a NIP: the one it names, or the one of the only person who bears the name. */
function nipReader(people: readonly Person[]): (cell: Cell) => string | null {
  const byName = new Map<string, string | null>();
  for (const { nip, nama } of people) byName.set(foldName(nama), byName.has(foldName(nama)) ? null : nip);
  return (cell) => {
    const text = cellText(cell);
    return nipDalamTeks(text) ?? byName.get(foldName(text)) ?? null;
  };
}

export function planPersetujuan(people: readonly Person[], tab: PersetujuanTable): { readonly pegawai: string }[] {
  const there = new Set(readColumn(tab, 'pegawai').map(nipReader(people)));
  return people.filter(({ nip }) => !there.has(nip)).map((person) => ({ pegawai: labelPegawai(person) }));
}

function serves({ bertugas }: Person, periode: NamaPeriode): boolean {
  const { bulanAwal, bulanAkhir } = BULAN_PERIODE[periode];
  return bertugas !== null && Math.max(bertugas.dari, bulanAwal) <= Math.min(bertugas.sampai, bulanAkhir);
}

/**
 * `afterEdit`: only periods that still run. Somebody who is typed in cell by cell has his `Mulai` only after his name,
 * and a row laid too early stays; the daily run lays the periods that are over.
 */
export function planPenilaian(
  people: readonly Person[],
  tab: PenilaianTable,
  { tahun, now, afterEdit }: { readonly tahun: number; readonly now: Date; readonly afterEdit: boolean },
): { readonly periode: string; readonly pegawai: string }[] {
  const nipOf = nipReader(people);
  const periode = readColumn(tab, 'periode');
  const there = new Set(
    readColumn(tab, 'pegawai').map((cell, i) => {
      const nama = bacaNamaPeriode(cellText(periode[i]))?.nama ?? '';
      return `${nama} ${nipOf(cell) ?? ''}`;
    }),
  );
  const today = bulanWib(now);
  const runs = (nama: NamaPeriode): boolean => today.tahun === tahun && BULAN_PERIODE[nama].bulanAkhir >= today.bulan;
  const begun = periodeBerjalan(tahun, tanggalWib(now));
  return (afterEdit ? begun.filter(runs) : begun).flatMap((nama) =>
    people
      .filter((person) => serves(person, nama) && !there.has(`${nama} ${person.nip}`))
      .map((person) => ({ periode: nama, pegawai: labelPegawai(person) })),
  );
}
