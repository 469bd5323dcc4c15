/** Rows of a large unit for the benchmark: plain valid data of any size, always the same for the same size. */
import {
  labelBulan,
  newKode,
  PEGAWAI,
  PENGATURAN,
  FORM_HEADERS,
  PERIODE,
  REALISASI,
  TARGET,
  type Cell,
} from '../functions/src/contract';
import { acakDari } from '../samples/random';
import { headerRow, rowOf } from '../samples/rows';
import type { Tabs } from '../samples/shape';

export interface UkuranUnit {
  readonly pegawai: number;
  readonly targetPerPegawai: number;
  /** Months laid and filled, 1 to 12. */
  readonly bulan: number;
}

/** The tabs a sync reads, by name, header rows included. */
export function unitBesar({ pegawai, targetPerPegawai, bulan }: UkuranUnit, tahun = 2026): Tabs {
  const acak = acakDari(`bench/${pegawai}/${targetPerPegawai}/${bulan}`);
  const taken = new Set<string>();
  const orang = Array.from({ length: pegawai }, (_, i) => ({ nip: nipKe(i), nama: `Pegawai Contoh ${i + 1}` }));
  const target = orang.flatMap(({ nip, nama }) =>
    Array.from({ length: targetPerPegawai }, (_, t) => {
      const kode = newKode(taken, acak);
      taken.add(kode);
      return { kode, pegawai: `${nama} · ${nip}`, indikator: `Surat keterangan jenis ${t + 1} yang selesai` };
    }),
  );
  const barisBulan = (b: number): Cell[][] =>
    target.map(({ kode }) =>
      rowOf(REALISASI, {
        periode: labelBulan({ tahun, bulan: b }),
        kode,
        realisasi: 80 + Math.floor(acak() * 40),
        bukti: `Laporan ${b}`,
      }),
    );
  return {
    [PEGAWAI.name]: [
      headerRow(PEGAWAI),
      ...orang.map(({ nip, nama }) => rowOf(PEGAWAI, { nip, nama, jabatan: 'Pengolah Data dan Informasi' })),
    ],
    [PERIODE.name]: [headerRow(PERIODE)],
    [PENGATURAN.name]: [
      [...FORM_HEADERS],
      ...Object.values(PENGATURAN.fields).map((f): Cell[] => [f.label, '', f.help]),
    ],
    [TARGET.name]: [
      headerRow(TARGET),
      ...target.map((t) =>
        rowOf(TARGET, { ...t, rhk: 'Warga terlayani surat keterangan', target: 1200, satuan: 'surat' }),
      ),
    ],
    [REALISASI.name]: [headerRow(REALISASI), ...Array.from({ length: bulan }, (_, i) => barisBulan(i + 1)).flat()],
  };
}

/** Made-up NIPs of PNS, all different up to 188,000 people: the birth date counts days, the sequence the rest. */
function nipKe(i: number): string {
  const lahir = new Date(Date.UTC(1970, 0, 1 + (i % 1900)));
  const urutan = 901 + Math.floor(i / 1900);
  return `${lahir.toISOString().slice(0, 10).replaceAll('-', '')}200001${1 + (i % 2)}${urutan}`;
}
