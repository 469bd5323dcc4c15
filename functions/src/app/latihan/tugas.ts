/** The eight exercises of a practice unit as data: the row each begins with, what to do there, and what counts as solved. */
import {
  CARA_HITUNG,
  LAPOR,
  TIDAK_BERLAKU,
  type Cell,
  type ColumnId,
  type REALISASI,
  type TARGET,
} from '../../contract';
import { statusBobot } from '../../domain/bobot';
import type { NilaiRealisasi, Realisasi, Target } from '../../domain/model';
import type { ParsedRow } from '../../parse/table';

type CellsOf<T> = Readonly<Partial<Record<ColumnId<T>, Cell>>>;

/** What one person made of one exercise. */
export interface Jawaban {
  /** The exercise's own row in `Target`, counted. */
  readonly target: Target;
  /** Its rows in `Realisasi`, blank and faulty ones too. */
  readonly baris: readonly ParsedRow<Realisasi>[];
  /** Everything that counts for the person. */
  readonly semuaTarget: readonly Target[];
}

export interface Tugas {
  readonly nomor: number;
  /** What to do, in one or two sentences; told in the row until it is done. */
  readonly instruksi: string;
  /** Where it is solved, and so where it is told. */
  readonly tab: 'Target' | 'Realisasi';
  /** Input cells of its Target row; `indikator` comes after the mark 'Latihan n: ', which ties the row to the exercise. */
  readonly target: CellsOf<typeof TARGET> & { readonly indikator: string };
  /** Months (1-12) in which the indicator runs, inclusive. */
  readonly bulan: readonly [number, number];
  /** The Realisasi rows it begins with; the last one is the one to put right. */
  readonly realisasi: readonly { readonly bulan: number; readonly isi: CellsOf<typeof REALISASI> }[];
  readonly benar: (jawaban: Jawaban) => boolean;
}

/** A row that counts and that nothing is said against. */
const beres = (row: ParsedRow<Realisasi>): boolean => row.problems.every((p) => p.severity === 'info');
/** Some row of the month that is in order holds what is asked for. */
const terisi =
  (bulan: number, sesuai: (nilai: NilaiRealisasi, realisasi: Realisasi) => boolean) =>
  ({ baris }: Jawaban): boolean =>
    baris.some((row) => row.value?.bulan === bulan && beres(row) && sesuai(row.value.nilai, row.value));
const angka =
  (wanted: number) =>
  (nilai: NilaiRealisasi): boolean =>
    nilai.kind === 'angka' && nilai.nilai.eq(wanted);

/** A row that only waits for its weight or its wording: no report is due before the end of the year. */
const SETAHUN = { bulan: [1, 12], realisasi: [] } as const;
const JANUARI = [1, 1] as const;
const KEGIATAN = { indikator: 'Melaksanakan kegiatan pelayanan', satuan: 'kegiatan' } as const;

export const TUGAS: readonly Tugas[] = [
  {
    nomor: 1,
    instruksi: 'Januari selesai 147 surat. Ketik 147 di kolom Realisasi.',
    tab: 'Realisasi',
    target: {
      rhk: 'Warga terlayani surat keterangan',
      indikator: 'Surat keterangan yang selesai',
      target: 150,
      satuan: 'surat',
      bobot: 15,
    },
    bulan: JANUARI,
    realisasi: [{ bulan: 1, isi: {} }],
    benar: terisi(1, angka(147)),
  },
  {
    nomor: 2,
    instruksi: 'Sampai Januari 932 anak dari 985 anak sudah lengkap. Ketik 932 dari 985.',
    tab: 'Realisasi',
    target: {
      rhk: 'Anak terlindungi imunisasi lengkap',
      indikator: 'Cakupan imunisasi dasar lengkap',
      target: 95,
      satuan: '%',
      caraHitung: CARA_HITUNG.KUMULATIF,
      bobot: 15,
    },
    bulan: JANUARI,
    realisasi: [{ bulan: 1, isi: { realisasi: '932/985' } }],
    benar: terisi(1, (nilai) => nilai.kind === 'dari' && nilai.a.eq(932) && nilai.b.eq(985)),
  },
  {
    nomor: 3,
    instruksi: 'Januari tidak ada pengaduan. Biarkan tidak berlaku, lalu tulis alasannya di Keterangan.',
    tab: 'Realisasi',
    target: {
      rhk: 'Pengaduan warga tuntas',
      indikator: 'Pengaduan yang selesai dalam 5 hari kerja',
      target: 90,
      satuan: '%',
      caraHitung: CARA_HITUNG.DIJUMLAHKAN,
      bobot: 15,
    },
    bulan: JANUARI,
    realisasi: [{ bulan: 1, isi: { realisasi: TIDAK_BERLAKU } }],
    benar: terisi(1, (nilai) => nilai.kind === 'tidak-berlaku'),
  },
  {
    nomor: 4,
    instruksi: 'Maksudnya 85 %. Ketik 85 tanpa tanda %.',
    tab: 'Realisasi',
    target: {
      rhk: 'Balita terpantau tumbuh kembangnya',
      indikator: 'Balita yang ditimbang di posyandu',
      target: 88,
      satuan: '%',
      caraHitung: CARA_HITUNG.TERAKHIR,
      bobot: 10,
    },
    bulan: JANUARI,
    realisasi: [{ bulan: 1, isi: { realisasi: 0.85 } }],
    benar: terisi(1, angka(85)),
  },
  {
    nomor: 5,
    instruksi:
      'Baris ini kegiatan, bukan hasil. Sesudah tulisan Latihan 5: tulis ukuran hasilnya, isi Target dan Satuan (misalnya 2 hari), lalu pilih Cara Hitung.',
    tab: 'Target',
    target: {
      rhk: 'Layanan kelurahan cepat',
      ...KEGIATAN,
      target: 12,
      lapor: LAPOR.TAHUNAN,
      bobot: 15,
    },
    ...SETAHUN,
    benar: ({ target }) =>
      !target.asumsi.includes('caraHitung') &&
      target.satuan.toLowerCase() !== KEGIATAN.satuan &&
      tanpaTanda(target.indikator).toLowerCase() !== KEGIATAN.indikator.toLowerCase() &&
      tanpaTanda(target.indikator) !== '',
  },
  {
    nomor: 6,
    instruksi: 'Jumlah Bobot semua target Anda harus 100. Betulkan Bobot baris ini.',
    tab: 'Target',
    target: {
      rhk: 'Arsip mudah ditemukan',
      indikator: 'Berkas yang tertata dan terdaftar',
      target: 480,
      satuan: 'berkas',
      lapor: LAPOR.TAHUNAN,
      bobot: 8,
    },
    ...SETAHUN,
    benar: ({ semuaTarget }) => statusBobot(semuaTarget).kind === 'seratus',
  },
  {
    nomor: 7,
    instruksi: 'Angkanya sudah benar. Isi Bukti Dukung dengan tautan atau nomor dokumen.',
    tab: 'Realisasi',
    target: {
      rhk: 'Kader aktif membina keluarga',
      indikator: 'Keluarga yang dikunjungi kader',
      target: 50,
      satuan: 'keluarga',
      bobot: 10,
    },
    bulan: JANUARI,
    realisasi: [{ bulan: 1, isi: { realisasi: 48 } }],
    benar: terisi(1, (_nilai, realisasi) => realisasi.bukti !== null),
  },
  {
    nomor: 8,
    instruksi: 'Februari sudah 85, dan Maret bertambah 45. Cara Hitung-nya Kumulatif: ketik 130 di bulan Maret.',
    tab: 'Realisasi',
    target: {
      rhk: 'Bantuan sosial tepat sasaran',
      indikator: 'Keluarga penerima yang datanya diperiksa',
      target: 130,
      satuan: 'keluarga',
      caraHitung: CARA_HITUNG.KUMULATIF,
      bobot: 10,
    },
    bulan: [1, 3],
    realisasi: [
      { bulan: 1, isi: { realisasi: 40, bukti: 'Laporan latihan 1' } },
      { bulan: 2, isi: { realisasi: 85, bukti: 'Laporan latihan 2' } },
      { bulan: 3, isi: { realisasi: 45, bukti: 'Laporan latihan 3' } },
    ],
    benar: terisi(3, angka(130)),
  },
];

const TANDA = /^latihan ?(\d+) ?:? ?/i;

/** 'Latihan 3: Pengaduan …': the indicator carries the mark, since it is shown in both tabs. */
export const denganTanda = (nomor: number, indikator: string): string => `Latihan ${nomor}: ${indikator}`;
/** Number of the exercise an indicator belongs to; null for any other indicator. */
export function nomorTugas(indikator: string): number | null {
  const nomor = TANDA.exec(indikator)?.[1];
  return nomor === undefined ? null : Number(nomor);
}
const tanpaTanda = (indikator: string): string => indikator.replace(TANDA, '').trim();
