/** Latihan Banyumanik: a practice unit. Four fictional people find the eight exercises; one of them has solved six. */
import { barisSoal } from '../../functions/src/app/latihan/soal';
import {
  barisPanduan,
  PANDUAN,
  REALISASI,
  TARGET,
  type Cell,
  type ColumnId,
  type TableSpec,
} from '../../functions/src/contract';
import { bukuUnit, kodeContoh } from '../books';
import { rujukan, type ContohPegawai } from '../people';
import { columnIndex, rowOf } from '../rows';
import type { ContohUnit } from '../shape';

const SLUG = 'latihan-banyumanik';
/** Official units come first; nothing of this one is ever shown beside them. */
const URUTAN = 99;

const PEMIMPIN = 51;
const orang = (nomor: number, nip: string, jabatan: string): ContohPegawai => ({
  nomor,
  nip,
  jabatan,
  golongan: 'III/a',
  kelompok: 'JA',
  jenjang: 'Pelaksana',
  ...(nomor === PEMIMPIN ? {} : { penilai: PEMIMPIN }),
  indikator: [],
});

const PEGAWAI_LATIHAN: readonly ContohPegawai[] = [
  orang(PEMIMPIN, '197801152003121951', 'Kepala Seksi (peran latihan)'),
  orang(52, '198903042014032952', 'Pengolah Data dan Informasi'),
  orang(53, '199106272019031953', 'Operator Layanan Operasional'),
  orang(54, '199511082022032954', 'Pengadministrasi Perkantoran'),
];

/** Who has practised already, and with which exercises he is done. */
const MAHIR = 54;
const SELESAI = [1, 2, 3, 4, 6, 7] as const;

export type KunciTugas =
  | { readonly tab: 'Target'; readonly isi: Readonly<Partial<Record<ColumnId<typeof TARGET>, Cell>>> }
  | { readonly tab: 'Realisasi'; readonly isi: Readonly<Partial<Record<ColumnId<typeof REALISASI>, Cell>>> };

/** What solves each exercise, by its number. */
export const KUNCI_LATIHAN: Readonly<Record<number, KunciTugas>> = {
  1: { tab: 'Realisasi', isi: { realisasi: 147 } },
  2: { tab: 'Realisasi', isi: { realisasi: '932 dari 985' } },
  3: { tab: 'Realisasi', isi: { keterangan: 'Tidak ada pengaduan masuk' } },
  4: { tab: 'Realisasi', isi: { realisasi: 85 } },
  5: {
    tab: 'Target',
    isi: {
      indikator: 'Latihan 5: Rata-rata waktu penyelesaian surat',
      target: 2,
      satuan: 'hari',
      arah: 'Lebih rendah lebih baik',
      caraHitung: 'Dirata-rata',
    },
  },
  6: { tab: 'Target', isi: { bobot: 10 } },
  7: { tab: 'Realisasi', isi: { bukti: 'Laporan 12/I' } },
  8: { tab: 'Realisasi', isi: { realisasi: 130 } },
};

export function unitLatihan(tahun: number): ContohUnit {
  const unit = bukuUnit(
    { slug: SLUG, urutan: URUTAN, unitKerja: 'Latihan Banyumanik', penilaian: 'ya', pegawai: PEGAWAI_LATIHAN },
    tahun,
  );
  const kerja = unit.books.find((book) => book.kind === 'buku-kerja')?.tabs;
  const target = kerja?.[TARGET.name];
  const realisasi = kerja?.[REALISASI.name];
  if (!kerja || !target || !realisasi) throw new Error('the practice unit has no Buku Kerja');
  for (const p of PEGAWAI_LATIHAN) {
    const soal = barisSoal(tahun, rujukan(p), (nomor) => kodeContoh(SLUG, p.nomor, nomor));
    target.push(...soal.target.map((cells) => rowOf(TARGET, cells)));
    realisasi.push(...soal.realisasi.map((cells) => rowOf(REALISASI, cells)));
  }
  for (const nomor of SELESAI) {
    const kunci = KUNCI_LATIHAN[nomor];
    const kode = kodeContoh(SLUG, MAHIR, nomor);
    if (kunci?.tab === 'Target') jawab(TARGET, target, kode, kunci.isi);
    if (kunci?.tab === 'Realisasi') jawab(REALISASI, realisasi, kode, kunci.isi);
  }
  kerja[PANDUAN.name] = barisPanduan({ tahun, mode: 'latihan' });
  return { ...unit, registration: { ...unit.registration, mode: 'latihan', persetujuan: 'tanpa', surat: false } };
}

/** Types cells into the last row of a Kode: the one that tells the exercise. */
function jawab<Id extends string>(
  spec: TableSpec<Id | 'kode'>,
  rows: Cell[][],
  kode: string,
  isi: Readonly<Partial<Record<Id, Cell>>>,
): void {
  const row = rows.findLast((cells) => cells[columnIndex(spec, 'kode')] === kode);
  if (!row) throw new Error(`no row of ${kode} in ${spec.name}`);
  for (const id of Object.keys(isi) as Id[]) row[columnIndex(spec, id)] = isi[id];
}
