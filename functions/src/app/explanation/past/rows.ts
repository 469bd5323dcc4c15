/** Reads back what the history tells in cells: the one-person inputs whose cells those are. PURE. */
import {
  JENIS_KU,
  PEGAWAI,
  PENILAIAN,
  PERSETUJUAN_SKP,
  REALISASI,
  TARGET,
  UMPAN_BALIK,
  KEPUTUSAN,
  YA_TIDAK,
} from '../../../contract';
import { decodeInputs } from '../../codec';
import { MASA_TARGET, TARGET_PER_TW, TIDAK_DIHITUNG } from '../../sync/history';
import { byCell, byKode, byKodeAndMonth, byPeriode, type EmployeeInputs } from '../../sync/inputs';

type Fields = ReadonlyMap<string, string>;
export type Cells = ReadonlyMap<string, string>;

/** 'Target BK42TQ › Bobot' is cell 'Bobot' of row 'Target BK42TQ'. */
function rowsOf(cells: Cells): Map<string, Map<string, string>> {
  const rows = new Map<string, Map<string, string>>();
  for (const [cell, text] of cells) {
    const at = cell.indexOf(' › ');
    const row = rows.get(cell.slice(0, at)) ?? new Map<string, string>();
    rows.set(cell.slice(0, at), row.set(cell.slice(at + 3), text));
  }
  return rows;
}

const isi = (fields: Fields, column: { readonly header: string }): string | null => fields.get(column.header) ?? null;

/**
 * Null when the cells tell of nobody. What the history does not record is left out: e-mail, jenjang, and which cells were blank where a default was taken. Throws: on cells that this version did not write.
 */
export function inputsOfCells(cells: Cells, nip: string): EmployeeInputs | null {
  const rows = rowsOf(cells);
  const pegawai = rows.get(PEGAWAI.name);
  if (!pegawai) return null;
  const of = <T>(tab: string, read: (key: string, fields: Fields) => T[]): T[] =>
    [...rows].flatMap(([row, fields]) => (row.startsWith(`${tab} `) ? read(row.slice(tab.length + 1), fields) : []));
  const persetujuan = rows.get(PERSETUJUAN_SKP.name);
  const inputs = decodeInputs({
    masukan: {
      pegawai: pegawaiOf(nip, pegawai),
      target: of(TARGET.name, (kode, fields) => targetOf(nip, kode, fields)),
      realisasi: of(REALISASI.name, realisasiOf),
    },
    persetujuan: persetujuan ? persetujuanOf(nip, persetujuan) : null,
    penilaian: of(PENILAIAN.name, (periode, fields) => penilaianOf(nip, periode, fields)),
    umpanBalik: of(UMPAN_BALIK.name, (key, fields) => umpanBalikOf(nip, key, fields)),
    faulty: [...rows].flatMap(([cell, fields]) => {
      const raw = fields.get(TIDAK_DIHITUNG);
      return raw === undefined ? [] : [{ cell, raw }];
    }),
  });
  return {
    ...inputs,
    masukan: {
      ...inputs.masukan,
      target: [...inputs.masukan.target].sort(byKode),
      realisasi: [...inputs.masukan.realisasi].sort(byKodeAndMonth),
    },
    penilaian: [...inputs.penilaian].sort(byPeriode),
    faulty: [...inputs.faulty].sort(byCell),
  };
}

function pegawaiOf(nip: string, fields: Fields) {
  const c = PEGAWAI.columns;
  const cuti = isi(fields, c.cuti)?.split('; ') ?? [];
  return {
    nip,
    nama: isi(fields, c.nama),
    jabatan: isi(fields, c.jabatan),
    pejabatPenilai: isi(fields, c.pejabatPenilai),
    mulai: isi(fields, c.mulai),
    selesai: isi(fields, c.selesai),
    statusPegawai: isi(fields, c.statusPegawai),
    golongan: isi(fields, c.golongan),
    kelompokJabatan: isi(fields, c.kelompokJabatan),
    jenjang: null,
    email: null,
    cuti: cuti.map((rentang) => {
      const [mulai, selesai] = rentang.split(' s.d. ');
      return { mulai, selesai };
    }),
  };
}

function nilaiTarget(text: string) {
  const [min, max] = text.split(' s.d. ');
  return max === undefined ? { kind: 'angka', nilai: min } : { kind: 'rentang', min, max };
}

function targetOf(nip: string, kode: string, fields: Fields) {
  const c = TARGET.columns;
  const target = isi(fields, c.target);
  if (target === null) return []; // a row that does not count
  const [bulanMulai, bulanSelesai] = (fields.get(MASA_TARGET) ?? '').split('-').map(Number);
  const tw = fields.get(TARGET_PER_TW)?.split(' | ');
  const lingkup = isi(fields, c.lingkup);
  const jenisKu = Object.entries(JENIS_KU).find(([, nama]) => nama === isi(fields, c.jenisKu))?.[0];
  return [
    {
      kode,
      nip,
      rhk: isi(fields, c.rhk),
      indikator: isi(fields, c.indikator),
      target: nilaiTarget(target),
      satuan: isi(fields, c.satuan),
      arah: isi(fields, c.arah),
      caraHitung: isi(fields, c.caraHitung),
      lapor: isi(fields, c.lapor),
      bobot: isi(fields, c.bobot),
      targetTw: tw ? tw.map((part) => (part === '-' ? null : nilaiTarget(part))) : null,
      bulanMulai,
      bulanSelesai,
      tahunLalu: isi(fields, c.tahunLalu),
      jenisHasilKerja: isi(fields, c.jenisRhk),
      aspek: isi(fields, c.aspek),
      indikatorBersama: isi(fields, c.indikatorBersama),
      rhkAtasan: isi(fields, c.rhkAtasan),
      asumsi: [],
      ...(isi(fields, c.targetMaksimum) === YA_TIDAK.YA ? { targetMaksimum: true } : {}),
      ...(jenisKu === undefined ? {} : { jenisKu }),
      ...(lingkup === null ? {} : { lingkup }),
    },
  ];
}

function realisasiOf(key: string, fields: Fields) {
  const c = REALISASI.columns;
  const text = isi(fields, c.realisasi);
  if (text === null) return [];
  const [kode, bulan] = key.split(' ');
  const [a, b] = text.split(' dari ');
  const nilai = b === undefined ? { kind: 'angka', nilai: a } : { kind: 'dari', a, b };
  return [
    {
      kode,
      bulan: Number(bulan),
      nilai: text === 'tidak berlaku' ? { kind: 'tidak-berlaku' } : nilai,
      bukti: isi(fields, c.bukti),
      keterangan: isi(fields, c.keterangan),
    },
  ];
}

function persetujuanOf(nip: string, fields: Fields) {
  const c = PERSETUJUAN_SKP.columns;
  const text = isi(fields, c.keputusan);
  const keputusan = text !== null && text in KEPUTUSAN;
  const catatan = isi(fields, c.catatan);
  if (text === null && catatan === null) return null; // a row that does not count
  return { nip, keputusan: keputusan ? text : null, kode: keputusan ? null : text, catatan };
}

function penilaianOf(nip: string, periode: string, fields: Fields) {
  const c = PENILAIAN.columns;
  const columns = [c.ratingHasilKerja, c.ratingPerilaku, c.alasan, c.inovasi, c.nilaiSkp, c.nilaiPerilaku];
  if (columns.every((column) => isi(fields, column) === null)) return [];
  const nilaiSkp = isi(fields, c.nilaiSkp);
  const nilaiPerilaku = isi(fields, c.nilaiPerilaku);
  return [
    {
      periode,
      nip,
      hasilKerja: isi(fields, c.ratingHasilKerja),
      perilaku: isi(fields, c.ratingPerilaku),
      alasan: isi(fields, c.alasan),
      inovasi: isi(fields, c.inovasi),
      ...(nilaiSkp === null ? {} : { nilaiSkp }),
      ...(nilaiPerilaku === null ? {} : { nilaiPerilaku }),
      ...(isi(fields, c.pendapatRekan) === YA_TIDAK.YA ? { pendapatRekan: true } : {}),
    },
  ];
}

/** Key: '2026-02-15 (Akuntabel)', with ' · 2' behind it for the second remark of that day on that subject. */
function umpanBalikOf(nip: string, key: string, fields: Fields) {
  const c = UMPAN_BALIK.columns;
  const found = /^(\S+)(?: \((.*)\))?(?: · \d+)?$/.exec(key);
  const text = isi(fields, c.umpanBalik);
  if (!found || text === null) return [];
  const [, tanggal, tentang = null] = found;
  return [{ nip, tanggal, tentang, isi: text, tindakLanjut: isi(fields, c.tindakLanjut) }];
}
