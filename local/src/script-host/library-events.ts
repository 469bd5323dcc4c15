/**
 * What people do in the grid, as the events Google would fire. Writes of the service and of scripts fire nothing.
 * Undo and redo fire like the edit they amount to [assumed: Google does not document it]; a sort fires a change only.
 */
import type { BookEvent, Change, Library } from '../book/library';
import type { CellEdit, Operation } from '../book/operation';
import type { ScriptHost } from './host';
import type { ChangeFacts, ChangeType, EditFacts } from './protocol';

const CHANGE_TYPES: Readonly<Record<Exclude<Operation['kind'], 'set-cells'>, ChangeType>> = {
  'insert-rows': 'INSERT_ROW',
  'delete-rows': 'REMOVE_ROW',
  'insert-columns': 'INSERT_COLUMN',
  'delete-columns': 'REMOVE_COLUMN',
  'add-tab': 'INSERT_GRID',
  'delete-tab': 'REMOVE_GRID',
  'reorder-rows': 'OTHER',
  'set-tab': 'OTHER',
};

export type FiredEvent = ({ readonly kind: 'edit' } & EditFacts) | ({ readonly kind: 'change' } & ChangeFacts);

function singleValue(operation: Operation): string | undefined {
  if (operation.kind !== 'set-cells' || operation.cells.length !== 1 || operation.cells[0]?.length !== 1)
    return undefined;
  const value = operation.cells[0][0]?.value;
  return value === undefined || value === '' ? undefined : String(value);
}

function editFacts(spreadsheetId: string, change: Change, sheetId: number): EditFacts {
  const { startRow, endRow, startColumn, endColumn } = change.range;
  const value = singleValue(change.operation);
  const oldValue = singleValue(change.inverse);
  return {
    spreadsheetId,
    sheetId,
    rect: {
      row: startRow + 1,
      column: startColumn + 1,
      numRows: endRow - startRow,
      numColumns: endColumn - startColumn,
    },
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

const setsValues = (cells: readonly (readonly (CellEdit | null)[])[]): boolean =>
  cells.some((row) => row.some((cell) => cell?.value !== undefined));

function eventOf({ spreadsheetId }: BookEvent, change: Change): FiredEvent {
  const { operation } = change;
  if (operation.kind !== 'set-cells')
    return { kind: 'change', spreadsheetId, changeType: CHANGE_TYPES[operation.kind] };
  if (!setsValues(operation.cells)) return { kind: 'change', spreadsheetId, changeType: 'FORMAT' };
  return { kind: 'edit', ...editFacts(spreadsheetId, change, operation.sheetId) };
}

/** The events of one mutation: none unless a person made it. An actor without a name stays unknown. */
export function eventsOf(event: BookEvent): readonly FiredEvent[] {
  if (event.source !== 'user') return [];
  const who = event.actor === '' ? {} : { user: event.actor };
  return event.changes.map((change) => ({ ...eventOf(event, change), ...who }));
}

/** Fires the triggers of all projects for what people do from now on. Returns the function that ends it. */
export function fireTriggers(library: Library, projects: readonly ScriptHost[]): () => void {
  return library.subscribe((event) => {
    for (const fired of eventsOf(event)) {
      for (const project of projects) void (fired.kind === 'edit' ? project.edited(fired) : project.changed(fired));
    }
  });
}
