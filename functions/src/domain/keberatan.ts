/** Until when an employee may object to a result that was told to him. */
import type { Tanggal } from './model';

const HARI = 14;
const DAY_MS = 86_400_000;

/**
 * Last day of objection, inclusive: 14 calendar days after the day on which the result was told (`disampaikan`, a day of
 * WIB, see tanggalWib). Told on 1 July, the 15th is the last day. Added in UTC: the machine's zone has no say.
 * Source: PP 30/2019 Pasal 59, at most 14 days after receipt [official: LAN book via fliphtml5.com]; the text says
 * "14 hari", read as calendar days [ours].
 * Throws: RangeError when it is no date.
 */
export const batasKeberatan = (disampaikan: Tanggal): Tanggal =>
  new Date(Date.parse(`${disampaikan}T00:00:00Z`) + HARI * DAY_MS).toISOString().slice(0, 10);
