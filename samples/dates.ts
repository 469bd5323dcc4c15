/** Dates of the sample year as a sheet holds them: a typed date becomes a serial, a range of dates stays text. */

const EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Day of the sample year, 'MM-DD'. */
export type Hari = `${number}-${number}`;

/** Month of a day, 1 to 12. */
export const bulanDari = (hari: Hari): number => Number(hari.slice(0, 2));

/** Spreadsheet serial of a day: days since 1899-12-30. */
export const serial = (tahun: number, hari: Hari): number =>
  (Date.UTC(tahun, bulanDari(hari) - 1, Number(hari.slice(3))) - EPOCH_MS) / DAY_MS;

/** '04/05/2026 s.d. 02/08/2026'. */
export const rentangTeks = (tahun: number, [dari, sampai]: readonly [Hari, Hari]): string =>
  `${tanggalTeks(tahun, dari)} s.d. ${tanggalTeks(tahun, sampai)}`;

const tanggalTeks = (tahun: number, hari: Hari): string => `${hari.slice(3)}/${hari.slice(0, 2)}/${tahun}`;
