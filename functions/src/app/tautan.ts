/** Addresses that people open. */

export const alamatBerkas = (spreadsheetId: string): string =>
  `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
