/**
 * The effect of an operation on a workbook. Pure: returns a new workbook that shares all untouched rows, together with
 * the operation that takes the change back.
 */
import { changeTab } from './change-tab';
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

function refuseDouble(book: Workbook, title: string): void {
  if (book.tabs.some((tab) => tab.title === title)) throw new RangeError(`a tab named ${title} exists already`);
}
