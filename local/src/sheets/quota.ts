/** Google's request quotas: so many reads and so many writes a minute for each caller, refilled every minute. */
import { ApiError } from './api-error';

export interface Quotas {
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
}

/** What Google grants one user (a service account is one user). Source: Sheets API usage limits. */
export const GOOGLE_QUOTAS: Quotas = { readsPerMinute: 60, writesPerMinute: 60 };

export class QuotaCounter {
  readonly #used = new Map<string, { minute: number; count: number }>();
  constructor(
    private readonly quotas: Quotas,
    private readonly now: () => number,
  ) {}

  /** Counts one request. Throws ApiError RESOURCE_EXHAUSTED above the quota; a refused request is not counted. */
  spend(caller: string, kind: 'read' | 'write'): void {
    const minute = Math.floor(this.now() / 60_000);
    const key = `${kind} ${caller}`;
    const used = this.#used.get(key);
    const count = used?.minute === minute ? used.count : 0;
    const most = kind === 'read' ? this.quotas.readsPerMinute : this.quotas.writesPerMinute;
    if (count >= most) {
      const what = kind === 'read' ? 'Read requests' : 'Write requests';
      throw new ApiError(
        'RESOURCE_EXHAUSTED',
        `Quota exceeded for quota metric '${what}' and limit '${what} per minute per user' of service 'sheets.googleapis.com'.`,
      );
    }
    this.#used.set(key, { minute, count: count + 1 });
  }
}
