/** Which results have a place: a tab whose grid is too small is told to people, and its missing cells are not tried. */
import type { CellWrite, GridSize } from '../../ports';
import type { Gathered } from '../gather';

interface Lack {
  readonly has: GridSize;
  rows: number;
  columns: number;
  cells: number;
}

/** Parts the cells that lie on the grids as read from the others. A grid of unknown size takes everything. */
export function withinGrids(
  cells: readonly CellWrite[],
  { files }: Gathered,
): { readonly fits: readonly CellWrite[]; readonly faults: readonly string[] } {
  const grids = new Map(Object.values(files).flatMap((file) => [...(file?.grids ?? [])]));
  const lacks = new Map<string, Lack>();
  const fits = cells.filter(({ tab, row, column }) => {
    const has = grids.get(tab);
    if (!has || (row < has.rows && column < has.columns)) return true;
    const lack = lacks.get(tab) ?? { has, ...has, cells: 0 };
    lack.rows = Math.max(lack.rows, row + 1);
    lack.columns = Math.max(lack.columns, column + 1);
    lack.cells += 1;
    lacks.set(tab, lack);
    return false;
  });
  return { fits, faults: [...lacks].map(([tab, lack]) => pesanKurang(tab, lack)) };
}

function pesanKurang(tab: string, { has, rows, columns, cells }: Lack): string {
  const sides = [
    { apa: 'baris', ada: has.rows, perlu: rows, di: 'bagian bawah' },
    { apa: 'kolom', ada: has.columns, perlu: columns, di: 'sisi kanan' },
  ].filter(({ ada, perlu }) => perlu > ada);
  const kurang = sides.map(({ apa, ada, perlu }) => `${apa} (ada ${ada}, perlu ${perlu})`).join(' dan ');
  const tambah = sides.map(({ apa, ada, perlu, di }) => `${perlu - ada} ${apa} di ${di}`).join(' dan ');
  return `Tab ${tab} kekurangan ${kurang}; ${cells} sel belum ditulis. Tambahkan ${tambah} tab ${tab}.`;
}
