/** Laws of the parser: it answers every cell, it does not depend on where things stand, and what it says is sayable. */
import fc from 'fast-check';
import {
  INDIKATOR_BERSAMA,
  KEBERATAN,
  PEGAWAI,
  PENETAPAN_UNIT,
  PENGATURAN,
  PENILAIAN,
  PERIODE,
  PERSETUJUAN_SKP,
  REALISASI,
  TARGET,
  UMPAN_BALIK,
  FORM_HEADERS,
  type Cell,
  type TableSpec,
} from '../../functions/src/contract';
import { dec } from '../../functions/src/domain/decimal';
import { formatAngka } from '../../functions/src/domain/format';
import { parseIndikatorBersama } from '../../functions/src/parse/indikator-bersama';
import { bacaNilai } from '../../functions/src/parse/nilai';
import { parsePegawai } from '../../functions/src/parse/pegawai';
import { parseKeberatan } from '../../functions/src/parse/keberatan';
import { parsePenetapanUnit } from '../../functions/src/parse/penetapan-unit';
import { parsePengaturan } from '../../functions/src/parse/pengaturan';
import { parsePenilaian } from '../../functions/src/parse/penilaian';
import { parsePeriode } from '../../functions/src/parse/periode';
import { parsePersetujuan } from '../../functions/src/parse/persetujuan';
import { pesanBaris } from '../../functions/src/parse/pesan';
import { parseRealisasi } from '../../functions/src/parse/realisasi';
import { parseTarget, targetPerKode } from '../../functions/src/parse/target';
import type { ParsedTable, RawRows } from '../../functions/src/parse/table';
import { parseUmpanBalik } from '../../functions/src/parse/umpan-balik';
import { headerRow, rowOf } from '../../samples/rows';
import { aRealisasiRow, aTargetRow, NIP_A, realisasiHeader } from '../support/builders';
import { bacaTarget, ORANG, satuTarget, TAHUN } from '../unit/parse/support';

/** Cells as a spreadsheet can hold them, and pieces of what people type, so that the inner rules are reached too. */
const piece = fc.constantFrom(
  '1.250', '12,5', '932 dari 985', '7 s.d. 8', '7-8', '85%', 'Rp 5', 'tidak berlaku', 'nihil', '-', 'n/a', '#REF!', 'BK42TQ', 'CK53XZ',
  'Mar 2026', '31/12/2026', '31/02/2026', '198501152010011901', 'Pegawai Contoh 01 · 198501152010011901', '%', 'surat',
  'Lebih rendah', 'Kumulatif', 'III/a', '01/03/2026 s.d. 31/05/2026', 'TW I', 'constructor', '__proto__', 'toString',
  'hasOwnProperty', '=1+1', "'12", '\u00A0', '\u200B', 'Disetujui', 'SETUJU-K7BQ', 'Ikut usulan', 'di atas', 'Cukup', 'Tahun', 'Loyal',
  'Kelurahan Contoh', 'Ya', 'Dijumlahkan',
); // prettier-ignore
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: piece },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.integer({ min: -10, max: 50_000 }) },
  fc.constantFrom<Cell>(true, false, null, undefined, '', NaN, Infinity, -Infinity, -0, 1e300, 5e-324, 2 ** 53),
  fc.tuple(piece, piece).map(([a, b]) => `${a} ${b}`),
  fc.integer({ min: 1000, max: 50_000 }).map((n) => '9 s.d. '.repeat(n / 7)),
);
const rowsOf = (spec: TableSpec): fc.Arbitrary<RawRows> =>
  fc.tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constant(headerRow(spec)) }, { weight: 1, arbitrary: fc.array(cell) }),
    fc.array(fc.array(cell, { maxLength: Object.keys(spec.columns).length + 2 }), { maxLength: 6 }),
  ).map(([header, rows]) => [header, ...rows]); // prettier-ignore

function expectSound(table: ParsedTable<unknown>): void {
  for (const { value, blank, problems } of table.rows) {
    const salah = problems.some(({ severity }) => severity === 'salah');
    expect(value !== null && (salah || blank)).toBe(false);
    expect(salah && blank).toBe(false);
    expect(pesanBaris(problems)).not.toMatch(/undefined|\[object/);
  }
}

interface TabSiklus {
  readonly spec: TableSpec;
  /** A right row. */
  readonly good: Readonly<Record<string, Cell>>;
  readonly parse: (rows: RawRows) => ParsedTable<unknown>;
}

const orang = { tahun: TAHUN, pegawai: ORANG };
const TAB_SIKLUS: readonly TabSiklus[] = [
  {
    spec: PERSETUJUAN_SKP,
    good: { pegawai: 'Pegawai Contoh 01', keputusan: 'Disetujui' },
    parse: (rows) => parsePersetujuan(rows, orang),
  },
  {
    spec: PENILAIAN,
    good: { periode: 'TW I', pegawai: 'Pegawai Contoh 01', ratingPerilaku: 'Sesuai' },
    parse: (rows) => parsePenilaian(rows, orang),
  },
  {
    spec: UMPAN_BALIK,
    good: { tanggal: '31/03/2026', pegawai: 'Pegawai Contoh 01', tentang: 'Loyal', umpanBalik: 'Terima kasih' },
    parse: (rows) =>
      parseUmpanBalik(rows, { ...orang, tanggal: '2026-06-30', indikatorDari: () => ['Surat yang selesai'] }),
  },
  {
    spec: PENETAPAN_UNIT,
    good: { periode: 'TW I', unit: 'Kelurahan Contoh', predikatOrganisasi: 'Baik' },
    parse: (rows) =>
      parsePenetapanUnit(rows, { tahun: TAHUN, units: [{ unitId: '2026-contoh', unitKerja: 'Kelurahan Contoh' }] }),
  },
  {
    spec: KEBERATAN,
    good: {
      unit: 'Kelurahan Contoh',
      periode: 'TW I',
      pegawai: `Pegawai Contoh 01 · ${NIP_A}`,
      tanggalDiterima: '20/04/2026',
      alasanKeberatan: 'Laporan lengkap',
    },
    parse: (rows) =>
      parseKeberatan(rows, {
        tahun: TAHUN,
        tanggal: '2026-06-30',
        units: [{ unitId: '2026-contoh', unitKerja: 'Kelurahan Contoh' }],
      }),
  },
  {
    spec: INDIKATOR_BERSAMA,
    good: { nama: 'Surat yang selesai', satuan: 'surat', publik: 'Ya', penjelasan: 'Surat warga' },
    parse: (rows) => parseIndikatorBersama(rows),
  },
];

describe('the parser', () => {
  it('throws on no cell of Pegawai', () => {
    fc.assert(fc.property(rowsOf(PEGAWAI), (rows) => expectSound(parsePegawai(rows, { tahun: TAHUN }))));
  });

  it('throws on no cell of Target', () => {
    fc.assert(fc.property(rowsOf(TARGET), (rows) => expectSound(parseTarget(rows, { tahun: TAHUN, pegawai: ORANG }))));
  });

  it('throws on no cell of a Target row that is otherwise right', () => {
    const ids = Object.keys(TARGET.columns) as (keyof typeof TARGET.columns)[];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), cell, { maxKeys: 4 }), (cells) =>
        expectSound(bacaTarget([aTargetRow(cells), aTargetRow({})])),
      ),
    );
  });

  it('throws on no cell of Realisasi', () => {
    const target = targetPerKode(bacaTarget([aTargetRow({ target: 90, satuan: '%', caraHitung: 'Kumulatif' })]));
    fc.assert(
      fc.property(rowsOf(REALISASI), (rows) =>
        expectSound(parseRealisasi(rows, { tahun: TAHUN, target, tanggal: '2026-06-30' })),
      ),
    );
  });

  it('throws on no cell of a Realisasi row under a known Kode', () => {
    const ctx = (satuan: string, caraHitung: string) => ({
      tahun: TAHUN,
      target: targetPerKode(bacaTarget([aTargetRow({ target: 90, satuan, caraHitung })])),
    });
    const konteks = [ctx('%', 'Dijumlahkan'), ctx('%', 'Kumulatif'), ctx('surat', 'Dijumlahkan')];
    fc.assert(
      fc.property(fc.constantFrom(...konteks), fc.array(fc.tuple(cell, cell), { maxLength: 4 }), (of, values) => {
        const rows = values.map(([realisasi, keterangan]) => aRealisasiRow({ realisasi, keterangan }));
        expectSound(parseRealisasi([realisasiHeader(), ...rows], of));
      }),
    );
  });

  it('throws on no cell of Periode and Pengaturan', () => {
    fc.assert(fc.property(rowsOf(PERIODE), (rows) => expectSound(parsePeriode(rows, { tahun: TAHUN }))));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 })), (rows) => {
        const { konfirmasi } = parsePengaturan([[...FORM_HEADERS], [PENGATURAN.fields.konfirmasi.label, 'X'], ...rows]);
        expect(konfirmasi).toBe('X');
      }),
    );
  });

  describe.each(TAB_SIKLUS)('of $spec.name', ({ spec, good, parse }) => {
    it('throws on no cell', () => {
      fc.assert(fc.property(rowsOf(spec), (rows) => expectSound(parse(rows))));
    });

    it('throws on no cell of rows that are otherwise right', () => {
      const cells = fc.dictionary(fc.constantFrom(...Object.keys(spec.columns)), cell, { maxKeys: 3 });
      fc.assert(
        fc.property(fc.array(cells, { maxLength: 4 }), (rows) =>
          expectSound(parse([headerRow(spec), ...rows.map((row) => rowOf(spec, { ...good, ...row }))])),
        ),
      );
    });

    it('counts the same rows whatever their order', () => {
      const counted = (rows: RawRows) => parse([headerRow(spec), ...rows]).rows.flatMap(({ value }) => value ?? []);
      const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort();
      const cells = fc.dictionary(fc.constantFrom(...Object.keys(spec.columns)), cell, { maxKeys: 2 });
      fc.assert(
        fc.property(fc.array(cells, { maxLength: 4 }), (given) => {
          const rows = given.map((row) => rowOf(spec, { ...good, ...row }));
          expect(sorted(counted(rows.toReversed()))).toEqual(sorted(counted(rows)));
        }),
      );
    });
  });

  it('reads back every number as Indonesians write it', () => {
    const angka = fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(angka, ([whole, places]) => {
        const value = dec(whole).div(dec(10).pow(places));
        const nilai = bacaNilai(formatAngka(value, 6));
        expect(nilai).toMatchObject({ kind: 'angka', satuan: null });
        expect((nilai as { nilai: typeof value }).nilai.toFixed()).toBe(value.toFixed());
      }),
    );
  });

  it('gives the same values whatever the order of rows and columns', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun'];
    const rows = months.map((periode, i) => aRealisasiRow({ periode, realisasi: i * 10 }));
    const ctx = { tahun: TAHUN, target: new Map([['BK42TQ', satuTarget({})]]) };
    const width = realisasiHeader().length;
    const order = (n: number) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n });
    const values = (table: RawRows) =>
      parseRealisasi(table, ctx).rows.map(({ value }) => value).sort((a, b) => (a?.bulan ?? 0) - (b?.bulan ?? 0)); // prettier-ignore
    const plain = values([realisasiHeader(), ...rows]);
    fc.assert(
      fc.property(order(rows.length), order(width), (rowOrder, columnOrder) => {
        const moved = (cells: readonly Cell[]): Cell[] => columnOrder.map((i) => cells[i]);
        const table = [moved(realisasiHeader()), ...rowOrder.map((i) => moved(rows[i] ?? []))];
        expect(values(table)).toEqual(plain);
      }),
    );
  });
});
