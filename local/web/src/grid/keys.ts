/** What a key means in the grid, as in Google Sheets. Pure. */
import type { Direction } from './selection';

/** `typing`: begun by a letter, arrows leave the cell. `editing`: begun with F2, Enter or a double click, arrows move in the text. */
export type EditMode = 'none' | 'typing' | 'editing';

export type KeyAction =
  | { readonly do: 'move'; readonly direction: Direction; readonly extend: boolean; readonly jump: boolean }
  | { readonly do: 'page'; readonly direction: 'up' | 'down'; readonly extend: boolean }
  | { readonly do: 'edge'; readonly to: 'first' | 'last'; readonly whole: boolean; readonly extend: boolean }
  | { readonly do: 'commit'; readonly then: Direction }
  | { readonly do: 'highlight'; readonly by: 1 | -1 }
  | {
      readonly do:
        'edit' | 'choices' | 'clear' | 'cancel' | 'newline' | 'undo' | 'redo' | 'selectAll' | 'fillDown' | 'toggleMode';
    };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Null: the key goes into the cell's text, or is none of the grid's. `listOpen`: a dropdown is showing. */
export function keyAction(key: Key, mode: EditMode, listOpen: boolean): KeyAction | null {
  if (key.isComposing) return null; // an input method is still building the letter
  return mode === 'none' ? whileSelecting(key) : whileEditing(key, mode, listOpen);
}

function whileEditing(event: Key, mode: EditMode, listOpen: boolean): KeyAction | null {
  const { key, shiftKey, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  switch (key) {
    case 'Enter':
      if (altKey || ctrl) return { do: 'newline' };
      return { do: 'commit', then: shiftKey ? 'up' : 'down' };
    case 'Tab':
      return { do: 'commit', then: shiftKey ? 'left' : 'right' };
    case 'Escape':
      return { do: 'cancel' };
    case 'F2':
      return { do: 'toggleMode' };
  }
  const direction = ARROWS[key];
  if (!direction || ctrl || altKey) return null;
  if (listOpen && (direction === 'up' || direction === 'down')) {
    return { do: 'highlight', by: direction === 'down' ? 1 : -1 };
  }
  return mode === 'typing' && !shiftKey ? { do: 'commit', then: direction } : null;
}

function whileSelecting(event: Key): KeyAction | null {
  const { key, shiftKey: extend, altKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const direction = ARROWS[key];
  if (direction) {
    if (altKey) return direction === 'down' ? { do: 'choices' } : null;
    return { do: 'move', direction, extend, jump: ctrl };
  }
  if (ctrl) return withCtrl(key.toLowerCase(), extend);
  switch (key) {
    case 'Enter':
    case 'F2':
      return { do: 'edit' };
    case 'Tab':
      return { do: 'move', direction: extend ? 'left' : 'right', extend: false, jump: false };
    case 'Home':
    case 'End':
      return { do: 'edge', to: key === 'Home' ? 'first' : 'last', whole: false, extend };
    case 'PageUp':
    case 'PageDown':
      return { do: 'page', direction: key === 'PageUp' ? 'up' : 'down', extend };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case 'Escape':
      return { do: 'cancel' };
    default:
      return null;
  }
}

function withCtrl(key: string, shift: boolean): KeyAction | null {
  switch (key) {
    case 'z':
      return { do: shift ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'a':
      return { do: 'selectAll' };
    case 'd':
      return { do: 'fillDown' };
    case 'home':
    case 'end':
      return { do: 'edge', to: key === 'home' ? 'first' : 'last', whole: true, extend: shift };
    default:
      return null;
  }
}
