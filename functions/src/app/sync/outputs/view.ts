/** What the output modules share: the plan's facts, looked up by row. */
import { STATUS, type NamaPeriode, type Status } from '../../../contract';
import type { HasilBulan, HasilIndikator, HasilPegawai } from '../../../domain/hasil';
import type { PredikatOrganisasi } from '../../../domain/kuadran';
import type { Pegawai, Tanggal, Target } from '../../../domain/model';
import type { TemuanPola } from '../../../domain/pola-distribusi';
import { tanggalWib, type InstantMs } from '../../../domain/waktu';
import type { Problem } from '../../../parse/problem';
import { latihanUnit, type LatihanUnit } from '../../latihan/unit';
import type { PerPeriode } from '../../state';
import type { Gathered } from '../gather';
import type { EmployeeInputs } from '../inputs';
import type { Interpreted } from '../interpret';
import type { LockedEdits } from '../frozen';
import type { LockDecision } from '../locks';
import type { Ratings } from '../ratings';
import type { Approvals } from '../resolve';
import type { Hold } from '../removal-guard';
import { polaPerPeriode } from './pola';

export interface Facts {
  readonly gathered: Gathered;
  readonly interpreted: Interpreted;
  /** What counts, held content included. */
  readonly inputs: ReadonlyMap<string, EmployeeInputs>;
  readonly approvals: Approvals;
  readonly locks: LockDecision;
  readonly edits: ReadonlyMap<string, LockedEdits>;
  readonly results: ReadonlyMap<string, HasilPegawai>;
  readonly ratings: ReadonlyMap<string, Ratings>;
  readonly hold: Hold | null;
  /** As set one level above; a period without one is absent. */
  readonly predikatOrganisasi?: PerPeriode<PredikatOrganisasi>;
  /** Names of the indicators that units of the organisation share. */
  readonly indikatorBersama?: readonly string[];
  readonly now: InstantMs;
}

/** A row of a tab that needs somebody: what the summary lists. */
export interface Finding {
  readonly tab: string;
  /** As people see it, from 1. */
  readonly sheetRow: number;
  readonly status: Status;
  readonly nip: string | null;
}

/** What one Kode gives; `perBulan` is indexed by month (1-12). */
export interface HasilKode {
  readonly hasil: HasilPegawai;
  readonly indikator: HasilIndikator;
  readonly perBulan: readonly (HasilBulan | undefined)[];
}

/** What a row is told. */
export interface Verdict {
  readonly status: Status;
  readonly pesan: string;
}

export interface View extends Required<Facts> {
  readonly today: Tanggal;
  readonly pegawaiOf: ReadonlyMap<string, Pegawai>;
  readonly targetOf: ReadonlyMap<string, Target>;
  readonly hasilOf: ReadonlyMap<string, HasilKode>;
  /** Departures from the pattern, of periods that are still being rated. */
  readonly pola: ReadonlyMap<NamaPeriode, readonly TemuanPola[]>;
  /** Null unless the unit only practises. */
  readonly latihan: LatihanUnit | null;
  /** Filled while the row tabs are judged, read by the summaries. */
  readonly findings: Finding[];
}

export function viewOf(given: Facts): View {
  const facts = { predikatOrganisasi: {}, indikatorBersama: [], ...given };
  const pegawaiOf = new Map<string, Pegawai>();
  const targetOf = new Map<string, Target>();
  const hasilOf = new Map<string, HasilKode>();
  for (const [nip, { masukan }] of facts.inputs) {
    pegawaiOf.set(nip, masukan.pegawai);
    for (const target of masukan.target) targetOf.set(target.kode, target);
  }
  for (const hasil of facts.results.values()) {
    for (const indikator of hasil.indikator) {
      const perBulan: (HasilBulan | undefined)[] = Array.from({ length: 13 }, () => undefined);
      for (const bulan of indikator.bulan) perBulan[bulan.bulan] = bulan;
      hasilOf.set(indikator.rincian.kode, { hasil, indikator, perBulan });
    }
  }
  const { gathered, interpreted, inputs } = facts;
  const practises = gathered.registration.mode === 'latihan';
  const latihan = practises ? latihanUnit(inputs, interpreted.realisasi.rows) : null;
  return {
    ...facts,
    today: tanggalWib(facts.now),
    pegawaiOf,
    targetOf,
    hasilOf,
    pola: polaPerPeriode({ ...facts, kepala: gathered.registration.kepala }),
    latihan,
    findings: [],
  };
}

/** The word a row gets for its problems alone. */
export function statusOf(problems: readonly Problem[]): Status {
  if (problems.some((p) => p.severity === 'salah')) return STATUS.perluDiperbaiki;
  return problems.some((p) => p.severity === 'cek') ? STATUS.perluDicek : STATUS.tercatat;
}

const QUIET: ReadonlySet<Status> = new Set([STATUS.tercatat, STATUS.tidakBerlaku, STATUS.terkunci]);

/** Keeps a row for the summary when somebody has to act on it. */
export function note(view: View, finding: Finding): void {
  if (!QUIET.has(finding.status)) view.findings.push(finding);
}

/** Keeps a row that says something else than its locked period froze. */
export function noteEdit(view: View, finding: Finding): void {
  view.findings.push(finding);
}
