/**
 * Sends ops one after another, in the order in which they were made.
 * Protocol: an op stays at the head until its reply. Rows that move meanwhile move every waiting op along (`rowsMoved`);
 * a `stale` reply means the server knew of a move first, so the head waits for that version and goes out again, moved.
 * An op whose row is gone is given up and reported, never sent to another row. Lost connections: blocks of cells may be
 * repeated and are; row changes may not (one may have arrived) and are reported.
 */
import type { BookOp, OpAnswer, OpRefusal, OpRequest } from '../../../src/workbench/protocol';
import type { RowMove } from './row-moves';

export type Reply =
  | { readonly kind: 'done'; readonly answer: OpAnswer }
  | { readonly kind: 'refused'; readonly refusal: OpRefusal }
  | { readonly kind: 'offline' };

export interface QueueListener {
  done(op: BookOp, answer: OpAnswer): void;
  refused(op: BookOp, message: string): void;
}

interface Waiting {
  /** As its author made it: the handle for listeners. */
  readonly made: BookOp;
  /** As it must be sent now; null when its row is gone. */
  op: BookOp | null;
  baseVersion: number;
}

const RETRY_MS = 1_000;
const LOST = 'Baris yang Anda isi baru saja dihapus atau diurutkan orang lain, jadi isian itu belum tersimpan.';
const NOT_SENT = 'Sambungan terputus saat mengubah baris. Periksa lembar, lalu ulangi bila perlu.';

export class OpQueue {
  private readonly waiting: Waiting[] = [];
  private busy = false;
  private seenVersion = 0;
  private neededVersion = 0;

  constructor(
    private readonly post: (request: OpRequest) => Promise<Reply>,
    private readonly listener: QueueListener,
    private readonly later: (run: () => void, ms: number) => void = (run, ms) => void setTimeout(run, ms),
  ) {}

  /** Ops made but not yet answered. */
  get length(): number {
    return this.waiting.length;
  }

  add(op: BookOp, baseVersion: number): void {
    this.waiting.push({ made: op, op, baseVersion });
    void this.pump();
  }

  /** The page has applied everything up to this version. */
  seen(version: number): void {
    this.seenVersion = version;
    void this.pump();
  }

  /** A new stream began: versions promised by an earlier server mean nothing any more. */
  restarted(version: number): void {
    this.neededVersion = 0;
    this.seen(version);
  }

  /** Rows of a tab moved with the event of this version. */
  rowsMoved(tab: number, move: RowMove, version: number): void {
    for (const item of this.waiting) {
      if (!item.op || !('tab' in item.op) || item.op.tab !== tab) continue;
      item.op = movedOp(item.op, move);
      item.baseVersion = version;
    }
  }

  private async pump(): Promise<void> {
    const head = this.waiting[0];
    if (this.busy || !head || this.seenVersion < this.neededVersion) return;
    if (!head.op) {
      this.finish(head, () => this.listener.refused(head.made, LOST));
      return;
    }
    this.busy = true;
    const { op, baseVersion } = head;
    const reply = await this.post({ op, baseVersion });
    this.busy = false;
    if (reply.kind === 'done') {
      this.finish(head, () => this.listener.done(head.made, reply.answer));
    } else if (reply.kind === 'refused' && reply.refusal.error.code === 'stale') {
      this.neededVersion = reply.refusal.version ?? 0;
      void this.pump();
    } else if (reply.kind === 'refused') {
      this.finish(head, () => this.listener.refused(head.made, reply.refusal.error.message));
    } else if (op.kind === 'set' || op.kind === 'fill') {
      this.later(() => void this.pump(), RETRY_MS);
    } else {
      this.finish(head, () => this.listener.refused(head.made, NOT_SENT));
    }
  }

  private finish(head: Waiting, report: () => void): void {
    this.waiting.splice(this.waiting.indexOf(head), 1);
    report();
    void this.pump();
  }
}

/** The op on the rows where they are now; null unless all its rows moved together. */
function movedOp(op: Extract<BookOp, { tab: number }>, move: RowMove): BookOp | null {
  switch (op.kind) {
    case 'sort':
      return op;
    case 'move': {
      const row = movedStart(op.row, op.rowCount, move);
      const toRow = movedStart(op.toRow, op.rowCount, move);
      return row === null || toRow === null ? null : { ...op, row, toRow };
    }
    default: {
      const count = op.kind === 'set' ? op.texts.length : op.kind === 'fill' ? op.values.length : op.count;
      const row = movedStart(op.row, op.kind === 'insertRows' ? 1 : count, move);
      return row === null ? null : { ...op, row };
    }
  }
}

function movedStart(row: number, count: number, move: RowMove): number | null {
  const first = move(row);
  for (let r = 1; first !== null && r < count; r += 1) {
    if (move(row + r) !== first + r) return null;
  }
  return first;
}
