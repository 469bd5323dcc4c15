/**
 * Locked periods: what the leader's `Status` in the tab Periode means now, what a lock freezes, and what later edits of
 * frozen rows come to. PURE.
 *
 * Protocol. Periods are locked in order and reopened from the last backwards, so a frozen quarter rests on frozen
 * months only. A lock is committed by a sync that read every tab, holds nothing back and has nothing else to commit:
 * whatever was typed before it has been counted, and the version holds exactly what everybody was shown. A reopening takes
 * effect at once. Stamps decide nothing: a row that differs from its frozen content is answered in the row and has no effect, whenever it was typed.
 */
import { NAMA_PERIODE, type NamaPeriode } from '../../contract';
import type { Decimal } from '../../domain/decimal';
import type { HasilPegawai, HasilPeriode } from '../../domain/hasil';
import type { NilaiTarget, Realisasi, Target, Tanggal } from '../../domain/model';
import type { HasilPenilaian } from '../../domain/penilaian';
import { PERIODE_PENILAIAN, periodeMulai, type PeriodePenilaian } from '../../domain/periode';
import type { InstantMs } from '../../domain/waktu';
import type { BarisPenilaian } from '../../parse/penilaian';
import type { BarisPeriode } from '../../parse/periode';
import type { LockEntry, PerPeriode } from '../state';
import type { EmployeeInputs } from './inputs';

/** What a lock keeps of one person: the rows of the period, and what they gave. */
export interface FrozenPart {
  readonly target: readonly Target[];
  readonly realisasi: readonly Realisasi[];
  readonly penilaian: BarisPenilaian | null;
  readonly hasil: HasilPeriode | null;
  /** What the rows of the period showed. */
  readonly bulan: readonly HasilBulanBeku[];
  readonly rating: HasilPenilaian | null;
  /** The steps to `hasil` as they were told, encoded (see app/explanation); null of a version that froze none. */
  readonly langkah: unknown;
  /** The rating was given one level above: it is only what was shown then, and a later one from there prevails. */
  readonly dariAtas: boolean;
}

export interface HasilBulanBeku {
  readonly kode: string;
  readonly bulan: number;
  readonly targetPeriode: NilaiTarget | null;
  readonly capaianPct: Decimal | null;
}

/** Why a period's wish cannot be carried out, or what is going on with it. */
export type LockNote =
  | { readonly kind: 'menunggu-urutan'; readonly dahulu: NamaPeriode }
  | { readonly kind: 'masih-terkunci'; readonly sesudah: NamaPeriode }
  | { readonly kind: 'belum-mulai' }
  | { readonly kind: 'alasan-kosong' }
  /** The reason of the reopening before still stands there. */
  | { readonly kind: 'alasan-lama' }
  | { readonly kind: 'tetap-terkunci' }
  | { readonly kind: 'baris-hilang' };

export interface LockDecision {
  /** Locks in force for this sync: as stored, less what has just been reopened. */
  readonly locks: PerPeriode<LockEntry>;
  readonly reopened: NamaPeriode | null;
  /** The next period to lock, once nothing else is to be committed. */
  readonly wanted: NamaPeriode | null;
  /** More changes of locks wait behind this one. */
  readonly more: boolean;
  readonly notes: ReadonlyMap<NamaPeriode, LockNote>;
}

export const periodeOf = (nama: NamaPeriode): PeriodePenilaian => {
  const found = PERIODE_PENILAIAN.find((p) => p.nama === nama);
  if (!found) throw new RangeError(`${nama} is no rating period`);
  return found;
};

export const isLocked = (locks: PerPeriode<LockEntry>, periode: NamaPeriode): boolean =>
  locks[periode]?.status === 'dikunci';

/** Months whose rows are frozen, with the period that froze them. */
export function frozenMonths(locks: PerPeriode<LockEntry>): ReadonlyMap<number, NamaPeriode> {
  const months = new Map<number, NamaPeriode>();
  for (const { nama, bulanAwal, bulanAkhir } of PERIODE_PENILAIAN) {
    if (nama === 'Tahun' || !isLocked(locks, nama)) continue;
    for (let bulan = bulanAwal; bulan <= bulanAkhir; bulan += 1) months.set(bulan, nama);
  }
  return months;
}

/** `rows`: null when the tab cannot be read; then everything stays as it is. */
export function decideLocks(
  stored: PerPeriode<LockEntry>,
  rows: readonly BarisPeriode[] | null,
  at: { readonly tahun: number; readonly tanggal: Tanggal; readonly now: InstantMs; readonly generation: number },
): LockDecision {
  const notes = new Map<NamaPeriode, LockNote>();
  const order = [...NAMA_PERIODE];
  const reopen: NamaPeriode[] = [];
  const lock: NamaPeriode[] = [];
  for (const [i, nama] of rows ? order.entries() : []) {
    const row = rows?.find((r) => r.periode === nama);
    const locked = isLocked(stored, nama);
    if (locked && !row) notes.set(nama, { kind: 'baris-hilang' });
    else if (locked && row?.status === 'TERBUKA') notes.set(nama, { kind: 'tetap-terkunci' });
    else if (locked && row?.status === 'DIBUKA_KEMBALI') {
      const after = order.slice(i + 1).find((later) => isLocked(stored, later));
      if (row.alasan === null) notes.set(nama, { kind: 'alasan-kosong' });
      else if (row.alasan === stored[nama]?.alasan) notes.set(nama, { kind: 'alasan-lama' });
      else if (after) notes.set(nama, { kind: 'masih-terkunci', sesudah: after });
      else reopen.push(nama);
    } else if (!locked && row?.status === 'DIKUNCI') {
      const before = order[i - 1];
      if (!periodeMulai(at.tahun, periodeOf(nama), at.tanggal)) notes.set(nama, { kind: 'belum-mulai' });
      else if (before && !isLocked(stored, before)) {
        notes.set(nama, { kind: 'menunggu-urutan', dahulu: before });
        if (lock.length > 0) lock.push(nama);
      } else lock.push(nama);
    }
  }
  const reopened = reopen[0] ?? null;
  const alasan = rows?.find((r) => r.periode === reopened)?.alasan ?? null;
  const locks: PerPeriode<LockEntry> = reopened
    ? { ...stored, [reopened]: { status: 'dibuka', versi: at.generation, pada: at.now, alasan } }
    : stored;
  // Reopened from the last backwards: what the period just opened stood in the way of comes next.
  const freed = reopened !== null && [...notes.values()].some(({ kind }) => kind === 'masih-terkunci');
  return { locks, reopened, wanted: lock[0] ?? null, more: lock.length > 1 || freed, notes };
}

/** What a lock of `nama` keeps of a person whose rows gave `hasil`. */
export function freeze(
  inputs: EmployeeInputs,
  hasil: HasilPegawai,
  rating: HasilPenilaian | null,
  nama: NamaPeriode,
  dariAtas: boolean,
  langkah: unknown,
): FrozenPart {
  const { bulanAwal, bulanAkhir } = periodeOf(nama);
  const within = (bulan: number): boolean => bulan >= bulanAwal && bulan <= bulanAkhir;
  return {
    target: inputs.masukan.target,
    realisasi: inputs.masukan.realisasi.filter((r) => within(r.bulan)),
    penilaian: inputs.penilaian.find((p) => p.periode === nama) ?? null,
    hasil: hasil.periode.find((p) => p.periode === nama) ?? null,
    bulan: hasil.indikator.flatMap(({ rincian, bulan }) =>
      bulan
        .filter((b) => within(b.bulan))
        .map(({ bulan: nomor, targetPeriode, capaianPct }) => ({
          kode: rincian.kode,
          bulan: nomor,
          targetPeriode,
          capaianPct,
        })),
    ),
    rating,
    langkah,
    dariAtas,
  };
}

/** The results as the locks froze them; what they left open stays as computed. */
export function withFrozenResults(hasil: HasilPegawai, frozen: PerPeriode<FrozenPart | null>): HasilPegawai {
  const parts = Object.values(frozen).filter((part) => part !== null);
  if (parts.length === 0) return hasil;
  const shown = new Map(parts.flatMap((part) => part.bulan.map((b) => [`${b.kode} ${b.bulan}`, b] as const)));
  return {
    ...hasil,
    periode: hasil.periode.map((p) => frozen[p.periode as NamaPeriode]?.hasil ?? p),
    indikator: hasil.indikator.map((indikator) => ({
      ...indikator,
      bulan: indikator.bulan.map((b) => {
        const beku = shown.get(`${indikator.rincian.kode} ${b.bulan}`);
        return beku ? { ...b, targetPeriode: beku.targetPeriode, capaianPct: beku.capaianPct } : b;
      }),
    })),
  };
}
