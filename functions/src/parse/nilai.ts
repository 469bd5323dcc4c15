/** The value cells `Target` and `Realisasi`: a number with or without its unit, a range, "a dari b", "tidak berlaku". */
import { cellText, TIDAK_BERLAKU, type Cell } from '../contract';
import type { Decimal } from '../domain/decimal';
import { ANGKA_PATTERN, angkaDariSel, angkaDariTeks } from './angka';
import { isErrorText, isNoValue } from './cell-kind';
import { Fault } from './reader';
import { samaSatuan } from './satuan';

/** What was written, before it is held against the row's unit. `satuan`: the unit behind the number, if any. */
export type NilaiTertulis =
  | { readonly kind: 'angka'; readonly nilai: Decimal; readonly satuan: string | null }
  | { readonly kind: 'rentang'; readonly min: Decimal; readonly max: Decimal; readonly satuan: string | null }
  | { readonly kind: 'dari'; readonly a: Decimal; readonly b: Decimal }
  | { readonly kind: 'tidak-berlaku' };

/** A unit starts with a letter or '%' and holds no second number ('m2' is fine). */
const SATUAN = String.raw`(%|\p{L}[\p{L}\p{M} .%()/-]*\d?)`;
const DENGAN_SATUAN = new RegExp(String.raw`^([-\u2212]?${ANGKA_PATTERN}) ?${SATUAN}$`, 'iu');
const DARI = new RegExp(String.raw`^(${ANGKA_PATTERN}) ?dari ?(${ANGKA_PATTERN})$`, 'i');
const RENTANG = new RegExp(
  String.raw`^(${ANGKA_PATTERN}) ?(?:${SATUAN} ?)??(?:s\.? ?d\.?|s/d|sampai(?: dengan)?|hingga|[-\u2013\u2014]) ?(${ANGKA_PATTERN}) ?${SATUAN}?$`,
  'iu',
);
const MIRING = new RegExp(String.raw`^(${ANGKA_PATTERN}) ?/ ?(${ANGKA_PATTERN})$`);
const NIHIL = /^(?:nihil|nol|zero|kosong|tidak ada|tdk ada|belum ada)\.?$/i;
const TAK_BERLAKU = /^(?:tidak|tdk|tak) ?berlaku\.?$/i;
const RUPIAH = /^Rp/i;
/** Longer texts are no values; the patterns above need not chew on them. */
const MAX_CHARS = 100;

/** Reads a value cell; null when it holds no value (blank, '-', 'n/a'). */
export function bacaNilai(cell: Cell): NilaiTertulis | null | Fault {
  if (typeof cell === 'number') return angka(angkaDariSel(cell), null);
  const text = cellText(cell);
  if (text === '' || isNoValue(text)) return null;
  if (isErrorText(text)) return new Fault('sel-galat');
  if (text.length > MAX_CHARS) return new Fault('angka-tidak-sah');
  if (text === TIDAK_BERLAKU || TAK_BERLAKU.test(text)) return { kind: 'tidak-berlaku' };
  if (NIHIL.test(text)) return new Fault('nilai-nihil');
  const plain = angkaDariTeks(text);
  if (plain !== null) return angka(plain, RUPIAH.test(text) ? 'Rp' : null);
  return bacaBersusun(text);
}

/** Values made of more than one number, and numbers with a unit behind them. */
function bacaBersusun(text: string): NilaiTertulis | Fault {
  const dari = DARI.exec(text);
  if (dari) return pasangan(dari[1], dari[2], (a, b) => ({ kind: 'dari', a, b }));
  if (/\bdari\b/i.test(text)) return new Fault('dari-tidak-sah');

  const miring = MIRING.exec(text);
  if (miring) return new Fault('garis-miring', { usul: `${miring[1] ?? ''} dari ${miring[2] ?? ''}` });

  const batas = RENTANG.exec(text);
  if (batas) {
    const [, min, satuanMin, max, satuanMax] = batas;
    if (satuanMin && satuanMax && !samaSatuan(satuanMin, satuanMax)) return new Fault('angka-tidak-sah');
    return rentang(min, max, satuanMax ?? satuanMin ?? null);
  }

  const bersatuan = DENGAN_SATUAN.exec(text);
  const nilai = bersatuan ? angkaDariTeks(bersatuan[1] ?? '') : null;
  return nilai === null ? new Fault('angka-tidak-sah') : angka(nilai, bersatuan?.[2]?.trim() ?? null);
}

const angka = (nilai: Decimal | Fault, satuan: string | null): NilaiTertulis | Fault =>
  nilai instanceof Fault ? nilai : { kind: 'angka', nilai, satuan };

function pasangan(
  first: string | undefined,
  second: string | undefined,
  make: (a: Decimal, b: Decimal) => NilaiTertulis | Fault,
): NilaiTertulis | Fault {
  const a = angkaDariTeks(first ?? '');
  const b = angkaDariTeks(second ?? '');
  if (a instanceof Fault) return a;
  if (b instanceof Fault) return b;
  return a === null || b === null ? new Fault('angka-tidak-sah') : make(a, b);
}

const rentang = (first: string | undefined, second: string | undefined, satuan: string | null): NilaiTertulis | Fault =>
  pasangan(first, second, (min, max) => {
    if (min.gt(max)) return new Fault('rentang-terbalik');
    return min.eq(max) ? { kind: 'angka', nilai: min, satuan } : { kind: 'rentang', min, max, satuan };
  });
