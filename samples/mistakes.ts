/** The mistakes clerks make, put into the samples on purpose, one of each kind, and where each of them stands. */
import {
  PEGAWAI, PENILAIAN, REALISASI, TARGET, labelBulan, type Cell, type NamaPeriode, type TableSpec,
} from '../functions/src/contract'; // prettier-ignore
import { kodeContoh } from './books';
import { serial } from './dates';
import { rujukan, type ContohPegawai } from './people';
import { columnIndex } from './rows';
import type { ContohUnit } from './shape';
import { KECAMATAN } from './units/kecamatan';
import { PUDAKPAYUNG } from './units/pudakpayung';
import { PUSKESMAS_NGESREP } from './units/puskesmas-ngesrep';
import type { SpesUnit } from './units/spec';
import { SRONDOL_WETAN } from './units/srondol-wetan';

/**
 * `salah`: the row does not count. `cek`: it counts, but looks wrong. `kosong`: read as not filled in, and told so.
 * `diterima`: unusual, and right as it is.
 */
export type Akibat = 'salah' | 'cek' | 'kosong' | 'diterima';

export interface Kesalahan {
  readonly unitId: string;
  readonly tab: string;
  /** Row in the sheet as people see it, from 1 (1 is the header). */
  readonly row: number;
  /** Header of the column the mistake stands in. */
  readonly column: string;
  readonly jenis: string;
  readonly akibat: Akibat;
}

/** Whose row: a person's, or his rating of one period; one of the person's indicators, counted from 0; or one month of it. */
interface Letak {
  readonly pegawai: number;
  readonly indikator?: number;
  readonly bulan?: number;
  readonly periode?: NamaPeriode;
}

interface Resep {
  readonly jenis: string;
  readonly akibat: Akibat;
  readonly unit: SpesUnit;
  readonly di: Letak;
  readonly spec: TableSpec;
  readonly kolom: string;
  readonly ubah: Readonly<Record<string, Cell>>;
  /** Change a copy at the bottom of the tab and leave the row itself as it is. */
  readonly salin: boolean;
}

/** A mistake in column `kolom`: cells of the row (or of a copy of it) are replaced by `ubah`. */
function salahKetik<Id extends string>(
  jenis: string,
  akibat: Akibat,
  unit: SpesUnit,
  di: Letak,
  spec: TableSpec<Id>,
  kolom: NoInfer<Id>,
  ubah: Readonly<Partial<Record<NoInfer<Id>, Cell>>>,
  salin = false,
): Resep {
  return { jenis, akibat, unit, di, spec, kolom, ubah, salin };
}

const orang = (unit: SpesUnit, nomor: number): ContohPegawai => {
  const found = unit.pegawai.find((p) => p.nomor === nomor);
  if (!found) throw new Error(`no person ${nomor} in ${unit.slug}`);
  return found;
};

const daftarResep = (tahun: number): Resep[] => [
  // Kantor Kecamatan
  salahKetik('nip-angka', 'salah', KECAMATAN, { pegawai: 16 }, PEGAWAI, 'nip', {
    nip: Number(orang(KECAMATAN, 16).nip), // pasted as a number: the last digits are lost
  }),
  salahKetik('target-tw-tidak-berjumlah', 'salah', KECAMATAN, { pegawai: 3, indikator: 1 }, TARGET, 'targetTw1', {
    targetTw1: 2,
  }),
  salahKetik('titik-sebagai-koma', 'salah', KECAMATAN, { pegawai: 3, indikator: 0, bulan: 8 }, REALISASI, 'realisasi', {
    realisasi: '12.34',
  }),
  salahKetik(
    'kunci-ganda',
    'salah',
    KECAMATAN,
    { pegawai: 8, indikator: 0, bulan: 6 },
    REALISASI,
    'periode',
    { realisasi: 9, bukti: '' },
    true,
  ),
  salahKetik('rhk-bukan-atasan', 'cek', KECAMATAN, { pegawai: 12, indikator: 0 }, TARGET, 'rhkAtasan', {
    rhkAtasan: 'Surat masuk cepat ditindaklanjuti', // the Sekretaris's, two levels above
  }),
  salahKetik('rating-tanpa-alasan', 'salah', KECAMATAN, { pegawai: 7, periode: 'TW II' }, PENILAIAN, 'alasan', {
    alasan: '',
  }),

  // Srondol Wetan
  salahKetik('bobot-98', 'salah', SRONDOL_WETAN, { pegawai: 20, indikator: 3 }, TARGET, 'bobot', { bobot: 18 }),
  salahKetik(
    'angka-gaya-inggris',
    'salah',
    SRONDOL_WETAN,
    { pegawai: 25, indikator: 0, bulan: 5 },
    REALISASI,
    'realisasi',
    { realisasi: '1,234.56' },
  ),
  salahKetik('satuan-lain', 'salah', SRONDOL_WETAN, { pegawai: 19, indikator: 0, bulan: 4 }, REALISASI, 'realisasi', {
    realisasi: '147 orang',
  }),
  salahKetik('tanda-hubung', 'kosong', SRONDOL_WETAN, { pegawai: 24, indikator: 2, bulan: 5 }, REALISASI, 'realisasi', {
    realisasi: '-',
  }),
  salahKetik(
    'periode-tanggal',
    'diterima',
    SRONDOL_WETAN,
    { pegawai: 23, indikator: 1, bulan: 7 },
    REALISASI,
    'periode',
    { periode: serial(tahun, '07-15') },
  ),

  // Pudakpayung
  salahKetik('penilai-tidak-dikenal', 'cek', PUDAKPAYUNG, { pegawai: 34 }, PEGAWAI, 'pejabatPenilai', {
    pejabatPenilai: 'Bu Sekretaris',
  }),
  salahKetik('pegawai-tidak-dikenal', 'salah', PUDAKPAYUNG, { pegawai: 27, indikator: 3 }, TARGET, 'pegawai', {
    pegawai: 'Pegawai Conto 27',
  }),
  salahKetik(
    'kode-salinan',
    'salah',
    PUDAKPAYUNG,
    { pegawai: 27, indikator: 2 },
    TARGET,
    'kode',
    { pegawai: rujukan(orang(PUDAKPAYUNG, 30)) },
    true,
  ),
  salahKetik('nihil', 'salah', PUDAKPAYUNG, { pegawai: 30, indikator: 0, bulan: 6 }, REALISASI, 'realisasi', {
    realisasi: 'nihil',
  }),
  salahKetik(
    'tidak-berlaku-tanpa-alasan',
    'salah',
    PUDAKPAYUNG,
    { pegawai: 30, indikator: 1, bulan: 8 },
    REALISASI,
    'keterangan',
    { realisasi: 'tidak berlaku', bukti: '', keterangan: '' },
  ),
  salahKetik('rhk-tidak-ditemukan', 'cek', PUDAKPAYUNG, { pegawai: 30, indikator: 0 }, TARGET, 'rhkAtasan', {
    rhkAtasan: 'Lingkungan aman dan nyaman',
  }),

  // Puskesmas Ngesrep
  salahKetik(
    'target-rentang-jadi-tanggal',
    'salah',
    PUSKESMAS_NGESREP,
    { pegawai: 36, indikator: 2 },
    TARGET,
    'target',
    { target: serial(tahun, '08-07') }, // '7/8' was typed, and the sheet took it for a date
  ),
  salahKetik('cara-hitung-kosong', 'salah', PUSKESMAS_NGESREP, { pegawai: 46, indikator: 2 }, TARGET, 'caraHitung', {
    caraHitung: '',
  }),
  salahKetik('sel-persen', 'cek', PUSKESMAS_NGESREP, { pegawai: 35, indikator: 1, bulan: 10 }, REALISASI, 'realisasi', {
    realisasi: 0.85,
  }),
  salahKetik('sel-galat', 'salah', PUSKESMAS_NGESREP, { pegawai: 41, indikator: 1, bulan: 5 }, REALISASI, 'realisasi', {
    realisasi: '#REF!',
  }),
  salahKetik(
    'kumulatif-turun',
    'cek',
    PUSKESMAS_NGESREP,
    { pegawai: 41, indikator: 0, bulan: 7 },
    REALISASI,
    'realisasi',
    { realisasi: '412 dari 7600' }, // a digit was left out
  ),
];

/** Puts every mistake into the rows of `units` and tells where it now stands. */
export function sisipkanKesalahan(units: readonly ContohUnit[], tahun: number): Kesalahan[] {
  return daftarResep(tahun).map((resep) => {
    const unitId = `${tahun}-${resep.unit.slug}`;
    const rows = units
      .find((unit) => unit.registration.unitId === unitId)
      ?.books.find((book) => book.kind === resep.spec.file)?.tabs[resep.spec.name];
    const asal = rows?.find((row) => cocok(row, resep, tahun));
    if (!rows || !asal) throw new Error(`no row for the mistake ${resep.jenis}`);
    const baris = resep.salin ? [...asal] : asal;
    if (resep.salin) rows.push(baris);
    for (const [id, cell] of Object.entries(resep.ubah)) baris[columnIndex(resep.spec, id)] = cell;
    return {
      unitId,
      tab: resep.spec.name,
      row: rows.indexOf(baris) + 1,
      column: resep.spec.columns[resep.kolom]?.header ?? '',
      jenis: resep.jenis,
      akibat: resep.akibat,
    };
  });
}

function cocok(row: readonly Cell[], { spec, unit, di }: Resep, tahun: number): boolean {
  const berisi = (id: string, cell: Cell): boolean => row[columnIndex(spec, id)] === cell;
  if (di.periode !== undefined) {
    return berisi('periode', di.periode) && berisi('pegawai', rujukan(orang(unit, di.pegawai)));
  }
  if (di.indikator === undefined) return berisi('nip', orang(unit, di.pegawai).nip);
  if (!berisi('kode', kodeContoh(unit.slug, di.pegawai, di.indikator))) return false;
  return di.bulan === undefined || berisi('periode', labelBulan({ tahun, bulan: di.bulan }));
}
