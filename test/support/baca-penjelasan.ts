/** Recomputes a person's result from the lines of an explanation alone, with exact fractions: what a clerk does by hand. */
import { jumlah, Pecahan } from '../property/pecahan';

export interface HitungUlang {
  readonly indikator: readonly {
    readonly kode: string;
    readonly realisasi: string | null;
    readonly asli: string | null;
    readonly capaian: string | null;
    readonly bagian: string | null;
  }[];
  readonly total: string | null;
  readonly usulan: string | null;
  readonly lapor: string;
}

const PLACES = 6;
const SERATUS = Pecahan.dari(100);

/** '1.234,5…' is 1234.5. */
const angka = (teks: string): Pecahan =>
  Pecahan.dari(
    teks
      .replace(/ %$|…$/g, '')
      .replaceAll('.', '')
      .replace(',', '.')
      .trim(),
  );
/** 'a dari b' is a percent. */
const suku = (teks: string): Pecahan => {
  const [a = '', b] = teks.split(' dari ');
  return b === undefined ? angka(a) : angka(a).kali(SERATUS).bagi(angka(b));
};
const tanpaKurung = (teks: string): string => teks.replace(/^\(|\)$/g, '');
const jumlahan = (teks: string, of = suku): Pecahan => jumlah(tanpaKurung(teks).split(' + ').map(of));

function realisasiDari(teks: string): Pecahan {
  const [awal = ''] = teks.replace(/ %$/, '').split(' = ');
  const rata = /^(\(.*\)) \/ (\d+)$/.exec(awal);
  if (rata) return jumlahan(rata[1]!).bagi(Pecahan.dari(rata[2]!));
  const pasangan = /^(\(.*\)) dari (\(.*\))$/.exec(awal);
  return pasangan ? jumlahan(pasangan[1]!).kali(SERATUS).bagi(jumlahan(pasangan[2]!)) : jumlahan(awal);
}

type Tepi = readonly [min: Pecahan, max: Pecahan];
const rentang = (teks: string): Tepi => {
  const [min = '', max = min] = teks.replace(/ %$/, '').split(' s.d. ');
  return [angka(min), angka(max)];
};

function targetDari(teks: string): Tepi {
  const bagian = /^(.*) bulan aktif \(/.exec(teks);
  if (!bagian) return rentang(teks);
  let tepi: Tepi = [Pecahan.dari(0), Pecahan.dari(0)];
  for (const part of bagian[1]!.split(' + ')) {
    const found = /^(?:TW [IV]+ )?(.+) x (\d+) \/ (\d+)$/.exec(part);
    if (!found) continue; // no month of any quarter yet
    const porsi = Pecahan.dari(found[2]!, found[3]);
    const [min, max] = rentang(found[1]!);
    tepi = [tepi[0].tambah(min.kali(porsi)), tepi[1].tambah(max.kali(porsi))];
  }
  return tepi;
}

function capaianDari(realisasi: Pecahan, [min, max]: Tepi, aturan: string): Pecahan {
  if (!min.lebih(realisasi) && !realisasi.lebih(max) && max.lebih(min)) return SERATUS;
  const tepi = realisasi.lebih(max) ? max : min;
  if (tepi.bulat(40) === '0') return realisasi.bulat(40) === '0' ? SERATUS : Pecahan.dari(0);
  const rasio = realisasi.bagi(tepi);
  return /Makin tinggi/.test(aturan) ? rasio.kali(SERATUS) : Pecahan.dari(2).kurang(rasio).kali(SERATUS);
}

/** Number behind `awal` in the block, without the letter of its rule. */
const isi = (block: readonly string[], awal: string): string | null =>
  block.find((line) => line.startsWith(`   ${awal}`))?.slice(3 + awal.length).replace(/ \[[A-Z]+\]$/, '') ?? null; // prettier-ignore

/** `lines`: as shown, rules included. */
export function hitungUlang(lines: readonly string[]): HitungUlang {
  const aturan = new Map(lines.flatMap((l) => /^ {3}\[([A-Z]+)\] (.*)$/.exec(l)?.slice(1, 3) ? [/^ {3}\[([A-Z]+)\] (.*)$/.exec(l)!.slice(1, 3) as [string, string]] : [])); // prettier-ignore
  const mulai = lines.flatMap((l, i) => (/^\d+\. .* \([A-Z0-9]{6}\), /.test(l) ? [i] : []));
  const selesai = lines.findIndex((l) => l.startsWith('Total: '));
  const blocks = mulai.map((from, i) => lines.slice(from, mulai[i + 1] ?? selesai));
  const indikator = blocks.map((block) => satuIndikator(block, aturan));
  const total = /^Total: (.+) \/ (.+?) = /.exec(lines[selesai] ?? '');
  const dariTotal = total === null ? null : totalDari(total[1]!, total[2]!).bulat(PLACES);
  const batas = [...aturan.values()].find((teks) => teks.startsWith('Usulan:'));
  return {
    indikator,
    total: dariTotal,
    usulan: dariTotal === null || batas === undefined ? null : usulanDari(dariTotal, batas),
    lapor: jumlahLapor(blocks),
  };
}

function satuIndikator(
  block: readonly string[],
  aturan: ReadonlyMap<string, string>,
): HitungUlang['indikator'][number] {
  const kode = /\(([A-Z0-9]{6})\), /.exec(block[0] ?? '')?.[1] ?? '';
  const baris = isi(block, 'realisasi ');
  if (baris === null) return { kode, realisasi: null, asli: null, capaian: null, bagian: null };
  const realisasi = realisasiDari(baris.slice(baris.indexOf(': ') + 2));
  const target = isi(block, 'target ')?.replace(/^[^:]*: /, '') ?? '';
  const rumus = block.find((line) => line.startsWith('   capaian: ')) ?? '';
  const huruf = /\[([A-Z]+)\]$/.exec(rumus)?.[1] ?? '';
  const dinilai = !rumus.includes('belum dinilai');
  const asli = dinilai ? capaianDari(realisasi, targetDari(target), aturan.get(huruf) ?? '') : null;
  const [bawah, atas] = [Pecahan.dari(0), Pecahan.dari(120)];
  const bobot = /(?:^|, )(\S+) \/ (.+) x 100 = /.exec(isi(block, 'bobot: ') ?? '');
  return {
    kode,
    realisasi: realisasi.bulat(PLACES),
    asli: asli?.bulat(PLACES) ?? null,
    capaian: asli?.antara(bawah, atas).bulat(PLACES) ?? null,
    bagian: bobot ? angka(bobot[1]!).kali(SERATUS).bagi(jumlahan(bobot[2]!)).bulat(PLACES) : null,
  };
}

function totalDari(atas: string, bawah: string): Pecahan {
  const kali = (teks: string): Pecahan =>
    teks
      .split(' x ')
      .map(angka)
      .reduce((a, b) => a.kali(b));
  return jumlahan(atas, kali).bagi(jumlahan(bawah));
}

function usulanDari(total: string, aturan: string): string | null {
  const [atas = '', bawah = ''] = /lebih dari (\d+) .* (\d+) sampai/.exec(aturan)?.slice(1) ?? [];
  const nilai = Pecahan.dari(total);
  if (nilai.lebih(Pecahan.dari(atas))) return 'DI_ATAS';
  return Pecahan.dari(bawah).lebih(nilai) ? 'DI_BAWAH' : 'SESUAI';
}

function jumlahLapor(blocks: readonly (readonly string[])[]): string {
  const pairs = blocks.flatMap((block) => /^(\d+)\/(\d+) lapor/.exec(isi(block, 'laporan: ') ?? '')?.slice(1, 3).map(Number) ?? []); // prettier-ignore
  const sum = (offset: number): number => pairs.filter((_, i) => i % 2 === offset).reduce((a, b) => a + b, 0);
  return `${sum(0)}/${sum(1)}`;
}
