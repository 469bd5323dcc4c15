/** Rating periods as the key `Periode` of the leader's tabs, and from when a row is laid for each. */

export const NAMA_PERIODE = ['TW I', 'TW II', 'TW III', 'TW IV', 'Tahun'] as const;
export type NamaPeriode = (typeof NAMA_PERIODE)[number];

/** First month (1-12) in which a person is rated for the period: a quarter's own first month, December for the year. */
const BULAN_MULAI: Readonly<Record<NamaPeriode, number>> = {
  'TW I': 1,
  'TW II': 4,
  'TW III': 7,
  'TW IV': 10,
  Tahun: 12,
};

/** Periods of `tahun` for which rating rows are due on `tanggal` (ISO date, WIB), in order. */
export function periodeBerjalan(tahun: number, tanggal: string): NamaPeriode[] {
  return NAMA_PERIODE.filter((nama) => tanggal >= `${tahun}-${String(BULAN_MULAI[nama]).padStart(2, '0')}-01`);
}
