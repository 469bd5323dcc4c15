/** The buttons above the grid and the items of its menu. Both end with the focus back in the grid. */
import { element } from '../dom';
import type { Sheet } from '../grid/sheet';
import type { MenuItem } from './context-menu';

/** `again`: called when the buttons must be drawn anew. */
export function renderTools(bar: HTMLElement, sheet: Sheet, again: () => void): void {
  const button = (label: string, title: string, run: () => void): HTMLElement => {
    const made = element('button', { type: 'button', title }, label);
    made.addEventListener('pointerdown', (event) => event.preventDefault()); // the grid keeps the focus
    made.addEventListener('click', () => {
      sheet.commit();
      run();
      sheet.editing.focus();
    });
    return made;
  };
  const tools = [
    button('Urung', 'Urungkan perubahan Anda (Ctrl+Z)', () => sheet.act({ do: 'undo' })),
    button('Ulang', 'Ulangi yang diurungkan (Ctrl+Y)', () => sheet.act({ do: 'redo' })),
    button('Sisip baris', 'Sisipkan baris di bawah baris terpilih', () => sheet.blocks.insertRows('below')),
    button('Hapus baris', 'Hapus baris terpilih', () => sheet.blocks.deleteRows()),
    button('Urutkan A-Z', 'Urutkan semua baris menurut kolom terpilih', () => sheet.blocks.sort(true)),
    button('Urutkan Z-A', 'Urutkan semua baris menurut kolom terpilih, terbalik', () => sheet.blocks.sort(false)),
  ];
  if (sheet.tab?.columns.some(({ grouped }) => grouped)) {
    const label = sheet.showGrouped ? 'Sembunyikan kolom lanjutan' : 'Tampilkan kolom lanjutan';
    const toggle = (): void => {
      sheet.showGrouped = !sheet.showGrouped;
      sheet.relayout();
      again();
    };
    tools.push(button(label, 'Kolom yang jarang dipakai, di ujung kanan', toggle));
  }
  bar.replaceChildren(...tools);
}

/** What the right mouse button offers. */
export function rowMenu(sheet: Sheet): MenuItem[] {
  const item = (label: string, act: () => void): MenuItem => ({
    label,
    run: () => {
      act();
      sheet.editing.focus();
    },
  });
  return [
    item('Sisip baris di atas', () => sheet.blocks.insertRows('above')),
    item('Sisip baris di bawah', () => sheet.blocks.insertRows('below')),
    item('Hapus baris', () => sheet.blocks.deleteRows()),
    item('Kosongkan isi sel', () => sheet.act({ do: 'clear' })),
    item('Urutkan A → Z menurut kolom ini', () => sheet.blocks.sort(true)),
    item('Urutkan Z → A menurut kolom ini', () => sheet.blocks.sort(false)),
  ];
}
