/** The hidden list tabs of both files: what their dropdowns draw on, and months of service for the trigger script. */
import { BERAKHLAK, DAFTAR, DAFTAR_PIMPINAN, labelBulan } from '../../../contract';
import type { Pegawai, Tanggal } from '../../../domain/model';
import { labelPegawai } from '../../../parse/rujukan';
import type { CellWrite } from '../../ports';
import { rowsOf } from '../interpret';
import { writtenTable } from './cells';
import type { View } from './view';

/** A longer list helps nobody to choose; what is not on it can still be typed. */
const MAKS_INDIKATOR = 500;

export function daftarOutputs(view: View): CellWrite[] {
  return [...bukuKerja(view), ...bukuPimpinan(view)];
}

const menurutNama = ({ pegawaiOf }: View): Pegawai[] =>
  [...pegawaiOf.values()].sort((a, b) => labelPegawai(a).localeCompare(labelPegawai(b), 'id'));

/** The month of a date as the trigger script reads it; '' for none. */
const bulanDari = (tanggal: Tanggal | null): string =>
  tanggal === null ? '' : labelBulan({ tahun: Number(tanggal.slice(0, 4)), bulan: Number(tanggal.slice(5, 7)) });

function bukuKerja(view: View): CellWrite[] {
  const columns = view.interpreted.daftarColumns;
  if (!columns) return [];
  const people = menurutNama(view).map((p) => ({
    pegawai: labelPegawai(p),
    mulai: bulanDari(p.mulai),
    selesai: bulanDari(p.selesai),
  }));
  const records = sideBySide(people, view.indikatorBersama, (record, indikatorBersama) => ({
    ...record,
    indikatorBersama,
  }));
  return writtenTable(DAFTAR, rowsOf(view.gathered, DAFTAR), columns, records);
}

/** What feedback may be about: the values of every ASN first, then what is measured in this unit. */
function bukuPimpinan(view: View): CellWrite[] {
  const columns = view.interpreted.daftarPimpinanColumns;
  if (!columns) return [];
  const indikator = [...new Set([...view.targetOf.values()].map((t) => t.indikator))].sort((a, b) =>
    a.localeCompare(b, 'id'),
  );
  const tentang = [...BERAKHLAK, ...indikator.slice(0, MAKS_INDIKATOR)];
  const people = menurutNama(view).map((p) => ({ pegawai: labelPegawai(p) }));
  const records = sideBySide(people, tentang, (record, item) => ({ ...record, tentang: item }));
  return writtenTable(DAFTAR_PIMPINAN, rowsOf(view.gathered, DAFTAR_PIMPINAN), columns, records);
}

/** Two lists of their own lengths in the columns of one tab. */
function sideBySide<R extends object, T>(
  records: readonly R[],
  beside: readonly string[],
  join: (record: Partial<R>, item: string) => T,
): T[] {
  const length = Math.max(records.length, beside.length);
  return Array.from({ length }, (_, i) => join(records[i] ?? {}, beside[i] ?? ''));
}
