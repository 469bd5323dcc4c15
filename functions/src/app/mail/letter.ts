/** The text that goes out. A result says from which day the time of objection runs: the day of sending, known only then. */
import { batasKeberatan } from '../../domain/keberatan';
import type { Tanggal } from '../../domain/model';
import { tanggalTeks } from '../../domain/waktu';
import type { Mail } from './mail';

const CLOSING = 'Surat ini dikirim otomatis dan tidak perlu dibalas.';

/** `tanggal`: the day in WIB on which the mail is handed over for sending. */
export function letterText({ kind, body }: Pick<Mail, 'kind' | 'body'>, tanggal: Tanggal): string {
  return [body, kind === 'hasil' ? objection(tanggal) : null, CLOSING].filter((part) => part !== null).join('\n\n');
}

const objection = (tanggal: Tanggal): string =>
  `Disampaikan pada ${tanggalTeks(tanggal)}. Bila Anda keberatan, ajukan secara tertulis dengan alasannya kepada atasan dari pejabat penilai Anda, paling lambat ${tanggalTeks(batasKeberatan(tanggal))} (14 hari sejak disampaikan).`;
