/** Samples: Kecamatan Banyumanik in a year half filled, with fictional people and figures. Pure data, always the same. */
import { bukuUnit } from './books';
import { sisipkanKesalahan, type Kesalahan } from './mistakes';
import type { ContohUnit } from './shape';
import { organisasiContoh, type ContohOrganisasi } from './organisation';
import { KECAMATAN } from './units/kecamatan';
import { unitLatihan } from './units/latihan';
import { PUDAKPAYUNG } from './units/pudakpayung';
import { PUSKESMAS_NGESREP } from './units/puskesmas-ngesrep';
import { SRONDOL_WETAN } from './units/srondol-wetan';

export type { ContohOrganisasi } from './organisation';
export type { ContohBuku, ContohUnit, Peran, Tabs } from './shape';
export type { Akibat, Kesalahan } from './mistakes';

function susun(tahun: number): { units: ContohUnit[]; kesalahan: Kesalahan[] } {
  const units = [KECAMATAN, SRONDOL_WETAN, PUDAKPAYUNG, PUSKESMAS_NGESREP].map((spes) => bukuUnit(spes, tahun));
  return { units, kesalahan: sisipkanKesalahan(units, tahun) };
}

/** Four units as they stand on about 24 November of `tahun`. Every call gives fresh rows that may be changed. */
export const contohBanyumanik = (tahun = 2026): ContohUnit[] => susun(tahun).units;

/** The organisation above them, with nine more kelurahan by their figures alone: thirteen units in all. */
export const contohOrganisasi = (tahun = 2026): ContohOrganisasi =>
  organisasiContoh(tahun, [SRONDOL_WETAN.unitKerja, PUDAKPAYUNG.unitKerja]);

/** The practice unit beside them: it belongs to no rollup. */
export const contohLatihan = (tahun = 2026): ContohUnit => unitLatihan(tahun);

/** Every mistake in `contohBanyumanik()`, with the cell in which it stands. */
export const KESALAHAN_CONTOH: readonly Kesalahan[] = susun(2026).kesalahan;
