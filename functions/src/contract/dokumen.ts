/** Documents for signature and for copying, as the service answers them: every word and number, no look. */
import type { NamaPeriode } from './periode';

/** `penetapan`: the unit's list of predicates. `e-kinerja`: what is copied into that application. */
export const JENIS_DOKUMEN = ['skp', 'evaluasi', 'penetapan', 'e-kinerja'] as const;
export type JenisDokumen = (typeof JENIS_DOKUMEN)[number];

/** Body of `POST /v1/documents`: which document of whom; a unit and a NIP never stand in an address. */
export interface DocumentsBody {
  readonly unitId?: string;
  readonly spreadsheetId?: string;
  readonly jenis: JenisDokumen;
  /** Left out: the year's plan for `skp`, otherwise the period locked last, or the running one while none is. */
  readonly periode?: NamaPeriode;
  /** Year that was named with the period: another one than the unit's is refused. */
  readonly tahun?: number;
  /** Left out: everybody of the unit (operator), or the person who asks. */
  readonly nip?: string;
}

/** A value that nobody typed into the sheets and that is written by hand is null. */
export type IsianDokumen = readonly [label: string, nilai: string | null];

export interface KolomDokumen {
  readonly judul: string;
  /** Share of the table's width; the shares of a table are held against each other. */
  readonly lebar: number;
  readonly rata?: 'tengah' | 'kanan';
}

export type BagianDokumen =
  | { readonly kind: 'isian'; readonly judul: string | null; readonly isian: readonly IsianDokumen[] }
  /** `keterangan`: a short line between heading and table. Null in a cell: left blank for writing. */
  | {
      readonly kind: 'tabel';
      readonly judul: string | null;
      readonly keterangan: string | null;
      readonly kolom: readonly KolomDokumen[];
      readonly baris: readonly (readonly (string | null)[])[];
    }
  | { readonly kind: 'teks'; readonly judul: string | null; readonly baris: readonly string[] }
  /** Ruled lines to write on. */
  | { readonly kind: 'garis'; readonly judul: string; readonly baris: number };

/** One side of the document: the person, or who rates him. */
export interface PihakDokumen {
  readonly judul: string;
  readonly isian: readonly IsianDokumen[];
}

/** Who signs. Place and date are written by hand. */
export interface TandaTangan {
  readonly peran: string;
  readonly nama: string | null;
  readonly nip: string | null;
}

export interface DokumenCetak {
  readonly jenis: Exclude<JenisDokumen, 'e-kinerja'>;
  /** Name of the file, without ending. It holds no NIP. */
  readonly berkas: string;
  readonly mendatar: boolean;
  readonly judul: readonly string[];
  /** Why these numbers are not final, e.g. 'SEMENTARA, belum dikunci'; null when they are. */
  readonly sementara: string | null;
  readonly pihak: readonly PihakDokumen[];
  readonly bagian: readonly BagianDokumen[];
  readonly tandaTangan: readonly TandaTangan[];
  /** Behind the signatures, from a new page on. */
  readonly lampiran: readonly BagianDokumen[];
  /** Notes at the end: what is missing and why, what is not known of the official form. */
  readonly catatan: readonly string[];
  /** Foot of every page: fingerprint, period, version and day of what was frozen, or that nothing was. */
  readonly kaki: string;
}

/** One person's entries for e-Kinerja: as lines to read and copy, and as a table to paste. */
export interface SalinanEKinerja {
  readonly berkas: string;
  readonly baris: readonly string[];
  /** Row 0 is the header. No cell holds a tab or a line break. */
  readonly tabel: readonly (readonly string[])[];
}

/** Answer of `POST /v1/documents`: one of both lists is empty, as `jenis` has it. */
export interface DocumentsAnswerBody {
  readonly cetak: readonly DokumenCetak[];
  readonly salinan: readonly SalinanEKinerja[];
}
