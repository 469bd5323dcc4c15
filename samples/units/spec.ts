/** What one sample unit is made of. */
import type { SpesSiklus } from './cycle-spec';
import type { ContohPegawai } from '../people';

export interface SpesUnit {
  /** Without the year: 'srondol-wetan'. */
  readonly slug: string;
  /** Place in the official order of the kecamatan's units. */
  readonly urutan: number;
  readonly unitKerja: string;
  readonly penilaian: 'ya' | 'hanya-indikator';
  readonly pegawai: readonly ContohPegawai[];
  /** Absent where nobody approves or rates. */
  readonly siklus?: SpesSiklus;
}
