/** Texts just typed whose ops are still under way: shown in their cells until the server's word on them is here. */
import type { BookOp } from '../../../src/workbench/protocol';

const keyOf = (tab: number, row: number, column: number): string => `${tab}/${row}/${column}`;

export class PendingTexts {
  private readonly texts = new Map<string, { readonly text: string; readonly op: BookOp }>();
  private readonly answered: { readonly op: BookOp; readonly version: number }[] = [];

  show(op: BookOp): void {
    if (op.kind !== 'set' && op.kind !== 'fill') return;
    const block = op.kind === 'set' ? op.texts : op.values;
    block.forEach((line, r) => {
      line.forEach((cell, c) => {
        if (cell !== null) this.texts.set(keyOf(op.tab, op.row + r, op.column + c), { text: String(cell), op });
      });
    });
  }

  textAt(tab: number, row: number, column: number): string | undefined {
    if (this.texts.size === 0) return undefined; // nearly always, and this is asked for every cell of a tab
    return this.texts.get(keyOf(tab, row, column))?.text;
  }

  /** The op has been answered; its texts may go once the page has seen that version. */
  settle(op: BookOp, version: number): void {
    this.answered.push({ op, version });
  }

  /** Drops what the page has caught up with, and returns it. */
  seen(version: number): readonly BookOp[] {
    const due = this.answered.filter((item) => item.version <= version);
    for (const item of due) this.answered.splice(this.answered.indexOf(item), 1);
    const ops = due.map(({ op }) => op);
    ops.forEach((op) => this.drop(op));
    return ops;
  }

  drop(dropped: BookOp): void {
    for (const [key, { op }] of this.texts) if (op === dropped) this.texts.delete(key);
  }

  /** Rows moved: the texts of that tab no longer stand where they were typed. */
  dropTab(tab: number): void {
    for (const key of this.texts.keys()) if (key.startsWith(`${tab}/`)) this.texts.delete(key);
  }
}
