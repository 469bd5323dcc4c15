/** Which cells changed between two states of one employee's inputs: the lines of the append-only history. */
import {
  JENIS_KU,
  PEGAWAI,
  PENILAIAN,
  PERSETUJUAN_SKP,
  REALISASI,
  TARGET,
  UMPAN_BALIK,
  YA_TIDAK,
  bacaBulan,
  labelBulan,
} from '../../contract';
import type { Decimal } from '../../domain/decimal';
import type { NilaiRealisasi, NilaiTarget, Pegawai, Realisasi, Target } from '../../domain/model';
import type { BarisPenilaian } from '../../parse/penilaian';
import type { BarisPersetujuan } from '../../parse/persetujuan';
import type { BarisUmpanBalik } from '../../parse/umpan-balik';
import type { HistoryChange } from '../state';
import type { EmployeeInputs } from './inputs';

/** Looks up the stamp standing now in a row of this person, by its key ('Target KODE', 'Penilaian TW I', ...). */
export type StampOf = (rowKey: string, nip: string) => string | null;

/** Fields of a row as text, in a fixed order: what the history compares and shows. */
type Fields = readonly (readonly [header: string, text: string | null])[];

/** One row as the history sees it. `bulan`: the month its label names; null where the key says it all. */
interface Row {
  readonly bulan: number | null;
  readonly fields: Fields;
}

/** Headers of fields that several cells share, or none has. */
export const TARGET_PER_TW = 'Target TW I-IV';
export const MASA_TARGET = 'Mulai-Selesai';
export const TIDAK_DIHITUNG = 'tidak dihitung';

export const targetRowKey = (kode: string): string => `${TARGET.name} ${kode}`;
export const penilaianRowKey = (periode: string): string => `${PENILAIAN.name} ${periode}`;
export const realisasiRowKey = (kode: string, bulan: number): string => `${REALISASI.name} ${kode} ${bulan}`;

/** Changes from `before` (null: the employee is new) to `after` (null: gone), in a stable order. */
export function changesBetween(
  before: EmployeeInputs | null,
  after: EmployeeInputs | null,
  tahun: number,
  stampOf: StampOf,
): HistoryChange[] {
  const nip = (after ?? before)?.masukan.pegawai.nip ?? '';
  const old = rowsOf(before);
  const now = rowsOf(after);
  const changes: HistoryChange[] = [];
  const compare = (key: string, was: Row | undefined, is: Row | undefined): void => {
    const add = (header: string, from: string | null, to: string | null): void => {
      if (from !== to)
        changes.push({ cell: `${labelOf(key, is ?? was, tahun)} › ${header}`, from, to, stamp: stampOf(key, nip) });
    };
    for (const [header, from] of was?.fields ?? []) add(header, from, textIn(is, header) ?? null);
    for (const [header, to] of is?.fields ?? []) if (textIn(was, header) === undefined) add(header, null, to);
  };
  for (const [key, was] of old) compare(key, was, now.get(key));
  for (const [key, is] of now) if (!old.has(key)) compare(key, undefined, is);
  return changes;
}

/** Text of a field; undefined when the row has no such field. A row has few, so they are searched one by one. */
function textIn(row: Row | undefined, header: string): string | null | undefined {
  for (const field of row?.fields ?? []) if (field[0] === header) return field[1];
  return undefined;
}

/** 'Realisasi BK42TQ 3' is read by people as 'Realisasi BK42TQ Mar 2026'. */
const labelOf = (key: string, row: Row | undefined, tahun: number): string =>
  row?.bulan ? key.replace(/\d+$/, labelBulan({ tahun, bulan: row.bulan })) : key;

/** Every cell of these inputs that the history would tell of, under its key: 'Realisasi BK42TQ 3 › Realisasi'. */
export function cellsOf(inputs: EmployeeInputs | null): Map<string, string> {
  const cells = [...rowsOf(inputs)].flatMap(([key, { fields }]) =>
    fields.flatMap(([header, text]) => (text === null ? [] : [[`${key} › ${header}`, text] as const])),
  );
  return new Map(cells);
}

/** The key of a cell as a change names it: the month of a row stands there as people read it. */
export function cellKey(cell: string, tahun: number): string {
  const found = /^(\S+ \S+) ([A-Z][a-z]+ \d{4})( › .*)$/.exec(cell);
  const bulan = found?.[1]?.startsWith(`${REALISASI.name} `) ? bacaBulan(found[2] ?? '', tahun) : null;
  return bulan ? `${found?.[1] ?? ''} ${bulan.bulan}${found?.[3] ?? ''}` : cell;
}

function rowsOf(inputs: EmployeeInputs | null): Map<string, Row> {
  const rows = new Map<string, Row>();
  if (!inputs) return rows;
  const { pegawai, target, realisasi } = inputs.masukan;
  rows.set(PEGAWAI.name, { bulan: null, fields: pegawaiFields(pegawai) });
  for (const t of target) rows.set(targetRowKey(t.kode), { bulan: null, fields: targetFields(t) });
  for (const r of realisasi) rows.set(realisasiRowKey(r.kode, r.bulan), { bulan: r.bulan, fields: realisasiFields(r) });
  if (inputs.persetujuan)
    rows.set(PERSETUJUAN_SKP.name, { bulan: null, fields: persetujuanFields(inputs.persetujuan) });
  for (const p of inputs.penilaian) rows.set(penilaianRowKey(p.periode), { bulan: null, fields: penilaianFields(p) });
  for (const u of inputs.umpanBalik) {
    const first = `${UMPAN_BALIK.name} ${u.tanggal}${u.tentang === null ? '' : ` (${u.tentang})`}`;
    let key = first;
    for (let n = 2; rows.has(key); n += 1) key = `${first} · ${n}`; // another remark of that day on that subject
    rows.set(key, { bulan: null, fields: umpanBalikFields(u) });
  }
  for (const f of inputs.faulty) {
    const known = rows.get(f.cell);
    const fields = (known?.fields ?? []).filter(([header]) => header !== TIDAK_DIHITUNG);
    const earlier = textIn(known, TIDAK_DIHITUNG);
    rows.set(f.cell, {
      bulan: known?.bulan ?? null,
      fields: [...fields, [TIDAK_DIHITUNG, earlier ? `${earlier} || ${f.raw}` : f.raw]],
    });
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
    [c.kelompokJabatan.header, p.kelompokJabatan],
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
    [TARGET_PER_TW, tw],
    [MASA_TARGET, `${t.bulanMulai}-${t.bulanSelesai}`],
    [c.tahunLalu.header, number(t.tahunLalu)],
    [c.jenisRhk.header, t.jenisHasilKerja],
    [c.aspek.header, t.aspek],
    [c.indikatorBersama.header, t.indikatorBersama],
    [c.rhkAtasan.header, t.rhkAtasan],
    [c.targetMaksimum.header, t.targetMaksimum ? YA_TIDAK.YA : null],
    [c.jenisKu.header, t.jenisKu ? JENIS_KU[t.jenisKu] : null],
    [c.lingkup.header, number(t.lingkup ?? null)],
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

export function realisasiText(nilai: NilaiRealisasi): string {
  if (nilai.kind === 'angka') return nilai.nilai.toString();
  return nilai.kind === 'dari' ? `${nilai.a.toString()} dari ${nilai.b.toString()}` : 'tidak berlaku';
}

function persetujuanFields(p: BarisPersetujuan): Fields {
  const c = PERSETUJUAN_SKP.columns;
  return [
    [c.keputusan.header, p.kode ?? p.keputusan],
    [c.catatan.header, p.catatan],
  ];
}

function penilaianFields(p: BarisPenilaian): Fields {
  const c = PENILAIAN.columns;
  return [
    [c.ratingHasilKerja.header, p.hasilKerja],
    [c.ratingPerilaku.header, p.perilaku],
    [c.alasan.header, p.alasan],
    [c.inovasi.header, p.inovasi],
    [c.nilaiSkp.header, p.nilaiSkp?.toString() ?? null],
    [c.nilaiPerilaku.header, p.nilaiPerilaku?.toString() ?? null],
    [c.pendapatRekan.header, p.pendapatRekan ? YA_TIDAK.YA : null],
  ];
}

/** A row of `Penilaian` in one line: 'Rating Hasil Kerja=SESUAI | Alasan=...'. */
export const penilaianText = (p: BarisPenilaian): string =>
  penilaianFields(p)
    .flatMap(([header, text]) => (text === null ? [] : `${header}=${text}`))
    .join(' | ');

function umpanBalikFields(u: BarisUmpanBalik): Fields {
  const c = UMPAN_BALIK.columns;
  return [
    [c.umpanBalik.header, u.isi],
    [c.tindakLanjut.header, u.tindakLanjut],
  ];
}
