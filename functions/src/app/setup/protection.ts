/** Protected ranges of set-up, found again by their description. They are comfort: the sharing of the file is the wall. */
import type { LayoutChange, Protected, TabLook } from '../layout';
import type { LayoutFacts } from './facts';

export const PROTECTION = {
  written: 'Capaian: tab ini diisi otomatis',
  header: 'Capaian: judul kolom',
  kode: 'Capaian: Kode menghubungkan target dengan realisasinya',
  guide: 'Capaian: panduan',
  form: 'Capaian: pengaturan',
} as const;

export function protection(
  { sheetId, protections }: TabLook,
  name: string,
  what: Protected,
  { editors }: Pick<LayoutFacts, 'editors'>,
  warningOnly = false,
): LayoutChange[] {
  if (protections.includes(name)) return [];
  return [{ do: 'protect', sheetId, name, what, warningOnly, editors }];
}
