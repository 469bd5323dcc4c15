/** The rules behind the steps of an explanation, in plain Indonesian, each with its source. */
import type { Arah } from './model';
import type { Policy, PolicyId } from './policy/kontrak';

export interface Aturan {
  /** One sentence, with its full stop. */
  readonly teks: string;
  readonly sumber: string;
}

const KAMI = 'ketentuan aplikasi ini';

/** Rules that are the same under every policy. */
export const ATURAN_TETAP = {
  keberatan: {
    teks: 'Keberatan diajukan paling lambat 14 hari sejak hasil diterima dan diputus atasan pejabat penilai; keputusannya final.',
    sumber: 'PP 30/2019 Pasal 59; 14 hari dibaca sebagai hari kalender menurut ketentuan aplikasi ini',
  },
  laporan: {
    teks: 'Bulan tanpa laporan tidak dianggap nol: bulan itu tidak ikut dihitung, dan selama belum lengkap hasilnya sementara.',
    sumber: KAMI,
  },
  anggapan: { teks: 'Kolom yang dikosongkan memakai bawaan yang disebut di sini.', sumber: KAMI },
  'realisasi-jumlah': { teks: 'Dijumlahkan: realisasi adalah jumlah semua laporan.', sumber: KAMI },
  'realisasi-jumlah-persen': {
    teks: 'Dijumlahkan dalam persen: jumlah angka pertama dibagi jumlah angka kedua, kali 100.',
    sumber: KAMI,
  },
  'realisasi-kumulatif': { teks: 'Kumulatif: laporan terakhir sudah memuat bulan-bulan sebelumnya.', sumber: KAMI },
  'realisasi-rata': { teks: 'Dirata-rata: jumlah laporan dibagi banyaknya laporan.', sumber: KAMI },
  'realisasi-terakhir': { teks: 'Terakhir: laporan terakhir yang dipakai.', sumber: KAMI },
  'target-tahunan': { teks: 'Target setahun dipakai langsung.', sumber: KAMI },
  'target-triwulan': { teks: 'Target TW yang berlaku pada bulan laporan terakhir.', sumber: KAMI },
  'target-bagian': {
    teks: 'Target setahun dibagi rata ke bulan aktif; yang dipakai bagian bulan yang dicakup laporan.',
    sumber: KAMI,
  },
  'target-bagian-tw': {
    teks: 'Target TW dibagi rata ke bulan aktif triwulannya; yang dipakai bagian bulan yang dicakup laporan.',
    sumber: KAMI,
  },
  'target-posisi-tw': {
    teks: 'Target TW adalah posisi akhir triwulan; tambahannya dari posisi sebelumnya dibagi rata ke bulan aktif triwulannya.',
    sumber: KAMI,
  },
  'capaian-dalam-rentang': {
    teks: 'Target rentang: realisasi di dalam rentang mencapai 100 %.',
    sumber: 'penerapan yang tersebar pada aplikasi lain; teks peraturannya belum ditemukan',
  },
  'capaian-target-nol': {
    teks: 'Target 0 dan makin rendah makin baik: realisasi 0 mencapai 100 %, selain itu 0 %.',
    sumber: KAMI,
  },
  'belum-ada-target': {
    teks: 'Selama target s.d. bulan itu masih nol, tidak ada yang harus dicapai dan tidak ada capaian.',
    sumber: KAMI,
  },
  'bobot-sama': { teks: 'Semua Bobot kosong: semua indikator berbobot sama.', sumber: KAMI },
  bobot: {
    teks: 'Bobot semua indikator berjumlah 100; yang belum punya capaian tidak ikut, dan bobotnya juga tidak.',
    sumber: KAMI,
  },
  total: {
    teks: 'Total adalah rata-rata capaian menurut bobot dari indikator yang sudah punya capaian; disimpan dengan 6 angka di belakang koma, ditulis dengan 2.',
    sumber: KAMI,
  },
  kelengkapan: {
    teks: 'Kelengkapan: laporan yang diisi dari laporan yang sudah jatuh tempo, tanpa yang tidak berlaku, cuti, dan di luar masa tugas.',
    sumber: KAMI,
  },
  bukti: { teks: 'Bukti Dukung dihitung, tetapi tidak mengubah nilai.', sumber: KAMI },
  rating: {
    teks: 'Rating hasil kerja dan perilaku diberikan pejabat penilai; rating yang berbeda dari usulan memerlukan alasan.',
    sumber: 'PermenPANRB 6/2022 (menurut FAQ BKN); keharusan menulis alasan adalah ketentuan aplikasi ini',
  },
  predikat: {
    teks: 'Predikat mengikuti kuadran kinerja: rating hasil kerja dan rating perilaku.',
    sumber: 'kuadran kinerja PermenPANRB 6/2022 menurut penerapan yang tersebar; teks peraturannya belum dicocokkan',
  },
  periode: {
    teks: 'Hasil periode dihitung dari laporan sampai akhir periode itu; periode tidak dirata-rata.',
    sumber: KAMI,
  },
  kunci: {
    teks: 'Periode yang dikunci memakai angka saat dikunci, juga bila lembar atau aturan aplikasi berubah sesudahnya.',
    sumber: KAMI,
  },
} as const satisfies Readonly<Record<string, Aturan>>;

export type NamaAturanTetap = keyof typeof ATURAN_TETAP;
export type NamaAturan = NamaAturanTetap | 'capaian-naik' | 'capaian-turun' | 'batas' | 'usulan' | NamaAturanNilai;
/** Of rule sets that end in a number. */
type NamaAturanNilai = 'nilai-baris' | 'nilai-rhk' | 'nilai-skp';

const LAMPIRAN_8 = 'PermenPANRB 8/2021, lampiran hlm. 91-100';
const SUMBER_RUMUS: Readonly<Record<PolicyId, string>> = {
  'permenpanrb-6-2022': `${LAMPIRAN_8}; di sini hanya usulan, karena PermenPANRB 6/2022 tidak memakai rumus`,
  'permenpanrb-8-2021': LAMPIRAN_8,
  'perka-bkn-1-2013': 'Perka BKN 1/2013',
};

const MAKIN: Readonly<Record<Arah, string>> = { NAIK: 'tinggi', TURUN: 'rendah' };

function capaian(arah: Arah, { id, rumus }: Policy): Aturan {
  return {
    teks: `Makin ${MAKIN[arah]} makin baik: capaian = ${rumus[arah]}; target rentang memakai tepi yang terdekat; dibulatkan ke 6 angka di belakang koma.`,
    sumber: SUMBER_RUMUS[id],
  };
}

/** The rule of a step under `policy`. */
export function aturan(nama: NamaAturan, policy: Policy): Aturan {
  switch (nama) {
    case 'capaian-naik':
      return capaian('NAIK', policy);
    case 'capaian-turun':
      return capaian('TURUN', policy);
    case 'batas':
      return { teks: 'Capaian paling rendah 0 % dan paling tinggi 120 %.', sumber: KAMI };
    case 'usulan':
      return {
        teks: 'Usulan: total lebih dari 110 di atas ekspektasi, 90 sampai 110 sesuai ekspektasi, kurang dari 90 di bawah ekspektasi; pejabat penilai yang menetapkan.',
        sumber: `${KAMI}, bukan peraturan`,
      };
    case 'nilai-baris':
    case 'nilai-rhk':
    case 'nilai-skp':
      if (policy.kind !== 'nilai') throw new RangeError(`${policy.id} knows no ${nama}`);
      return policy.aturan[nama];
    default:
      return ATURAN_TETAP[nama];
  }
}
