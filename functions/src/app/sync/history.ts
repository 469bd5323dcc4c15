/** Which cells changed between two states of one employee's inputs: the lines of the append-only history. */
import { REALISASI, TARGET, PEGAWAI, labelBulan } from '../../contract';
import type { Decimal } from '../../domain/decimal';
import type { NilaiRealisasi, NilaiTarget, Pegawai, Realisasi, Target } from '../../domain/model';
import type { HistoryChange } from '../state';
import type { EmployeeInputs } from './inputs';

/** Looks up the stamp standing in a row now, by 'Target KODE', 'Realisasi KODE bulan' or 'Pegawai NIP'. */
export type StampOf = (rowKey: string) => string | null;

/** Fields of a row as text, in a fixed order: what the history compares and shows. */
type Fields = readonly (readonly [header: string, text: string | null])[];

/** One row as the history sees it: a key for stamps, a label for people, its fields. */
interface Row {
  readonly key: string;
  readonly label: string;
  readonly fields: Fields;
}

export const targetRowKey = (kode: string): string => `${TARGET.name} ${kode}`;
export const realisasiRowKey = (kode: string, bulan: number): string => `${REALISASI.name} ${kode} ${bulan}`;

/** Changes from `before` (null: the employee is new) to `after` (null: gone), in a stable order. */
export function changesBetween(
  before: EmployeeInputs | null,
  after: EmployeeInputs | null,
  tahun: number,
  stampOf: StampOf,
): HistoryChange[] {
  const old = rowsOf(before, tahun);
  const now = rowsOf(after, tahun);
  const changes: HistoryChange[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)];
    const label = (is ?? was)?.label ?? key;
    const wasText = new Map(was?.fields);
    const isText = new Map(is?.fields);
    for (const header of new Set([...wasText.keys(), ...isText.keys()])) {
      const [from, to] = [wasText.get(header) ?? null, isText.get(header) ?? null];
      if (from !== to) changes.push({ cell: `${label} › ${header}`, from, to, stamp: stampOf(key) });
    }
  }
  return changes;
}

function rowsOf(inputs: EmployeeInputs | null, tahun: number): Map<string, Row> {
  const rows = new Map<string, Row>();
  if (!inputs) return rows;
  const add = (row: Row): Map<string, Row> => rows.set(row.key, row);
  const { pegawai, target, realisasi } = inputs.masukan;
  add({ key: PEGAWAI.name, label: PEGAWAI.name, fields: pegawaiFields(pegawai) });
  for (const t of target) add({ key: targetRowKey(t.kode), label: targetRowKey(t.kode), fields: targetFields(t) });
  for (const r of realisasi) {
    const label = `${REALISASI.name} ${r.kode} ${labelBulan({ tahun, bulan: r.bulan })}`;
    add({ key: realisasiRowKey(r.kode, r.bulan), label, fields: realisasiFields(r) });
  }
  for (const f of inputs.faulty) {
    const known = rows.get(f.cell);
    add({ key: f.cell, label: known?.label ?? f.cell, fields: [...(known?.fields ?? []), ['tidak dihitung', f.raw]] });
  }
  return rows;
}

const number = (value: Decimal | null): string | null => value?.toString() ?? null;

function pegawaiFields(p: Pegawai): Fields {
  const c = PEGAWAI.columns;
  return [
    [c.nama.header, p.nama],
    [c.jabatan.header, p.jabatan],
    [c.pejabatPenilai.header, p.pejabatPenilai],
    [c.mulai.header, p.mulai],
    [c.selesai.header, p.selesai],
    [c.statusPegawai.header, p.statusPegawai],
    [c.golongan.header, p.golongan],
    [c.cuti.header, p.cuti.map((r) => `${r.mulai} s.d. ${r.selesai}`).join('; ') || null],
  ];
}

function targetFields(t: Target): Fields {
  const c = TARGET.columns;
  const tw = t.targetTw?.map((part) => (part ? targetText(part) : '-')).join(' | ') ?? null;
  return [
    [c.rhk.header, t.rhk],
    [c.indikator.header, t.indikator],
    [c.target.header, targetText(t.target)],
    [c.satuan.header, t.satuan],
    [c.arah.header, t.arah],
    [c.caraHitung.header, t.caraHitung],
    [c.lapor.header, t.lapor],
    [c.bobot.header, number(t.bobot)],
    ['Target TW I-IV', tw],
    ['Mulai-Selesai', `${t.bulanMulai}-${t.bulanSelesai}`],
    [c.tahunLalu.header, number(t.tahunLalu)],
    [c.jenisRhk.header, t.jenisHasilKerja],
    [c.aspek.header, t.aspek],
    [c.indikatorBersama.header, t.indikatorBersama],
    [c.rhkAtasan.header, t.rhkAtasan],
  ];
}

const targetText = (t: NilaiTarget): string =>
  t.kind === 'angka' ? t.nilai.toString() : `${t.min.toString()} s.d. ${t.max.toString()}`;

function realisasiFields(r: Realisasi): Fields {
  const c = REALISASI.columns;
  return [
    [c.realisasi.header, realisasiText(r.nilai)],
    [c.bukti.header, r.bukti],
    [c.keterangan.header, r.keterangan],
  ];
}

function realisasiText(nilai: NilaiRealisasi): string {
  if (nilai.kind === 'angka') return nilai.nilai.toString();
  return nilai.kind === 'dari' ? `${nilai.a.toString()} dari ${nilai.b.toString()}` : 'tidak berlaku';
}
