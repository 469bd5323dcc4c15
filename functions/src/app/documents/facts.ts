/** What a document tells of one person and period: the stored rows, and the results as frozen or as they stand. PURE. */
import { policyPada, type NamaPeriode } from '../../contract';
import type { HasilPegawai, HasilPeriode } from '../../domain/hasil';
import type { Target } from '../../domain/model';
import { nilaiPegawai } from '../../domain/nilai-pegawai';
import type { HasilPenilaian } from '../../domain/penilaian';
import { awalBulan } from '../../domain/periode';
import { policyOf, type Policy } from '../../domain/policy';
import { evaluationDateOf } from '../codec';
import { explain, explanationFacts, kunciOf, ratingOf, samaTotal } from '../explanation';
import type { KeberatanTercatat, LockVersion, Manifest, OrganisationState, Registration } from '../state';
import type { EmployeeInputs } from '../sync/inputs';
import { periodeOf } from '../sync/locks';

/** The unit and period a document is about. */
export interface UnitFacts {
  readonly unit: Registration;
  readonly manifest: Manifest;
  readonly periode: NamaPeriode;
  /** The version that froze the period; null while it is open. */
  readonly kunci: LockVersion | null;
  /** What that version froze, encoded, by NIP. */
  readonly beku: ReadonlyMap<string, unknown>;
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
export const policyOfPeriode = ({ unit, periode, kunci }: UnitFacts): Policy =>
  policyOf(kunci?.policy ?? policyPada(unit, periode));

/** `result`: the stored result of the person, for the date it was computed for. */
export function personFacts(facts: UnitFacts, inputs: EmployeeInputs, result: unknown): PersonFacts {
  const { unit, manifest, periode } = facts;
  const { bulanAkhir } = periodeOf(periode);
  const tanggal = evaluationDateOf(result);
  const akhir = awalBulan(unit.tahun, bulanAkhir + 1);
  const kunci = facts.kunci && kunciOf({ versi: facts.kunci, beku: facts.beku }, inputs.masukan.pegawai.nip);
  const target = kunci?.beku?.target ?? inputs.masukan.target;
  const hasil = nilaiPegawai(
    { ...inputs.masukan, target },
    { tahun: unit.tahun, tanggal: tanggal < akhir ? tanggal : akhir, policy: policyOfPeriode(facts) },
    bulanAkhir,
  );
  const explained = explanationFacts(unit, manifest, inputs, tanggal, kunci ? { [periode]: kunci } : {});
  const ofPeriode = kunci ? (kunci.beku?.hasil ?? null) : (hasil.periode.find((p) => p.periode === periode) ?? null);
  return {
    inputs,
    target,
    hasil,
    ofPeriode,
    cocok: samaTotal(hasil, ofPeriode),
    penjelasan: explain(explained, periode).lines,
    rating: ratingOf(explained, periode),
    keberatan: explained.keberatan[periode] ?? null,
  };
}
