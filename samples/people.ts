/** The people of the samples: fictional by name, with made-up identity numbers that still pass every check of a NIP. */
import type { Hari } from './dates';
import type { ContohIndikator } from './indicators';

export interface ContohPegawai {
  /** 1 and up; gives the name 'Pegawai Contoh 01'. */
  readonly nomor: number;
  /** 18 digits. The sequence is 900 + nomor, far above those in use, so it cannot be a real person's. */
  readonly nip: string;
  readonly jabatan: string;
  readonly golongan: string;
  readonly status?: 'PPPK';
  readonly kelompok: 'JA' | 'JF';
  readonly jenjang: string;
  /** `nomor` of the pejabat penilai in the same unit; absent when rated from outside. */
  readonly penilai?: number;
  readonly mulai?: Hari;
  readonly selesai?: Hari;
  readonly cuti?: readonly [Hari, Hari];
  readonly keterangan?: string;
  /** Nobody has entered the address yet; mails name this person to the leader instead. */
  readonly tanpaEmail?: true;
  /** Weights in the order of `indikator`; absent: all blank, so all equal. */
  readonly bobot?: readonly number[];
  /** Last month (1-11) up to which this person has kept the reports; default 10. */
  readonly terisiSampai?: number;
  readonly indikator: readonly ContohIndikator[];
}

export const namaContoh = (nomor: number): string => `Pegawai Contoh ${String(nomor).padStart(2, '0')}`;

/** How a cell names a person: as the dropdown of the sheet does. */
export const rujukan = (p: Pick<ContohPegawai, 'nomor' | 'nip'>): string => `${namaContoh(p.nomor)} · ${p.nip}`;
