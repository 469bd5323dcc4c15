/**
 * Objection against a result that was told: until when, who may decide it, and what a decision comes to. PURE.
 * Source: PP 30/2019 Pasal 59: to the superior of the pejabat penilai, with reasons, at most 14 days after receipt; that
 * superior may change the result; the decision is final [official: LAN book via fliphtml5.com].
 */
import type { NamaPeriode } from '../contract/periode';
import type { KeputusanKeberatan } from '../contract/status';
import { NAMA_PREDIKAT, predikatPegawai, type Predikat } from './kuadran';
import type { Rating, Tanggal } from './model';
import { lipat } from './teks';
import { tanggalTeks } from './waktu';

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

/** The two ratings of a result; null: none was given. */
export interface RatingHasil {
  readonly ratingHasilKerja: Rating | null;
  readonly ratingPerilaku: Rating | null;
}

export interface PutusanKeberatan extends RatingHasil {
  /** DIUBAH has both ratings, DITOLAK none. */
  readonly keputusan: KeputusanKeberatan;
  readonly alasan: string;
  /** Who decided, as written. */
  readonly oleh: string;
  readonly tanggal: Tanggal;
}

/** An objection as it was received. */
export interface Keberatan {
  readonly nip: string;
  readonly periode: NamaPeriode;
  readonly tanggalDiterima: Tanggal;
  readonly alasan: string;
  /** When the result was handed over, for somebody whom no mail of the system reaches. */
  readonly disampaikanLangsung: Tanggal | null;
  /** Null until it is decided completely. */
  readonly putusan: PutusanKeberatan | null;
}

interface Orang {
  readonly nip: string;
  /** '' where only the NIP is known. */
  readonly nama: string;
}

/** What the unit knows about the person and the period. */
export interface FaktaKeberatan {
  /** False: the unit shows indicators only. */
  readonly dinilai: boolean;
  /** Null: nobody with this NIP counts in the unit. */
  readonly pegawai: Orang | null;
  readonly kepala: boolean;
  /** Whoever rates the person fills the very book in which objections are recorded. */
  readonly bukuPenilai: boolean;
  /** Whoever rates the person here. */
  readonly penilai: readonly Orang[];
  readonly terkunci: boolean;
  /** The rule set of the period ends in a number: there are no ratings to change. */
  readonly bernilai: boolean;
  /** By mail of the system; it counts before what the row says. */
  readonly disampaikan: Tanggal | null;
  readonly semula: RatingHasil;
}

/** Where an objection stands. Only `diputus` has an effect; all before `menunggu` are refused. */
export type KeadaanKeberatan =
  | {
      readonly kind:
        'tidak-dinilai' | 'tidak-dikenal' | 'kepala' | 'buku-penilai' | 'belum-dikunci' | 'belum-disampaikan';
    }
  | { readonly kind: 'mendahului' | 'terlambat'; readonly disampaikan: Tanggal }
  | { readonly kind: 'menunggu'; readonly disampaikan: Tanggal }
  | { readonly kind: 'pemutus-penilai' | 'pemutus-pemohon'; readonly disampaikan: Tanggal; readonly nama: string }
  | { readonly kind: 'tidak-berubah' | 'diubah-bernilai'; readonly disampaikan: Tanggal }
  | { readonly kind: 'diputus'; readonly disampaikan: Tanggal; readonly putusan: PutusanKeberatan };

export function periksaKeberatan(k: Keberatan, fakta: FaktaKeberatan): KeadaanKeberatan {
  if (!fakta.dinilai) return { kind: 'tidak-dinilai' };
  if (!fakta.pegawai) return { kind: 'tidak-dikenal' };
  if (fakta.kepala) return { kind: 'kepala' };
  if (fakta.bukuPenilai) return { kind: 'buku-penilai' };
  if (!fakta.terkunci) return { kind: 'belum-dikunci' };
  const disampaikan = fakta.disampaikan ?? k.disampaikanLangsung;
  if (disampaikan === null) return { kind: 'belum-disampaikan' };
  if (k.tanggalDiterima < disampaikan) return { kind: 'mendahului', disampaikan };
  if (k.tanggalDiterima > batasKeberatan(disampaikan)) return { kind: 'terlambat', disampaikan };
  const { putusan } = k;
  if (putusan === null) return { kind: 'menunggu', disampaikan };
  const penilai = fakta.penilai.find((orang) => menyebut(putusan.oleh, orang));
  if (penilai) return { kind: 'pemutus-penilai', disampaikan, nama: penilai.nama };
  if (menyebut(putusan.oleh, fakta.pegawai)) {
    return { kind: 'pemutus-pemohon', disampaikan, nama: fakta.pegawai.nama };
  }
  if (putusan.keputusan === 'DIUBAH' && fakta.bernilai) return { kind: 'diubah-bernilai', disampaikan };
  return putusan.keputusan === 'DIUBAH' && samaRating(putusan, fakta.semula)
    ? { kind: 'tidak-berubah', disampaikan }
    : { kind: 'diputus', disampaikan, putusan };
}

/** Whether what was written names that person: by NIP, or beginning with the name; a jabatan or a title may follow. */
function menyebut(tertulis: string, { nip, nama }: Orang): boolean {
  if (tertulis.replaceAll(' ', '').includes(nip)) return true;
  return nama !== '' && `${lipat(tertulis)} `.startsWith(`${lipat(nama)} `);
}

const samaRating = (a: RatingHasil, b: RatingHasil): boolean =>
  a.ratingHasilKerja === b.ratingHasilKerja && a.ratingPerilaku === b.ratingPerilaku;

/** Null unless both ratings are there. */
export const predikatHasil = ({ ratingHasilKerja, ratingPerilaku }: RatingHasil): Predikat | null =>
  ratingHasilKerja && ratingPerilaku && predikatPegawai(ratingHasilKerja, ratingPerilaku);

/** A decision as it was recorded, beside the result it was made about. */
export interface HasilKeberatan extends RatingHasil {
  readonly keputusan: KeputusanKeberatan;
  readonly semula: RatingHasil;
  readonly oleh: string;
  readonly tanggal: Tanggal;
}

const nama = (rating: RatingHasil): string | null => {
  const predikat = predikatHasil(rating);
  return predikat && NAMA_PREDIKAT[predikat];
};

/** 'Predikat semula Baik, menjadi Sangat Baik setelah keberatan (keputusan 20 Apr 2026, oleh …).' */
export function kalimatKeberatan(hasil: HasilKeberatan): string {
  const putusan = `(keputusan ${tanggalTeks(hasil.tanggal)}, oleh ${hasil.oleh})`;
  const semula = nama(hasil.semula);
  if (hasil.keputusan === 'DITOLAK') {
    return `Keberatan ditolak ${putusan}; ${semula === null ? 'hasil tetap' : `predikat tetap ${semula}`}.`;
  }
  return `Predikat semula ${semula ?? 'belum ada'}, menjadi ${nama(hasil) ?? 'belum ada'} setelah keberatan ${putusan}.`;
}
