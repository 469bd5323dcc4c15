/** Addresses that people open. */
import { FILES } from '../contract';
import type { Registration } from './state';

export const alamatBerkas = (spreadsheetId: string): string =>
  `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;

/** A tab of a file, in which row `sheetRow` (from 1) is in view. */
export const alamatBaris = (spreadsheetId: string, tabId: number, sheetRow?: number): string =>
  `${alamatBerkas(spreadsheetId)}#gid=${tabId}${sheetRow === undefined ? '' : `&range=A${sheetRow}`}`;

export interface TabPlace {
  readonly spreadsheetId: string;
  /** Null where set-up has not told it yet. */
  readonly tabId: number | null;
}

/** Where a tab of a unit stands. */
export function tempatTab({ files, tabIds }: Registration, tab: string): TabPlace {
  const inBukuKerja = FILES['buku-kerja'].tabs.some(({ name }) => name === tab);
  return { spreadsheetId: inBukuKerja ? files.bukuKerja : files.bukuPimpinan, tabId: tabIds?.[tab] ?? null };
}
