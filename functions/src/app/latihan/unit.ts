/** The exercises of all people of a practice unit, and what each row is told about its exercise. PURE. */
import type { MasukanPegawai, Realisasi } from '../../domain/model';
import type { ParsedRow, RowKey } from '../../parse/table';
import { nilaiLatihan, type NilaiLatihan, type RincianTugas } from './nilai';

export interface LatihanUnit {
  readonly nilaiDari: ReadonlyMap<string, NilaiLatihan>;
  /** What to say in a row, by tab and key; '' where no exercise is told. */
  readonly petunjuk: (tab: string, key: RowKey | null | undefined) => string;
}

export function latihanUnit(
  inputs: ReadonlyMap<string, { readonly masukan: MasukanPegawai }>,
  realisasi: readonly ParsedRow<Realisasi>[],
): LatihanUnit {
  const perKode = new Map<string, ParsedRow<Realisasi>[]>();
  for (const row of realisasi) {
    if (!row.key) continue;
    const rows = perKode.get(row.key.kode);
    if (rows) rows.push(row);
    else perKode.set(row.key.kode, [row]);
  }
  const nilaiDari = new Map<string, NilaiLatihan>();
  const petunjuk = new Map<string, string>();
  for (const [nip, { masukan }] of inputs) {
    const nilai = nilaiLatihan(masukan, (kode) => perKode.get(kode) ?? []);
    nilaiDari.set(nip, nilai);
    for (const r of nilai.rincian) {
      if (r.kode !== null) petunjuk.set(tempat(r.tugas.tab, r.kode, bulanTugas(r)), kalimat(r));
    }
  }
  return {
    nilaiDari,
    petunjuk: (tab, key) => (key ? (petunjuk.get(tempat(tab, key.kode, key.bulan)) ?? '') : ''),
  };
}

/** The month whose row is to be put right; null for an exercise in `Target`. */
const bulanTugas = ({ tugas }: RincianTugas): number | null =>
  tugas.tab === 'Target' ? null : (tugas.realisasi.at(-1)?.bulan ?? null);

const tempat = (tab: string, kode: string, bulan: number | null): string => `${tab} ${kode} ${bulan ?? ''}`;

const kalimat = ({ tugas, benar }: RincianTugas): string =>
  benar ? `tugas ${tugas.nomor} benar.` : `tugas ${tugas.nomor} belum benar. ${tugas.instruksi}`;
