/** The nouns of the appraisal as values: people, targets, realisations. Parsed once from cells, then only these. */
import type { Decimal } from './decimal';

/** Calendar date 'YYYY-MM-DD' in Asia/Jakarta. */
export type Tanggal = string;

/** Dates from `mulai` to `selesai`, both inclusive, as people write them. */
export interface RentangTanggal {
  readonly mulai: Tanggal;
  readonly selesai: Tanggal;
}

export type Arah = 'NAIK' | 'TURUN';
export type CaraHitung = 'DIJUMLAHKAN' | 'KUMULATIF' | 'DIRATA_RATA' | 'TERAKHIR';
export type Lapor = 'BULANAN' | 'TRIWULAN' | 'SEMESTER' | 'TAHUNAN';
export type JenisHasilKerja = 'UTAMA' | 'TAMBAHAN';
export type Rating = 'DI_ATAS' | 'SESUAI' | 'DI_BAWAH';

/** Inputs left empty for which a default was taken; `Penjelasan` names each. */
export type Asumsi = 'arah' | 'caraHitung' | 'lapor';

export interface Pegawai {
  /** 18 digits, always text. An identity number: never in a log or a URL. */
  readonly nip: string;
  readonly nama: string;
  readonly jabatan: string;
  /** NIP of the pejabat penilai; null when blank or not known here. */
  readonly pejabatPenilai: string | null;
  /** First and last day of service in this unit; null is open. */
  readonly mulai: Tanggal | null;
  readonly selesai: Tanggal | null;
  readonly statusPegawai: 'PNS' | 'PPPK' | null;
  readonly golongan: string | null;
  readonly kelompokJabatan: 'JPT' | 'JA' | 'JF' | null;
  readonly jenjang: string | null;
  readonly email: string | null;
  readonly cuti: readonly RentangTanggal[];
}

/** One number, or a range "7 s.d. 8". */
export type NilaiTarget =
  | { readonly kind: 'angka'; readonly nilai: Decimal }
  | { readonly kind: 'rentang'; readonly min: Decimal; readonly max: Decimal };

export interface Target {
  readonly kode: string;
  readonly nip: string;
  readonly rhk: string;
  readonly indikator: string;
  readonly target: NilaiTarget;
  readonly satuan: string;
  readonly arah: Arah;
  readonly caraHitung: CaraHitung;
  readonly lapor: Lapor;
  /** Percent of the employee's total, null when blank. */
  readonly bobot: Decimal | null;
  /** Targets of TW I-IV: parts that add up (Dijumlahkan) or positions (otherwise). Null when all four are blank. */
  readonly targetTw: readonly [NilaiTarget | null, NilaiTarget | null, NilaiTarget | null, NilaiTarget | null] | null;
  /** Months (1-12) within the year in which the indicator runs, inclusive. */
  readonly bulanMulai: number;
  readonly bulanSelesai: number;
  readonly tahunLalu: Decimal | null;
  readonly jenisHasilKerja: JenisHasilKerja;
  readonly aspek: 'KUANTITAS' | 'KUALITAS' | 'WAKTU' | 'BIAYA' | null;
  readonly indikatorBersama: string | null;
  readonly rhkAtasan: string | null;
  readonly asumsi: readonly Asumsi[];
  /** Inputs of older rule sets; absent when not typed, so that a target without them has the digest it always had. */
  readonly targetMaksimum?: boolean;
  readonly jenisKu?: 'PERJANJIAN' | 'INISIATIF';
  /** Percent of PermenPANRB 8/2021: 1 within the unit, otherwise the leader's number. */
  readonly lingkup?: Decimal;
}

/** A realisation as typed: a number, "932 dari 985" (both numbers kept), or "tidak berlaku". */
export type NilaiRealisasi =
  | { readonly kind: 'angka'; readonly nilai: Decimal }
  | { readonly kind: 'dari'; readonly a: Decimal; readonly b: Decimal }
  | { readonly kind: 'tidak-berlaku' };

/** One filled, accepted row of `Realisasi`. A blank row is no Realisasi: absent is never zero. */
export interface Realisasi {
  readonly kode: string;
  /** 1-12, a month of the unit's year. */
  readonly bulan: number;
  readonly nilai: NilaiRealisasi;
  /** Text of `Bukti Dukung`, null when blank. */
  readonly bukti: string | null;
  readonly keterangan: string | null;
}

/** All that one employee's result is computed from, besides policy, periods and the evaluation date. */
export interface MasukanPegawai {
  readonly pegawai: Pegawai;
  readonly target: readonly Target[];
  readonly realisasi: readonly Realisasi[];
}
