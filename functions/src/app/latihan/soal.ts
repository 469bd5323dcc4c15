/** The rows with which a person in a practice unit begins: eight Target rows and what already stands under them. */
import { labelBulan, type Cell, type ColumnId, type REALISASI, type TARGET } from '../../contract';
import { denganTanda, TUGAS } from './tugas';

type CellsOf<T> = Readonly<Partial<Record<ColumnId<T>, Cell>>>;

export interface BarisSoal {
  readonly target: readonly CellsOf<typeof TARGET>[];
  readonly realisasi: readonly CellsOf<typeof REALISASI>[];
}

/** Cells by column id. `pegawai`: as the dropdown writes the person; `kodeDari`: a Kode for each exercise, by its number. */
export function barisSoal(tahun: number, pegawai: string, kodeDari: (nomor: number) => string): BarisSoal {
  return {
    target: TUGAS.map(({ nomor, target, bulan: [mulai, selesai] }) => ({
      ...target,
      pegawai,
      indikator: denganTanda(nomor, target.indikator),
      mulai: labelBulan({ tahun, bulan: mulai }),
      selesai: labelBulan({ tahun, bulan: selesai }),
      kode: kodeDari(nomor),
    })),
    realisasi: TUGAS.flatMap(({ nomor, realisasi }) =>
      realisasi.map(({ bulan, isi }) => ({
        ...isi,
        periode: labelBulan({ tahun, bulan }),
        kode: kodeDari(nomor),
      })),
    ),
  };
}
