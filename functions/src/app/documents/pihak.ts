/** The two sides of a document, the rows they sign, and the names of files. PURE. */
import type { IsianDokumen, PihakDokumen, TandaTangan } from '../../contract';
import type { Pegawai } from '../../domain/model';
import { teksGolongan } from '../../parse/golongan';
import { penilaiOf } from '../mail/mail';
import type { Registration } from '../state';

/** Everybody of the unit by NIP: who rates whom is named there. */
export type UnitPeople = ReadonlyMap<string, Pegawai>;

/** What a document of one person tells of others. */
export interface UnitContext {
  readonly people: UnitPeople;
  /** Rencana hasil kerja by Kode. */
  readonly rhkOf: ReadonlyMap<string, string>;
}

export const PEJABAT_PENILAI = 'PEJABAT PENILAI KINERJA';
const KOSONG: readonly IsianDokumen[] = ['Nama', 'NIP', 'Pangkat/Gol. Ruang', 'Jabatan', 'Unit Kerja'].map((label) => [
  label,
  null,
]);

const isian = ({ nama, nip, golongan, jabatan }: Pegawai, { unitKerja }: Registration): IsianDokumen[] => [
  ['Nama', nama],
  ['NIP', nip],
  ['Pangkat/Gol. Ruang', golongan === null ? null : teksGolongan(golongan)],
  ['Jabatan', jabatan],
  ['Unit Kerja', unitKerja],
];

/** Who rates the person; undefined when that is nobody of this unit, as for its head. */
export const penilaiDari = (pegawai: Pegawai, unit: Registration, people: UnitPeople): Pegawai | undefined =>
  people.get(penilaiOf(pegawai, unit) ?? '');

export interface Sides {
  readonly pihak: readonly PihakDokumen[];
  readonly tandaTangan: readonly TandaTangan[];
  /** What is missing here, and why. */
  readonly catatan: readonly string[];
}

export function sides(pegawai: Pegawai, unit: Registration, people: UnitPeople): Sides {
  const penilai = penilaiDari(pegawai, unit, people);
  const tanpaGolongan = [pegawai, ...(penilai ? [penilai] : [])].filter(({ golongan }) => golongan === null);
  return {
    pihak: [
      { judul: 'PEGAWAI YANG DINILAI', isian: isian(pegawai, unit) },
      { judul: PEJABAT_PENILAI, isian: penilai ? isian(penilai, unit) : KOSONG },
    ],
    tandaTangan: [
      { peran: 'Pegawai yang Dinilai', nama: pegawai.nama, nip: pegawai.nip },
      { peran: 'Pejabat Penilai Kinerja', nama: penilai?.nama ?? null, nip: penilai?.nip ?? null },
    ],
    catatan: [
      ...(penilai ? [] : [tanpaPenilai(pegawai, unit)]),
      ...(tanpaGolongan.length === 0
        ? []
        : [`Gol. Ruang ${tanpaGolongan.map(({ nama }) => nama).join(' dan ')} belum diisi di tab Pegawai.`]),
    ],
  };
}

const tanpaPenilai = ({ nip, pejabatPenilai }: Pegawai, { kepala }: Registration): string =>
  nip === kepala
    ? 'Kepala unit dinilai satu tingkat di atas; tulis pejabat penilainya dengan tangan.'
    : pejabatPenilai === null
      ? 'Pejabat Penilai belum diisi di tab Pegawai; tulis dengan tangan.'
      : 'Pejabat Penilai tidak tercatat di unit ini; tulis dengan tangan.';

/** A name for a file: no character that a file system refuses, no NIP. */
export const namaBerkas = (...parts: readonly string[]): string =>
  parts
    .map((part) =>
      part
        .replace(/[^\p{L}\p{N}().,' -]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 60)
        .trim(),
    ) // prettier-ignore
    .join(' - ')
    .replace(/\.+$/, '');
