/** Units of measure: when two spellings mean the same, which are percents, and which have no usual way of adding up. */
import { cellText } from '../contract';

const SAMA: ReadonlyMap<string, string> = new Map([
  ['rupiah', 'rp'],
  ['idr', 'rp'],
]);
const PERSEN = new Set(['persen', 'prosen', 'percent', 'persentase', 'prosentase']);
const bentuk = (satuan: string): string => {
  const folded = cellText(satuan).toLowerCase().replace(/[\s.]/g, '');
  return SAMA.get(folded) ?? folded;
};

/** Percents in any spelling: '%', 'persen', 'Persen (%)'. */
export const isPersen = (satuan: string): boolean => satuan.includes('%') || PERSEN.has(bentuk(satuan));

export const samaSatuan = (a: string, b: string): boolean => bentuk(a) === bentuk(b) || (isPersen(a) && isPersen(b));

/** The one spelling that is kept: '%' for percents, otherwise as typed. */
export const satuanBaku = (satuan: string): string => (isPersen(satuan) ? '%' : satuan);

/** Units of time, in which tens of thousands mean a slip; '/' and what follows do not matter: 'menit/berkas'. */
const WAKTU = new Set(['detik', 'menit', 'jam', 'hari', 'minggu', 'bulan', 'triwulan', 'semester', 'tahun']);
/** 'hari orang kerja' counts people's days and may be large. */
const BANYAK_ORANG = 'orang';

const kataSatuan = (satuan: string): string[] =>
  cellText(satuan)
    .toLowerCase()
    .split(/[^a-z]+/);

/** Whether `satuan` measures time: 'hari', 'hari kerja', 'menit/berkas'. */
export function satuanWaktu(satuan: string): boolean {
  const [pertama = '', ...lain] = kataSatuan(satuan);
  return WAKTU.has(pertama) && !lain.includes(BANYAK_ORANG);
}

/**
 * Words of units that measure a level or a length, not a count: adding their months up is usually wrong, averaging or
 * taking the last is a choice. So `Cara Hitung` has no default there and the row asks. Source: design 5 (ours).
 */
const TANPA_BAWAAN = new Set([
  'indeks', 'index', 'ikm', 'ipm', 'nilai', 'skor', 'score', 'poin', 'point', 'rasio', 'tingkat', 'level', 'predikat', 'kategori',
  'peringkat', 'hari', 'jam', 'menit', 'detik', 'minggu', 'rata', 'skala', 'bintang', 'derajat', 'permil',
]); // prettier-ignore

/** Units whose realisations usually add up (orang, surat, Rp): `Cara Hitung` left blank means Dijumlahkan. */
export function biasaDijumlahkan(satuan: string): boolean {
  if (isPersen(satuan)) return false;
  return !kataSatuan(satuan).some((word) => TANPA_BAWAAN.has(word));
}
