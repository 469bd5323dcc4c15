/** The engine behind the endpoints: one sync of a unit, and the explanation of one person's stored result. */
import type { RollupReportBody } from '../contract';
import type { InstantMs } from '../domain/waktu';
import { decodeInputs } from './codec';
import { explainPerson, type ExplainAsk, type Explanation } from './explanation';
import type { MailCounter } from './mail/ports';
import type { Clock, OrganisationStore, Registry, SheetsPort, StateStore, SyncQueue } from './ports';
import { createRollup } from './organisation/rollup';
import type { SyncReport } from './state';
import { createSync } from './sync/sync';

export interface EngineParts {
  readonly registry: Registry;
  readonly state: StateStore;
  readonly organisations: OrganisationStore;
  readonly mails: Pick<MailCounter, 'outcomes'>;
  readonly sheets: SheetsPort;
  readonly queue: SyncQueue;
  readonly clock: Clock;
}

export interface Engine {
  /** One sync of a unit. Failures that a retry may cure reject; all others are told in the report. */
  sync(unitId: string, since?: InstantMs): Promise<SyncReport>;
  /** One rollup of an organisation. */
  rollup(organisasiId: string, since?: InstantMs): Promise<RollupReportBody>;
  /** The explanation of one person's result; null when the unit has no result for this NIP. */
  explain(unitId: string, nip: string, ask?: ExplainAsk): Promise<Explanation | null>;
  /** NIP of the person with this e-mail address in `Pegawai`; null when none or several have it. */
  nipOf(unitId: string, email: string): Promise<string | null>;
}

export function createEngine({ registry, state, organisations, mails, sheets, queue, clock }: EngineParts): Engine {
  return {
    sync: createSync({ registry, store: state, organisations, mails, sheets, queue, clock }),
    rollup: createRollup({ registry, organisations, sheets, queue, clock }),

    explain: (unitId, nip, ask = {}) => explainPerson({ registry, state, clock }, unitId, nip, ask),

    async nipOf(unitId, email) {
      const { manifest } = await state.manifest(unitId);
      const stored = await state.inputs(unitId, Object.keys(manifest?.entries ?? {}));
      const wanted = email.toLowerCase();
      const found = [...stored].filter(
        ([, { inputs }]) => inputs !== null && decodeInputs(inputs).masukan.pegawai.email?.toLowerCase() === wanted,
      );
      return found.length === 1 ? (found[0]?.[0] ?? null) : null;
    },
  };
}
