/** NIP and NI PPPK: 18 digits of text that tell birth date, appointment and sex. There is no check digit. */
import { cellText, type Cell } from '../contract';
import type { Tanggal } from '../domain/model';
import { isErrorText, isNoValue } from './cell-kind';
import { Fault } from './reader';
import { tanggalDari } from './tanggal';

export type JenisPegawai = 'PNS' | 'PPPK';

export interface Nip {
  readonly nip: string;
  readonly lahir: Tanggal;
  readonly tahunPengangkatan: string;
  /** Month of appointment (PNS, 01-12) or contract code (PPPK). */
  readonly kode: string;
  readonly jenisKelamin: 'L' | 'P';
  /** 1 to 999. */
  readonly nomorUrut: number;
  /** Younger than 18 in the year of appointment: possible only by a slip. */
  readonly terlaluMuda: boolean;
}

const DELAPAN_BELAS = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/;
const NOTASI_ILMIAH = /^\d+[.,]\d+e\+?\d+$/i;
const USIA_TERMUDA = 18;

/**
 * Reads a NIP; null when the cell is blank. A number is refused, never repaired: 18 digits exceed what a number keeps,
 * so its last digits are lost already. `jenis` null: the rules common to both kinds.
 * Source: Perka BKN 22/2007 (domain rules 7.3).
 */
export function bacaNip(cell: Cell, jenis: JenisPegawai | null): Nip | null | Fault {
  if (typeof cell === 'number') return new Fault('nip-bukan-teks');
  const text = cellText(cell);
  if (text === '' || isNoValue(text)) return null;
  if (isErrorText(text)) return new Fault('sel-galat');
  if (NOTASI_ILMIAH.test(text)) return new Fault('nip-bukan-teks');
  const nip = text.replaceAll(' ', '');
  const parts = DELAPAN_BELAS.exec(nip);
  if (!parts) return new Fault('nip-panjang', { panjang: String(nip.length) });

  const [, tahun = '', bulan = '', hari = '', tahunPengangkatan = '', kode = '', kelamin = '', urut = ''] = parts;
  const lahir = tanggalDari(Number(tahun), Number(bulan), Number(hari));
  if (lahir === null || Number(tahun) < 1900) return new Fault('nip-tanggal-lahir', { bagian: nip.slice(0, 8) });
  if (jenis === 'PNS' && (kode < '01' || kode > '12')) return new Fault('nip-bulan-tmt', { bagian: kode });
  if (kelamin !== '1' && kelamin !== '2') return new Fault('nip-jenis-kelamin', { bagian: kelamin });
  if (urut === '000') return new Fault('nip-nomor-urut');
  return {
    nip,
    lahir,
    tahunPengangkatan,
    kode,
    jenisKelamin: kelamin === '1' ? 'L' : 'P',
    nomorUrut: Number(urut),
    terlaluMuda: Number(tahunPengangkatan) - Number(tahun) < USIA_TERMUDA,
  };
}
