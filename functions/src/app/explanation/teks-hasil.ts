/** The result of a period in words: a total with its usulan, or a nilai SKP with the final number; never both. PURE. */
import type { Decimal } from '../../domain/decimal';
import { formatAngka, formatPersen } from '../../domain/format';
import type { HasilPeriode } from '../../domain/hasil';
import type { HasilAkhir, NilaiSkp } from '../../domain/nilai-skp';
import { NAMA_RATING, teksLengkap, teksNilaiAkhir } from '../../domain/penjelasan';

/** `akhir`: what the leader's cells made of a nilai SKP; left out where he has no row. */
export function teksHasil(hasil: HasilPeriode, akhir?: HasilAkhir): string {
  const lengkap = teksLengkap(hasil.kelengkapan);
  if (hasil.nilai) return `${teksSkp(hasil.nilai)}; ${teksAkhir(akhir)}; ${lengkap}`;
  const { totalPct, usulan } = hasil;
  return `${teksTotal(totalPct)}; ${lengkap}${usulan ? `; usulan ${NAMA_RATING[usulan]}` : ''}`;
}

const teksTotal = (totalPct: Decimal | null): string =>
  totalPct ? `${formatAngka(totalPct, 6)} %, ditulis ${formatPersen(totalPct)} %` : 'belum ada total';

function teksSkp({ nilai, usulan }: NilaiSkp): string {
  if (nilai) return `nilai SKP terhitung ${formatPersen(nilai)}`;
  return usulan ? `nilai SKP terhitung ${formatPersen(usulan)} (belum pasti)` : 'nilai SKP belum dapat dihitung';
}

/** 'nilai akhir 87,20 (Baik)'. */
export function teksAkhir(akhir: Pick<HasilAkhir, 'nilai' | 'kategori'> | undefined): string {
  const teks = teksNilaiAkhir(akhir);
  return teks === null ? 'nilai akhir belum ada' : `nilai akhir ${teks}`;
}
