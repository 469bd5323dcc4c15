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
import { type Verdict, type View } from './view';

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

/** A judge of the rows of locked months; null for any other row. `held` words what the guard holds. */
export function lockedJudge(
  view: View,
  held: (row: ParsedRow<unknown>) => string,
): (row: ParsedRow<Realisasi>, kode: string, bulan: number, tidakBerlaku: boolean) => LockedRow | null {
  const months = frozenMonths(view.locks.locks);
  const edits = new Map(
    [...view.edits].flatMap(([nip, of]) => [...of].map(([key, edit]) => [key, { nip, ...edit }] as const)),
  );
  const column = view.interpreted.realisasi.columns.get('realisasi');
  return (row, kode, bulan, tidakBerlaku) => {
    const periode = months.get(bulan);
    if (!periode) return null;
    const ditahan = view.hold?.set.targets.has(kode) === true || view.hold?.set.realisations.has(`${kode} ${bulan}`);
    if (row.value === null && !row.blank && ditahan === true) {
      return { status: STATUS.ditahan, pesan: held(row), diubah: false, nip: null, beku: true };
    }
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
      pesan: row.value === null ? pesanTanpaAngka(row, kunci, tidakBerlaku, view.targetOf.has(kode)) : '',
      diubah: false,
      nip: null,
      beku: row.value !== null,
    };
  };
}

function pesanUbah(
  row: ParsedRow<Realisasi>,
  isi: string,
  { periode, beku, tercatat }: LockedEdit,
  kunci: string,
): string {
  const lama = beku ? teksRealisasi(beku) : null;
  if (row.value && lama === teksRealisasi(row.value.nilai)) {
    return `Bukti Dukung atau Keterangan: berubah. ${kunci}; yang tercatat tetap isi yang lama. Kembalikan isinya, ${BUKA}`;
  }
  const terbaca = row.blank
    ? `${KOLOM}: masih kosong.`
    : row.value
      ? `${KOLOM}: terbaca ${isi}.`
      : pesanBaris(row.problems);
  if (!tercatat) {
    return `${terbaca} ${kunci} ketika pegawai ini belum tercatat dengan NIP itu, jadi angka ini tidak dihitung. Bila seharusnya dihitung, minta pimpinan membuka kembali ${periode} lalu menguncinya lagi.`;
  }
  return lama === null
    ? `${terbaca} ${kunci} tanpa angka di baris ini, jadi angka ini tidak dihitung. Kosongkan lagi, ${BUKA}`
    : `${terbaca} ${kunci}; yang dihitung tetap ${lama}. Kembalikan ke ${lama}, ${BUKA}`;
}

/** A row that was empty or faulty when the period was locked, and still is. */
function pesanTanpaAngka(row: ParsedRow<Realisasi>, kunci: string, tidakBerlaku: boolean, adaTarget: boolean): string {
  if (row.blank && tidakBerlaku) return '';
  if (!row.blank && !adaTarget) {
    return kalimatPesan(pesanBaris(row.problems), `${kunci}; hasil yang terkunci tidak berubah.`);
  }
  return kalimatPesan(
    row.blank ? '' : pesanBaris(row.problems),
    `${kunci} tanpa angka di baris ini. Bila angkanya ada, minta pimpinan membuka kembali periode itu.`,
  );
}
