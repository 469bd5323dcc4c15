/** What if: a period under another rule set beside its own, as the route answers it. */
import type { NamaPeriode } from './periode';
import type { PolicyText } from './policy';
import { unitRoute } from './routes';

export const bandingRoute = (unitId: string): string => `${unitRoute(unitId)}/banding`;

/** Body of `POST /v1/units/{id}/banding`. */
export interface BandingBody {
  readonly periode: NamaPeriode;
  /** The year that was written with the period; another one than the unit's is refused. */
  readonly tahun?: number;
  /** The other rule set; a bare id is version 1. */
  readonly policy: PolicyText;
}

/** One person under one rule set, in the words of that rule set. */
export interface SisiBanding {
  readonly hasil: string;
  /** What the result still lacks; empty: it is complete. */
  readonly kurang: readonly string[];
}

export interface BarisBanding {
  readonly nip: string;
  readonly nama: string;
  readonly sendiri: SisiBanding;
  readonly lain: SisiBanding;
}

/** Answer: nothing of it is stored anywhere. */
export interface BandingAnswerBody {
  readonly unitId: string;
  readonly periode: string;
  /** The period is locked: `sendiri` is what was frozen. */
  readonly terkunci: boolean;
  readonly sendiri: { readonly policy: PolicyText; readonly nama: string };
  readonly lain: { readonly policy: PolicyText; readonly nama: string };
  readonly pegawai: readonly BarisBanding[];
}
