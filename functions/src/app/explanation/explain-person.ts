/** Gathers what the explanation of a person needs, and answers it: one scorecard and what the locks froze of it. */
import { NAMA_PERIODE, type ExplainBody, type NamaPeriode } from '../../contract';
import { decodeInputs, evaluationDateOf } from '../codec';
import { belumMulai, explain, periodeDimulai } from './explain';
import type { Explanation, Kunci } from './facts';
import { explanationFacts, kunciOf, periodeTerkunci } from './locked';
import { explainAsOf } from './past/as-of';
import { AppFailure } from '../failure';
import type { Clock, Registry, StateStore } from '../ports';
import type { Manifest, PerPeriode } from '../state';

export interface ExplainPorts {
  readonly registry: Pick<Registry, 'unit'>;
  readonly state: Pick<StateStore, 'manifest' | 'scorecards' | 'lockVersion' | 'lockVersions' | 'frozen' | 'history'>;
  readonly clock: Clock;
}

export type ExplainAsk = Pick<ExplainBody, 'periode' | 'tahun' | 'pada'>;

/** Null when the unit has no result for this NIP. Throws: AppFailure missing, invalid. */
export async function explainPerson(
  { registry, state, clock }: ExplainPorts,
  unitId: string,
  nip: string,
  { periode, tahun, pada }: ExplainAsk,
): Promise<Explanation | null> {
  const registration = await registry.unit(unitId);
  if (!registration) throw new AppFailure('missing', 'explain', `unit ${unitId} is not registered`);
  if (tahun !== undefined && tahun !== registration.tahun) throw tahunLain(tahun, registration.tahun);
  const scorecard = (await state.scorecards(unitId, [nip])).get(nip);
  if (!scorecard) return null;
  const inputs = scorecard.inputs === null ? null : decodeInputs(scorecard.inputs);
  const { manifest } = await state.manifest(unitId);
  if (pada !== undefined) {
    const keberatan = manifest?.keberatan?.[nip] ?? {};
    const ask = { registration, nip, inputs, pada, periode: periode ?? null, keberatan, now: clock.now() };
    return explainAsOf(state, ask);
  }
  if (inputs === null) return null;
  const tanggal = evaluationDateOf(scorecard.result);
  if (periode !== undefined && !periodeDimulai(registration.tahun, tanggal).includes(periode))
    throw belumMulai(periode);
  const kunci = await locksOf(state, unitId, nip, manifest, periode);
  const facts = explanationFacts(registration, manifest, inputs, tanggal, kunci);
  return explain(facts, periode ?? null);
}

export const tahunLain = (terbaca: number, unit: number): AppFailure =>
  new AppFailure('invalid', 'explain', `year ${terbaca} of a unit of ${unit}`, {
    shown: `Periode: terbaca tahun ${terbaca}, sedangkan unit ini untuk ${unit}. Betulkan tahunnya, atau pilih unit tahun itu.`,
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
  for (const periode of NAMA_PERIODE) {
    if (!manifest || (only !== undefined && only !== periode)) continue;
    const terkunci = await periodeTerkunci(state, unitId, manifest, periode);
    if (terkunci) kunci[periode] = kunciOf(terkunci, nip);
  }
  return kunci;
}
