/** Two objections as the operator recorded them: one that changed a result, one that came too late. All of it is invented. */
import { KEBERATAN, KEPUTUSAN_KEBERATAN, PILIHAN_RATING, type Cell } from '../functions/src/contract';
import { serial } from './dates';
import { namaContoh, rujukan } from './people';
import { rowOf } from './rows';
import { KECAMATAN } from './units/kecamatan';
import type { SpesUnit } from './units/spec';
import { SRONDOL_WETAN } from './units/srondol-wetan';

/** Both are people whom no mail reaches: their results were handed over. */
export function barisKeberatan(tahun: number): Cell[][] {
  return [
    rowOf(KEBERATAN, {
      ...pemohon(SRONDOL_WETAN, 24),
      periode: 'TW I',
      tanggalDiterima: serial(tahun, '04-20'),
      alasanKeberatan: 'Menata arsip di luar tugas selama Sekretaris cuti belum diperhitungkan.',
      disampaikanLangsung: serial(tahun, '04-13'),
      keputusan: KEPUTUSAN_KEBERATAN.DIUBAH,
      ratingHasilKerja: PILIHAN_RATING.DI_ATAS,
      ratingPerilaku: PILIHAN_RATING.DI_ATAS,
      alasanKeputusan: 'Kedua pihak didengar 27 April; tugas tambahan itu terbukti dari surat perintahnya.',
      diputusOleh: `${namaContoh(17)}, Lurah Srondol Wetan`,
      tanggalKeputusan: serial(tahun, '04-29'),
    }),
    rowOf(KEBERATAN, {
      ...pemohon(KECAMATAN, 12),
      periode: 'TW I',
      tanggalDiterima: serial(tahun, '04-29'),
      alasanKeberatan: 'Rapat yang ditunda tidak seharusnya dihitung.',
      disampaikanLangsung: serial(tahun, '04-13'),
    }),
  ];
}

function pemohon({ unitKerja, pegawai }: SpesUnit, nomor: number): { unit: string; pegawai: string } {
  const orang = pegawai.find((p) => p.nomor === nomor);
  if (!orang) throw new Error(`no person ${nomor} in ${unitKerja}`);
  return { unit: unitKerja, pegawai: rujukan(orang) };
}
