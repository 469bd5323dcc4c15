/** Walks through the year of one indicator, month by month, and keeps the state after each counted report. */
import type { NamaPeriode } from '../contract/periode';
import { capaianDari, type Capaian } from './capaian';
import { penggabung, type Gabungan } from './gabung';
import type { HasilBulan } from './hasil';
import type { Jadwal } from './jadwal';
import type { Tanggal, Target } from './model';
import { bulanLewat } from './periode';
import type { Policy } from './policy/kontrak';
import { pembagiTarget, targetBertingkat, targetTingkat, type TargetPeriode } from './target-periode';

export interface KonteksNilai {
  readonly tahun: number;
  /** Evaluation date in WIB: months before it are over. Nothing else depends on it. */
  readonly tanggal: Tanggal;
  /** Rules of the year as a whole, and of every period that `policyPeriode` does not name. */
  readonly policy: Policy;
  readonly policyPeriode?: Readonly<Partial<Record<NamaPeriode, Policy>>>;
}

/** State after a counted report. The indicator's result is simply the last of them. */
export interface Keadaan {
  readonly bulan: number;
  readonly gabungan: Gabungan;
  readonly target: TargetPeriode;
  /** Null while nothing was to be reached. */
  readonly capaian: Capaian | null;
  /** How many of the journey's covered months this and the reports before it speak for. */
  readonly tercakup: number;
}

export interface Perjalanan {
  readonly bulan: readonly HasilBulan[];
  readonly keadaan: readonly Keadaan[];
  /** Active months the reports speak for, ascending. */
  readonly tercakup: readonly number[];
}

type PerTriwulan = [number, number, number, number];

function tambahkan(months: readonly number[], counts: PerTriwulan): PerTriwulan {
  for (const bulan of months) counts[Math.floor((bulan - 1) / 3) as 0 | 1 | 2 | 3] += 1;
  return counts;
}

/**
 * Dijumlahkan holds the sum against the share of the months that the *used* reports cover: a month that nobody
 * reported is missing on both sides. Kumulatif holds the last value against the share of all months up to it, because
 * such a value speaks for the months before it too. "Tidak berlaku" leaves either share; the other kinds have levels.
 */
export function jalani(target: Target, jadwal: Jadwal, konteks: KonteksNilai): Perjalanan {
  const kumulatif = target.caraHitung === 'KUMULATIF';
  const bagi = targetBertingkat(target) ? null : pembagiTarget(target, jadwal.aktifPerTw);
  const targetAtas = (counts: PerTriwulan, bulan: number): TargetPeriode =>
    bagi ? bagi(counts) : targetTingkat(target, bulan);
  const gabung = penggabung(target);
  const bulan: HasilBulan[] = [];
  const keadaan: Keadaan[] = [];
  /** Months that entered the target so far. */
  const masuk: number[] = [];
  const masukPerTw: PerTriwulan = [0, 0, 0, 0];

  for (const t of jadwal.titik) {
    const nilai = t.laporan;
    if (t.cakupan.length === 0 || nilai?.kind === 'tidak-berlaku') {
      bulan.push({ bulan: t.bulan, targetPeriode: null, capaianPct: null, terlewat: false, tidakBerlaku: true });
      continue;
    }
    if (kumulatif || nilai) {
      for (const aktif of t.cakupan) masuk.push(aktif);
      tambahkan(t.cakupan, masukPerTw);
    }
    const targetBaris = targetAtas(kumulatif ? masukPerTw : tambahkan(t.cakupan, [0, 0, 0, 0]), t.bulan);
    let capaian: Capaian | null = null;
    if (nilai) {
      const gabungan = gabung(nilai);
      const tolok = kumulatif ? targetBaris : targetAtas(masukPerTw, t.bulan);
      capaian = capaianDari(gabungan.realisasi, tolok, target, konteks.policy);
      keadaan.push({ bulan: t.bulan, gabungan, target: tolok, capaian, tercakup: masuk.length });
    }
    bulan.push({
      bulan: t.bulan,
      targetPeriode: targetBaris.nilai,
      capaianPct: capaian?.pct ?? null,
      terlewat: nilai === null && bulanLewat(konteks.tahun, t.bulan, konteks.tanggal),
      tidakBerlaku: false,
    });
  }
  for (const diLuar of jadwal.diLuar) {
    bulan.push({ bulan: diLuar, targetPeriode: null, capaianPct: null, terlewat: false, tidakBerlaku: true });
  }
  if (jadwal.diLuar.length > 0) bulan.sort((a, b) => a.bulan - b.bulan);
  return { bulan, keadaan, tercakup: masuk };
}
