/** The pattern (pola distribusi) that predicates in a unit are held against. It warns; the pejabat penilai decides. */
import { PREDIKAT_ORGANISASI } from '../contract/status';
import { dec, SERATUS } from './decimal';
import { NAMA_PREDIKAT, type Predikat, type PredikatOrganisasi } from './kuadran';

/** Heads per predikat. */
export type JumlahPredikat = Readonly<Record<Predikat, number>>;

type Aturan =
  | { readonly predikat: readonly Predikat[]; readonly arah: 'maks' | 'min'; readonly persen: number }
  /** "At least someone": heads, not a share. */
  | { readonly predikat: readonly Predikat[]; readonly arah: 'min'; readonly orang: number }
  | { readonly predikat: readonly [Predikat]; readonly arah: 'terbanyak' };

/** A departure from the pattern: a warning, never a block. */
export interface TemuanPola {
  readonly predikatOrganisasi: PredikatOrganisasi;
  /** The predicates that are counted together. */
  readonly predikat: readonly Predikat[];
  /** Heads in them, of `dari` who have a predikat. */
  readonly jumlah: number;
  readonly dari: number;
  readonly arah: Aturan['arah'];
  /** Heads. maks: not more; min: not fewer; terbanyak: the largest other group, which this one should not be below. */
  readonly batas: number;
  /** Share that `batas` was made of; null where the rule names none. */
  readonly persen: number | null;
  /** So few people (below 5) that the pattern may ask for what no distribution can give. */
  readonly mungkinMustahil: boolean;
}

/**
 * What the pattern asks of a unit. Percent of the people with a predikat; what is not named may be any number.
 * Source: SE MenPANRB 3/2023 [official: via naikpangkat.com]; "sebagian besar" read as the largest group [ours].
 */
const POLA: Readonly<Record<PredikatOrganisasi, readonly Aturan[]>> = {
  ISTIMEWA: [
    { predikat: ['SANGAT_BAIK'], arah: 'terbanyak' },
    { predikat: ['SANGAT_BAIK'], arah: 'maks', persen: 70 },
  ],
  BAIK: [
    { predikat: ['BAIK'], arah: 'terbanyak' },
    { predikat: ['BAIK'], arah: 'maks', persen: 70 },
    { predikat: ['BUTUH_PERBAIKAN', 'KURANG'], arah: 'min', orang: 1 },
  ],
  BUTUH_PERBAIKAN: [
    { predikat: ['SANGAT_BAIK'], arah: 'maks', persen: 10 },
    { predikat: ['BUTUH_PERBAIKAN'], arah: 'min', persen: 60 },
  ],
  KURANG: [
    { predikat: ['SANGAT_BAIK'], arah: 'maks', persen: 10 },
    { predikat: ['BUTUH_PERBAIKAN'], arah: 'min', persen: 10 },
    { predikat: ['KURANG'], arah: 'min', persen: 60 },
  ],
  SANGAT_KURANG: [
    { predikat: ['SANGAT_BAIK'], arah: 'maks', persen: 0 },
    { predikat: ['BUTUH_PERBAIKAN', 'KURANG'], arah: 'min', persen: 10 },
    { predikat: ['SANGAT_KURANG'], arah: 'min', persen: 60 },
  ],
};

const SEMUA = Object.keys(NAMA_PREDIKAT) as Predikat[];
const UNIT_KECIL = 5;

/** Heads per predikat. Who has none yet is not counted: not rated is no predikat. */
export function jumlahPredikat(predikat: Iterable<Predikat | null>): JumlahPredikat {
  const jumlah = { SANGAT_BAIK: 0, BAIK: 0, BUTUH_PERBAIKAN: 0, KURANG: 0, SANGAT_KURANG: 0 };
  for (const p of predikat) if (p !== null) jumlah[p] += 1;
  return jumlah;
}

/** Heads that a share of `dari` people allows (rounded down) or asks for (rounded up). Exact: 70 % of 50 is 35. */
function kepala(persen: number, dari: number, arah: 'maks' | 'min'): number {
  const bagian = dec(dari).times(persen).div(SERATUS);
  return (arah === 'maks' ? bagian.floor() : bagian.ceil()).toNumber();
}

function batasDari(aturan: Aturan, jumlah: JumlahPredikat, dari: number): number {
  if (aturan.arah === 'terbanyak') {
    return Math.max(...SEMUA.filter((p) => !aturan.predikat.includes(p)).map((p) => jumlah[p]));
  }
  return 'orang' in aturan ? aturan.orang : kepala(aturan.persen, dari, aturan.arah);
}

/** One rule of the pattern held against what is there. */
export interface PemeriksaanPola {
  readonly terpenuhi: boolean;
  readonly hal: TemuanPola;
}

/**
 * All rules that the pattern has for a unit, kept or not; empty when nobody has a predikat yet.
 * Units: heads. Rounding of head counts (a maximum down, a minimum up) is not stated in the source [ours].
 */
export function periksaPola(jumlah: JumlahPredikat, predikatOrganisasi: PredikatOrganisasi): PemeriksaanPola[] {
  const dari = SEMUA.reduce((sum, p) => sum + jumlah[p], 0);
  if (dari === 0) return [];
  return POLA[predikatOrganisasi].map((aturan) => {
    const ada = aturan.predikat.reduce((sum, p) => sum + jumlah[p], 0);
    const batas = batasDari(aturan, jumlah, dari);
    return {
      terpenuhi: aturan.arah === 'maks' ? ada <= batas : ada >= batas,
      hal: {
        predikatOrganisasi,
        predikat: aturan.predikat,
        jumlah: ada,
        dari,
        arah: aturan.arah,
        batas,
        persen: 'persen' in aturan ? aturan.persen : null,
        mungkinMustahil: dari < UNIT_KECIL,
      },
    };
  });
}

/** Where the predicates of a unit depart from the pattern of its predikat organisasi. */
export const temuanPola = (jumlah: JumlahPredikat, predikatOrganisasi: PredikatOrganisasi): TemuanPola[] =>
  periksaPola(jumlah, predikatOrganisasi).flatMap(({ terpenuhi, hal }) => (terpenuhi ? [] : [hal]));

/** 'paling banyak 5 orang (70 %)' */
export function syaratPola({ arah, batas, persen }: TemuanPola): string {
  if (arah === 'terbanyak') return 'kelompok terbanyak';
  if (arah === 'maks' && batas === 0) return `tidak ada${persen ? ` (paling banyak ${persen} %)` : ''}`;
  const bagian = persen === null ? '' : ` (${persen} %)`;
  return `paling ${arah === 'min' ? 'sedikit' : 'banyak'} ${batas} orang${bagian}`;
}

/** 'Butuh Perbaikan dan Kurang/misconduct' */
export const namaPola = ({ predikat }: TemuanPola): string => predikat.map((p) => NAMA_PREDIKAT[p]).join(' dan ');

function permintaan(temuan: TemuanPola): string {
  const { arah, batas } = temuan;
  if (arah === 'terbanyak') return `seharusnya menjadi ${syaratPola(temuan)}, padahal ada kelompok lain ${batas} orang`;
  return `${arah === 'maks' && batas === 0 ? 'seharusnya ' : ''}${syaratPola(temuan)}`;
}

/** 'Sangat Baik 6 dari 8 orang; menurut pola untuk unit Istimewa paling banyak 5 orang (70 %).' */
export function kalimatPola(temuan: TemuanPola): string {
  const { predikat, jumlah, dari, predikatOrganisasi, mungkinMustahil } = temuan;
  const unit = PREDIKAT_ORGANISASI[predikatOrganisasi];
  const kecil = mungkinMustahil ? ` Dengan ${dari} orang pola ini mungkin tidak dapat dipenuhi.` : '';
  const bersama = predikat.length > 1 ? ' bersama' : '';
  return `${namaPola(temuan)}${bersama} ${jumlah} dari ${dari} orang; menurut pola untuk unit ${unit} ${permintaan(temuan)}.${kecil}`;
}
