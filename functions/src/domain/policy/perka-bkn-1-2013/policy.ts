/** Perka BKN 1/2013 as the policy of a period: rows by their Aspek, activities by their Rencana Hasil Kerja. */
import { NOL, type Decimal } from '../../decimal';
import type { NilaiTarget, Target } from '../../model';
import {
  kurangBaris, perRhk, type BarisTernilai, type Kekurangan, type KelompokNilai, type NilaiBaris, type NilaiSkp,
} from '../../nilai-skp'; // prettier-ignore
import type { PolicyNilai } from '../kontrak';
import { gabungAspek, nilaiEfisiensi, nilaiLangsung, prestasiKerja } from './nilai-kegiatan';

const IDENTITAS = { id: 'perka-bkn-1-2013', version: 1 } as const;

const langsung = (aspek: Target['aspek'] | undefined): boolean => aspek === 'KUANTITAS' || aspek === 'KUALITAS';

/** Kuantitas and kualitas have a capaian in percent; waktu and biaya are valued by their efficiency instead. */
function capaianPct(realisasi: Decimal, target: NilaiTarget, aspek: Target['aspek'] | undefined): Decimal | null {
  if (!langsung(aspek) || target.kind === 'rentang' || !target.nilai.gt(0)) return null;
  return nilaiLangsung({ target: target.nilai, realisasi });
}

/** No rule for a range or a target of 0 was seen, so the leader is asked. */
function nilaiBaris(realisasi: Decimal, tolok: NilaiTarget, aspek: Target['aspek']): NilaiBaris {
  if (aspek === null) return { kind: 'kurang', hal: 'aspek-kosong' };
  if (tolok.kind === 'rentang') return { kind: 'kurang', hal: 'rentang' };
  if (!tolok.nilai.gt(0)) return { kind: 'kurang', hal: 'target-nol' };
  const of = { target: tolok.nilai, realisasi };
  const polos = { kind: 'nilai', kategori: null, bulatPct: null, efisiensiPct: null } as const;
  return langsung(aspek) ? { ...polos, nilai: nilaiLangsung(of) } : { ...polos, ...nilaiEfisiensi(of) };
}

type Aspek = NonNullable<Target['aspek']>;

/** One activity: each aspect once, biaya only where the activity has a budget. */
function kegiatan(baris: readonly BarisTernilai[]): { kelompok: KelompokNilai; kurang: Kekurangan[] } {
  const rhk = baris[0]?.target.rhk ?? '';
  const kurang = kurangBaris(baris);
  const nilai = new Map<Aspek, Decimal>();
  for (const { target, nilai: of } of baris) {
    if (target.aspek === null || of?.kind !== 'nilai') continue;
    if (nilai.has(target.aspek)) kurang.push({ hal: 'aspek-ganda', di: rhk });
    nilai.set(target.aspek, of.nilai);
  }
  const kelompok = { rhk, kode: baris.map(({ target }) => target.kode), nilai: null, kategori: null };
  if (kurang.length > 0) return { kelompok, kurang };
  const [kuantitas, kualitas, waktu] = [nilai.get('KUANTITAS'), nilai.get('KUALITAS'), nilai.get('WAKTU')];
  if (!kuantitas || !kualitas || !waktu) return { kelompok, kurang: [{ hal: 'aspek-kurang', di: rhk }] };
  const hasil = gabungAspek({ kuantitas, kualitas, waktu, biaya: nilai.get('BIAYA') ?? null });
  return { kelompok: { ...kelompok, nilai: hasil.nilai, kategori: hasil.kategori }, kurang };
}

/**
 * Nilai SKP of a single activity is its own. The mean of several, and the points of tugas tambahan, rest on unverified
 * knowledge: the mean of the activities is a usulan that the leader takes over or replaces.
 */
function nilaiSkp(baris: readonly BarisTernilai[]): NilaiSkp {
  const utama = perRhk(baris.filter(({ target }) => target.jenisHasilKerja === 'UTAMA')).map(kegiatan);
  const ternilai = utama.flatMap(({ kelompok }) => kelompok.nilai ?? []);
  const rata = ternilai.length === 0 ? null : ternilai.reduce((sum, n) => sum.plus(n), NOL).div(ternilai.length);
  const kurang = utama.flatMap((k) => k.kurang);
  if (utama.length > 1) kurang.push({ hal: 'rata-kegiatan', di: null });
  if (baris.some(({ target }) => target.jenisHasilKerja === 'TAMBAHAN')) kurang.push({ hal: 'tambahan', di: null });
  const tunggal = baris.every(({ target }) => target.jenisHasilKerja === 'UTAMA') && utama.length === 1;
  return {
    policy: IDENTITAS.id,
    version: IDENTITAS.version,
    kelompok: utama.map(({ kelompok }) => kelompok),
    nilai: tunggal ? rata : null,
    usulan: tunggal ? null : rata,
    kurang,
  };
}

export const perkaBkn1tahun2013: PolicyNilai = {
  ...IDENTITAS,
  kind: 'nilai',
  nama: 'Perka BKN 1/2013',
  batasAtasPct: null,
  batasBawahPct: NOL,
  rumus: { NAIK: 'realisasi / target x 100', TURUN: 'realisasi / target x 100' },
  aturan: {
    'nilai-baris': {
      teks: 'Kuantitas dan kualitas: realisasi / target x 100. Waktu dan biaya: hemat sampai 24 %, (1,76 x target - realisasi) / target x 100; lebih dari itu, 76 - (hasil tadi - 100); paling rendah 0.',
      sumber: 'Perka BKN 1/2013 menurut salindia; di atas 24 % menurut penerapan yang tersebar',
    },
    'nilai-rhk': {
      teks: 'Nilai kegiatan: jumlah nilai aspeknya dibagi 3, atau dibagi 4 bila ada biaya.',
      sumber: 'Perka BKN 1/2013 menurut salindia',
    },
    'nilai-skp': {
      teks: 'Satu kegiatan: nilainya menjadi nilai SKP. Beberapa kegiatan: rata-ratanya hanya usulan, pejabat penilai yang menetapkan.',
      sumber: 'teks aturannya belum dicocokkan',
    },
  },
  capaianPct: (realisasi, target, _arah, aspek) => capaianPct(realisasi, target, aspek),
  nilaiBaris: (_asliPct, realisasi, tolok, target) => nilaiBaris(realisasi, tolok, target.aspek),
  nilaiSkp: (_pegawai, baris) => nilaiSkp(baris),
  akhir: ({ skp, perilaku }) => ({ ...prestasiKerja(skp, perilaku), batasBelumPasti: false }),
};
