/** What scoring gives: per indicator, per month, per employee, each with the numbers it was made of. */
import type { Decimal } from './decimal';
import type { NilaiTerisi } from './gabung';
import type { Arah, Asumsi, CaraHitung, NilaiTarget, Rating } from './model';
import type { NilaiBaris, NilaiSkp } from './nilai-skp';

/** Reports filled of reports due. `tidak berlaku` leaves both numbers. */
export interface Kelengkapan {
  readonly terisi: number;
  readonly diharapkan: number;
}

/** One (indicator, month): every due month, every reported one, and those whose row may stand in the sheet. */
export interface HasilBulan {
  readonly bulan: number;
  /** Target that the row's `Target Periode` shows; null when the month does not count for this person. */
  readonly targetPeriode: NilaiTarget | null;
  /** Capaian of the indicator as of this month. Percent, 0-120, 6 decimals; null unless this month has a number. */
  readonly capaianPct: Decimal | null;
  /** Due and past, and nothing (not even `tidak berlaku`) reported. */
  readonly terlewat: boolean;
  /** Reported as such, or not in service, on leave, or the indicator does not run: no number is expected. */
  readonly tidakBerlaku: boolean;
}

/** What a quarter's target adds to the target to date: `nilai` x `bulan` / `dari` active months of the quarter. */
export interface BagianTw {
  readonly tw: 1 | 2 | 3 | 4;
  /** Dijumlahkan: the quarter's own target; Kumulatif: the way from the position before it. */
  readonly nilai: NilaiTarget;
  readonly bulan: number;
  readonly dari: number;
}

/** Steps of one indicator's capaian, enough to recompute it by hand. All numbers exact, percents with 6 decimals. */
export interface RincianIndikator {
  readonly kode: string;
  readonly indikator: string;
  readonly satuan: string;
  readonly caraHitung: CaraHitung;
  /** Months (1-12) with a counted number, ascending. Kumulatif and Terakhir take the value of the last one. */
  readonly bulanTerpakai: readonly number[];
  /** The numbers that made the realisasi, in month order: of every used month, or of the last one alone. */
  readonly terpakai: readonly NilaiTerisi[];
  /** Active months the used reports speak for; Kumulatif: all up to the last used one, less `tidak berlaku`. */
  readonly bulanTercakup: readonly number[];
  /** Expected months without a report that are over or lie before the last used one. Never counted as zero. */
  readonly bulanKosong: readonly number[];
  /** Reported as `tidak berlaku`. */
  readonly bulanTidakBerlaku: readonly number[];
  /** Served, but on leave, and nothing to report for. */
  readonly bulanCuti: readonly number[];
  /** Numbers reported for months in which the indicator does not run for this person: not counted. */
  readonly bulanDiLuar: readonly number[];
  /** Combined realisasi in the indicator's unit; for "a dari b" also the two sums. */
  readonly realisasi: Decimal | null;
  readonly dari: { readonly a: Decimal; readonly b: Decimal } | null;
  /** Annual target as typed. */
  readonly targetTahun: NilaiTarget;
  /** The target the realisasi was held against, and how it was found. */
  readonly target: NilaiTarget | null;
  readonly caraTarget:
    | { readonly kind: 'tahunan' }
    | { readonly kind: 'triwulan'; readonly tw: 1 | 2 | 3 | 4 }
    /** `bulan` active months of `dari` counted: share of the annual target, or the sum of the quarters' parts. */
    | {
        readonly kind: 'sampai-bulan';
        readonly bulan: number;
        readonly dari: number;
        readonly tw: readonly BagianTw[] | null;
      };
  readonly arah: Arah;
  /** Before cap and floor. Null when nothing is reported, or nothing was to be reached so far (a quarter's target 0). */
  readonly capaianAsliPct: Decimal | null;
  /** 0-120, 6 decimals. */
  readonly capaianPct: Decimal | null;
  readonly dibatasi: 'atas' | 'bawah' | null;
  /** Value of the row; absent under a policy that ends in a rating. */
  readonly nilai?: NilaiBaris;
  /** As typed; null when blank. */
  readonly bobot: Decimal | null;
  /** Share in the employee's total. Percent; normalised over the indicators that have a capaian; 0 without a total. */
  readonly bobotPct: Decimal;
  readonly asumsi: readonly Asumsi[];
  readonly lapor: Kelengkapan;
  readonly bukti: Kelengkapan;
}

export interface HasilIndikator {
  readonly rincian: RincianIndikator;
  readonly bulan: readonly HasilBulan[];
}

/** Weights of an employee: all blank, adding up to 100, or wrong (then there is no total). */
export type StatusBobot =
  | { readonly kind: 'sama' }
  | { readonly kind: 'seratus' }
  | { readonly kind: 'salah'; readonly jumlah: Decimal; readonly kosong: readonly string[] };

/** What a rule set concludes from the rows: a total with a usulan, or a nilai SKP; never both. */
export type Simpulan =
  | {
      readonly nilai?: undefined;
      /** Weighted mean of the indicators that have a capaian. Percent, 0-120, 6 decimals; null without any, or with wrong weights. */
      readonly totalPct: Decimal | null;
      /** Only a suggestion under PermenPANRB 6/2022; the pejabat penilai decides. */
      readonly usulan: Rating | null;
    }
  | { readonly nilai: NilaiSkp; readonly totalPct: null; readonly usulan: null };

/** Result as of the end of one rating period, by the rules of that period. */
export type HasilPeriode = Simpulan & {
  /** 'TW I' ... 'TW IV' or 'Tahun'. */
  readonly periode: string;
  readonly kelengkapan: Kelengkapan;
};

/** Result as of now, by the rules of the year. */
export type HasilPegawai = Simpulan & {
  readonly nip: string;
  readonly indikator: readonly HasilIndikator[];
  readonly bobot: StatusBobot;
  readonly kelengkapan: Kelengkapan;
  /** Used realisations that name evidence, of all used. */
  readonly bukti: Kelengkapan;
  /** Reports are missing, so the number may still change much. */
  readonly sementara: boolean;
  readonly periode: readonly HasilPeriode[];
};
