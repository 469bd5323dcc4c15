/** Where the grid reads its cells: what they show, and what they hold. */
import type { RawValue } from '../../../src/workbench/protocol';

export interface CellSource {
  readonly textAt: (row: number, column: number) => string;
  readonly rawAt: (row: number, column: number) => RawValue;
}
