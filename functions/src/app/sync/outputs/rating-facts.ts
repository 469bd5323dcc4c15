/** What the leaders decided and must know, looked up by person and period: for the rows of Penilaian and for the figures. */
import { fakta } from '../../../domain/fakta';
import type { PeriodePenilaian } from '../../../domain/periode';
import type { RatingFacts } from '../../organisation/figures';
import type { View } from './view';

/** `Fakta` of one person for one period; '' for somebody without a result. */
export function faktaOf(view: View, nip: string, periode: PeriodePenilaian): string {
  const hasil = view.results.get(nip);
  const inputs = view.inputs.get(nip);
  if (!hasil || !inputs) return '';
  const { tahun } = view.gathered.registration;
  const within = (tanggal: string): boolean => {
    const bulan = Number(tanggal.slice(5, 7));
    return Number(tanggal.slice(0, 4)) === tahun && bulan >= periode.bulanAwal && bulan <= periode.bulanAkhir;
  };
  return fakta({
    hasil,
    periode,
    realisasi: inputs.masukan.realisasi,
    umpanBalik: inputs.umpanBalik.filter((u) => within(u.tanggal)).length,
    triwulan: Object.values(view.ratings.get(nip)?.perPeriode ?? {}).map((r) => r.hasil),
  });
}

export const ratingFacts = (view: View): RatingFacts => ({
  predikat: (nip, periode) => view.ratings.get(nip)?.perPeriode[periode]?.hasil.predikat ?? null,
  fakta: (nip, periode) => faktaOf(view, nip, periode),
});
