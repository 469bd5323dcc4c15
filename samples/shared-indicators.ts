/** The shared indicators of Kecamatan Banyumanik, as `Indikator Bersama` lists them. */
export const BERSAMA = {
  imunisasi: 'Imunisasi dasar lengkap',
  pbb: 'Realisasi PBB-P2',
  anak: 'Anak tidak sekolah yang kembali bersekolah',
  ikm: 'Indeks Kepuasan Masyarakat (IKM)',
} as const;
