/**
 * What the organisation holds: each unit's figures, and its own state. All JSON, decimals as text. No NIP but that of
 * somebody who objects, in the rows that the operator recorded.
 */
import type { CaraGabung, NamaPeriode, Status } from '../../contract';
import type { MasaTugas } from '../../domain/dua-unit';
import type { Keberatan } from '../../domain/keberatan';
import type { Predikat, PredikatOrganisasi } from '../../domain/kuadran';
import type { Arah, Rating, Tanggal } from '../../domain/model';
import type { JumlahPredikat } from '../../domain/pola-distribusi';
import type { InstantMs } from '../../domain/waktu';

/** A target as text: both edges are equal unless it is a range. */
export interface TargetTeks {
  readonly min: string;
  readonly max: string;
}

/** A shared indicator as its reports up to one month left it. */
export interface IndicatorValue {
  readonly realisasi: string;
  /** The two numbers behind a percent, where one pair stands for it. */
  readonly dari: { readonly a: string; readonly b: string } | null;
  /** Target to date; null while nothing was to be reached. */
  readonly target: TargetTeks | null;
}

export interface IndicatorFigures {
  /** Name of the shared indicator as `Target` has it. */
  readonly nama: string;
  readonly satuan: string;
  readonly arah: Arah;
  /** Target of the whole year. */
  readonly target: TargetTeks | null;
  readonly tahunLalu: string | null;
  /** Rows of `Target` that were combined here. */
  readonly baris: number;
  /** One per month (1-12) with a new report, ascending. */
  readonly bulan: readonly (IndicatorValue & { readonly bulan: number })[];
}

export interface PeriodFigures {
  readonly periode: NamaPeriode;
  readonly terisi: number;
  readonly diharapkan: number;
  /** People in service in the period. */
  readonly pegawai: number;
  readonly dinilai: number;
  readonly predikat: JumlahPredikat;
}

/** Something that somebody in the unit has to put right. Counts and rows; no name, no rating, no score. */
export interface AttentionPoint {
  readonly hal: string;
  readonly tab: string | null;
  /** Where `pesan` sends the reader: a file, and the id of its tab where that is known. */
  readonly spreadsheetId: string;
  readonly tabId: number | null;
  readonly pesan: string;
  readonly sejak: InstantMs;
}

/** The head of the unit as whoever rates him one level above must know him: the one person told of by name. */
export interface HeadFigures {
  readonly nama: string;
  readonly jabatan: string;
  readonly periode: readonly {
    readonly periode: NamaPeriode;
    readonly usulan: Rating | null;
    readonly fakta: string;
    /** The rule set's name where it ends in a number, so that no rating counts; absent otherwise. */
    readonly aturanNilai?: string;
  }[];
}

/** What a unit answers to one row of `Keberatan`: the words for its cells. The result of nobody else is in it. */
export interface JawabanKeberatan {
  /** Digest of period and NIP. */
  readonly id: string;
  readonly periode: NamaPeriode;
  /** Digest of the row that is answered; null: a recorded decision whose row is gone. */
  readonly isi: string | null;
  readonly status: Status;
  readonly pesan: string;
  readonly disampaikan: Tanggal | null;
  /** Predicates before and after, in words; '' where there is none. */
  readonly semula: string;
  readonly sesudah: string;
}

/** Everybody's service in a unit, by digest of the NIP (see elsewhere.ts). */
export type MasaPerOrang = Readonly<Record<string, MasaTugas>>;

/** By unit id and digest of the NIP: other units that list the person too. A unit without any such person is absent. */
export type JugaDi = Readonly<Record<string, Readonly<Record<string, readonly (MasaTugas & { readonly unitKerja: string })[]>>>>; // prettier-ignore

/** What a sync computes for the organisation. */
export interface UnitFigureContent {
  readonly schema: number;
  readonly organisasiId: string;
  readonly unitId: string;
  readonly unitKerja: string;
  readonly urutan: number;
  readonly mode: 'resmi';
  readonly penilaian: 'ya' | 'hanya-indikator';
  readonly periode: readonly PeriodFigures[];
  readonly indikator: readonly IndicatorFigures[];
  readonly perhatian: readonly AttentionPoint[];
  readonly kepala: HeadFigures | null;
  /** By period and id; absent without any. */
  readonly keberatan?: readonly JawabanKeberatan[];
  /** Absent in figures of an older version. */
  readonly orang?: MasaPerOrang;
}

/** Figures as a commit writes them. */
export interface UnitFigureWrite extends UnitFigureContent {
  /** Of the unit's manifest. */
  readonly generation: number;
  /** False while chunks of one plan are still being committed. */
  readonly complete: boolean;
  readonly changedAt: InstantMs;
}

/** `organisations/{org}/units/{unitId}`. Its size depends on no target, and on people by their service alone. */
export interface UnitFigures extends UnitFigureWrite {
  /** Since when syncs of the unit fail for good; a commit takes it away. */
  readonly failedSince: InstantMs | null;
}

/** What was decided one level above about a unit and its head, for one period. */
export interface PenetapanTersimpan {
  readonly predikatOrganisasi: PredikatOrganisasi | null;
  /** Ratings in effect, as hasilPenilaian gives them. */
  readonly ratingHasilKerja: Rating | null;
  readonly ratingPerilaku: Rating | null;
  readonly predikat: Predikat | null;
  readonly alasan: string | null;
  /** Name of the head who was rated; null while the unit has told none. A successor does not inherit the rating. */
  readonly kepala: string | null;
  /** The row's picks as text, and the usulan that the ratings stand on: the one seen when these picks were first read. */
  readonly isi: string;
  readonly usulan: Rating | null;
}

/** By unit id and period; a period nobody decided about is absent. */
export type Penetapan = Readonly<Record<string, Readonly<Partial<Record<NamaPeriode, PenetapanTersimpan>>>>>;

/** By unit id: the objections that stand in the tab, by period and NIP. A unit without any is absent. */
export type KeberatanPerUnit = Readonly<Record<string, readonly Keberatan[]>>;

/** One row of `Indikator Bersama` that counts. */
export interface IndikatorBersamaTersimpan {
  readonly nama: string;
  readonly satuan: string;
  readonly arah: Arah;
  readonly caraGabung: CaraGabung;
  readonly publik: boolean;
  readonly penjelasan: string | null;
}

/** A line of numbers of one unit, or of all of them, beside what they are held against. */
export interface IndicatorLine extends IndicatorValue {
  readonly targetTahun: TargetTeks | null;
  readonly tahunLalu: string | null;
  /** Month (1-12) of the latest report in it. */
  readonly bulan: number;
}

export interface PublicIndicator {
  readonly nama: string;
  readonly satuan: string;
  readonly arah: Arah;
  readonly penjelasan: string | null;
  readonly unit: readonly { readonly unitKerja: string; readonly nilai: IndicatorLine | null }[];
  /** All units together; null when the numbers cannot be combined. */
  readonly gabungan: IndicatorLine | null;
}

/** All that residents are shown, ready to print. No person, no score. */
export interface PublicSnapshot {
  readonly nama: string;
  readonly tahun: number;
  readonly pengaduan: string;
  /** When a figure in it last changed. */
  readonly dataPer: InstantMs | null;
  readonly indikator: readonly PublicIndicator[];
}

/** `organisations/{org}` › `state`: what the last rollup used and gave. Every unit's sync reads it. */
export interface OrganisationState {
  readonly schema: number;
  /** +1 per commit. */
  readonly generation: number;
  /** Generation of each unit's figures that the rollup used. */
  readonly generationOf: Readonly<Record<string, number>>;
  readonly penetapan: Penetapan;
  readonly keberatan?: KeberatanPerUnit;
  readonly jugaDi?: JugaDi;
  readonly indikatorBersama: readonly IndikatorBersamaTersimpan[];
  readonly publik: PublicSnapshot;
  readonly changedAt: InstantMs;
}

/** Whether the organisation has not seen this generation of the unit yet: then a rollup is asked for. */
export const rollupLags = (state: OrganisationState | null, unitId: string, generation: number): boolean =>
  state?.generationOf[unitId] !== generation;
