/** What a person was told by his pejabat penilai: ratings per period and feedback, as steps of his explanation. PURE. */
import { NAMA_PERIODE, type NamaPeriode } from '../../contract';
import { kalimatKeberatan } from '../../domain/keberatan';
import type { Decimal } from '../../domain/decimal';
import { formatPersen } from '../../domain/format';
import { NAMA_PREDIKAT } from '../../domain/kuadran';
import { catatan, langkahDengan, type Langkah } from '../../domain/langkah';
import type { Rating } from '../../domain/model';
import { nilaiPegawai } from '../../domain/nilai-pegawai';
import { kalimat, NAMA_RATING } from '../../domain/penjelasan';
import type { HasilPenilaian } from '../../domain/penilaian';
import type { HasilAkhir } from '../../domain/nilai-skp';
import { aturanUnit } from '../../domain/policy';
import type { HasilPegawai } from '../../domain/hasil';
import { kapital } from '../../domain/teks';
import { tanggalTeks } from '../../domain/waktu';
import type { BarisUmpanBalik } from '../../parse/umpan-balik';
import type { ExplanationFacts } from './facts';
import { teksAkhir } from './teks-hasil';
import { hasilSesudah, storedRating } from '../sync/ratings';

const nama = (rating: Rating | null | undefined): string => (rating ? NAMA_RATING[rating] : 'belum ditetapkan');
const predikat = (of: HasilPenilaian | null): string =>
  of?.predikat ? NAMA_PREDIKAT[of.predikat] : 'belum ditetapkan';

/** In effect: an objection that changed the result comes before what the pejabat penilai gave. */
export function ratingOf(facts: ExplanationFacts, periode: NamaPeriode, kini?: HasilPegawai): HasilPenilaian | null {
  const semula = ratingSemula(facts, periode, kini);
  const keberatan = facts.keberatan[periode];
  return keberatan ? hasilSesudah(semula, periode, keberatan) : semula;
}

/** Without any objection, as frozen; `kini`: the result of now, where it is known already. The head of the unit is rated one level above, also after the unit has locked. */
export function ratingSemula(
  { registration, inputs, tanggal, dinilai, kunci }: ExplanationFacts,
  periode: NamaPeriode,
  kini?: HasilPegawai,
): HasilPenilaian | null {
  const terkunci = kunci[periode];
  const diAtas = inputs.masukan.pegawai.nip === registration.kepala;
  if (terkunci && !diAtas) return terkunci.beku?.rating ?? null;
  const konteks = { tahun: registration.tahun, tanggal, ...aturanUnit(registration) };
  return storedRating(inputs, kini ?? nilaiPegawai(inputs.masukan, konteks), periode, dinilai[periode]);
}

const angka = (nilai: Decimal | null): string => (nilai ? formatPersen(nilai) : 'belum ada');

/** The end of a period whose rule set ends in a number; its parts as they are in effect. */
const teksNilai = ({ skp, perilaku, nilai, kategori }: HasilAkhir): string =>
  `nilai SKP ${angka(skp)}; nilai perilaku ${angka(perilaku)}; ${teksAkhir({ nilai, kategori })}`;

/** One line per period with a rating, or with a final number. */
export function ratingSemua(facts: ExplanationFacts, kini: HasilPegawai): Langkah[] {
  return NAMA_PERIODE.flatMap((periode) => {
    const of = ratingOf(facts, periode, kini);
    if (of?.akhir) {
      const alasan = of.alasan ? `; alasan: ${of.alasan}` : '';
      const sementara = facts.kunci[periode] ? '' : '; sementara, periode belum dikunci';
      return [catatan(`   ${periode}: ${teksNilai(of.akhir)}${alasan}${sementara}`)];
    }
    if (!of?.ratingHasilKerja && !of?.ratingPerilaku) return [];
    const isi = kalimat([
      `hasil kerja: ${nama(of.ratingHasilKerja)}`,
      `perilaku: ${nama(of.ratingPerilaku)}`,
      `predikat: ${predikat(of)}`,
      of.alasan && `alasan: ${of.alasan}`,
      facts.kunci[periode] ? null : 'sementara, periode belum dikunci',
    ]);
    return [
      langkahDengan(`   ${periode}: ${isi}`, {}, of.predikat ? 'predikat' : 'rating'),
      ...keberatanLangkah(facts, periode, '   '),
    ];
  });
}

/** The ratings of one period, also those that are not given yet; nothing where nobody is rated. */
export function ratingPeriode(facts: ExplanationFacts, periode: NamaPeriode): Langkah[] {
  if (facts.registration.penilaian !== 'ya') return [];
  const of = ratingOf(facts, periode);
  if (of?.akhir) {
    const teks = teksNilai(of.akhir);
    const alasan = of.alasan ? [catatan(`Alasan pejabat penilai: ${of.alasan}`)] : [];
    return [catatan(kapital(teks)), ...alasan];
  }
  return [
    langkahDengan(`Rating hasil kerja: ${nama(of?.ratingHasilKerja)}`, {}, 'rating'),
    langkahDengan(`Rating perilaku: ${nama(of?.ratingPerilaku)}`, {}, 'rating'),
    langkahDengan(`Predikat: ${predikat(of)}`, {}, 'predikat'),
    ...(of?.alasan ? [catatan(`Alasan pejabat penilai: ${of.alasan}`)] : []),
    ...keberatanLangkah(facts, periode),
  ];
}

/** What an objection came to, with the result before and after it. */
function keberatanLangkah({ keberatan }: ExplanationFacts, periode: NamaPeriode, masuk = ''): Langkah[] {
  const hasil = keberatan[periode];
  return hasil ? [langkahDengan(`${masuk}${kalimatKeberatan(hasil)}`, {}, 'keberatan')] : [];
}

/** Remarks about this person alone. */
export const umpanBalikLangkah = (rows: readonly BarisUmpanBalik[]): Langkah[] =>
  rows.map(({ tanggal, tentang, isi, tindakLanjut }) => {
    const judul = `${tanggalTeks(tanggal)}${tentang === null ? '' : ` (${tentang})`}`;
    return catatan(`   ${judul}: ${isi}${tindakLanjut === null ? '' : `; tindak lanjut: ${tindakLanjut}`}`);
  });
