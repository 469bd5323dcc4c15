/** The foot of `Ringkasan`: how complete the reports are and how predicates spread. Its charts read these very cells. */
import {
  JUDUL_RINGKASAN,
  KAKI_RINGKASAN,
  NAMA_PERIODE,
  PREDIKAT_ORGANISASI,
  type NamaPeriode,
  NAMA_TRIWULAN,
} from '../../../contract';
import { NAMA_PREDIKAT, type Predikat } from '../../../domain/kuadran';
import { jumlahPredikat, namaPola, periksaPola, syaratPola } from '../../../domain/pola-distribusi';
import type { Value } from './cells';
import { dinilaiPada, justEnded } from './todo-siklus';
import type { View } from './view';

export type Line = readonly Value[];

const BLANK: Line = [''];

/** From the row `KAKI_RINGKASAN.kelengkapan.dari` on. */
export function kakiRingkasan(view: View): Line[] {
  const tinggi = KAKI_RINGKASAN.sebaran.dari - KAKI_RINGKASAN.kelengkapan.dari;
  const kelengkapan = [[JUDUL_RINGKASAN.kelengkapan], ['Periode', 'Persen'], ...coverage(view), ...approved(view)];
  if (view.gathered.registration.penilaian !== 'ya') return kelengkapan;
  return [...kelengkapan, ...Array.from({ length: tinggi - kelengkapan.length }, () => BLANK), ...spread(view)];
}

/** Whole percent, rounded down: 100 means that nothing is missing. */
function coverage({ results }: View): Line[] {
  return NAMA_TRIWULAN.map((nama): Line => {
    let terisi = 0;
    let diharapkan = 0;
    for (const { periode } of results.values()) {
      const lapor = periode.find((p) => p.periode === nama)?.kelengkapan;
      terisi += lapor?.terisi ?? 0;
      diharapkan += lapor?.diharapkan ?? 0;
    }
    if (diharapkan === 0) return [`s.d. ${nama}: belum ada`];
    return [`s.d. ${nama}: ${terisi} dari ${diharapkan}`, Math.floor((terisi * 100) / diharapkan)];
  });
}

function approved({ approvals: { decisions } }: View): Line[] {
  if (decisions.size === 0) return [];
  const disetujui = [...decisions.values()].filter(({ state }) => state.kind === 'disetujui').length;
  return [[`SKP disetujui: ${disetujui} dari ${decisions.size}`]];
}

function spread(view: View): Line[] {
  const periode = latestRated(view) ?? justEnded(view)[0];
  if (periode === undefined) return [[JUDUL_RINGKASAN.sebaran], ['Belum ada periode yang berakhir.']];
  const people = dinilaiPada(view, periode);
  const predikat = people.map(({ nip }) => predikatOf(view, nip, periode));
  const jumlah = jumlahPredikat(predikat);
  const rows = (Object.keys(NAMA_PREDIKAT) as Predikat[]).map((p): Line => [NAMA_PREDIKAT[p], jumlah[p]]);
  return [
    [`${JUDUL_RINGKASAN.sebaran} ${periode}`],
    ['Predikat', 'Orang'],
    ...rows,
    ['Belum ada predikat', predikat.filter((p) => p === null).length],
    ...pattern(view, periode, jumlah),
  ];
}

const predikatOf = ({ ratings }: View, nip: string, periode: NamaPeriode): Predikat | null =>
  ratings.get(nip)?.perPeriode[periode]?.hasil.predikat ?? null;

/** The last period in which anybody rated here has a predikat. */
const latestRated = (view: View): NamaPeriode | undefined =>
  NAMA_PERIODE.findLast((periode) => dinilaiPada(view, periode).some(({ nip }) => predikatOf(view, nip, periode)));

/** The counts against the pattern of the unit's predikat organisasi, kept rules too: the limit is known before it is met. */
function pattern(view: View, periode: NamaPeriode, jumlah: ReturnType<typeof jumlahPredikat>): Line[] {
  const unit = view.predikatOrganisasi[periode];
  if (!unit) return [['Pola', '', `Predikat organisasi ${periode} belum ditetapkan.`]];
  const rules = periksaPola(jumlah, unit);
  const nama = `Pola unit ${PREDIKAT_ORGANISASI[unit]}`;
  if (rules.length === 0) return [[nama, '', 'Belum ada yang dinilai.']];
  return [
    [nama, 'Orang', 'Menurut pola', 'Keterangan'],
    ...rules.map(({ terpenuhi, hal }): Line => [
      namaPola(hal),
      hal.jumlah,
      syaratPola(hal),
      terpenuhi ? 'sesuai pola' : `belum sesuai${hal.mungkinMustahil ? ` (baru ${hal.dari} orang dinilai)` : ''}`,
    ]),
  ];
}
