/** Gathers what the explanation of a person needs, and answers it: one scorecard and what the locks froze of it. */
import type { ExplainBody, NamaPeriode } from '../../contract';
import { decodeFrozen, decodeInputs, evaluationDateOf } from '../codec';
import { explain, periodeDimulai } from './explain';
import type { Explanation, ExplanationFacts, Kunci } from './facts';
import { AppFailure } from '../failure';
import type { Registry, StateStore } from '../ports';
import type { Manifest, PerPeriode } from '../state';

export interface ExplainPorts {
  readonly registry: Pick<Registry, 'unit'>;
  readonly state: Pick<StateStore, 'manifest' | 'scorecards' | 'lockVersion' | 'frozen'>;
}

export type ExplainAsk = Pick<ExplainBody, 'periode' | 'tahun' | 'pada'>;

/** Null when the unit has no result for this NIP. Throws: AppFailure missing, invalid. */
export async function explainPerson(
  { registry, state }: ExplainPorts,
  unitId: string,
  nip: string,
  { periode, tahun }: ExplainAsk,
): Promise<Explanation | null> {
  const registration = await registry.unit(unitId);
  if (!registration) throw new AppFailure('missing', 'explain', `unit ${unitId} is not registered`);
  if (tahun !== undefined && tahun !== registration.tahun) throw tahunLain(tahun, registration.tahun);
  const scorecard = (await state.scorecards(unitId, [nip])).get(nip);
  if (!scorecard || scorecard.inputs === null) return null;
  const { manifest } = await state.manifest(unitId);
  const tanggal = evaluationDateOf(scorecard.result);
  if (periode !== undefined && !periodeDimulai(registration.tahun, tanggal).includes(periode))
    throw belumMulai(periode);
  const facts: ExplanationFacts = {
    registration,
    inputs: decodeInputs(scorecard.inputs),
    tanggal,
    dinilai: manifest?.entries[nip]?.dinilai ?? {},
    kunci: await locksOf(state, unitId, nip, manifest, periode),
    ...(manifest?.keberatan?.[nip] ? { keberatan: manifest.keberatan[nip] } : {}),
  };
  return explain(facts, periode ?? null);
}

const tahunLain = (terbaca: number, unit: number): AppFailure =>
  new AppFailure('invalid', 'explain', `year ${terbaca} of a unit of ${unit}`, {
    shown: `Periode: terbaca tahun ${terbaca}, sedangkan unit ini untuk ${unit}. Betulkan tahunnya, atau pilih unit tahun itu.`,
  });

const belumMulai = (periode: NamaPeriode): AppFailure =>
  new AppFailure('invalid', 'explain', `${periode} has not begun`, {
    shown: `Periode: terbaca ${periode}, yang belum dimulai. Pilih periode yang sudah berjalan.`,
  });

/** What is locked now, of one person; of all periods, or of one. */
async function locksOf(
  state: ExplainPorts['state'],
  unitId: string,
  nip: string,
  manifest: Manifest | null,
  only: NamaPeriode | undefined,
): Promise<PerPeriode<Kunci>> {
  const kunci: Partial<Record<NamaPeriode, Kunci>> = {};
  for (const [nama, lock] of Object.entries(manifest?.locks ?? {})) {
    const periode = nama as NamaPeriode;
    if (lock.status !== 'dikunci' || (only !== undefined && only !== periode)) continue;
    const versi = await state.lockVersion(unitId, periode, lock.versi);
    const part = (await state.frozen(unitId, periode, lock.versi)).get(nip);
    if (versi) kunci[periode] = { versi, beku: part === undefined ? null : decodeFrozen(part) };
  }
  return kunci;
}
