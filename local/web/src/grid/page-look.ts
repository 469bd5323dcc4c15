/** How rows of a free page look, told from their content alone: a page is text, its shape is where blanks stand. Pure. */

export type PageRowKind = 'title' | 'section' | 'columns' | 'plain';

/**
 * Row 0 is the title. A row with text in its first cell alone, after a blank row, opens a section; a row of several
 * texts right below it names the columns of a list.
 */
export function pageRowKind(
  textAt: (row: number, column: number) => string,
  columns: readonly number[],
  row: number,
): PageRowKind {
  if (row === 0) return 'title';
  if (isSection(textAt, columns, row)) return 'section';
  return isSection(textAt, columns, row - 1) && filled(textAt, columns, row).length > 1 ? 'columns' : 'plain';
}

type TextAt = Parameters<typeof pageRowKind>[0];

const filled = (textAt: TextAt, columns: readonly number[], row: number): number[] =>
  columns.filter((column) => textAt(row, column) !== '');

function isSection(textAt: TextAt, columns: readonly number[], row: number): boolean {
  const cells = filled(textAt, columns, row);
  return row > 1 && cells.length === 1 && cells[0] === columns[0] && filled(textAt, columns, row - 1).length === 0;
}
