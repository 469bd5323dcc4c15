/** What the workbench needs of the workbooks: a port, so that the page can be tried without the rest of the house. */
import type { BookOp, BookSnapshot, Role, StreamMessage, TabShape, UnitInfo } from './protocol';

export interface WorkbenchBooks {
  /** All units with their files, in official order. */
  units(): readonly UnitInfo[];
  /** The whole book with all its cells. */
  snapshot(spreadsheetId: string): BookSnapshot | undefined;
  /** The book without its cells: cheap enough to ask at every op. */
  shape(spreadsheetId: string): { readonly version: number; readonly tabs: readonly TabShape[] } | undefined;
  /** The version after which rows of the tab last moved: an op planned on an older one must be planned again. */
  rowsMovedAt(spreadsheetId: string, sheetId: number): number;
  /**
   * Carries out one op as that role's person and tells all watchers before it returns.
   * Returns whether anything was there to do (an undo may find nothing).
   */
  apply(spreadsheetId: string, op: BookOp, as: Role): boolean;
  /** Sends the whole book, then every change, whoever made it. Returns how to stop. */
  watch(spreadsheetId: string, send: (message: StreamMessage) => void): () => void;
}
