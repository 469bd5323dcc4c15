/** PermenPANRB 8/2021 with PP 30/2019 as the policy of a period: every row of Target is an IKI. */
import type { NamaPeriode } from '../../../contract/periode';
import { dec, NOL, type Decimal } from '../../decimal';
import type { Pegawai } from '../../model';
import {
  kurangBaris, perRhk, type BarisTernilai, type Kekurangan, type KelompokNilai, type NilaiBaris, type NilaiSkp,
} from '../../nilai-skp'; // prettier-ignore
import type { PolicyNilai } from '../kontrak';
import { capaianPct } from './capaian';
import { nilaiAkhir, predikatAkhir } from './nilai-akhir';
import { nilaiIki, type Kategori } from './nilai-iki';
import { nilaiKu, nilaiPeriodik, nilaiSkp as jumlahSkp, nilaiTambahan, totalTambahan } from './nilai-skp';
import { kategoriRencana, nilaiRencana } from './rencana-kinerja';
import { BATAS_KURANG_DILAPORKAN, BOBOT_KU_TERSIRAT } from './terbuka';

const IDENTITAS = { id: 'permenpanrb-8-2021', version: 1 } as const;

interface Bagian {
  readonly kelompok: readonly KelompokNilai[];
  readonly nilai: Decimal | null;
  readonly usulan: Decimal | null;
  readonly kurang: readonly Kekurangan[];
}

type Ternilai = Extract<NilaiBaris, { readonly kind: 'nilai' }>;
const ternilai = (baris: readonly BarisTernilai[]): Ternilai[] =>
  baris.flatMap(({ nilai }) => (nilai?.kind === 'nilai' ? [nilai] : []));

/** A rencana kinerja of JA and JF: its category follows from those of its IKI, all of them reported. */
function rencana(baris: readonly BarisTernilai[]): { kelompok: KelompokNilai; kurang: Kekurangan[] } {
  const rhk = baris[0]?.target.rhk ?? '';
  const kurang = kurangBaris(baris);
  const kategori = kurang.length > 0 ? null : kategoriRencana(ternilai(baris).map((n) => n.kategori as Kategori));
  if (kurang.length === 0 && kategori === null) kurang.push({ hal: 'jumlah-iki', di: rhk });
  const nilai = kategori && nilaiRencana(kategori);
  return { kelompok: { rhk, kode: baris.map(({ target }) => target.kode), nilai, kategori }, kurang };
}

/**
 * JA and JF. A single rencana kinerja is the whole SKP. How several are joined (nilai tertimbang) and how kinerja
 * tambahan counts here was not seen, and no number suggests it: the leader gives the nilai SKP.
 */
function jabatanLain(utama: readonly BarisTernilai[], tambahan: readonly BarisTernilai[]): Bagian {
  const semua = perRhk(utama).map(rencana);
  const kurang = semua.flatMap((r) => r.kurang);
  if (semua.length > 1) kurang.push({ hal: 'nilai-tertimbang', di: null });
  if (tambahan.length > 0) kurang.push({ hal: 'tambahan', di: null });
  const [satu] = semua;
  return {
    kelompok: semua.map(({ kelompok }) => kelompok),
    nilai: semua.length === 1 && tambahan.length === 0 ? (satu?.kelompok.nilai ?? null) : null,
    usulan: null,
    kurang,
  };
}

/** Each kinerja tambahan is one IKI with its own lingkup; more than one IKI in one of them: no rule was seen. */
function tambahanPimpinan(baris: readonly BarisTernilai[]): { total: Decimal | null; kurang: Kekurangan[] } {
  const kurang: Kekurangan[] = perRhk(baris).flatMap((group) =>
    group.length > 1 ? [{ hal: 'iki-tambahan', di: group[0]?.target.rhk ?? null } as const] : [],
  );
  for (const { target } of baris) if (!target.lingkup) kurang.push({ hal: 'lingkup', di: target.kode });
  if (kurang.length > 0) return { total: null, kurang };
  const nilai = baris.flatMap(({ target, nilai: n }) =>
    n?.kind === 'nilai' && target.lingkup
      ? [nilaiTambahan({ kategori: n.kategori as Kategori, lingkup: target.lingkup, nilai: n.nilai })]
      : [],
  );
  return { total: totalTambahan(nilai), kurang };
}

/**
 * JPT and heads of independent units. Within the year the mean of both kinds (official). For the year their weights are
 * only inferred: what 60/40 gives is a usulan that the leader takes over or replaces.
 */
function pimpinan(utama: readonly BarisTernilai[], tambahan: readonly BarisTernilai[], periode: NamaPeriode): Bagian {
  const kurang: Kekurangan[] = [];
  for (const { target } of utama) if (!target.jenisKu) kurang.push({ hal: 'jenis-ku', di: target.kode });
  kurang.push(...kurangBaris([...utama, ...tambahan]));
  const nilaiDari = (jenis: 'PERJANJIAN' | 'INISIATIF'): Decimal[] =>
    ternilai(utama.filter(({ target }) => target.jenisKu === jenis)).map(({ nilai }) => nilai);
  const [perjanjian, inisiatif] = [nilaiDari('PERJANJIAN'), nilaiDari('INISIATIF')];
  const tanpa = { kelompok: [], nilai: null, usulan: null };
  if (kurang.some(({ hal }) => hal === 'jenis-ku')) return { ...tanpa, kurang };
  if (perjanjian.length === 0 || inisiatif.length === 0) {
    return { ...tanpa, kurang: [...kurang, { hal: 'satu-jenis-ku', di: null }] };
  }
  if (periode !== 'Tahun') return { ...tanpa, nilai: nilaiPeriodik(inisiatif, perjanjian), kurang };
  const ku = nilaiKu(perjanjian, inisiatif, BOBOT_KU_TERSIRAT);
  const kt = tambahanPimpinan(tambahan);
  return {
    ...tanpa,
    usulan: ku && kt.total && jumlahSkp(ku, kt.total),
    kurang: [...kurang, ...kt.kurang, { hal: 'bobot-ku', di: null }],
  };
}

function bagian({ kelompokJabatan }: Pegawai, baris: readonly BarisTernilai[], periode: NamaPeriode): Bagian {
  const utama = baris.filter(({ target }) => target.jenisHasilKerja === 'UTAMA');
  const tambahan = baris.filter(({ target }) => target.jenisHasilKerja === 'TAMBAHAN');
  if (kelompokJabatan === 'JPT') return pimpinan(utama, tambahan, periode);
  if (kelompokJabatan !== null) return jabatanLain(utama, tambahan);
  return { kelompok: [], nilai: null, usulan: null, kurang: [{ hal: 'kelompok-jabatan', di: null }] };
}

const nilaiSkp = (pegawai: Pegawai, baris: readonly BarisTernilai[], periode: NamaPeriode): NilaiSkp => ({
  policy: IDENTITAS.id,
  version: IDENTITAS.version,
  ...bagian(pegawai, baris, periode),
});

export const permenpanrb8tahun2021: PolicyNilai = {
  ...IDENTITAS,
  kind: 'nilai',
  nama: 'PermenPANRB 8/2021 dan PP 30/2019',
  batasAtasPct: dec(120),
  batasBawahPct: NOL,
  rumus: { NAIK: 'realisasi / target x 100', TURUN: '(2 - realisasi / target) x 100' },
  aturan: {
    'nilai-baris': {
      teks: 'Capaian dibulatkan ke persen bulat. Di atas 110: 120; 101-110: 110 + 10/9 x (capaian - 101); 100: 109, atau 120 bila targetnya nilai tertinggi yang mungkin; 60-99: capaian - 10; 0-59: 49/59 x capaian.',
      sumber: 'PermenPANRB 8/2021, lampiran; baris 101-110 menurut penerapan yang tersebar',
    },
    'nilai-rhk': {
      teks: 'Kategori rencana kinerja mengikuti kategori tiga indikatornya, atau indikator tunggalnya; nilainya 120, 100, 80, 60, atau 25.',
      sumber: 'penerapan yang tersebar; teks aturannya belum ditemukan',
    },
    'nilai-skp': {
      teks: 'JA dan JF: satu rencana kinerja menjadi nilai SKP; beberapa, nilainya dari pejabat penilai. JPT: triwulan (rata-rata inisiatif + rata-rata perjanjian) / 2; tahun 60/40 ditambah kinerja tambahan, hanya usulan.',
      sumber: 'PermenPANRB 8/2021, lampiran; bobot 60/40 hanya tersirat dari contohnya',
    },
  },
  capaianPct,
  nilaiBaris(asliPct, _realisasi, _tolok, target) {
    if (asliPct === null) throw new RangeError('every IKI has a capaian');
    return { kind: 'nilai', ...nilaiIki(asliPct, target.targetMaksimum === true), efisiensiPct: null };
  },
  nilaiSkp,
  akhir({ skp, perilaku, pendapatRekan, ideBaru }) {
    const nilai = nilaiAkhir({ nilaiSkp: skp, nilaiPerilaku: perilaku, memakaiPendapatRekan: pendapatRekan });
    const kategori = predikatAkhir(nilai, ideBaru, BATAS_KURANG_DILAPORKAN);
    return { nilai, kategori, batasBelumPasti: kategori === 'KURANG' || kategori === 'SANGAT_KURANG' };
  },
};
