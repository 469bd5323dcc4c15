/** Starts the local Sheets server on a free loopback port, with a small workbook in it. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Library } from '../../local/src/book/library';
import { makeTab, type Workbook } from '../../local/src/book/model';
import { sheetsRouter, type SheetsServer } from '../../local/src/sheets/router';

export const SERVICE_EMAIL = 'layanan@contoh.id';
export const BOOK_ID = 'buku-kerja-1';

export interface LocalSheets {
  readonly books: Library;
  /** Such as http://127.0.0.1:40123/ */
  readonly rootUrl: string;
  close(): Promise<void>;
}

/** 'Target' 10×4 (column D text), a tab whose name needs quotes, and a hidden blank one. */
export const aWorkbook = (facts: Partial<Workbook> = {}): Workbook => ({
  spreadsheetId: BOOK_ID,
  title: 'Buku Kerja',
  sharedWith: [SERVICE_EMAIL],
  version: 0,
  tabs: [
    makeTab(
      {
        sheetId: 0,
        title: 'Target',
        rowCount: 10,
        columnCount: 4,
        frozenRows: 1,
        columns: [{ widthPx: 90 }, { widthPx: 90 }, { widthPx: 90, format: 'date' }, { widthPx: 90, format: 'text' }],
      },
      [['Nama', 'Angka', 'Tanggal', 'Kode'], ['Ani', 12.5, 46_022, ''], [], ['Budi', '', '', 'K7Q2A1']],
    ),
    makeTab({ sheetId: 7, title: "Rekap 'A'", rowCount: 5, columnCount: 3 }),
    makeTab({ sheetId: 8, title: 'Daftar', rowCount: 5, columnCount: 1, hidden: true }),
  ],
  ...facts,
});

export async function startLocalSheets(options: Partial<SheetsServer> = {}): Promise<LocalSheets> {
  const books = new Library();
  books.add(aWorkbook());
  const callerOf = (authorization: string | undefined): readonly string[] | null =>
    authorization?.startsWith('Bearer ') ? [authorization.slice('Bearer '.length)] : null;
  const app = express().use(sheetsRouter({ books, callerOf, ...options }));
  const server = http.createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    books,
    rootUrl: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
