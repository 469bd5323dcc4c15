/**
 * How many requests one caller may make. Each (role, address) has a bucket of its own, so nobody spends what is somebody
 * else's: a flood of a person's hints leaves those of the office account alone. In memory: there is one instance at most.
 */
import type { Clock } from '../app/ports';
import type { Role } from './access';
import { Refusal } from './refusal';

/** `burst` at once, refilled evenly within a minute. */
export interface Allowance {
  readonly burst: number;
}

/** Null: not limited. The queue paces its own account, and a refusal would cost one of a task's few attempts. */
export const ALLOWANCES: Readonly<Record<Role, Allowance | null>> = {
  operator: { burst: 300 },
  tasks: null,
  trigger: { burst: 600 },
  person: { burst: 30 },
};

const REFILL_MS = 60_000;
/** Callers in memory at most. Who is forgotten begins with a full bucket, so forgetting refuses nobody. */
export const REMEMBERED = 1_000;

export type Spend = (role: Role, email: string) => void;

/** Spend throws: Refusal 429 with the wait until the next request. */
export function createLimiter(clock: Clock): Spend {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (role, email) => {
    const allowance = ALLOWANCES[role];
    if (allowance === null) return;
    const key = `${role} ${email}`;
    const now = clock.now();
    const { left: before, at } = buckets.get(key) ?? { left: allowance.burst, at: now };
    const each = REFILL_MS / allowance.burst;
    const left = Math.min(allowance.burst, before + Math.max(0, now - at) / each);
    buckets.delete(key);
    buckets.set(key, { left: left < 1 ? left : left - 1, at: now });
    const [oldest] = buckets.keys();
    if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest);
    if (left < 1) throw tooMany(Math.ceil(((1 - left) * each) / 1_000));
  };
}

const tooMany = (seconds: number): Refusal =>
  new Refusal(429, 'too-many', `Terlalu banyak permintaan dari akun ini. Coba lagi ${seconds} detik lagi.`, {
    'Retry-After': String(seconds),
  });
