/** Since and until which month each person serves in the unit, as the service keeps it in the file's own list tab. */
import type { DAFTAR } from '../../../functions/src/contract/buku-kerja';
import { cellText, isBlankCell, type Cell } from '../../../functions/src/contract/cells';
import { foldName, type ColumnId } from '../../../functions/src/contract/column';
import { readColumn, type OpenTable } from '../shared/table';

/** Month cells; a blank one is open. */
export interface MasaTugas {
  readonly mulai: Cell;
  readonly selesai: Cell;
}

export type MasaTugasOf = (pegawai: Cell) => MasaTugas | undefined;

/** 'Nama · NIP' without case and spaces, the dot between them included. */
const LABEL = /^(.*?)·?(\d{18})$/;

/**
 * A person is found by the NIP of the reference, or by the name when it has none and only one person bears it. Only
 * people with a bound are kept. Without the tab nobody has one: rows are laid as the target alone says.
 */
export function readMasaTugas(daftar: OpenTable<ColumnId<typeof DAFTAR>> | null): MasaTugasOf {
  if (!daftar) return () => undefined;
  const [mulai, selesai] = [readColumn(daftar, 'mulai'), readColumn(daftar, 'selesai')];
  const byNip = new Map<string, MasaTugas>();
  const byName = new Map<string, MasaTugas | undefined>();
  readColumn(daftar, 'pegawai').forEach((cell, i) => {
    const [, nama = '', nip = ''] = LABEL.exec(foldName(cellText(cell))) ?? [];
    const bounds = { mulai: mulai[i], selesai: selesai[i] };
    const masa = isBlankCell(bounds.mulai) && isBlankCell(bounds.selesai) ? undefined : bounds;
    if (masa) byNip.set(nip, masa);
    byName.set(nama, byName.has(nama) ? undefined : masa);
  });
  return (pegawai) => {
    const text = foldName(cellText(pegawai));
    const nip = LABEL.exec(text)?.[2];
    return nip === undefined ? byName.get(text) : byNip.get(nip);
  };
}
