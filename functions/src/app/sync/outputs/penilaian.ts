/** Outputs of `Penilaian`: what to know before rating a person for a period, and what the rating came to. */
import { PENILAIAN, PENETAPAN_UNIT, STATUS, type ColumnId, type NamaPeriode } from '../../../contract';
import { kalimatKeberatan } from '../../../domain/keberatan';
import { NAMA_PREDIKAT, type Predikat } from '../../../domain/kuadran';
import type { Rating } from '../../../domain/model';
import { NAMA_RATING, teksNilaiAkhir } from '../../../domain/penjelasan';
import { usulanBerubah, sudahDinilai } from '../../../domain/penilaian';
import { bulanLewat } from '../../../domain/periode';
import { kalimatPola } from '../../../domain/pola-distribusi';
import type { BarisPenilaian } from '../../../parse/penilaian';
import { pesanBaris } from '../../../parse/pesan';
import type { ParsedRow } from '../../../parse/table';
import { pesanPenilaian, pesanUsulanBerubah, statusMasalah } from '../../organisation/rating-words';
import type { CellWrite } from '../../ports';
import { hariBiasa } from '../deadline';
import type { LockedEdit } from '../frozen';
import { penilaianRowKey } from '../history';
import { isLocked, periodeOf } from '../locks';
import type { RatingNow } from '../ratings';
import type { Value } from './cells';
import { unitRows } from './unit-rows';
import { faktaOf } from './rating-facts';
import { perDari } from './rekap';
import { judgeNilai, outputsNilai, skpOf } from './penilaian-nilai';
import { kalimatPesan, shown } from './shown';
import { note, noteEdit, statusOf, type Verdict, type View } from './view';

type Outputs = Partial<Record<ColumnId<typeof PENILAIAN>, Value>>;
type Row = ParsedRow<BarisPenilaian>;

const KEPALA = `Kepala unit dinilai di ${PENETAPAN_UNIT.name} (Buku Organisasi).`;
const TANPA_PENILAIAN = 'Unit ini hanya menampilkan indikator; pegawainya tidak dinilai di sini.';

export function penilaianOutputs(view: View): CellWrite[] {
  const { penilaian, kepala } = view.gathered.registration;
  return unitRows(view, PENILAIAN, view.interpreted.penilaian, (row): Outputs => {
    if (row.blank && row.problems.length === 0) return {};
    const { id: nip, periode } = row.subject ?? { id: null, periode: null };
    if (penilaian !== 'ya') return { status: STATUS.tidakBerlaku, pesan: TANPA_PENILAIAN };
    if (nip !== null && nip === kepala) return { status: STATUS.tidakBerlaku, pesan: KEPALA };
    const sheetRow = row.row + 1;
    if (nip === null || periode === null) {
      const status = row.blank ? STATUS.belumDiisi : statusOf(row.problems);
      note(view, { tab: PENILAIAN.name, sheetRow, status, nip });
      return { status, pesan: pesanBaris(row.problems) };
    }
    const rating = view.ratings.get(nip)?.perPeriode[periode];
    const edit = view.edits.get(nip)?.get(penilaianRowKey(periode));
    const diubah = edit !== undefined;
    const terkunci = isLocked(view.locks.locks, periode);
    const verdict = judge(view, row, periode, rating, edit);
    const finding = { tab: PENILAIAN.name, sheetRow, status: verdict.status, nip };
    if (terkunci && diubah) noteEdit(view, finding);
    else note(view, finding);
    const predikat = rating?.hasil.predikat ?? null;
    const skp = skpOf(view, nip, periode);
    return {
      ...facts(view, nip, periode),
      ...(skp ? outputsNilai(skp, rating?.hasil.akhir) : {}),
      predikat: predikat ? NAMA_PREDIKAT[predikat] : '',
      status: verdict.status,
      pesan: kalimatPesan(verdict.pesan, terkunci ? '' : pesanPola(view, periode, predikat)),
    };
  });
}

/** A result that an objection changed stays, whatever its row says and whether the period is locked or open again. */
function judge(
  view: View,
  row: Row,
  periode: NamaPeriode,
  rating: RatingNow | undefined,
  edit: LockedEdit | undefined,
): Verdict {
  const terkunci = isLocked(view.locks.locks, periode);
  const verdict = terkunci ? judgeLocked(view, periode, rating, edit) : judgeRating(view, row, periode, rating);
  const keberatan = rating?.keberatan;
  if (!keberatan) return verdict;
  const kalimat = kalimatKeberatan(keberatan);
  if (terkunci || keberatan.keputusan === 'DITOLAK') return { ...verdict, pesan: kalimatPesan(kalimat, verdict.pesan) };
  return {
    status: STATUS.terkunci,
    pesan: kalimatPesan(kalimat, 'Keputusan itu final; rating di baris ini tidak lagi menentukan.'),
  };
}

/** What is known as of the end of the period; blank before it begins. */
function facts(view: View, nip: string, periode: NamaPeriode): Outputs {
  const of = view.results.get(nip)?.periode.find((p) => p.periode === periode);
  if (!of) return {};
  const { terisi, diharapkan } = of.kelengkapan;
  return {
    fakta: faktaOf(view, nip, periodeOf(periode)),
    capaian: shown(of.totalPct),
    kelengkapan: perDari(of.kelengkapan),
    usulan: of.usulan ? `${NAMA_RATING[of.usulan]}${terisi < diharapkan ? ' (sementara)' : ''}` : '',
  };
}

function judgeRating(view: View, row: Row, periode: NamaPeriode, rating: RatingNow | undefined): Verdict {
  const skp = row.value === null ? undefined : skpOf(view, row.value.nip, periode);
  if (skp) {
    const verdict = judgeNilai(skp, rating?.hasil.akhir, rating !== undefined || sudahLewat(view, periode));
    return { ...verdict, pesan: kalimatPesan(pesanBaris(row.problems), verdict.pesan) };
  }
  const status = row.blank ? STATUS.belumDiisi : statusOf(row.problems);
  const faults = pesanBaris(row.problems);
  if (row.value === null) return { status, pesan: faults };
  if (!rating) return { status: STATUS.belumDiisi, pesan: kalimatPesan(faults, pesanBelum(view, periode)) };
  if (rating.hasil.problems.length > 0) {
    return {
      status: statusMasalah(rating.hasil.problems),
      pesan: kalimatPesan(faults, ...rating.hasil.problems.map(pesanPenilaian)),
    };
  }
  if (row.value.hasilKerja !== null && usulanBerubah(rating.dinilaiAtas, rating.usulan)) {
    return {
      status: STATUS.perluDicek,
      pesan: kalimatPesan(faults, pesanUsulanBerubah(rating.dinilaiAtas, rating.usulan, rating.hasil.ratingHasilKerja)),
    };
  }
  if (row.value.hasilKerja === null && row.value.perilaku === null) {
    return { status: STATUS.belumDiisi, pesan: kalimatPesan(faults, pesanBelum(view, periode)) };
  }
  return { status, pesan: faults };
}

const sudahLewat = (view: View, periode: NamaPeriode): boolean =>
  bulanLewat(view.gathered.registration.tahun, periodeOf(periode).bulanAkhir, view.today);

/** Once the period is over somebody has to rate it. */
const pesanBelum = (view: View, periode: NamaPeriode): string =>
  sudahLewat(view, periode) ? 'Pilih Rating Hasil Kerja (misalnya Ikut usulan) dan Rating Perilaku.' : '';

const nama = (rating: Rating | null): string => (rating ? NAMA_RATING[rating] : 'belum ada');

function judgeLocked(
  view: View,
  periode: NamaPeriode,
  rating: RatingNow | undefined,
  edit: LockedEdit | undefined,
): Verdict {
  if (!edit) {
    const kosong = !rating || !sudahDinilai(rating.hasil);
    return { status: STATUS.terkunci, pesan: kosong ? `${periode} dikunci tanpa predikat di baris ini.` : '' };
  }
  const berlaku = rating?.hasil.akhir
    ? `Nilai Akhir ${teksNilaiAkhir(rating.hasil.akhir) ?? 'belum ada'}`
    : rating
      ? `Rating Hasil Kerja ${nama(rating.hasil.ratingHasilKerja)}, Rating Perilaku ${nama(rating.hasil.ratingPerilaku)}`
      : 'belum dinilai';
  const saat = hariBiasa(view.locks.locks[periode]?.pada ?? view.now);
  if (!edit.tercatat) {
    return {
      status: STATUS.terkunci,
      pesan: `Pegawai ini belum tercatat dengan NIP itu ketika ${periode} dikunci ${saat}; penilaian ini belum berlaku. Buka kembali ${periode} di tab Periode dengan alasannya, lalu kunci lagi.`,
    };
  }
  return {
    status: STATUS.terkunci,
    pesan: `Penilaian berubah setelah ${periode} dikunci ${saat}; yang berlaku tetap: ${berlaku}. Kembalikan isinya, atau buka kembali ${periode} di tab Periode dengan alasannya.`,
  };
}

/** Told to the rows of a group that is larger than the pattern has it; the other findings stand in Ringkasan. */
function pesanPola(view: View, periode: NamaPeriode, predikat: Predikat | null): string {
  if (predikat === null) return '';
  return (view.pola.get(periode) ?? [])
    .filter(({ arah, predikat: kelompok }) => arah === 'maks' && kelompok.includes(predikat))
    .map((temuan) => `Pola distribusi (panduan): ${kalimatPola(temuan)}`)
    .join(' ');
}
