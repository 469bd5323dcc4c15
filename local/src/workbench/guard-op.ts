/** Keeps an op within what its author may change: what remains of it, or why nothing does. Pure. */
import { cellRight, rowsRight } from './edit-rights';
import type { BookOp, Role, TabShape } from './protocol';

export type TabOp = Exclude<BookOp, { kind: 'undo' | 'redo' }>;

export type GuardedOp =
  | { readonly ok: true; readonly op: TabOp; readonly notice?: string }
  | { readonly ok: false; readonly message: string };

const refuse = (message = 'Bagian ini tidak dapat diubah.'): GuardedOp => ({ ok: false, message });

/** The block with every forbidden cell skipped, and how many there were. */
function skipDenied<T>(
  block: readonly (readonly (T | null)[])[],
  denies: (rowOffset: number, columnOffset: number) => string | undefined,
): { block: (T | null)[][]; asked: number; denied: number; why?: string } {
  let asked = 0;
  let denied = 0;
  let why: string | undefined;
  const kept = block.map((line, r) =>
    line.map((cell, c) => {
      if (cell === null) return null;
      asked += 1;
      const reason = denies(r, c);
      if (reason === undefined) return cell;
      denied += 1;
      why ??= reason;
      return null;
    }),
  );
  return why === undefined ? { block: kept, asked, denied } : { block: kept, asked, denied, why };
}

/** What of `op` the role may do on `tab`. A block with some forbidden cells goes through without them. */
export function guardOp(tab: TabShape, op: TabOp, role: Role): GuardedOp {
  if (op.kind === 'insertRows' || op.kind === 'deleteRows' || op.kind === 'sort') {
    const right = rowsRight(tab);
    if (!right.allowed) return refuse(right.notice);
    if (op.kind !== 'sort' && op.row < tab.frozenRows) return refuse('Baris judul tidak dapat dihapus atau digeser.');
    return { ok: true, op };
  }
  const denies = (r: number, c: number): string | undefined => {
    const right = cellRight(tab, op.row + r, op.column + c, role);
    return right.allowed ? undefined : (right.notice ?? '');
  };
  if (op.kind === 'move') {
    const ends = [denyingCell(tab, op, role), denyingCell(tab, { ...op, row: op.toRow, column: op.toColumn }, role)];
    const why = ends.find((reason) => reason !== undefined);
    return why === undefined ? { ok: true, op } : refuse(why);
  }
  if (op.kind === 'set') {
    const { block, ...count } = skipDenied(op.texts, denies);
    return outcome(op, { ...op, texts: block }, count);
  }
  const { block, ...count } = skipDenied(op.values, denies);
  return outcome(op, { ...op, values: block }, count);
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Why some cell of the area may not be changed; undefined when all may. */
function denyingCell(tab: TabShape, area: Area, role: Role): string | undefined {
  for (let r = 0; r < area.rowCount; r += 1) {
    for (let c = 0; c < area.columnCount; c += 1) {
      const right = cellRight(tab, area.row + r, area.column + c, role);
      if (!right.allowed) return right.notice ?? '';
    }
  }
  return undefined;
}

function outcome(whole: TabOp, kept: TabOp, count: { asked: number; denied: number; why?: string }): GuardedOp {
  if (count.denied === 0) return { ok: true, op: whole };
  if (count.denied === count.asked) return refuse(count.why);
  const notice = `${count.denied} sel yang diisi otomatis dilewati; ${count.asked - count.denied} sel lainnya tersimpan.`;
  return { ok: true, op: kept, notice };
}
