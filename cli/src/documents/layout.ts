/** How a document lies on A4 pages: the service's words and numbers as a pdfmake definition. Pure. */
import type { Content, createPdf, TableCell } from 'pdfmake';
import type {
  BagianDokumen,
  DokumenCetak,
  IsianDokumen,
  PihakDokumen,
  TandaTangan,
} from '../../../functions/src/contract';
import { breakable } from './breakable';

type Definition = Parameters<typeof createPdf>[0];

/** A4 in points. */
const A4 = { pendek: 595.28, panjang: 841.89 };
const MARGIN = { kiri: 42, atas: 46, kanan: 42, bawah: 52 };
const PADDING = 4;
const LINE = 0.5;
const GREY = '#555555';
const TITIK = '.'.repeat(34);
/** A row with more text than this may break over two pages; a shorter one stays in one piece. */
const ROW_CHARS = 700;

const GRID = {
  hLineWidth: () => LINE,
  vLineWidth: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};
/** No line above the heading that a table carries in its first row. */
const UNDER_TITLE = { ...GRID, hLineWidth: (row: number) => (row === 0 ? 0 : LINE) };
const PLAIN = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => PADDING,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};

const text = (nilai: string): string => breakable(nilai);

export function layout(dokumen: DokumenCetak): Definition {
  const { mendatar, judul, sementara, pihak, bagian, tandaTangan, lampiran, catatan, kaki } = dokumen;
  const width = (mendatar ? A4.panjang : A4.pendek) - MARGIN.kiri - MARGIN.kanan;
  return {
    pageSize: 'A4',
    pageOrientation: mendatar ? 'landscape' : 'portrait',
    pageMargins: [MARGIN.kiri, MARGIN.atas, MARGIN.kanan, MARGIN.bawah],
    info: { title: dokumen.berkas },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.15 },
    ...(sementara === null ? {} : marked(sementara)),
    footer: (page, pages) => ({
      margin: [MARGIN.kiri, 16, MARGIN.kanan, 0],
      fontSize: 7.5,
      color: GREY,
      columns: [
        { text: kaki, width: '*' },
        { text: `Halaman ${page} dari ${pages}`, width: 90, alignment: 'right' },
      ],
    }),
    content: [
      ...judul.map((baris, i): Content => ({
        text: text(baris),
        alignment: 'center',
        bold: i < 2,
        fontSize: i === 0 ? 13 : 10,
      })),
      { text: '', margin: [0, 0, 0, 8] },
      ...sides(pihak, width),
      ...body(bagian, tandaTangan, width),
      ...attached(lampiran.flatMap((b) => section(b, width))),
      ...notes(catatan),
    ],
  }; // prettier-ignore
}

/** On every page, above and across: nobody shall sign such a page without seeing it. */
const marked = (sementara: string): Pick<Definition, 'header' | 'watermark'> => ({
  header: { text: sementara, bold: true, alignment: 'center', margin: [0, 20, 0, 0], fontSize: 11 },
  watermark: { text: 'SEMENTARA', color: '#888888', opacity: 0.12, bold: true },
});

function sides(pihak: readonly PihakDokumen[], width: number): Content[] {
  if (pihak.length === 0) return [];
  const half = width / pihak.length - 2 * PADDING - LINE;
  return [
    {
      margin: [0, 0, 0, 6],
      layout: GRID,
      table: {
        widths: pihak.map(() => half),
        body: [
          pihak.map(({ judul }): TableCell => ({ text: judul, bold: true, fillColor: '#eeeeee' })),
          pihak.map(({ isian }): TableCell => pairs(isian, 92)),
        ],
      },
    },
  ];
}

/** The last part and the signatures stay on one page where they fit it: nobody signs an empty page. */
function body(bagian: readonly BagianDokumen[], tandaTangan: readonly TandaTangan[], width: number): Content[] {
  const last = bagian.slice(-1).filter(fits);
  const before = last.length === 0 ? bagian : bagian.slice(0, -1);
  const ending = [...last.flatMap((b) => section(b, width)), signatures(tandaTangan)];
  return [...before.flatMap((b) => section(b, width)), { stack: ending, unbreakable: true }];
}
/** Whether a part surely fits one page together with the signatures; measured in letters. */
const fits = (bagian: BagianDokumen): boolean => JSON.stringify(bagian).length < 1_500;

const attached = ([first, ...more]: readonly Content[]): Content[] =>
  first === undefined ? [] : [{ stack: [first], pageBreak: 'before' }, ...more];

/** Labels with their values; what is written by hand gets dots. */
const pairs = (isian: readonly IsianDokumen[], labelWidth: number): Content => ({
  layout: PLAIN,
  table: {
    widths: [labelWidth, 4, '*'],
    body: isian.map(([label, nilai]) => [label, ':', nilai === null ? { text: TITIK, color: GREY } : text(nilai)]),
  },
});

const heading = (judul: string | null): Content[] =>
  judul === null ? [] : [{ text: text(judul), bold: true, margin: [0, 6, 0, 3] }];

function section(bagian: BagianDokumen, width: number): Content[] {
  switch (bagian.kind) {
    case 'isian':
      return [
        {
          stack: [...heading(bagian.judul), pairs(bagian.isian, 150)],
          unbreakable: fits(bagian),
          margin: [0, 0, 0, 4],
        },
      ];
    case 'tabel':
      return table(bagian, width);
    case 'teks':
      return [...heading(bagian.judul), ...bagian.baris.map(indented)];
    case 'garis':
      return [{ stack: [...heading(bagian.judul), ...ruled(bagian.baris, width)], unbreakable: true }];
  }
}

/** Leading spaces say how deep a line lies. */
const indented = (baris: string): Content => ({
  text: text(baris.trimStart()),
  fontSize: 8,
  margin: [(baris.length - baris.trimStart().length) * 4, 0, 0, 1],
});

const ruled = (baris: number, width: number): Content[] =>
  Array.from({ length: baris }, () => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: LINE, lineColor: GREY }],
    margin: [0, 14, 0, 0],
  }));

function table(bagian: Extract<BagianDokumen, { kind: 'tabel' }>, width: number): Content[] {
  const { judul, keterangan, kolom, baris } = bagian;
  const shares = kolom.reduce((sum, { lebar }) => sum + lebar, 0);
  const room = width - kolom.length * (2 * PADDING + LINE) - LINE;
  const head = [
    ...heading(judul),
    ...(keterangan === null ? [] : [{ text: keterangan, italics: true, margin: [0, 0, 0, 3] } as Content]),
  ];
  if (baris.length === 0) return head;
  const spread = kolom.slice(1).map(() => '');
  const title: TableCell[][] =
    head.length === 0
      ? []
      : [[{ stack: head, colSpan: kolom.length, border: NO_BORDER, margin: [-PADDING, 0, 0, 0] }, ...spread]];
  const long = baris.some((row) => row.some((cell) => (cell ?? '').length > ROW_CHARS));
  return [
    {
      margin: [0, 0, 0, 6],
      layout: title.length === 0 ? GRID : UNDER_TITLE,
      table: {
        headerRows: title.length + 1,
        keepWithHeaderRows: long ? 0 : 1,
        dontBreakRows: !long,
        widths: kolom.map(({ lebar }) => (room * lebar) / shares),
        body: [
          ...title,
          kolom.map((k): TableCell => ({ text: k.judul, bold: true, alignment: 'center', fillColor: '#eeeeee' })),
          ...baris.map((row) =>
            row.map((cell, i): TableCell => ({
              text: cell === null ? '\n' : text(cell),
              fontSize: 8.5,
              alignment: ALIGNMENT[kolom[i]?.rata ?? 'kiri'],
            })),
          ),
        ],
      },
    },
  ]; // prettier-ignore
}
const NO_BORDER: [boolean, boolean, boolean, boolean] = [false, false, false, false];
const ALIGNMENT = { kiri: 'left', tengah: 'center', kanan: 'right' } as const;

function signatures(tandaTangan: readonly TandaTangan[]): Content {
  const one = ({ peran, nama, nip }: TandaTangan): Content => ({
    stack: [
      { text: `${'.'.repeat(22)}, ${'.'.repeat(30)}`, color: GREY },
      { text: text(peran), margin: [0, 2, 0, 46] },
      nama === null ? { text: TITIK, color: GREY } : { text: text(nama), bold: true, decoration: 'underline' },
      nip === null ? { text: `NIP ${TITIK}`, color: GREY } : `NIP ${nip}`,
    ],
    alignment: 'center',
  });
  const signing = tandaTangan.map(one);
  return { columns: signing.length === 1 ? ['', ...signing] : signing, unbreakable: true, margin: [0, 18, 0, 10] };
}

const notes = (catatan: readonly string[]): Content[] =>
  catatan.length === 0
    ? []
    : [{ stack: ['Catatan:', { ul: catatan.map(text) }], fontSize: 7.5, color: GREY, margin: [0, 4, 0, 0] }];
