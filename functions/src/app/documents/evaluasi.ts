/** Evaluasi kinerja of one person and period: results beside evidence and feedback, ratings, and the way to the number. PURE. */
import {
  BERAKHLAK,
  BULAN_PERIODE,
  PREDIKAT_ORGANISASI,
  type BagianDokumen,
  type DokumenCetak,
  type IsianDokumen,
  type KolomDokumen,
} from '../../contract';
import { formatPersen } from '../../domain/format';
import { kalimatKeberatan } from '../../domain/keberatan';
import { NAMA_PREDIKAT } from '../../domain/kuadran';
import { teksLengkap } from '../../domain/penjelasan';
import { tanggalTeks } from '../../domain/waktu';
import type { BarisUmpanBalik } from '../../parse/umpan-balik';
import { dalam } from '../explanation';
import type { PersonFacts, UnitFacts } from './facts';
import { hasilKerja } from './hasil-kerja';
import { perilaku } from './perilaku';
import { namaBerkas, sides, type UnitContext } from './pihak';
import { BELUM_DIKUNCI, kakiPeriode, namaPeriode } from './sidik';
import { BENTUK_FORMULIR, namaRating, teksBukti, teksCapaian, teksRealisasi, teksTargetPeriode, teksTargetTahun } from './words'; // prettier-ignore

const KOLOM: readonly KolomDokumen[] = [
  { judul: 'No', lebar: 4, rata: 'tengah' },
  { judul: 'Hasil kerja', lebar: 22 },
  { judul: 'Ukuran keberhasilan / IKI dan target', lebar: 24 },
  { judul: 'Realisasi berdasarkan bukti dukung', lebar: 26 },
  { judul: 'Capaian (%)', lebar: 8, rata: 'kanan' },
  { judul: 'Umpan balik berkelanjutan', lebar: 22 },
];

export function evaluasi(facts: UnitFacts, person: PersonFacts, { people, rhkOf }: UnitContext): DokumenCetak {
  const { unit, periode, kunci } = facts;
  const { pegawai } = person.inputs.masukan;
  const { pihak, tandaTangan, catatan } = sides(pegawai, unit, people);
  const feedback = feedbackOf(facts, person);
  return {
    jenis: 'evaluasi',
    berkas: namaBerkas(`Evaluasi Kinerja ${namaPeriode(periode, unit)}`, pegawai.nama),
    mendatar: true,
    judul: [
      `EVALUASI KINERJA PEGAWAI ${periode === 'Tahun' ? 'TAHUNAN' : 'PERIODIK'}`,
      `PERIODE ${namaPeriode(periode, unit).toUpperCase()}`,
      `${unit.organisasi}, ${unit.unitKerja}`,
    ],
    sementara: kunci ? null : BELUM_DIKUNCI,
    pihak,
    bagian: [
      { kind: 'isian', judul: null, isian: [['Capaian kinerja organisasi', predikatOrganisasi(facts)]] },
      ...tabelHasilKerja(facts, person, feedback, rhkOf),
      perilaku({ judul: 'Umpan balik berkelanjutan', isi: (nilai) => tentang(feedback, nilai) }),
      ...umpanBalikLain(person, feedback),
      { kind: 'isian', judul: 'HASIL EVALUASI', isian: hasilEvaluasi(person) },
    ],
    tandaTangan,
    lampiran: [{ kind: 'teks', judul: 'LAMPIRAN: PENJELASAN NILAI', baris: person.penjelasan }],
    catatan: [...catatan, ...belumLengkap(facts, person), BENTUK_FORMULIR],
    kaki: kakiPeriode(facts, person.keberatan),
  };
}

function predikatOrganisasi({ organisasi, unit, periode }: UnitFacts): string {
  const predikat = organisasi?.penetapan[unit.unitId]?.[periode]?.predikatOrganisasi;
  return predikat ? PREDIKAT_ORGANISASI[predikat] : '— (belum ditetapkan)';
}

/** Remarks of the period's own months. */
const feedbackOf = ({ unit, periode }: UnitFacts, { inputs }: PersonFacts): readonly BarisUmpanBalik[] =>
  inputs.umpanBalik.filter(dalam(unit.tahun, periode));

const kalimat = ({ tanggal, isi, tindakLanjut }: BarisUmpanBalik): string =>
  `${tanggalTeks(tanggal)}: ${isi}${tindakLanjut === null ? '' : ` Tindak lanjut: ${tindakLanjut}`}`;

const tentang = (feedback: readonly BarisUmpanBalik[], hal: string): string =>
  feedback.filter((f) => f.tentang === hal).map(kalimat).join('\n') || '—'; // prettier-ignore

function tabelHasilKerja(
  { periode }: UnitFacts,
  { target, hasil, cocok, inputs }: PersonFacts,
  feedback: readonly BarisUmpanBalik[],
  rhkOf: UnitContext['rhkOf'],
): BagianDokumen[] {
  const { bulanAwal, bulanAkhir } = BULAN_PERIODE[periode];
  const rincianOf = new Map(hasil.indikator.map(({ rincian }) => [rincian.kode, rincian]));
  return hasilKerja(target, rhkOf).map(({ judul, baris }) => ({
    kind: 'tabel',
    judul: `HASIL KERJA ${judul}`,
    keterangan: baris.length === 0 ? 'Tidak ada.' : null,
    kolom: KOLOM,
    baris: baris.map(({ nomor, rhk, target: t }) => {
      const r = rincianOf.get(t.kode);
      const rows = inputs.masukan.realisasi.filter(({ kode }) => kode === t.kode);
      const bukti = teksBukti(rows, bulanAwal, bulanAkhir);
      return [
        nomor,
        rhk,
        [t.indikator, `Target tahun: ${teksTargetTahun(t)}`, r && `Target s.d. periode: ${teksTargetPeriode(r)}`]
          .filter(Boolean)
          .join('\n'),
        [r ? teksRealisasi(r) : '—', ...(bukti.length > 0 ? ['Bukti dukung:', ...bukti] : ['Bukti dukung: —'])].join('\n'),
        r && cocok ? teksCapaian(r.capaianPct) : '—',
        tentang(feedback, t.indikator),
      ]; // prettier-ignore
    }),
  }));
}

/** Remarks about neither an indicator that is printed nor a value. */
function umpanBalikLain({ target }: PersonFacts, feedback: readonly BarisUmpanBalik[]): BagianDokumen[] {
  const tercetak = new Set<string>([...BERAKHLAK, ...target.map(({ indikator }) => indikator)]);
  const lain = feedback.filter((f) => f.tentang === null || !tercetak.has(f.tentang));
  const baris = lain.map((f) => (f.tentang === null ? kalimat(f) : `${f.tentang}. ${kalimat(f)}`));
  return baris.length === 0 ? [] : [{ kind: 'teks', judul: 'UMPAN BALIK LAINNYA', baris }];
}

function hasilEvaluasi({ ofPeriode, rating, inputs, keberatan }: PersonFacts): IsianDokumen[] {
  const total = ofPeriode?.totalPct ? `${formatPersen(ofPeriode.totalPct)} %` : '— (belum ada total)';
  const lengkap = ofPeriode ? ` (${teksLengkap(ofPeriode.kelengkapan)})` : '';
  const inovasi = inputs.penilaian.find(({ periode }) => periode === ofPeriode?.periode)?.inovasi ?? null;
  return [
    ['Capaian hasil kerja', `${total}${lengkap}`],
    ['Usulan rating hasil kerja', namaRating(ofPeriode?.usulan) ?? '— (belum dapat dihitung)'],
    ['Rating hasil kerja', namaRating(rating?.ratingHasilKerja) ?? '— (belum dinilai)'],
    ['Rating perilaku kerja', namaRating(rating?.ratingPerilaku) ?? '— (belum dinilai)'],
    ['Predikat kinerja pegawai', rating?.predikat ? NAMA_PREDIKAT[rating.predikat] : '— (belum ditetapkan)'],
    ...(rating?.alasan ? [['Alasan pejabat penilai', rating.alasan] as const] : []),
    ...(keberatan ? [['Keberatan', kalimatKeberatan(keberatan)] as const] : []),
    ...(inovasi === null ? [] : [['Inovasi', inovasi] as const]),
  ];
}

function belumLengkap({ periode }: UnitFacts, { ofPeriode, cocok }: PersonFacts): string[] {
  if (ofPeriode === null) return [`Belum ada hasil ${periode} untuk pegawai ini.`];
  if (cocok) return [];
  return [`Capaian ${periode} dibekukan oleh versi aturan sebelumnya; rinciannya tidak dihitung ulang di sini.`];
}
