/** Undo and redo of one person in one workbook, kept true while others go on changing the same workbook. */
import type { Operation } from './operation';
import { rebase } from './rebase';

/** Operations that take one mutation back, in the order in which they are to be applied. */
type Entry = readonly Operation[];

/** As many steps as a person can want back; older ones are forgotten. */
const MOST_STEPS = 100;

export class UndoStack {
  #undo: Entry[] = [];
  #redo: Entry[] = [];

  /** A fresh mutation of this person: it can be undone, and what was undone before can no longer be redone. */
  did(inverse: Entry): void {
    this.#undo = [...this.#undo, inverse].slice(-MOST_STEPS);
    this.#redo = [];
  }

  /** The next step back, null when there is none. Report what it took with `undone`. */
  takeUndo(): Entry | null {
    return this.#undo.pop() ?? null;
  }
  undone(inverse: Entry): void {
    this.#redo.push(inverse);
  }
  takeRedo(): Entry | null {
    return this.#redo.pop() ?? null;
  }
  redone(inverse: Entry): void {
    this.#undo.push(inverse);
  }

  /** Somebody else (a colleague, the script, the service) changed the workbook. */
  others(operations: readonly Operation[]): void {
    for (const operation of operations) {
      this.#undo = carried(this.#undo, operation);
      this.#redo = carried(this.#redo, operation);
    }
  }
}

/**
 * Takes a foreign operation through a stack from the top down: each step moves over it, and below that step it is seen
 * as if the step had been undone already. The first step that no longer makes sense buries everything below.
 */
function carried(stack: Entry[], foreign: Operation): Entry[] {
  if (foreign.kind === 'set-cells' || foreign.kind === 'set-tab') return stack; // moves nothing
  const kept: Entry[] = [];
  let over: Operation = foreign;
  for (const entry of stack.toReversed()) {
    const moved: Operation[] = [];
    for (const step of entry) {
      const stepMoved = rebase(step, over);
      const overMoved = rebase(over, step);
      if (!stepMoved || !overMoved) return kept.toReversed();
      moved.push(stepMoved);
      over = overMoved;
    }
    kept.push(moved);
  }
  return kept.toReversed();
}
