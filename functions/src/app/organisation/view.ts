/** What the outputs of an organisation show: the plan's facts in one place. */
import type { InstantMs } from '../../domain/waktu';
import type { GatheredOrganisation } from './gather';
import type { SharedIndicator } from './indicators';
import type { InterpretedOrganisation } from './interpret';
import type { Judgement } from './penetapan';
import type { PublicSnapshot } from './state';

export interface OrganisationView {
  readonly gathered: GatheredOrganisation;
  readonly interpreted: InterpretedOrganisation;
  /** By row of `Penetapan Unit`. */
  readonly judged: ReadonlyMap<number, Judgement>;
  readonly indikator: readonly SharedIndicator[];
  readonly publik: PublicSnapshot;
  /** When something last changed. */
  readonly changedAt: InstantMs;
}
