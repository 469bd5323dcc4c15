/** Text on a free page runs on over the blank cells to its right, as in Sheets. Pure. */

/** Width of the column at `place` together with the blank ones that follow it. */
export function overflowWidth(
  columns: readonly { readonly index: number; readonly width: number }[],
  place: number,
  isBlank: (column: number) => boolean,
): number {
  let width = columns[place]?.width ?? 0;
  for (const next of columns.slice(place + 1)) {
    if (!isBlank(next.index)) break;
    width += next.width;
  }
  return width;
}
