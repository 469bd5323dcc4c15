/**
 * All workbooks of the local mode: the one place where they change. Every mutation is atomic, carries who made it
 * and how, and is told to all listeners in the order in which mutations happened, also when a listener itself mutates.
 */
import { onGrid, type GridRange } from './a1';
import { steps } from './apply';
import { tabById, type Workbook } from './model';
import type { Operation } from './operation';
import { UndoStack } from './undo';

/** `user`: typed in the grid, fires triggers and can be undone. `api`, `script`: neither. */
export type Source = 'user' | 'api' | 'script';

export interface Change {
  readonly operation: Operation;
  /** What takes it back: holds the old values of cells set and rows deleted. */
  readonly inverse: Operation;
  /** Title of the tab after the change (of a deleted tab: before). */
  readonly tab: string;
  /** The cells concerned; for a deletion, where they stood. */
  readonly range: GridRange;
}

export interface BookEvent {
  readonly spreadsheetId: string;
  /** Version of the workbook after the mutation. */
  readonly version: number;
  readonly source: Source;
  /** E-mail address. */
  readonly actor: string;
  /** `added`: a whole workbook came in; it has no changes. */
  readonly why: 'edit' | 'undo' | 'redo' | 'added';
  readonly changes: readonly Change[];
}

export interface Mutation {
  readonly source: Source;
  readonly actor: string;
  readonly operations: readonly Operation[];
}

export type Listener = (event: BookEvent) => void;

export class Library {
  readonly #books = new Map<string, Workbook>();
  readonly #undo = new Map<string, Map<string, UndoStack>>();
  readonly #listeners = new Set<Listener>();
  readonly #untold: BookEvent[] = [];
  #telling = false;

  list(): readonly Workbook[] {
    return [...this.#books.values()];
  }

  find(spreadsheetId: string): Workbook | undefined {
    return this.#books.get(spreadsheetId);
  }

  /** Throws RangeError when there is no such workbook. */
  get(spreadsheetId: string): Workbook {
    const book = this.#books.get(spreadsheetId);
    if (!book) throw new RangeError(`no workbook ${spreadsheetId}`);
    return book;
  }

  /** Takes a workbook in, or replaces the one with its id; undo steps of a replaced one are gone. */
  add(book: Workbook, actor = ''): void {
    this.#books.set(book.spreadsheetId, book);
    this.#undo.delete(book.spreadsheetId);
    const { spreadsheetId, version } = book;
    this.#tell({ spreadsheetId, version, source: 'api', actor, why: 'added', changes: [] });
  }

  /** "Buat salinan": the same content under another id and title, shared with the same people. */
  copy(spreadsheetId: string, as: { readonly spreadsheetId: string; readonly title: string }): Workbook {
    if (this.#books.has(as.spreadsheetId)) throw new RangeError(`workbook ${as.spreadsheetId} exists already`);
    const copy = { ...this.get(spreadsheetId), ...as, version: 0 };
    this.add(copy);
    return copy;
  }

  /** Applies all operations or, when one does not fit, none. Throws RangeError then. */
  mutate(spreadsheetId: string, { source, actor, operations }: Mutation): BookEvent {
    const done = this.#perform(spreadsheetId, operations);
    if (source === 'user') this.#stack(spreadsheetId, actor).did(done.inverse);
    return this.#finish(spreadsheetId, done, { source, actor, why: 'edit' });
  }

  /** Takes back this person's last own mutation; null when there is nothing left to undo. */
  undo(spreadsheetId: string, actor: string): BookEvent | null {
    const stack = this.#stack(spreadsheetId, actor);
    const operations = stack.takeUndo();
    if (!operations) return null;
    const done = this.#perform(spreadsheetId, operations);
    stack.undone(done.inverse);
    return this.#finish(spreadsheetId, done, { source: 'user', actor, why: 'undo' });
  }

  redo(spreadsheetId: string, actor: string): BookEvent | null {
    const stack = this.#stack(spreadsheetId, actor);
    const operations = stack.takeRedo();
    if (!operations) return null;
    const done = this.#perform(spreadsheetId, operations);
    stack.redone(done.inverse);
    return this.#finish(spreadsheetId, done, { source: 'user', actor, why: 'redo' });
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #perform(spreadsheetId: string, operations: readonly Operation[]): Performed {
    const before = this.get(spreadsheetId);
    const taken = steps(before, operations);
    const changes = taken.flatMap((step) =>
      step.done.map((one): Change => ({ ...one, ...place(one.operation, step.before, step.after) })),
    );
    const book = taken.at(-1)?.after ?? before;
    const inverse = changes.map((change) => change.inverse).reverse();
    return { book: { ...book, version: book.version + 1 }, changes, inverse };
  }

  #finish(spreadsheetId: string, done: Performed, how: Pick<BookEvent, 'source' | 'actor' | 'why'>): BookEvent {
    this.#books.set(spreadsheetId, done.book);
    const mine = how.source === 'user' ? how.actor : null;
    for (const [actor, stack] of this.#undo.get(spreadsheetId) ?? []) {
      if (actor !== mine) stack.others(done.changes.map((change) => change.operation));
    }
    const event = { spreadsheetId, version: done.book.version, ...how, changes: done.changes };
    this.#tell(event);
    return event;
  }

  #stack(spreadsheetId: string, actor: string): UndoStack {
    const stacks = this.#undo.get(spreadsheetId) ?? new Map<string, UndoStack>();
    this.#undo.set(spreadsheetId, stacks);
    const stack = stacks.get(actor) ?? new UndoStack();
    stacks.set(actor, stack);
    return stack;
  }

  #tell(event: BookEvent): void {
    this.#untold.push(event);
    if (this.#telling) return; // a listener mutated: the loop below reaches this event after the current one
    this.#telling = true;
    try {
      for (let next = this.#untold.shift(); next; next = this.#untold.shift()) {
        for (const listener of this.#listeners) listener(next);
      }
    } finally {
      this.#telling = false;
    }
  }
}

interface Performed {
  readonly book: Workbook;
  readonly changes: readonly Change[];
  readonly inverse: readonly Operation[];
}

/** Where on which tab an operation took effect. */
function place(operation: Operation, before: Workbook, after: Workbook): Pick<Change, 'tab' | 'range'> {
  const tab = tabById(operation.kind === 'delete-tab' ? before : after, operation.sheetId);
  const whole = onGrid({}, tab);
  const rows = (at: number, count: number): GridRange => ({ ...whole, startRow: at, endRow: at + count });
  const columns = (at: number, count: number): GridRange => ({ ...whole, startColumn: at, endColumn: at + count });
  switch (operation.kind) {
    case 'set-cells': {
      const width = operation.cells.reduce((most, line) => Math.max(most, line.length), 0);
      const { row, column, cells } = operation;
      const range = { startRow: row, endRow: row + cells.length, startColumn: column, endColumn: column + width };
      return { tab: tab.title, range };
    }
    case 'reorder-rows': {
      const { row, column, columnCount, order } = operation;
      const range = { ...rows(row, order.length), startColumn: column, endColumn: column + columnCount };
      return { tab: tab.title, range };
    }
    case 'insert-rows':
      return { tab: tab.title, range: rows(operation.at, operation.rows.length) };
    case 'delete-rows':
      return { tab: tab.title, range: rows(operation.at, operation.count) };
    case 'insert-columns':
      return { tab: tab.title, range: columns(operation.at, operation.columns.length) };
    case 'delete-columns':
      return { tab: tab.title, range: columns(operation.at, operation.count) };
    case 'set-tab':
    case 'add-tab':
    case 'delete-tab':
      return { tab: tab.title, range: whole };
  }
}
