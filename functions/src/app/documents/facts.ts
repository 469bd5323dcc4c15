/** What a document tells of one person and period: the stored rows, and the results as frozen or as they stand. PURE. */
import type { NamaPeriode } from '../../contract';
import type { HasilPegawai, HasilPeriode } from '../../domain/hasil';
import type { Target } from '../../domain/model';
import { nilaiPegawai, policyPada } from '../../domain/nilai-pegawai';
import type { HasilPenilaian } from '../../domain/penilaian';
import { awalBulan } from '../../domain/periode';
import { aturanUnit, policyOf, type Policy } from '../../domain/policy';
import { evaluationDateOf } from '../codec';
import { explain, ratingOf, type ExplanationFacts } from '../explanation';
import type { KeberatanTercatat, LockVersion, Manifest, OrganisationState, Registration } from '../state';
import type { EmployeeInputs } from '../sync/inputs';
import { periodeOf, type FrozenPart } from '../sync/locks';

/** The unit and period a document is about. */
export interface UnitFacts {
  readonly unit: Registration;
  readonly manifest: Manifest;
  readonly periode: NamaPeriode;
  /** The version that froze the period; null while it is open. */
  readonly kunci: LockVersion | null;
  /** What that version froze, by NIP. */
  readonly beku: ReadonlyMap<string, FrozenPart>;
  readonly organisasi: OrganisationState | null;
}

export interface PersonFacts {
  readonly inputs: EmployeeInputs;
  /** The targets that the results are of. */
  readonly target: readonly Target[];
  /** Breakdown as of the end of the period. */
  readonly hasil: HasilPegawai;
  /** The period's own number, frozen once it is locked; null before it begins, and for somebody not listed then. */
  readonly ofPeriode: HasilPeriode | null;
  /** Whether the breakdown leads to that number: what another version of the rules froze may not be retraced. */
  readonly cocok: boolean;
  /** The explanation, line by line. */
  readonly penjelasan: readonly string[];
  /** In effect; null without the leader's act. */
  readonly rating: HasilPenilaian | null;
  /** A decided objection; what it changed stands in `rating` already. */
  readonly keberatan: KeberatanTercatat | null;
}

/** The rules of the period: those that froze it, or the unit's own. */
export function policyOfPeriode({ unit, periode, kunci }: UnitFacts): Policy {
  return kunci
    ? policyOf(kunci.policy)
    : policyPada({ tahun: unit.tahun, tanggal: awalBulan(unit.tahun, 1), ...aturanUnit(unit) }, periode);
}

/** `result`: the stored result of the person, for the date it was computed for. */
export function personFacts(facts: UnitFacts, inputs: EmployeeInputs, result: unknown): PersonFacts {
  const { unit, manifest, periode, kunci } = facts;
  const { nip } = inputs.masukan.pegawai;
  const { bulanAkhir } = periodeOf(periode);
  const tanggal = evaluationDateOf(result);
  const akhir = awalBulan(unit.tahun, bulanAkhir + 1);
  const beku = facts.beku.get(nip) ?? null;
  const target = beku?.target ?? inputs.masukan.target;
  const hasil = nilaiPegawai(
    { ...inputs.masukan, target },
    { tahun: unit.tahun, tanggal: tanggal < akhir ? tanggal : akhir, policy: policyOfPeriode(facts) },
    bulanAkhir,
  );
  const keberatan = manifest.keberatan?.[nip];
  const explained: ExplanationFacts = {
    registration: unit,
    inputs,
    tanggal,
    dinilai: manifest.entries[nip]?.dinilai ?? {},
    kunci: kunci ? { [periode]: { versi: kunci, beku } } : {},
    ...(keberatan ? { keberatan } : {}),
  };
  const ofPeriode = kunci ? (beku?.hasil ?? null) : (hasil.periode.find((p) => p.periode === periode) ?? null);
  return {
    inputs,
    target,
    hasil,
    ofPeriode,
    cocok: (hasil.totalPct?.toString() ?? '') === (ofPeriode?.totalPct?.toString() ?? ''),
    penjelasan: explain(explained, periode).lines,
    rating: ratingOf(explained, periode),
    keberatan: keberatan?.[periode] ?? null,
  };
}
