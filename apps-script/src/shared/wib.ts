/** The wall clock in Semarang (WIB, UTC+7, no daylight saving), without a time library and whatever the script's zone. */
const WIB_MS = 7 * 3_600_000;

const two = (n: number): string => String(n).padStart(2, '0');
const shifted = (at: Date): Date => new Date(at.getTime() + WIB_MS);

/** Calendar year and month (1-12) in WIB. */
export function bulanWib(at: Date): { tahun: number; bulan: number } {
  const d = shifted(at);
  return { tahun: d.getUTCFullYear(), bulan: d.getUTCMonth() + 1 };
}

/** '10.05' */
export function jamWib(at: Date): string {
  const d = shifted(at);
  return `${two(d.getUTCHours())}.${two(d.getUTCMinutes())}`;
}

/** '24/11/2026 10.05' */
export function waktuWib(at: Date): string {
  const d = shifted(at);
  return `${two(d.getUTCDate())}/${two(d.getUTCMonth() + 1)}/${d.getUTCFullYear()} ${jamWib(at)}`;
}

/** '2026-11-24' */
export const tanggalWib = (at: Date): string => shifted(at).toISOString().slice(0, 10);
