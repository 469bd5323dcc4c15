/** One book opened by one role: its state, the ops under way, and the texts shown until they arrive. */
import { cellRight, type EditRight } from '../../../src/workbench/edit-rights';
import type { BookOp, BookSnapshot, RawValue, Role } from '../../../src/workbench/protocol';
import { openStream, postOp } from './book-client';
import { BookState, joined, type TabEffect, type TabState } from './book-state';
import { rawOf, textOf } from './cells';
import { OpQueue } from './op-queue';
import { PendingTexts } from './pending-texts';
import { moveBetween } from './row-moves';

export interface BookListener {
  /** A snapshot came: at first, and after a lost connection. */
  opened(first: boolean): void;
  changed(effect: TabEffect): void;
  /** Texts shown in advance came, were settled or withdrawn in these rows of a tab. */
  repaint(sheetId: number, rows: { readonly from: number; readonly to: number }): void;
  notice(text: string): void;
  /** Ops under way and whether the server is reachable. */
  state(waiting: number, online: boolean): void;
}

export class OpenBook {
  state: BookState | null = null;
  private readonly pending = new PendingTexts();
  private readonly queue: OpQueue;
  private readonly close: () => void;
  private online = true;

  constructor(
    readonly spreadsheetId: string,
    readonly role: Role,
    private readonly listener: BookListener,
  ) {
    this.queue = new OpQueue((request) => postOp(spreadsheetId, role, request), {
      done: (op, answer) => {
        this.pending.settle(op, answer.version);
        this.caughtUp();
        if (answer.notice !== undefined) listener.notice(answer.notice);
        this.tellState();
      },
      refused: (op, message) => {
        this.pending.drop(op);
        this.repaint(op);
        const typed = op.kind === 'set' && op.texts.length === 1 ? op.texts[0]?.join(' ') : undefined;
        listener.notice(typed ? `${message} Ketikan Anda: ${typed}` : message);
        this.tellState();
      },
    });
    this.close = openStream(spreadsheetId, role, {
      snapshot: (snapshot) => this.restart(snapshot),
      event: ({ version, changes }) => {
        if (!this.state || version <= this.state.version) return;
        const { state } = this;
        for (const effect of joined(changes.map((change) => state.apply(change)))) this.took(effect, version);
        this.state.version = version;
        this.caughtUp();
      },
      online: (online) => {
        this.online = online;
        this.tellState();
      },
    });
  }

  dispose(): void {
    this.close();
  }

  textAt(tab: TabState, row: number, column: number): string {
    return this.pending.textAt(tab.sheetId, row, column) ?? textOf(tab.rows[row]?.[column]);
  }

  rawAt(tab: TabState, row: number, column: number): RawValue {
    return rawOf(tab.rows[row]?.[column]);
  }

  right(tab: TabState, row: number, column: number): EditRight {
    return cellRight(tab, row, column, this.role);
  }

  /** Words of the column's dropdown, as they stand now. */
  choices(tab: TabState, column: number): readonly string[] | null {
    const choices = tab.columns[column]?.choices;
    if (!choices) return null;
    if (!('sheetId' in choices)) return choices;
    const source = this.state?.tab(choices.sheetId);
    return (source?.rows ?? []).slice(1).flatMap((row) => {
      const text = textOf(row[choices.column]);
      return text === '' ? [] : [text];
    });
  }

  submit(op: BookOp): void {
    if (!this.state) return;
    this.pending.show(op);
    this.repaint(op);
    this.queue.add(op, this.state.version);
    this.tellState();
  }

  private restart(snapshot: BookSnapshot): void {
    const before = this.state;
    this.state = new BookState(snapshot);
    for (const tab of this.state.tabs) {
      const old = before?.tab(tab.sheetId);
      if (old) this.took({ sheetId: tab.sheetId, rows: null, move: moveBetween(old.rows, tab.rows) }, snapshot.version);
    }
    this.listener.opened(before === null);
    this.pending.seen(Infinity).forEach((op) => this.repaint(op));
    this.queue.restarted(snapshot.version);
  }

  private took(effect: TabEffect, version: number): void {
    if (effect.move) {
      this.pending.dropTab(effect.sheetId);
      this.queue.rowsMoved(effect.sheetId, effect.move, version);
    }
    this.listener.changed(effect);
  }

  private caughtUp(): void {
    const version = this.state?.version ?? 0;
    this.pending.seen(version).forEach((op) => this.repaint(op));
    this.queue.seen(version);
  }

  private repaint(op: BookOp): void {
    if (op.kind !== 'set' && op.kind !== 'fill') return;
    const count = op.kind === 'set' ? op.texts.length : op.values.length;
    this.listener.repaint(op.tab, { from: op.row, to: op.row + count });
  }

  private tellState(): void {
    this.listener.state(this.queue.length, this.online);
  }
}
