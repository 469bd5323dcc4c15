/** One row of the tab `Target` as it is written: every column read by itself, before columns are held together. */
import {
  ARAH, ASPEK, CARA_HITUNG, JENIS_KU, JENIS_RHK, LAPOR, LINGKUP_DALAM_UNIT, TARGET, YA_TIDAK, cellText, foldName, isKode,
  type Bulan,
} from '../contract'; // prettier-ignore
import type { Decimal } from '../domain/decimal';
import { LINGKUP_SATU_UNIT } from '../domain/policy/permenpanrb-8-2021/nilai-skp';
import type { Arah, CaraHitung, JenisHasilKerja, Lapor, Target } from '../domain/model';
import { bacaNilai, type NilaiTertulis } from './nilai';
import { VARIAN_ARAH, VARIAN_CARA_HITUNG, VARIAN_LAPOR, pembacaPilihan } from './pilihan';
import { Fault, required, type Reader } from './reader';
import { aside, field } from './row-schema';
import { isPersen, satuanBaku } from './satuan';
import { pembacaBulan } from './tanggal';
import { PANJANG, pembacaTeks } from './teks';

const C = TARGET.columns;
export const TW_COLUMNS = [C.targetTw1, C.targetTw2, C.targetTw3, C.targetTw4] as const;

export interface BarisTarget {
  readonly pegawai: string;
  readonly rhk: string;
  readonly indikator: string;
  readonly target: NilaiTertulis;
  readonly satuan: string;
  readonly arah: Arah | null;
  readonly caraHitung: CaraHitung | null;
  readonly lapor: Lapor | null;
  readonly bobot: Decimal | null;
  readonly targetTw1: NilaiTertulis | null;
  readonly targetTw2: NilaiTertulis | null;
  readonly targetTw3: NilaiTertulis | null;
  readonly targetTw4: NilaiTertulis | null;
  readonly mulai: Bulan | null;
  readonly selesai: Bulan | null;
  readonly kode: string | null;
  readonly tahunLalu: Decimal | null;
  readonly jenisRhk: JenisHasilKerja | null;
  readonly aspek: Target['aspek'];
  readonly indikatorBersama: string | null;
  readonly rhkAtasan: string | null;
  readonly targetMaksimum: keyof typeof YA_TIDAK | null;
  readonly jenisKu: keyof typeof JENIS_KU | null;
  readonly lingkup: Decimal | null;
}

const uraian = pembacaTeks(PANJANG.uraian);
const nama = pembacaTeks(PANJANG.nama);
const arah = pembacaPilihan(ARAH, VARIAN_ARAH);
const caraHitung = pembacaPilihan(CARA_HITUNG, VARIAN_CARA_HITUNG);
const lapor = pembacaPilihan(LAPOR, VARIAN_LAPOR);

/** Percent of the employee's total: 0 to 100 with at most two decimals; '20%' as text means 20. */
const bacaBobot: Reader<Decimal | null> = (cell) => {
  const bobot = bacaNilai(cell);
  if (bobot === null || bobot instanceof Fault) return bobot;
  const sah =
    bobot.kind === 'angka' &&
    (bobot.satuan === null || isPersen(bobot.satuan)) &&
    bobot.nilai.gte(0) &&
    bobot.nilai.lte(100) &&
    bobot.nilai.decimalPlaces() <= 2;
  return sah ? bobot.nilai : new Fault('bobot-tidak-sah');
};

/** Last year's value, only to compare with. Its unit is the row's. */
const bacaTahunLalu: Reader<Decimal | null> = (cell) => {
  const nilai = bacaNilai(cell);
  if (nilai === null || nilai instanceof Fault) return nilai;
  return nilai.kind === 'angka' ? nilai.nilai : new Fault('angka-tidak-sah');
};

/** 'Dalam unit', whose number is known, or the number that the leader gives to another assignment. */
const bacaLingkup: Reader<Decimal | null> = (cell) => {
  if (foldName(cellText(cell)) === foldName(LINGKUP_DALAM_UNIT)) return LINGKUP_SATU_UNIT;
  const nilai = bacaNilai(cell);
  if (nilai === null || nilai instanceof Fault) return nilai === null ? null : new Fault('lingkup-tidak-sah');
  const sah = nilai.kind === 'angka' && nilai.satuan === null && nilai.nilai.gt(0) && nilai.nilai.lte(100);
  return sah ? nilai.nilai : new Fault('lingkup-tidak-sah');
};

export const bacaSatuan: Reader<string | null> = (cell) => {
  const satuan = nama(cell);
  return typeof satuan === 'string' ? satuanBaku(satuan) : satuan;
};

/** A code matches as text only, letter by letter. */
const bacaKode: Reader<string | null> = (cell) => {
  const kode = nama(cell);
  return typeof kode === 'string' && !isKode(kode) ? new Fault('kode-tidak-sah') : kode;
};

export const targetFields = (pegawai: Reader<string | null>, tahun: number) => ({
  pegawai: field(C.pegawai, required(pegawai, 'Pilih nama dari daftar')),
  rhk: field(C.rhk, required(uraian, 'Ketik hasil yang ingin dicapai')),
  indikator: field(C.indikator, required(uraian, 'Ketik ukuran keberhasilannya')),
  target: field(C.target, required(bacaNilai, 'Ketik satu angka (95) atau rentang (7 s.d. 8)')),
  satuan: field(C.satuan, required(bacaSatuan, 'Ketik satuannya, misalnya %, orang, surat, atau Rp')),
  arah: field(C.arah, arah),
  caraHitung: field(C.caraHitung, caraHitung),
  lapor: field(C.lapor, lapor),
  bobot: field(C.bobot, bacaBobot),
  targetTw1: field(C.targetTw1, bacaNilai),
  targetTw2: field(C.targetTw2, bacaNilai),
  targetTw3: field(C.targetTw3, bacaNilai),
  targetTw4: field(C.targetTw4, bacaNilai),
  mulai: field(C.mulai, pembacaBulan(tahun)),
  selesai: field(C.selesai, pembacaBulan(tahun)),
  kode: field(C.kode, bacaKode),
  tahunLalu: aside(C.tahunLalu, bacaTahunLalu),
  jenisRhk: aside(C.jenisRhk, pembacaPilihan(JENIS_RHK)),
  aspek: aside(C.aspek, pembacaPilihan(ASPEK)),
  indikatorBersama: aside(C.indikatorBersama, uraian),
  rhkAtasan: aside(C.rhkAtasan, uraian),
  targetMaksimum: field(C.targetMaksimum, pembacaPilihan(YA_TIDAK)),
  jenisKu: field(C.jenisKu, pembacaPilihan(JENIS_KU)),
  lingkup: field(C.lingkup, bacaLingkup),
});
