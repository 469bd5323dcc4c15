/** Time in Asia/Jakarta (WIB): the only place that turns an instant into a calendar day. */
import { DateTime, Settings } from 'luxon';
import { bulanPendek } from '../contract/bulan';
import type { Tanggal } from './model';

Settings.throwOnInvalid = true;
declare module 'luxon' {
  interface TSSettings {
    throwOnInvalid: true;
  }
}

export const ZONA = 'Asia/Jakarta';

/** Milliseconds since the epoch. Clocks are arguments; pure code never reads one. */
export type InstantMs = number;

const wib = (at: InstantMs): DateTime => DateTime.fromMillis(at, { zone: ZONA, locale: 'id' });

/** Calendar date in WIB: 2025-12-31T17:30:00Z is 2026-01-01. */
export const tanggalWib = (at: InstantMs): Tanggal => wib(at).toISODate();
/** The end of a calendar day in WIB, which belongs to the next day. */
export const akhirHariWib = (tanggal: Tanggal): InstantMs =>
  DateTime.fromISO(tanggal, { zone: ZONA }).plus({ days: 1 }).toMillis();
/** 'HH.mm' in WIB. */
export const jamWib = (at: InstantMs): string => wib(at).toFormat('HH.mm');

/** '24 Nov 2026' of a calendar date. */
export function tanggalTeks(tanggal: Tanggal): string {
  const [tahun = '', bulan, hari] = tanggal.split('-');
  return `${Number(hari)} ${bulanPendek(Number(bulan))} ${tahun}`;
}
/** '24 Nov 2026 10.05' in WIB. */
export const saatWib = (at: InstantMs): string => `${tanggalTeks(tanggalWib(at))} ${jamWib(at)}`;
