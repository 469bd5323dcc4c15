/** The words of the column `Status`, and of every list people choose from. */

export const STATUS = {
  tercatat: 'Tercatat',
  perluDicek: 'Perlu dicek',
  perluDiperbaiki: 'Perlu diperbaiki',
  belumDiisi: 'Belum diisi',
  terlambat: 'Terlambat',
  tidakBerlaku: 'Tidak berlaku',
  menungguPersetujuan: 'Menunggu persetujuan',
  terkunci: 'Terkunci',
  ditahan: 'Ditahan',
} as const;

/** One of the fixed words; the script's waiting mark comes beside them. */
export type Status = (typeof STATUS)[keyof typeof STATUS];

const WAITING_PREFIX = '⏳ Diproses ';

/** The mark the script puts into `Status` until the service has judged the row. `time` is 'HH.mm' in WIB. */
export const waitingMark = (time: string): string => `${WAITING_PREFIX}${time}`;
export const isWaitingMark = (text: string): boolean => text.startsWith(WAITING_PREFIX);

export const ARAH = { NAIK: 'Lebih tinggi lebih baik', TURUN: 'Lebih rendah lebih baik' } as const;
export const CARA_HITUNG = {
  DIJUMLAHKAN: 'Dijumlahkan',
  KUMULATIF: 'Kumulatif (s.d. bulan ini)',
  DIRATA_RATA: 'Dirata-rata',
  TERAKHIR: 'Terakhir',
} as const;
export const LAPOR = {
  BULANAN: 'Bulanan',
  TRIWULAN: 'Triwulan',
  SEMESTER: 'Semester',
  TAHUNAN: 'Tahunan',
} as const;
export const JENIS_RHK = { UTAMA: 'Utama', TAMBAHAN: 'Tambahan' } as const;
export const ASPEK = { KUANTITAS: 'Kuantitas', KUALITAS: 'Kualitas', WAKTU: 'Waktu', BIAYA: 'Biaya' } as const;
export const STATUS_PEGAWAI = { PNS: 'PNS', PPPK: 'PPPK' } as const;
export const KELOMPOK_JABATAN = { JPT: 'JPT', JA: 'JA', JF: 'JF' } as const;
export const STATUS_PERIODE = { TERBUKA: 'Terbuka', DIKUNCI: 'Dikunci', DIBUKA_KEMBALI: 'Dibuka kembali' } as const;
/** What the superior of the pejabat penilai decides about an objection; final. */
export const KEPUTUSAN_KEBERATAN = { DITOLAK: 'Ditolak', DIUBAH: 'Diubah' } as const;
export const KEPUTUSAN = { DISETUJUI: 'Disetujui', DIKEMBALIKAN: 'Dikembalikan' } as const;
/** What a leader picks for the hasil kerja; for the perilaku nothing is computed, so there is no `Ikut usulan`. */
export const PILIHAN_RATING = {
  IKUT_USULAN: 'Ikut usulan',
  DI_ATAS: 'Di atas ekspektasi',
  SESUAI: 'Sesuai ekspektasi',
  DI_BAWAH: 'Di bawah ekspektasi',
} as const;
export const PREDIKAT_ORGANISASI = {
  ISTIMEWA: 'Istimewa',
  BAIK: 'Baik',
  BUTUH_PERBAIKAN: 'Butuh Perbaikan',
  KURANG: 'Kurang',
  SANGAT_KURANG: 'Sangat Kurang',
} as const;
/** The seven core values of ASN. Source: SE MenPANRB 20/2021. */
export const BERAKHLAK = [
  'Berorientasi Pelayanan',
  'Akuntabel',
  'Kompeten',
  'Harmonis',
  'Loyal',
  'Adaptif',
  'Kolaboratif',
] as const;
export const CARA_GABUNG = { DIJUMLAHKAN: 'Dijumlahkan', DIRATA_RATA: 'Dirata-rata' } as const;
export const YA_TIDAK = { YA: 'Ya', TIDAK: 'Tidak' } as const;
/** The two kinds of kinerja utama of PermenPANRB 8/2021 for pejabat pimpinan tinggi and heads of independent units. */
export const JENIS_KU = { PERJANJIAN: 'Perjanjian kinerja', INISIATIF: 'Inisiatif strategis' } as const;
/** Lingkup penugasan that has a known number; any other assignment is typed as the leader's number. */
export const LINGKUP_DALAM_UNIT = 'Dalam unit';
/** In `Nilai SKP`: the leader takes over what was computed, where the rule itself is only inferred. */
export const IKUT_HITUNGAN = 'Ikut hitungan';
export const TIDAK_BERLAKU = 'tidak berlaku';

export type Arah = keyof typeof ARAH;
export type CaraHitung = keyof typeof CARA_HITUNG;
export type Lapor = keyof typeof LAPOR;
export type KeputusanKeberatan = keyof typeof KEPUTUSAN_KEBERATAN;
export type Keputusan = keyof typeof KEPUTUSAN;
export type PilihanRating = keyof typeof PILIHAN_RATING;
export type CaraGabung = keyof typeof CARA_GABUNG;
