/**
 * The effect of an operation on a workbook. Pure: returns a new workbook that shares all untouched rows, together with
 * the operation that takes the change back.
 */
import { changeTab, setBlocks, type SetCells } from './change-tab';
import { tabById, type Workbook } from './model';
import type { Operation } from './operation';

/** Throws RangeError when the operation does not fit the workbook: no such tab, beyond the grid, a title twice. */
export function apply(book: Workbook, operation: Operation): { readonly book: Workbook; readonly inverse: Operation } {
  switch (operation.kind) {
    case 'add-tab': {
      const { sheetId, index, tab } = operation;
      if (book.tabs.some((other) => other.sheetId === sheetId))
        throw new RangeError(`sheetId ${sheetId} exists already`);
      refuseDouble(book, tab.title);
      return { book: { ...book, tabs: book.tabs.toSpliced(index, 0, tab) }, inverse: { kind: 'delete-tab', sheetId } };
    }
    case 'delete-tab': {
      const tab = tabById(book, operation.sheetId);
      if (book.tabs.length === 1) throw new RangeError('a workbook keeps at least one tab');
      const index = book.tabs.indexOf(tab);
      const inverse: Operation = { kind: 'add-tab', sheetId: tab.sheetId, index, tab };
      return { book: { ...book, tabs: book.tabs.toSpliced(index, 1) }, inverse };
    }
    default: {
      const before = tabById(book, operation.sheetId);
      if (operation.kind === 'set-tab' && operation.title !== undefined && operation.title !== before.title) {
        refuseDouble(book, operation.title);
      }
      const { tab, inverse } = changeTab(before, operation);
      return { book: { ...book, tabs: book.tabs.with(book.tabs.indexOf(before), tab) }, inverse };
    }
  }
}

/** A few operations done together: most often one, or all neighbours that set cells of one tab. */
export interface Step {
  readonly done: readonly { readonly operation: Operation; readonly inverse: Operation }[];
  readonly before: Workbook;
  readonly after: Workbook;
}

/**
 * The effect of operations one after another. A sync that judges thousands of cells is one step, so that a large tab is
 * not copied for each of them. Throws as `apply`.
 */
export function steps(book: Workbook, operations: readonly Operation[]): readonly Step[] {
  const taken: Step[] = [];
  for (const run of runs(operations)) {
    const before = taken.at(-1)?.after ?? book;
    if (Array.isArray(run)) {
      const tab = tabById(before, run[0].sheetId);
      const { tab: changed, done } = setBlocks(tab, run);
      taken.push({ done, before, after: { ...before, tabs: before.tabs.with(before.tabs.indexOf(tab), changed) } });
    } else {
      const { book: after, inverse } = apply(before, run);
      taken.push({ done: [{ operation: run, inverse }], before, after });
    }
  }
  return taken;
}

type Run = [SetCells, ...SetCells[]] | Exclude<Operation, SetCells>;

function runs(operations: readonly Operation[]): Run[] {
  const found: Run[] = [];
  for (const operation of operations) {
    const last = found.at(-1);
    if (operation.kind !== 'set-cells') found.push(operation);
    else if (Array.isArray(last) && last[0].sheetId === operation.sheetId) last.push(operation);
    else found.push([operation]);
  }
  return found;
}

function refuseDouble(book: Workbook, title: string): void {
  if (book.tabs.some((tab) => tab.title === title)) throw new RangeError(`a tab named ${title} exists already`);
}
