/** Who may type where. One rule for page and server: the page warns before the first key, the server refuses anyway. */
import type { Role, TabShape } from './protocol';

export interface EditRight {
  readonly allowed: boolean;
  /** Why not, or what to mind, in Indonesian. */
  readonly notice?: string;
}

const YES: EditRight = { allowed: true };
const no = (notice: string): EditRight => ({ allowed: false, notice });

/** Whether `role` may change the cell. Key columns may be changed, with a warning, as Sheets warns about them. */
export function cellRight(tab: TabShape, row: number, column: number, role: Role): EditRight {
  if (tab.openCells?.some((cell) => cell.row === row && cell.column === column)) return YES;
  if (tab.written) return no(`Lembar ${tab.title} diisi otomatis. Tidak ada yang perlu diketik di sini.`);
  const spec = tab.columns[column];
  const header = spec?.header ?? '';
  if (row < tab.frozenRows) {
    if (role !== 'operator') return no('Baris judul tidak dapat diubah. Bila ada judul yang keliru, hubungi operator.');
    return { allowed: true, notice: `Anda mengubah judul kolom ${header}. Kolom dikenali dari judulnya.` };
  }
  switch (spec?.role) {
    case 'output':
    case 'stamp':
      return no(`Kolom ${header} diisi otomatis. Yang Anda isi adalah kolom berlatar putih.`);
    case 'key':
      return { allowed: true, notice: `Kolom ${header} menghubungkan baris dengan datanya. Ubah hanya bila perlu.` };
    default:
      return YES;
  }
}

/** Whether rows of the tab may be inserted, deleted and sorted: everywhere, except where the service writes it all. */
export function rowsRight(tab: TabShape): EditRight {
  return tab.written ? no(`Lembar ${tab.title} disusun otomatis; barisnya tidak dapat diubah.`) : YES;
}
