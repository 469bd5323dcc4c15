/** Answers that are not 2xx: what the caller did wrong, and the one table from kinds of failure to statuses. */
import { BUDGET_SPENT, type AppFailure, type FailureKind } from '../app/failure';
import type { ErrorBody } from '../contract';

/** A request that is turned away, with a message that is safe to show. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
  }

  get body(): ErrorBody {
    return { error: { code: this.code, message: this.message } };
  }
}

const ANSWERS: Readonly<Record<FailureKind, readonly [status: number, message: string]>> = {
  transient: [500, 'Layanan sedang terganggu. Coba lagi beberapa saat lagi.'],
  conflict: [500, 'Data sedang diperbarui oleh proses lain. Coba lagi beberapa saat lagi.'],
  denied: [403, 'Layanan tidak diberi akses ke berkas. Bagikan berkas kepada akun layanan, lalu coba lagi.'],
  missing: [404, 'Berkas atau unit tidak ditemukan. Cocokkan id-nya dengan daftar unit, atau daftarkan dahulu.'],
  misconfigured: [500, 'Pengaturan layanan belum benar. Operator dapat melihat rinciannya di log.'],
  invalid: [400, 'Permintaan tidak dapat dipahami. Periksa isinya, lalu kirim lagi.'],
};

/** Answer to a failure of a part. Only a spent budget is 429: the queue then slows down instead of trying again. */
export function refusalOf({ kind, what, retryAfterMs, shown }: AppFailure): Refusal {
  if (what === BUDGET_SPENT) {
    const seconds = Math.max(1, Math.ceil((retryAfterMs ?? 0) / 1_000));
    const message = `Jatah akses Google Sheets menit ini habis. Coba lagi ${seconds} detik lagi.`;
    return new Refusal(429, 'budget-spent', message, { 'Retry-After': String(seconds) });
  }
  const [status, message] = ANSWERS[kind];
  return new Refusal(status, kind, shown ?? message);
}

/** Answer to a bug. What went wrong stands in the log alone. */
export const internalError = (): Refusal =>
  new Refusal(500, 'internal', 'Terjadi kesalahan di dalam layanan. Beri tahu operator.');
