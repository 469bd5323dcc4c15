/** Mails that were given up, in words: what was to be told, and to whom by role. Nobody's NIP, name or address. PURE. */
import type { FailedMail } from './ports';

const HAL: Readonly<Record<FailedMail['kind'], string>> = {
  pengingat: 'pengingat',
  'pengingat-pimpinan': 'pengingat',
  tunggakan: 'tunggakan',
  'tunggakan-pimpinan': 'tunggakan',
  hasil: 'hasil',
  'hasil-pimpinan': 'hasil',
};

/** 'hasil TW I untuk pegawai' */
export const halSurat = ({ kind, periode }: FailedMail): string =>
  `${HAL[kind]} ${periode} untuk ${kind.endsWith('-pimpinan') ? 'pimpinan' : 'pegawai'}`;

export const LANGKAH_SURAT =
  'Periksa Email di tab Pegawai: alamat yang diganti dikirimi lagi esok hari. Bila alamatnya benar, sampaikan sendiri.';
