/**
 * What an operation remembered for undo means after somebody else changed the shape of a tab in between.
 * Rows the script lays at the bottom must not cost a clerk the undo of what was typed above them.
 */
import type { Operation } from './operation';

/** A stretch of rows or columns; an insertion point is a stretch of length 0. */
interface Stretch {
  readonly at: number;
  readonly count: number;
}

/** The same intention after `over` has happened; null when it no longer makes sense. */
export function rebase(operation: Operation, over: Operation): Operation | null {
  if (operation.sheetId !== over.sheetId) return operation;
  switch (over.kind) {
    case 'insert-rows':
      return alongRows(operation, (stretch) => afterInsert(stretch, over.at, over.rows.length));
    case 'delete-rows':
      return alongRows(operation, (stretch) => afterDelete(stretch, over.at, over.count));
    case 'reorder-rows':
      return alongRows(operation, (stretch) => (meets(stretch, over.row, over.order.length) ? null : stretch.at));
    case 'insert-columns':
      return alongColumns(operation, (stretch) => afterInsert(stretch, over.at, over.columns.length));
    case 'delete-columns':
      return alongColumns(operation, (stretch) => afterDelete(stretch, over.at, over.count));
    case 'add-tab':
    case 'delete-tab':
      return null;
    case 'set-cells':
    case 'set-tab':
      return operation;
  }
}

type Shift = (stretch: Stretch) => number | null;

function alongRows(operation: Operation, shift: Shift): Operation | null {
  switch (operation.kind) {
    case 'set-cells': {
      const row = shift({ at: operation.row, count: operation.cells.length });
      return row === null ? null : { ...operation, row };
    }
    case 'reorder-rows': {
      const row = shift({ at: operation.row, count: operation.order.length });
      return row === null ? null : { ...operation, row };
    }
    case 'insert-rows': {
      const at = shift({ at: operation.at, count: 0 });
      return at === null ? null : { ...operation, at };
    }
    case 'delete-rows': {
      const at = shift({ at: operation.at, count: operation.count });
      return at === null ? null : { ...operation, at };
    }
    case 'insert-columns': // its cells are remembered row by row: the rows have moved
      return operation.columns.every((slice) => slice.values.length === 0) ? operation : null;
    case 'delete-columns':
    case 'set-tab':
    case 'add-tab':
    case 'delete-tab':
      return operation;
  }
}

function alongColumns(operation: Operation, shift: Shift): Operation | null {
  switch (operation.kind) {
    case 'set-cells': {
      const width = operation.cells.reduce((most, line) => Math.max(most, line.length), 0);
      const column = shift({ at: operation.column, count: width });
      return column === null ? null : { ...operation, column };
    }
    case 'reorder-rows': {
      const column = shift({ at: operation.column, count: operation.columnCount });
      return column === null ? null : { ...operation, column };
    }
    case 'insert-columns': {
      const at = shift({ at: operation.at, count: 0 });
      return at === null ? null : { ...operation, at };
    }
    case 'delete-columns': {
      const at = shift({ at: operation.at, count: operation.count });
      return at === null ? null : { ...operation, at };
    }
    case 'insert-rows': // its cells are remembered column by column: the columns have moved
      return operation.rows.every((row) => row.values.length === 0) ? operation : null;
    case 'delete-rows':
    case 'set-tab':
    case 'add-tab':
    case 'delete-tab':
      return operation;
  }
}

function afterInsert({ at, count }: Stretch, where: number, inserted: number): number | null {
  if (where <= at) return at + inserted;
  return where >= at + count ? at : null;
}

function afterDelete({ at, count }: Stretch, where: number, deleted: number): number | null {
  if (where + deleted <= at) return at - deleted;
  return where >= at + count ? at : null;
}

const meets = ({ at, count }: Stretch, where: number, length: number): boolean =>
  at < where + length && at + count > where;
