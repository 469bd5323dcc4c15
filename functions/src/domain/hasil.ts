/** What scoring gives: per indicator, per month, per employee, each with the numbers it was made of. */
import type { Decimal } from './decimal';
import type { Asumsi, NilaiTarget, Rating } from './model';

/** Reports filled of reports due. `tidak berlaku` leaves both numbers. */
export interface Kelengkapan {
  readonly terisi: number;
  readonly diharapkan: number;
}

/** One (indicator, due month). */
export interface HasilBulan {
  readonly bulan: number;
  /** Target that the row `Target Periode` shows; null when the month does not count for this person. */
  readonly targetPeriode: NilaiTarget | null;
  /** Capaian of the indicator as of this month. Percent, 0-120, 6 decimals; null when nothing is reported yet. */
  readonly capaianPct: Decimal | null;
  /** Due and past, and nothing (not even `tidak berlaku`) reported. */
  readonly terlewat: boolean;
  /** The person is not in service, on leave, or the indicator does not run: no report is expected. */
  readonly tidakBerlaku: boolean;
}

/** Steps of one indicator's capaian, enough to recompute it by hand. All numbers exact, percents with 6 decimals. */
export interface RincianIndikator {
  readonly kode: string;
  readonly indikator: string;
  readonly satuan: string;
  readonly caraHitung: string;
  /** Months (1-12) whose reports were used, ascending. */
  readonly bulanTerpakai: readonly number[];
  /** Due months before the last used one without a report: left out of realisasi and target alike. */
  readonly bulanKosong: readonly number[];
  readonly bulanTidakBerlaku: readonly number[];
  /** Combined realisasi in the indicator's unit; for "a dari b" also the two sums. */
  readonly realisasi: Decimal | null;
  readonly dari: { readonly a: Decimal; readonly b: Decimal } | null;
  /** The target the realisasi was held against, and how it was found. */
  readonly target: NilaiTarget | null;
  readonly caraTarget:
    | { readonly kind: 'tahunan' }
    | { readonly kind: 'triwulan'; readonly tw: 1 | 2 | 3 | 4 }
    /** `bulan` active months of `dari` counted: share of the annual (or the quarters') target. */
    | { readonly kind: 'sampai-bulan'; readonly bulan: number; readonly dari: number; readonly memakaiTw: boolean };
  readonly arah: 'NAIK' | 'TURUN';
  /** Before cap and floor. Null when nothing is reported. */
  readonly capaianAsliPct: Decimal | null;
  /** 0-120, 6 decimals. */
  readonly capaianPct: Decimal | null;
  readonly dibatasi: 'atas' | 'bawah' | null;
  /** Share in the employee's total. Percent; normalised over the indicators that have a capaian. */
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

/** Total as of the end of one rating period. */
export interface HasilPeriode {
  /** 'TW I' ... 'TW IV' or 'Tahun'. */
  readonly periode: string;
  readonly totalPct: Decimal | null;
  readonly kelengkapan: Kelengkapan;
  readonly usulan: Rating | null;
}

export interface HasilPegawai {
  readonly nip: string;
  readonly indikator: readonly HasilIndikator[];
  readonly bobot: StatusBobot;
  /** Weighted mean of the indicators that have a capaian. Percent, 0-120, 6 decimals; null without any, or with wrong weights. */
  readonly totalPct: Decimal | null;
  readonly kelengkapan: Kelengkapan;
  /** Used realisations that name evidence, of all used. */
  readonly bukti: Kelengkapan;
  /** Only a suggestion under PermenPANRB 6/2022; the pejabat penilai decides. */
  readonly usulan: Rating | null;
  /** Reports are missing, so the number may still change much. */
  readonly sementara: boolean;
  readonly periode: readonly HasilPeriode[];
}
