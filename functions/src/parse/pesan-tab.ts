/** The words for a tab that cannot be read as a whole: what is lost, what it probably became, how to put it back. */
import { foldName } from '../contract';
import type { TabFault } from './table';

/** One sentence or two for `Ringkasan`, the report and the operator. */
export function pesanTab(fault: TabFault): string {
  const { tab } = fault;
  switch (fault.kind) {
    case 'tab-missing': {
      const mirip = nearest(tab, fault.titles);
      return mirip === null
        ? `Tab ${tab} tidak ditemukan. Kembalikan tab ${tab} melalui riwayat versi, atau minta operator memasangnya lagi.`
        : `Tab ${tab} tidak ditemukan; ada tab '${mirip}'. Kembalikan namanya menjadi ${tab}.`;
    }
    case 'header-missing':
      return `Tab ${tab}: judul ${fault.missing.join(', ')} tidak ditemukan${instead(fault.missing, fault.seen)}. Kembalikan judul itu.`;
    case 'header-double':
      return `Tab ${tab}: judul ${fault.header} ada lebih dari satu. Ganti nama atau hapus salah satu kolomnya.`;
    case 'tab-empty':
      return `Tab ${tab}: baris judul (baris 1) kosong. Kembalikan baris judul melalui riwayat versi.`;
  }
}

/** The same for each row of the tab; '' where no header tells which cell of a row to say it in. */
export function pesanBarisTab(fault: TabFault): string {
  const tetap = 'sampai itu yang dipakai isi terakhir yang tersimpan.';
  switch (fault.kind) {
    case 'header-missing':
      return `Kolom "${fault.missing.join('", "')}" tidak ditemukan di baris 1${instead(fault.missing, fault.seen)}. Kembalikan judulnya; ${tetap}`;
    case 'header-double':
      return `Kolom "${fault.header}" ada lebih dari satu di baris 1. Sisakan satu; ${tetap}`;
    case 'tab-missing':
    case 'tab-empty':
      return '';
  }
}

/** Names the header that stands where the lost one was, when one looks like it. */
function instead(missing: readonly string[], seen: readonly string[]): string {
  const mirip = missing.flatMap((name) => nearest(name, seen) ?? []);
  return mirip.length === 0 ? '' : `; ada judul '${mirip.join("', '")}'`;
}

/** The candidate that a renaming slip would leave behind: it holds the name, or is a few letters away. */
function nearest(name: string, candidates: readonly string[]): string | null {
  const wanted = foldName(name);
  const ranked = candidates
    .map((candidate) => ({ candidate, steps: distance(wanted, foldName(candidate), wanted) }))
    .filter(({ steps }) => steps <= Math.max(2, Math.floor(wanted.length / 3)) && steps > 0)
    .sort((a, b) => a.steps - b.steps);
  return ranked[0]?.candidate ?? null;
}

/** Letters to change between two names; a name that only got something added ('Realisasi 2') is one step away. */
function distance(a: string, b: string, wanted: string): number {
  if (b !== a && (b.startsWith(wanted) || b.endsWith(wanted))) return 1;
  if (Math.abs(a.length - b.length) > a.length) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? Infinity;
}
