/** What happened after a day, line by line: changed, approved, locked and reopened, by whom as the sheet claims. PURE. */
import { ARAH, CARA_HITUNG, JENIS_RHK, KEPUTUSAN, LAPOR, PILIHAN_RATING, REALISASI, TARGET } from '../../../contract';
import { catatan, type Langkah } from '../../../domain/langkah';
import { saatWib, type InstantMs } from '../../../domain/waktu';
import type { HistoryEntry, LockVersion } from '../../state';
import { TARGET_PER_TW } from '../../sync/history';
import { teksVersi } from '../explain';

/** More lines than this help nobody: the others are counted. */
const MAX_LINES = 200;

const SEBAB: Readonly<Record<HistoryEntry['cause'], string | null>> = {
  edit: null,
  version: 'aturan aplikasi berganti versi',
  policy: 'operator mengganti peraturan periode',
  calendar: 'bulan berganti',
  period: 'periode dibuka kembali',
  'confirmed-removal': 'penghapusan dibenarkan operator',
};

/** The words that people picked for what is stored. */
const KATA: Readonly<Record<string, string>> = {
  ...ARAH,
  ...CARA_HITUNG,
  ...LAPOR,
  ...JENIS_RHK,
  ...KEPUTUSAN,
  ...PILIHAN_RATING,
};
const BERANGKA: ReadonlySet<string> = new Set([
  TARGET.columns.target.header,
  TARGET.columns.bobot.header,
  TARGET.columns.tahunLalu.header,
  REALISASI.columns.realisasi.header,
  TARGET_PER_TW,
]);

function nilai(cell: string, text: string | null): string {
  if (text === null) return '(kosong)';
  const header = cell.slice(cell.lastIndexOf(' › ') + 3);
  return BERANGKA.has(header) ? text.replace(/(\d)\.(\d)/g, '$1,$2') : (KATA[text] ?? text);
}

/** When it happened, as far as is known: after the sync before, and before the one that saw it. */
export const kapan = ({ seenAfter, seenBy }: Pick<HistoryEntry, 'seenAfter' | 'seenBy'>): string =>
  seenAfter === null ? `sampai ${saatWib(seenBy)} WIB` : `antara ${saatWib(seenAfter)} dan ${saatWib(seenBy)} WIB`;

export function barisPerubahan(entry: HistoryEntry): string[] {
  const sebab = SEBAB[entry.cause];
  const awal = `   ${kapan(entry)}${sebab === null ? '' : ` (${sebab})`}`;
  if (entry.changes.length === 0) return sebab === null ? [] : [awal];
  return entry.changes.map(({ cell, from, to, stamp }) => {
    const siapa = stamp ? `Terakhir Diubah: ${stamp}` : 'Terakhir Diubah kosong';
    return `${awal}: ${cell}: ${nilai(cell, from)} → ${nilai(cell, to)}; ${siapa}`;
  });
}

function barisKunci(version: LockVersion): string {
  const { periode, status, pada, alasan } = version;
  if (status === 'dikunci') return `   ${periode} dikunci ${teksVersi(version)}`;
  return `   ${periode} dibuka kembali ${saatWib(pada)} WIB; alasan: ${alasan ?? '(kosong)'}`;
}

/** Oldest first. `entries`: newest first. */
export function yangTerjadi(entries: readonly HistoryEntry[], locks: readonly LockVersion[]): Langkah[] {
  const events: { readonly pada: InstantMs; readonly lines: readonly string[] }[] = [
    ...entries.map((entry) => ({ pada: entry.seenBy, lines: barisPerubahan(entry) })),
    ...locks.map((version) => ({ pada: version.pada, lines: [barisKunci(version)] })),
  ];
  const lines = events.sort((a, b) => a.pada - b.pada).flatMap((event) => event.lines);
  const rest = lines.length - MAX_LINES;
  return [...lines.slice(0, MAX_LINES), ...(rest > 0 ? [`   dan ${rest} perubahan lain`] : [])].map(catatan);
}
