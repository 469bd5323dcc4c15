/** What a nilai SKP lacks, in plain Indonesian: the cell to fill, or the value that the leader is asked for. */
import { kapital, potong } from './teks';
import type { HalKurang, Kekurangan } from './nilai-skp';

const PANJANG_RHK = 40;
const KETIK = 'ketik nilai dari pimpinan di kolom Nilai SKP';

/** `di`: where it lacks, ready to stand in the sentence. */
const TEKS: Readonly<Record<HalKurang, (di: string) => string>> = {
  'belum-lapor': (di) => `${di} belum ada realisasinya`,
  'aspek-kosong': (di) => `Aspek ${di} kosong; pilih Kuantitas, Kualitas, Waktu, atau Biaya`,
  'aspek-ganda': (di) => `${di} punya dua baris dengan Aspek yang sama; sisakan satu`,
  'aspek-kurang': (di) => `${di} belum lengkap; tulis satu baris untuk Kuantitas, Kualitas, dan Waktu`,
  rentang: (di) => `target ${di} berupa rentang; aturan ini tidak mengenalnya, ketik satu angka`,
  'target-nol': (di) => `target ${di} nol; aturan ini memerlukan target di atas nol`,
  'jumlah-iki': (di) => `kategori ${di} hanya dikenal untuk satu atau tiga indikator; ${KETIK}`,
  'kelompok-jabatan': () => 'Kelompok Jabatan di tab Pegawai kosong; pilih JPT, JA, atau JF',
  'jenis-ku': (di) => `Jenis Kinerja Utama ${di} kosong; pilih Perjanjian kinerja atau Inisiatif strategis`,
  'satu-jenis-ku': () =>
    `baru satu Jenis Kinerja Utama yang punya nilai, dan cara menghitungnya belum ditemukan; ${KETIK}`,
  lingkup: (di) => `Lingkup ${di} kosong; pilih Dalam unit, atau ketik angka dari pimpinan`,
  'iki-tambahan': (di) =>
    `kinerja tambahan ${di} punya lebih dari satu indikator, dan aturannya belum ditemukan; ${KETIK}`,
  'nilai-tertimbang': () =>
    `cara menggabungkan beberapa rencana hasil kerja (nilai tertimbang) belum ditemukan teksnya; ${KETIK}`,
  'bobot-ku': () =>
    `bobot 60/40 kedua jenis kinerja utama hanya tersirat dari contoh resmi; pilih Ikut hitungan, atau ${KETIK}`,
  tambahan: () => `cara menghitung kinerja tambahan di sini belum ditemukan teksnya; ${KETIK}`,
  'rata-kegiatan': () =>
    `rata-rata beberapa kegiatan belum dicocokkan dengan teks aturan; pilih Ikut hitungan, atau ${KETIK}`,
};

/** Matters of one row, which that row tells itself. */
export const kurangBarisSaja: ReadonlySet<HalKurang> = new Set([
  'belum-lapor', 'aspek-kosong', 'rentang', 'target-nol', 'jenis-ku', 'lingkup',
]); // prettier-ignore

/** A part of a sentence, without capital and full stop. */
export const teksKurang = ({ hal, di }: Kekurangan): string => TEKS[hal](di === null ? '' : potong(di, PANJANG_RHK));

/** Up to `maks` of them as sentences, and how many more. */
export function kalimatKurang(kurang: readonly Kekurangan[], maks: number): string {
  const disebut = kurang.slice(0, maks).map((k) => `${kapital(teksKurang(k))}.`);
  const sisa = kurang.length - disebut.length;
  return [...disebut, ...(sisa > 0 ? [`Dan ${sisa} kekurangan lain.`] : [])].join(' ');
}
