/** Rows of `Realisasi` in locked months: what counts is what was frozen; a row that says something else is answered. */
import { REALISASI, STATUS } from '../../../contract';
import type { Realisasi } from '../../../domain/model';
import { pesanBaris } from '../../../parse/pesan';
import { shown as terbaca } from '../../../parse/shown';
import type { ParsedRow } from '../../../parse/table';
import { hariBiasa } from '../deadline';
import type { LockedEdit } from '../frozen';
import { realisasiRowKey } from '../history';
import { frozenMonths } from '../locks';
import { kalimatPesan, teksRealisasi } from './shown';
import type { Verdict, View } from './view';

export interface LockedRow extends Verdict {
  /** It says something else than was frozen. */
  readonly diubah: boolean;
  /** Whose frozen row it is; null where nothing differs. */
  readonly nip: string | null;
  /** A value was frozen for it. */
  readonly beku: boolean;
}

const KOLOM = REALISASI.columns.realisasi.header;
const BUKA = 'atau minta pimpinan membuka kembali periode itu.';

/** A judge of the rows of locked months; null for any other row. */
export function lockedJudge(
  view: View,
): (row: ParsedRow<Realisasi>, kode: string, bulan: number, tidakBerlaku: boolean) => LockedRow | null {
  const months = frozenMonths(view.locks.locks);
  const edits = new Map(
    [...view.edits].flatMap(([nip, of]) => [...of].map(([key, edit]) => [key, { nip, ...edit }] as const)),
  );
  const column = view.interpreted.realisasi.columns.get('realisasi');
  return (row, kode, bulan, tidakBerlaku) => {
    const periode = months.get(bulan);
    if (!periode) return null;
    const kunci = `${periode} sudah dikunci ${hariBiasa(view.locks.locks[periode]?.pada ?? view.now)}`;
    const edit = edits.get(realisasiRowKey(kode, bulan));
    if (edit) {
      const isi = column === undefined ? '' : terbaca(row.cells[column]);
      return {
        status: STATUS.terkunci,
        pesan: pesanUbah(row, isi, edit, kunci),
        diubah: true,
        nip: edit.nip,
        beku: edit.beku !== null,
      };
    }
    return {
      status: STATUS.terkunci,
      pesan: row.value === null ? pesanTanpaAngka(row, kunci, tidakBerlaku) : '',
      diubah: false,
      nip: null,
      beku: row.value !== null,
    };
  };
}

function pesanUbah(row: ParsedRow<Realisasi>, isi: string, { beku }: LockedEdit, kunci: string): string {
  const lama = beku ? teksRealisasi(beku) : null;
  if (row.value && lama === teksRealisasi(row.value.nilai)) {
    return `Bukti Dukung atau Keterangan: berubah. ${kunci}; yang tercatat tetap isi yang lama. Kembalikan isinya, ${BUKA}`;
  }
  const terbaca = row.blank
    ? `${KOLOM}: masih kosong.`
    : row.value
      ? `${KOLOM}: terbaca ${isi}.`
      : pesanBaris(row.problems);
  return lama === null
    ? `${terbaca} ${kunci} tanpa angka di baris ini, jadi angka ini tidak dihitung. Kosongkan lagi, ${BUKA}`
    : `${terbaca} ${kunci}; yang dihitung tetap ${lama}. Kembalikan ke ${lama}, ${BUKA}`;
}

/** A row that was empty or faulty when the period was locked, and still is. */
function pesanTanpaAngka(row: ParsedRow<Realisasi>, kunci: string, tidakBerlaku: boolean): string {
  if (row.blank && tidakBerlaku) return '';
  return kalimatPesan(
    row.blank ? '' : pesanBaris(row.problems),
    `${kunci} tanpa angka di baris ini. Bila angkanya ada, minta pimpinan membuka kembali periode itu.`,
  );
}
