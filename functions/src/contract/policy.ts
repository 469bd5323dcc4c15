/** The rule sets of a period by name: as registrations, commands and the columns of the contract mean them. */
import { NAMA_PERIODE, type NamaPeriode } from './periode';

export const POLICY_ID = ['permenpanrb-6-2022', 'permenpanrb-8-2021', 'perka-bkn-1-2013'] as const;
export type PolicyId = (typeof POLICY_ID)[number];

/** 'id@version'; a bare id is version 1, as in everything stored before there were versions. */
export type PolicyText = PolicyId | `${PolicyId}@${number}`;

/** Rule sets that end in a number with its category, and never in a rating. */
export const POLICY_NILAI = ['permenpanrb-8-2021', 'perka-bkn-1-2013'] as const satisfies readonly PolicyId[];

/** The rules of a unit: `policy` for every period that `policyPeriode` does not name. */
export interface PolicyUnit {
  readonly policy: PolicyText;
  readonly policyPeriode?: Readonly<Partial<Record<NamaPeriode, PolicyText>>> | undefined;
}

export const idPolicy = (text: PolicyText): PolicyId => text.split('@')[0] as PolicyId;
export const versiPolicy = (text: PolicyText): number => Number(text.split('@')[1] ?? 1);

export const policyPada = ({ policy, policyPeriode }: PolicyUnit, periode: NamaPeriode): PolicyText =>
  policyPeriode?.[periode] ?? policy;

/** The rule sets that some period of the unit uses. */
export const policyDipakai = (unit: PolicyUnit): readonly PolicyId[] => [
  ...new Set(NAMA_PERIODE.map((periode) => idPolicy(policyPada(unit, periode)))),
];

export const denganVersi = (text: PolicyText): PolicyText => `${idPolicy(text)}@${versiPolicy(text)}`;

/** The same rules in one spelling: every text with its version, and only those periods that differ from `policy`. */
export function policyLengkap(unit: PolicyUnit): {
  readonly policy: PolicyText;
  readonly policyPeriode: Readonly<Partial<Record<NamaPeriode, PolicyText>>>;
} {
  const policy = denganVersi(unit.policy);
  const all = NAMA_PERIODE.map((periode) => [periode, denganVersi(policyPada(unit, periode))] as const);
  return { policy, policyPeriode: Object.fromEntries(all.filter(([, text]) => text !== policy)) };
}

export const samaPolicy = (a: PolicyUnit, b: PolicyUnit): boolean =>
  NAMA_PERIODE.every((periode) => denganVersi(policyPada(a, periode)) === denganVersi(policyPada(b, periode)));
