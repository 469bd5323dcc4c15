/** A fault in what a person typed: a value to show beside the cell. `pesan(problem)` words it in Indonesian. */

/** `salah`: the row does not count until it is right. `cek`: it counts, but looks wrong. `info`: only told. */
export type Severity = 'salah' | 'cek' | 'info';

/** Every fault there is, with what it means for the row. Its wording stands in pesan.ts. */
export const SEVERITY = {
  // Any cell
  'wajib-diisi': 'salah',
  'sel-galat': 'salah',
  'bukan-teks': 'salah',
  'teks-panjang': 'salah',
  'pilihan-tidak-dikenal': 'salah',

  // Numbers
  'angka-tidak-sah': 'salah',
  'angka-terlalu-besar': 'salah',
  'nilai-nihil': 'salah',
  'garis-miring': 'salah',
  'dari-tidak-sah': 'salah',
  'rentang-terbalik': 'salah',
  'bukan-satu-angka': 'salah',
  'bukan-target': 'salah',
  'satuan-lain': 'salah',
  negatif: 'salah',
  'persen-satuan': 'cek',
  'angka-tanggal': 'salah',
  'mungkin-tanggal': 'cek',

  // Dates and months
  'tanggal-tidak-sah': 'salah',
  'tanggal-terbalik': 'salah',
  'bulan-tidak-sah': 'salah',
  'di-luar-tahun': 'salah',
  'cuti-tidak-sah': 'salah',

  // Pegawai
  'nip-bukan-teks': 'salah',
  'nip-panjang': 'salah',
  'nip-tanggal-lahir': 'salah',
  'nip-bulan-tmt': 'salah',
  'nip-jenis-kelamin': 'salah',
  'nip-nomor-urut': 'salah',
  'nip-usia': 'cek',
  'nip-ganda': 'salah',
  'golongan-tidak-dikenal': 'salah',
  'email-tidak-sah': 'salah',
  'penilai-di-luar': 'cek',
  'penilai-sendiri': 'cek',
  'tugas-di-luar-tahun': 'cek',

  // Target
  'pegawai-tidak-dikenal': 'salah',
  'pegawai-lebih-dari-satu': 'salah',
  'pegawai-bermasalah': 'salah',
  'target-tidak-sah': 'salah',
  'cara-hitung-kosong': 'salah',
  'bobot-tidak-sah': 'salah',
  'bobot-kecil': 'cek',
  'lingkup-tidak-sah': 'salah',
  'target-tw-sebagian': 'salah',
  'target-tw-di-luar': 'salah',
  'target-tw-jumlah': 'salah',
  'target-tw-akhir': 'salah',
  'kode-kosong': 'salah',
  'kode-tidak-sah': 'salah',
  'kode-ganda': 'salah',
  'kode-salinan': 'salah',
  'di-bawah-tahun-lalu': 'info',

  // Realisasi
  'baris-tanpa-kode': 'salah',
  'baris-tanpa-periode': 'salah',
  'kode-tidak-dikenal': 'salah',
  'target-bermasalah': 'salah',
  'bulan-di-luar-target': 'salah',
  'perlu-a-dari-b': 'salah',
  'dari-bukan-persen': 'salah',
  'penyebut-nol': 'salah',
  'tanpa-alasan': 'salah',
  'periode-ganda': 'salah',
  'pembilang-lebih': 'cek',
  'jauh-di-atas-target': 'cek',
  'kumulatif-turun': 'cek',
  'bulan-belum-tiba': 'cek',
  'dianggap-kosong': 'info',
  'menunggu-angka': 'info',
  'kosong-ganda': 'info',

  // Persetujuan SKP, Penilaian, Umpan Balik, Penetapan Unit, Indikator Bersama
  'kode-setuju-tidak-sah': 'salah',
  'kembali-tanpa-catatan': 'cek',
  'bukan-periode': 'salah',
  'nilai-pimpinan-tidak-sah': 'salah',
  'tanggal-di-luar-tahun': 'cek',
  'tanggal-belum-tiba': 'cek',
  'tentang-tidak-dikenal': 'cek',
  'unit-tidak-dikenal': 'salah',
  'cara-gabung-kosong': 'salah',
  'tanpa-penjelasan': 'cek',

  // Keberatan
  'tanpa-nip': 'salah',
  'tanggal-nanti': 'salah',
  'keberatan-kedua': 'salah',
  'ditolak-berating': 'cek',
  'keputusan-mendahului': 'cek',

  // Several tabs
  'baris-ganda': 'salah',
  'baris-sama': 'cek',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof SEVERITY;

/** Whatever a wording needs besides column and content; always as people read it. */
export type Detail = Readonly<Record<string, string>>;

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Header of the column it stands in. */
  readonly column: string;
  /** What was seen, as the person sees it; '' for a blank cell. */
  readonly got: string;
  readonly detail?: Detail;
}

/** A Problem with the severity its code stands for; in a column outside every result a fault is only `cek`. */
export function problem(code: ProblemCode, column: string, got: string, detail?: Detail): Problem {
  const base = { code, severity: SEVERITY[code], column, got };
  return detail ? { ...base, detail } : base;
}

/** The problems of a row that has none: thousands of rows share it. */
export const NONE: readonly Problem[] = [];

/** Whether the row must be put right before it counts. */
export const isSalah = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === 'salah');
