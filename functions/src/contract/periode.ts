/** Rating periods as the key `Periode` of the leader's tabs: their months, their spelling, and when a row is laid. */

export const NAMA_TRIWULAN = ['TW I', 'TW II', 'TW III', 'TW IV'] as const;
export const NAMA_PERIODE = [...NAMA_TRIWULAN, 'Tahun'] as const;
export type NamaPeriode = (typeof NAMA_PERIODE)[number];

/** First and last month (1-12, inclusive) of each period. */
export const BULAN_PERIODE: Readonly<Record<NamaPeriode, { readonly bulanAwal: number; readonly bulanAkhir: number }>> =
  {
    'TW I': { bulanAwal: 1, bulanAkhir: 3 },
    'TW II': { bulanAwal: 4, bulanAkhir: 6 },
    'TW III': { bulanAwal: 7, bulanAkhir: 9 },
    'TW IV': { bulanAwal: 10, bulanAkhir: 12 },
    Tahun: { bulanAwal: 1, bulanAkhir: 12 },
  };

const DESEMBER = 12;

/** First month in which a person is rated for the period: a quarter's own first month, December for the year. */
const bulanMulai = (nama: NamaPeriode): number => (nama === 'Tahun' ? DESEMBER : BULAN_PERIODE[nama].bulanAwal);

/** Periods of `tahun` for which rating rows are due on `tanggal` (ISO date, WIB), in order. */
export function periodeBerjalan(tahun: number, tanggal: string): NamaPeriode[] {
  return NAMA_PERIODE.filter((nama) => tanggal >= `${tahun}-${String(bulanMulai(nama)).padStart(2, '0')}-01`);
}

const ROMAWI = ['I', 'II', 'III', 'IV'];
const TRIWULAN = /^(?:tw|triwulan)\.? ?(iv|i{1,3}|[1-4])(?: (\d{4}))?$/i;
const TAHUN = /^(?:tahun|tahunan)(?: (\d{4}))?$/i;

/** The one spelling of a period: 'Triwulan 1', 'tw i' and 'TW I 2026' are 'TW I'; `tahun` where the text names one. */
export function bacaNamaPeriode(text: string): { readonly nama: NamaPeriode; readonly tahun: number | null } | null {
  const tw = TRIWULAN.exec(text);
  const found = tw ?? TAHUN.exec(text);
  if (!found) return null;
  const nomor = (tw?.[1] ?? '').toUpperCase();
  const nama = tw ? `TW ${ROMAWI[Number(nomor) - 1] ?? nomor}` : 'Tahun';
  const year = found[found.length - 1];
  return {
    nama: nama as NamaPeriode,
    tahun: year !== undefined && /^\d{4}$/.test(year) ? Number(year) : null,
  };
}
