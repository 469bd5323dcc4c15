/** Outputs of `Realisasi`: whether each report counts, what to fix, when it is due, and what a lock froze. */
import { REALISASI, STATUS, labelBulan } from '../../../contract';
import type { HasilBulan } from '../../../domain/hasil';
import { pesanBaris } from '../../../parse/pesan';
import type { ParsedRow } from '../../../parse/table';
import { kodeBermasalah } from '../../../parse/target';
import type { CellWrite } from '../../ports';
import { deadlineOf, hariTersisa, tanggalBiasa, triwulanOf, type Deadline } from '../deadline';
import { heldTeller } from './ditahan';
import { unitRows } from './unit-rows';
import { kalimatPesan, shown, shownTarget } from './shown';
import { lockedJudge } from './terkunci';
import { note, noteEdit, statusOf, type Verdict, type View } from './view';

const DIHAPUS = 'Target ini sudah dihapus dari tab Target; tetap dihitung sampai pimpinan menyetujui penghapusannya.';

export function realisasiOutputs(view: View): CellWrite[] {
  const { realisasi } = view.interpreted;
  const { tahun } = view.gathered.registration;
  const periods = view.interpreted.periode.rows.flatMap((r) => r.value ?? []);
  const waiting = kodeBermasalah(view.interpreted.target);
  const dihapus = deletedApproved(view, waiting);
  const deadlines = Array.from({ length: 12 }, (_, i) => deadlineOf(periods, tahun, i + 1));
  const held = heldTeller(view);
  const locked = lockedJudge(view, held);
  return unitRows(view, REALISASI, realisasi, (row) => {
    const kode = row.key?.kode ?? '';
    const bulan = row.key?.bulan ?? null;
    const target = view.targetOf.get(kode);
    const bermasalah = target ? undefined : waiting.get(kode);
    if (row.blank && !target && !bermasalah) return {};
    const hasilBulan = bulan === null ? undefined : view.hasilOf.get(kode)?.perBulan[bulan];
    const frozen = bulan === null ? null : locked(row, kode, bulan, hasilBulan?.tidakBerlaku === true);
    const judged =
      frozen ??
      (row.blank
        ? judgeBlank(view, row, hasilBulan, bulan === null || !target ? null : due(bulan, deadlines))
        : judgeFilled(view, held, row, hasilBulan?.tidakBerlaku === true, kode, bulan));
    const finding = {
      tab: REALISASI.name,
      sheetRow: row.row + 1,
      status: judged.status,
      nip: frozen?.nip ?? target?.nip ?? null,
    };
    if (frozen?.diubah) noteEdit(view, finding);
    else note(view, finding);
    return {
      status: judged.status,
      pesan: kalimatPesan(judged.pesan, dihapus.has(kode) ? DIHAPUS : ''),
      pegawai: target ? (view.pegawaiOf.get(target.nip)?.nama ?? '') : (bermasalah?.pegawai ?? ''),
      indikator: target?.indikator ?? bermasalah?.indikator ?? '',
      targetPeriode: shownTarget(hasilBulan?.targetPeriode ?? null),
      capaian: row.value || frozen?.beku ? shown(hasilBulan?.capaianPct ?? null) : '',
    };
  });
}

/** Codes of approved targets that nobody has in the tab any more. */
function deletedApproved(view: View, faulty: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [nip, typed] of view.approvals.waiting) {
    const there = new Set(typed.map((t) => t.kode));
    for (const { kode } of view.inputs.get(nip)?.masukan.target ?? [])
      if (!there.has(kode) && !faulty.has(kode)) found.add(kode);
  }
  return found;
}

interface Due extends Deadline {
  readonly bulan: number;
}

const due = (bulan: number, deadlines: readonly Deadline[]): Due | null => {
  const deadline = deadlines[bulan - 1];
  return deadline ? { ...deadline, bulan } : null;
};

function judgeBlank(view: View, row: ParsedRow<unknown>, hasil: HasilBulan | undefined, at: Due | null): Verdict {
  const pesan = pesanBaris(row.problems);
  if (hasil?.tidakBerlaku) return { status: STATUS.tidakBerlaku, pesan };
  if (!at) return { status: STATUS.belumDiisi, pesan };
  if (view.today > at.batas) {
    return { status: STATUS.terlambat, pesan: kalimatPesan(pesan, lateMessage(view, at)) };
  }
  const near = hariTersisa(view.today, at.batas) !== null;
  return {
    status: STATUS.belumDiisi,
    pesan: kalimatPesan(pesan, near ? `Isi paling lambat ${tanggalBiasa(at.batas)}.` : ''),
  };
}

const lateMessage = (view: View, { bulan, batas }: Due): string => {
  const { tahun } = view.gathered.registration;
  return `Realisasi: masih kosong. Batas pengisian ${triwulanOf(bulan)} (${tanggalBiasa(batas)}) sudah lewat; isi angka ${labelBulan({ tahun, bulan })} sekarang, atau ketik tidak berlaku dengan alasannya di Keterangan.`;
};

function judgeFilled(
  view: View,
  held: (row: ParsedRow<unknown>) => string,
  row: ParsedRow<unknown>,
  tidakBerlaku: boolean,
  kode: string,
  bulan: number | null,
): Verdict {
  const pesan = pesanBaris(row.problems);
  const status = statusOf(row.problems);
  if (row.value === null && bulan !== null && view.hold?.set.realisations.has(`${kode} ${bulan}`)) {
    return { status: STATUS.ditahan, pesan: held(row) };
  }
  return status === STATUS.tercatat && tidakBerlaku ? { status: STATUS.tidakBerlaku, pesan } : { status, pesan };
}
