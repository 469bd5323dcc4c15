/** How far a person got with the exercises: judged on the rows as they are read, like any other row. PURE. */
import type { MasukanPegawai, Realisasi, Target } from '../../domain/model';
import type { ParsedRow } from '../../parse/table';
import { nomorTugas, TUGAS, type Tugas } from './tugas';

export interface RincianTugas {
  readonly tugas: Tugas;
  readonly benar: boolean;
  /** The counted Target row of the exercise; null when there is none (deleted, faulty, or its mark was taken away). */
  readonly kode: string | null;
}

export interface NilaiLatihan {
  readonly benar: number;
  readonly dari: number;
  /** In the order of the exercises. */
  readonly rincian: readonly RincianTugas[];
}

/** `barisDari`: the Realisasi rows under a Kode, blank and faulty ones too. A copied exercise counts where it is solved. */
export function nilaiLatihan(
  { target }: MasukanPegawai,
  barisDari: (kode: string) => readonly ParsedRow<Realisasi>[],
): NilaiLatihan {
  const rincian = TUGAS.map((tugas): RincianTugas => {
    const baris = target.filter((t) => nomorTugas(t.indikator) === tugas.nomor);
    const benar = (t: Target): boolean => tugas.benar({ target: t, baris: barisDari(t.kode), semuaTarget: target });
    const solved = baris.find(benar);
    return { tugas, benar: solved !== undefined, kode: (solved ?? baris[0])?.kode ?? null };
  });
  return { benar: rincian.filter((r) => r.benar).length, dari: TUGAS.length, rincian };
}

/** '6 dari 8 benar; belum: 2, 5'. */
export function kalimatLatihan({ benar, dari, rincian }: NilaiLatihan): string {
  const belum = rincian.filter((r) => !r.benar).map((r) => r.tugas.nomor);
  return `${benar} dari ${dari} benar${belum.length > 0 ? `; belum: ${belum.join(', ')}` : ''}`;
}
