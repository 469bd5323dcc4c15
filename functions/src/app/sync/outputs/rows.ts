/** Outputs of the tabs in which people's rows stand: each row is told whether it counts, what to fix and what it gives. */
import { PEGAWAI, PERIODE, REALISASI, STATUS, TARGET, labelBulan, type Status } from '../../../contract';
import { bulatkan, dec, type Decimal } from '../../../domain/decimal';
import { formatAngka, formatTarget } from '../../../domain/format';
import type { HasilPegawai } from '../../../domain/hasil';
import type { NilaiTarget, Realisasi, Target } from '../../../domain/model';
import { penjelasanIndikator } from '../../../domain/penjelasan';
import { pesanBaris } from '../../../parse/pesan';
import type { ParsedRow } from '../../../parse/table';
import { kodeBermasalah } from '../../../parse/target';
import type { CellWrite } from '../../ports';
import { deadlineOf, tanggalBiasa, triwulanOf } from '../deadline';
import { textOf } from '../attribution';
import { rowsOf } from '../interpret';
import { rowOutputs, type Value } from './cells';
import { berlabel } from './latihan';
import { note, statusOf, type View } from './view';

const DITAHAN =
  'Perubahan di baris ini ditahan bersama banyak baris lain; isi terakhir yang tersimpan tetap dihitung. Tunggu keputusan pimpinan, atau kembalikan isinya.';

/** A number for a cell: two decimals, the way it is shown. */
const shown = (value: Decimal | null): Value => (value === null ? '' : bulatkan(value, 2).toNumber());

const shownTarget = (target: NilaiTarget | null): Value => {
  if (target === null) return '';
  return target.kind === 'angka' ? shown(target.nilai) : formatTarget(target);
};

export function targetOutputs(view: View): CellWrite[] {
  const { target } = view.interpreted;
  const judge = berlabel(view, TARGET.name, (row: ParsedRow<Target>) => {
    if (row.blank) return {};
    const kode = textOf(target, row, 'kode');
    const found = row.value ? view.hasilOf.get(kode) : undefined;
    const problems = [...row.problems];
    let status = statusOf(problems);
    const messages = [pesanBaris(problems)];
    if (found && found.hasil.bobot.kind === 'salah') {
      messages.push(pesanBobot(view, found.hasil));
      if (status === STATUS.tercatat) status = STATUS.perluDicek;
    }
    if (!row.value && view.hold?.set.targets.has(kode)) {
      status = STATUS.ditahan;
      messages.push(DITAHAN);
    }
    note(view, { tab: TARGET.name, sheetRow: row.row + 1, status, nip: row.value?.nip ?? null });
    const rincian = found?.indikator.rincian;
    return {
      status,
      pesan: messages.filter((m) => m !== '').join(' '),
      realisasi: realisasiText(rincian),
      capaian: shown(rincian?.capaianPct ?? null),
      penjelasan: found && rincian ? penjelasanIndikator(rincian, found.hasil) : '',
    };
  });
  return rowOutputs(TARGET, rowsOf(view.gathered, TARGET), target, judge);
}

function realisasiText(
  rincian: { realisasi: Decimal | null; dari: { a: Decimal; b: Decimal } | null } | undefined,
): Value {
  if (!rincian?.realisasi) return '';
  if (rincian.dari) return `${formatAngka(rincian.dari.a)} dari ${formatAngka(rincian.dari.b)}`;
  return shown(rincian.realisasi);
}

function pesanBobot(view: View, hasil: HasilPegawai): string {
  if (hasil.bobot.kind !== 'salah') return '';
  const { jumlah, kosong } = hasil.bobot;
  const nama = view.pegawaiOf.get(hasil.nip)?.nama ?? '';
  const selisih = jumlah.minus(100);
  const kurangLebih = selisih.isZero()
    ? ''
    : selisih.isNegative()
      ? `; kurang ${formatAngka(selisih.neg())}`
      : `; lebih ${formatAngka(selisih)}`;
  const sebagian = kosong.length > 0 ? ` ${kosong.length} target belum diberi bobot.` : '';
  return `Bobot: jumlah bobot ${nama} terbaca ${formatAngka(jumlah)}${kurangLebih}.${sebagian} Isi semua bobotnya sampai berjumlah 100, atau kosongkan semuanya. Nilai total menunggu sampai itu benar.`;
}

export function realisasiOutputs(view: View): CellWrite[] {
  const { realisasi } = view.interpreted;
  const { tahun } = view.gathered.registration;
  const periods = view.interpreted.periode.rows.flatMap((r) => r.value ?? []);
  const waiting = kodeBermasalah(view.interpreted.target);
  const deadlines = Array.from({ length: 12 }, (_, i) => deadlineOf(periods, tahun, i + 1));
  const judge = berlabel(view, REALISASI.name, (row: ParsedRow<Realisasi>) => {
    const kode = row.key?.kode ?? '';
    const bulan = row.key?.bulan ?? null;
    const target = view.targetOf.get(kode);
    const bermasalah = target ? undefined : waiting.get(kode);
    if (row.blank && !target && !bermasalah) return {};
    const hasilBulan = bulan === null ? undefined : view.hasilOf.get(kode)?.perBulan[bulan];
    const deadline = bulan === null ? undefined : deadlines[bulan - 1];
    const judged = row.blank
      ? judgeBlank(
          row,
          hasilBulan?.tidakBerlaku === true,
          target && deadline && view.today > deadline.batas ? lateMessage(tahun, bulan ?? 0, deadline.batas) : null,
        )
      : judgeFilled(view, row, hasilBulan?.tidakBerlaku === true, kode, bulan);
    note(view, { tab: REALISASI.name, sheetRow: row.row + 1, status: judged.status, nip: target?.nip ?? null });
    return {
      status: judged.status,
      pesan: judged.pesan,
      pegawai: target ? (view.pegawaiOf.get(target.nip)?.nama ?? '') : (bermasalah?.pegawai ?? ''),
      indikator: target?.indikator ?? bermasalah?.indikator ?? '',
      targetPeriode: shownTarget(hasilBulan?.targetPeriode ?? null),
      capaian: row.value ? shown(hasilBulan?.capaianPct ?? null) : '',
    };
  });
  return rowOutputs(REALISASI, rowsOf(view.gathered, REALISASI), realisasi, judge);
}

interface Judged {
  readonly status: Status;
  readonly pesan: string;
}

function judgeBlank(row: ParsedRow<unknown>, tidakBerlaku: boolean, late: string | null): Judged {
  const pesan = pesanBaris(row.problems);
  if (tidakBerlaku) return { status: STATUS.tidakBerlaku, pesan };
  return late === null
    ? { status: STATUS.belumDiisi, pesan }
    : { status: STATUS.terlambat, pesan: [pesan, late].filter((m) => m !== '').join(' ') };
}

const lateMessage = (tahun: number, bulan: number, batas: string): string =>
  `Realisasi: masih kosong. Batas pengisian ${triwulanOf(bulan)} (${tanggalBiasa(batas)}) sudah lewat; isi angka ${labelBulan({ tahun, bulan })} sekarang, atau ketik tidak berlaku dengan alasannya di Keterangan.`;

function judgeFilled(
  view: View,
  row: ParsedRow<unknown>,
  tidakBerlaku: boolean,
  kode: string,
  bulan: number | null,
): Judged {
  const pesan = pesanBaris(row.problems);
  const status = statusOf(row.problems);
  if (row.value === null && bulan !== null && view.hold?.set.realisations.has(`${kode} ${bulan}`)) {
    return { status: STATUS.ditahan, pesan: `${pesan} ${DITAHAN}`.trim() };
  }
  return status === STATUS.tercatat && tidakBerlaku ? { status: STATUS.tidakBerlaku, pesan } : { status, pesan };
}

export function pegawaiOutputs(view: View): CellWrite[] {
  const { pegawai } = view.interpreted;
  return rowOutputs(PEGAWAI, rowsOf(view.gathered, PEGAWAI), pegawai, (row) => {
    if (row.blank) return {};
    const status = statusOf(row.problems);
    note(view, { tab: PEGAWAI.name, sheetRow: row.row + 1, status, nip: row.value?.nip ?? null });
    return { status, pesan: pesanBaris(row.problems) };
  });
}

export function periodeOutputs(view: View): CellWrite[] {
  const { periode } = view.interpreted;
  return rowOutputs(PERIODE, rowsOf(view.gathered, PERIODE), periode, (row) => {
    if (row.blank) return {};
    const status = statusOf(row.problems);
    note(view, { tab: PERIODE.name, sheetRow: row.row + 1, status, nip: null });
    const name = row.value?.periode;
    let terisi = 0;
    let diharapkan = 0;
    for (const hasil of view.results.values()) {
      const of = hasil.periode.find((p) => p.periode === name)?.kelengkapan;
      terisi += of?.terisi ?? 0;
      diharapkan += of?.diharapkan ?? 0;
    }
    return {
      kelengkapan: diharapkan > 0 ? `${formatCount(terisi)} dari ${formatCount(diharapkan)}` : '',
      pesan: pesanBaris(row.problems),
    };
  });
}

const formatCount = (n: number): string => formatAngka(dec(n));
