/** Rows of hasil kerja: indicators grouped by their rencana hasil kerja, Utama before Tambahan. PURE. */
import { JENIS_RHK } from '../../contract';
import type { JenisHasilKerja, Target } from '../../domain/model';

/** One indicator's place under its rencana hasil kerja. */
export interface BarisHasilKerja {
  /** '1' on the first row of a rencana hasil kerja, '' on its others. */
  readonly nomor: string;
  /** The plan with what it derives from, or 'sda. nomor 1' on further rows. */
  readonly rhk: string;
  /** What it derives from, in words; null without a link. */
  readonly atasan: string | null;
  readonly target: Target;
}

const JUDUL: Readonly<Record<JenisHasilKerja, string>> = {
  UTAMA: `A. ${JENIS_RHK.UTAMA}`,
  TAMBAHAN: `B. ${JENIS_RHK.TAMBAHAN}`,
};

export interface KelompokHasilKerja {
  readonly judul: string;
  readonly baris: readonly BarisHasilKerja[];
}

const kunci = ({ rhk, rhkAtasan }: Target): string => JSON.stringify([rhk, rhkAtasan]);

/**
 * Plans keep the order in which the stored targets name them; the second group is there even when it is empty.
 * `rhkOf`: plans by Kode, for links that name one.
 */
export function hasilKerja(targets: readonly Target[], rhkOf: ReadonlyMap<string, string>): KelompokHasilKerja[] {
  return (['UTAMA', 'TAMBAHAN'] as const).map((jenis) => {
    const groups = new Map<string, Target[]>();
    for (const target of targets.filter((t) => t.jenisHasilKerja === jenis)) {
      groups.set(kunci(target), [...(groups.get(kunci(target)) ?? []), target]);
    }
    const baris = [...groups.values()].flatMap((group, i) =>
      group.map((target, j): BarisHasilKerja => {
        const atasan = target.rhkAtasan === null ? null : (rhkOf.get(target.rhkAtasan) ?? target.rhkAtasan);
        const rhk = atasan === null ? target.rhk : `${target.rhk}\n(Penugasan dari: ${atasan})`;
        return { nomor: j === 0 ? String(i + 1) : '', rhk: j === 0 ? rhk : `sda. nomor ${i + 1}`, atasan, target };
      }),
    );
    return { judul: JUDUL[jenis], baris };
  });
}
