import { keyAction, type EditMode, type Key } from '../../../../local/web/src/grid/keys';

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...held,
});
const action = (pressed: Key, mode: EditMode = 'none', listOpen = false) => keyAction(pressed, mode, listOpen);

describe('keyAction', () => {
  it('leaves letters to the text box', () => {
    expect(action(key('7'))).toBeNull();
    expect(action(key('7'), 'typing')).toBeNull();
  });

  it('leaves every key to an input method that is building a letter', () => {
    expect(action(key('Enter', { isComposing: true }), 'typing')).toBeNull();
  });

  it('lets arrows leave a cell that is being typed, but not one that is being edited', () => {
    expect(action(key('ArrowRight'), 'typing')).toEqual({ do: 'commit', then: 'right' });
    expect(action(key('ArrowRight'), 'editing')).toBeNull();
  });

  it('lets arrows walk an open dropdown', () => {
    expect(action(key('ArrowDown'), 'typing', true)).toEqual({ do: 'highlight', by: 1 });
    expect(action(key('ArrowUp'), 'editing', true)).toEqual({ do: 'highlight', by: -1 });
  });

  it('commits with Enter and Tab, backwards with Shift', () => {
    expect(action(key('Enter'), 'typing')).toEqual({ do: 'commit', then: 'down' });
    expect(action(key('Enter', { shiftKey: true }), 'editing')).toEqual({ do: 'commit', then: 'up' });
    expect(action(key('Tab', { shiftKey: true }), 'editing')).toEqual({ do: 'commit', then: 'left' });
  });

  it('breaks the line with Alt+Enter or Ctrl+Enter', () => {
    expect(action(key('Enter', { altKey: true }), 'editing')).toEqual({ do: 'newline' });
    expect(action(key('Enter', { ctrlKey: true }), 'typing')).toEqual({ do: 'newline' });
  });

  it('undoes and redoes at rest only, so that a text being typed keeps its own undo', () => {
    expect(action(key('z', { ctrlKey: true }))).toEqual({ do: 'undo' });
    expect(action(key('Z', { ctrlKey: true, shiftKey: true }))).toEqual({ do: 'redo' });
    expect(action(key('y', { metaKey: true }))).toEqual({ do: 'redo' });
    expect(action(key('z', { ctrlKey: true }), 'editing')).toBeNull();
  });

  it('leaves copy, cut and paste to the clipboard', () => {
    for (const name of ['c', 'x', 'v']) expect(action(key(name, { ctrlKey: true }))).toBeNull();
  });

  it('opens the dropdown with Alt+Down', () => {
    expect(action(key('ArrowDown', { altKey: true }))).toEqual({ do: 'choices' });
  });
});
