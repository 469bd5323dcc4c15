/**
 * The explanation of one person: the one place where its steps are put together, for the command line, the sidebar, the
 * letter and the document alike. A locked period is told as it was frozen, whatever the rules or the sheet say since. PURE.
 */
import { BULAN_PERIODE, NAMA_PERIODE, type NamaPeriode } from '../../contract';
import type { HasilPegawai, HasilPeriode, Simpulan } from '../../domain/hasil';
import { barisPenjelasan, catatan, ceritakan, langkahDengan, type Langkah } from '../../domain/langkah';
import { langkahPegawai } from '../../domain/langkah-pegawai';
import type { Tanggal } from '../../domain/model';
import { nilaiPegawai, policyPada, type KonteksNilai } from '../../domain/nilai-pegawai';
import { awalBulan, periodeMulai, PERIODE_PENILAIAN } from '../../domain/periode';
import { aturanUnit, policyOf } from '../../domain/policy';
import { saatWib, tanggalTeks } from '../../domain/waktu';
import { decodeLangkah } from './langkah-json';
import { AppFailure } from '../failure';
import { teksHasil } from './teks-hasil';
import { ratingOf, ratingPeriode, ratingSemua, umpanBalikLangkah } from './told';
import type { Registration } from '../state';
import type { EmployeeInputs } from '../sync/inputs';
import { periodeOf } from '../sync/locks';
import type { Explanation, ExplanationFacts, Kunci } from './facts';

export const explanation = (langkah: readonly Langkah[]): Explanation => ({ langkah, lines: barisPenjelasan(langkah) });

const konteksOf = ({ registration, tanggal }: Pick<ExplanationFacts, 'registration' | 'tanggal'>): KonteksNilai => ({
  tahun: registration.tahun,
  tanggal,
  ...aturanUnit(registration),
});

/** Lines of `kepala`. */
export const BARIS_KEPALA = 2;

/** Whose explanation of what; the policy under it. */
function kepala(
  { registration, inputs }: ExplanationFacts,
  tentang: string,
  policy: { nama: string; version: number },
): Langkah[] {
  return [
    catatan(`Penjelasan nilai ${inputs.masukan.pegawai.nama}, ${registration.unitKerja}, ${tentang}`),
    catatan(`Peraturan: ${policy.nama}, versi ${policy.version}`),
  ];
}

/** '20 Apr 2026 10.00 WIB, versi 12, sidik a1b2c3d4'. */
export const teksVersi = ({ pada, generation, digest }: Kunci['versi']): string =>
  `${saatWib(pada)} WIB, versi ${generation}, sidik ${digest.slice(0, 8)}`;

/** All of the year as it stands. */
function tahunBerjalan(facts: ExplanationFacts): Explanation {
  const konteks = konteksOf(facts);
  const policy = policyPada(konteks, 'Tahun');
  const hasil = nilaiPegawai(facts.inputs.masukan, konteks);
  return explanation([
    ...kepala(facts, `tahun ${facts.registration.tahun}, keadaan ${tanggalTeks(facts.tanggal)}`, policy),
    ...ceritakan(langkahPegawai(hasil), policy),
    ...bagian('Hasil per periode:', hasil.periode.map((p) => barisPeriode(facts, hasil, p))),
    ...bagian('Penilaian pejabat penilai:', ratingSemua(facts, hasil)),
    ...bagian('Umpan balik:', umpanBalikLangkah(facts.inputs.umpanBalik)),
  ]); // prettier-ignore
}

const bagian = (judul: string, langkah: readonly Langkah[]): Langkah[] =>
  langkah.length > 0 ? [catatan(judul), ...langkah] : [];

function barisPeriode(facts: ExplanationFacts, kini: HasilPegawai, hasil: HasilPeriode): Langkah {
  const nama = hasil.periode as NamaPeriode;
  const terkunci = facts.kunci[nama];
  const akhir = ratingOf(facts, nama, kini)?.akhir;
  if (!terkunci)
    return langkahDengan(`   ${nama}: ${teksHasil(hasil, akhir)}; belum dikunci`, angkaPeriode(hasil), 'periode');
  const beku = terkunci.beku?.hasil ?? null;
  const isi = beku ? teksHasil(beku, akhir) : 'tidak tercatat saat dikunci';
  return langkahDengan(`   ${nama}: ${isi}; dikunci ${teksVersi(terkunci.versi)}`, angkaPeriode(beku), 'kunci');
}

const angkaPeriode = (hasil: HasilPeriode | null): Langkah['angka'] =>
  hasil?.totalPct ? { total: hasil.totalPct } : {};

/** One rating period: as frozen once it is locked, otherwise as of its end or of today. */
function satuPeriode(facts: ExplanationFacts, periode: NamaPeriode): Explanation {
  const { registration, inputs, tanggal } = facts;
  const konteks = konteksOf(facts);
  const terkunci = facts.kunci[periode];
  const tentang = periode === 'Tahun' ? `tahun ${registration.tahun}` : `${periode} ${registration.tahun}`;
  const policy = terkunci ? policyOf(terkunci.versi.policy) : policyPada(konteks, periode);
  const akhir = awalBulan(registration.tahun, periodeOf(periode).bulanAkhir + 1);
  const hasil = hasilSampai(facts, periode, tanggal < akhir ? tanggal : akhir);
  const langkah = terkunci ? langkahBeku(facts, terkunci, periode, akhir) : ceritakan(langkahPegawai(hasil), policy);
  const keadaan = terkunci
    ? langkahDengan(`Dikunci ${teksVersi(terkunci.versi)}; angka di bawah adalah angka saat dikunci`, {}, 'kunci')
    : catatan(`Belum dikunci: angka per ${tanggalTeks(tanggal)}, masih dapat berubah`);
  return explanation([
    ...kepala(facts, tentang, policy),
    keadaan,
    ...langkah,
    ...ratingPeriode(facts, periode),
    ...bagian('Umpan balik:', umpanBalikLangkah(inputs.umpanBalik.filter(dalam(registration.tahun, periode)))),
  ]); // prettier-ignore
}

/** Breakdown and total as of the end of the period, by its own rules. */
function hasilSampai(
  { registration, inputs }: Pick<ExplanationFacts, 'registration' | 'inputs'>,
  periode: NamaPeriode,
  tanggal: Tanggal,
): HasilPegawai {
  const policy = policyPada(konteksOf({ registration, tanggal }), periode);
  return nilaiPegawai(inputs.masukan, { tahun: registration.tahun, tanggal, policy }, periodeOf(periode).bulanAkhir);
}

/** Steps of a period as of its end; the rules are those of `periode`. For whoever freezes them. */
export function langkahPeriode(
  registration: Registration,
  inputs: EmployeeInputs,
  tanggal: Tanggal,
  periode: NamaPeriode,
): Langkah[] {
  const hasil = hasilSampai({ registration, inputs }, periode, tanggal);
  return ceritakan(langkahPegawai(hasil), policyPada(konteksOf({ registration, tanggal }), periode));
}

/** The frozen steps; of a version that froze none they are retraced, and left out when they lead to another number. */
function langkahBeku(
  { registration, inputs }: ExplanationFacts,
  { versi, beku }: Kunci,
  periode: NamaPeriode,
  akhir: Tanggal,
): Langkah[] {
  if (beku === null) return [catatan('Tidak tercatat saat periode ini dikunci, sehingga tidak ada hasilnya')];
  const langkah = decodeLangkah(beku.langkah);
  if (langkah) return [...langkah];
  const policy = policyOf(versi.policy);
  const masukan = { ...inputs.masukan, target: beku.target };
  const hasil = nilaiPegawai(
    masukan,
    { tahun: registration.tahun, tanggal: akhir, policy },
    periodeOf(periode).bulanAkhir,
  );
  if (samaTotal(hasil, beku.hasil)) return ceritakan(langkahPegawai(hasil), policy);
  const tertulis = beku.hasil ? teksHasil(beku.hasil, beku.rating?.akhir) : 'belum ada total';
  return [
    langkahDengan(`Total: ${tertulis}`, angkaPeriode(beku.hasil), 'kunci'),
    catatan('Langkahnya tidak ikut dibekukan oleh versi itu dan tidak dapat dirunut lagi'),
  ];
}

/** Whether both lead to the same total; none equals none. */
export const samaTotal = (a: Pick<Simpulan, 'totalPct'>, b: Pick<Simpulan, 'totalPct'> | null): boolean =>
  (a.totalPct?.toString() ?? '') === (b?.totalPct?.toString() ?? '');

/** Whether a remark was made in the months of the period. */
export const dalam =
  (tahun: number, periode: NamaPeriode) =>
  ({ tanggal }: { readonly tanggal: Tanggal }): boolean => {
    const { bulanAwal, bulanAkhir } = BULAN_PERIODE[periode];
    const bulan = Number(tanggal.slice(5, 7));
    return tanggal.startsWith(`${tahun}-`) && bulan >= bulanAwal && bulan <= bulanAkhir;
  };

/** `periode`: null for the year as it stands. */
export const explain = (facts: ExplanationFacts, periode: NamaPeriode | null): Explanation =>
  periode === null ? tahunBerjalan(facts) : satuPeriode(facts, periode);

/** Periods that can be explained on `tanggal`. */
export const periodeDimulai = (tahun: number, tanggal: Tanggal): readonly NamaPeriode[] =>
  NAMA_PERIODE.filter((nama) => PERIODE_PENILAIAN.some((p) => p.nama === nama && periodeMulai(tahun, p, tanggal)));

export const belumMulai = (periode: NamaPeriode): AppFailure =>
  new AppFailure('invalid', 'explain', `${periode} has not begun`, {
    shown: `Periode: terbaca ${periode}, yang belum dimulai. Pilih periode yang sudah berjalan.`,
  });
