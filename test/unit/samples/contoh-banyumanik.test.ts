import {
  bacaBulan,
  bulanLapor,
  cellText,
  dariSerial,
  DAFTAR,
  FILES,
  isKode,
  labelBulan,
  LAPOR,
  PEGAWAI,
  PERIODE,
  REALISASI,
  REKAP_PEGAWAI,
  TARGET,
  type Cell,
  type FileKind,
  type Lapor,
  type TableSpec,
} from '../../../functions/src/contract';
import { contohBanyumanik, KESALAHAN_CONTOH, type ContohUnit } from '../../../samples';
import { columnIndex, headerRow } from '../../../samples/rows';

const UNITS = contohBanyumanik();
const EVALUATION_MONTH = 11;

const tabOf = (unit: ContohUnit, spec: { readonly name: string; readonly file: FileKind }): Cell[][] =>
  unit.books.find((book) => book.kind === spec.file)?.tabs[spec.name] ?? [];
const rowsOf = (unit: ContohUnit, spec: TableSpec): Cell[][] => tabOf(unit, spec).slice(1);
const textAt = <Id extends string>(spec: TableSpec<Id>, row: readonly Cell[], id: Id): string =>
  cellText(row[columnIndex(spec, id)]);
const column = <Id extends string>(unit: ContohUnit, spec: TableSpec<Id>, id: Id): string[] =>
  rowsOf(unit, spec).map((row) => textAt(spec, row, id));

/** Everything a deliberate mistake touches, as 'unit/tab/row': left out where a test speaks of careful clerks. */
const MISTAKEN = new Set(KESALAHAN_CONTOH.map((k) => `${k.unitId}/${k.tab}/${k.row}`));
const careful = <T>(unit: ContohUnit, spec: TableSpec, of: (row: Cell[]) => T): T[] =>
  rowsOf(unit, spec).flatMap((row, i) =>
    MISTAKEN.has(`${unit.registration.unitId}/${spec.name}/${i + 2}`) ? [] : [of(row)],
  );

describe('the samples', () => {
  it('are the kecamatan office, two kelurahan and a puskesmas that shows indicators only', () => {
    expect(UNITS.map(({ registration: r }) => [r.unitId, r.penilaian])).toEqual([
      ['2026-kecamatan', 'ya'],
      ['2026-srondol-wetan', 'ya'],
      ['2026-pudakpayung', 'ya'],
      ['2026-puskesmas-ngesrep', 'hanya-indikator'],
    ]);
  });

  it('are the same at every call, and a change to one copy does not reach the next', () => {
    const changed = contohBanyumanik();
    tabOf(changed[0]!, TARGET)[1]![0] = 'changed';
    expect(contohBanyumanik()).toEqual(UNITS);
    expect(changed).not.toEqual(UNITS);
  });

  it('move to another year with all their labels and dates', () => {
    const next = contohBanyumanik(2027);
    expect(next.map((unit) => unit.registration.tahun)).toEqual([2027, 2027, 2027, 2027]);
    const years = next.flatMap((unit) =>
      rowsOf(unit, REALISASI).map((row) => bacaBulan(row[columnIndex(REALISASI, 'periode')], 0)?.tahun),
    );
    expect(new Set(years)).toEqual(new Set([2027]));
    const pindah = rowsOf(next[2]!, PEGAWAI).find((row) => row[columnIndex(PEGAWAI, 'mulai')] !== '')!;
    expect(dariSerial(Number(pindah[columnIndex(PEGAWAI, 'mulai')]))).toEqual({ tahun: 2027, bulan: 7, hari: 1 });
  });

  it('give every file its own id and share the Buku Pimpinan with leaders and operators only', () => {
    const books = UNITS.flatMap((unit) => unit.books);
    expect(new Set(books.map((book) => book.spreadsheetId)).size).toBe(8);
    for (const { registration, books: own } of UNITS) {
      expect(own.map((book) => book.spreadsheetId)).toEqual(Object.values(registration.files));
      expect(own.map((book) => [book.kind, book.sharedWith])).toEqual([
        ['buku-kerja', ['staf', 'pimpinan', 'operator']],
        ['buku-pimpinan', ['pimpinan', 'operator']],
      ]);
    }
  });

  it('hold exactly the tabs of the contract, in its order', () => {
    for (const book of UNITS.flatMap((unit) => unit.books)) {
      expect(Object.keys(book.tabs)).toEqual(FILES[book.kind].tabs.map((tab) => tab.name));
    }
  });

  it.each([TARGET, REALISASI, PEGAWAI, PERIODE, REKAP_PEGAWAI, DAFTAR])(
    'carry the header row of the contract in $name, and rows of its width',
    (spec: TableSpec) => {
      for (const unit of UNITS) {
        const [header, ...rows] = tabOf(unit, spec);
        expect(header).toEqual(headerRow(spec));
        expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(1);
        expect(rows[0]?.length ?? header?.length).toBe(header?.length);
      }
    },
  );

  it.each([TARGET, REALISASI, PEGAWAI, PERIODE])(
    'leave every output and stamp of $name to those who write them',
    (spec: TableSpec) => {
      const written = Object.entries(spec.columns).flatMap(([id, { role }]) => {
        const at = role === 'output' || role === 'stamp' ? columnIndex(spec, id) : -1;
        return at < 0 ? [] : [at];
      });
      const filled = UNITS.flatMap((unit) => rowsOf(unit, spec)).filter((row) => written.some((i) => row[i] !== ''));
      expect(written.length).toBeGreaterThan(0);
      expect(filled).toEqual([]);
    },
  );
});

describe('the people of the samples', () => {
  const people = UNITS.flatMap((unit) => careful(unit, PEGAWAI, (row) => row));
  const nips = people.map((row) => textAt(PEGAWAI, row, 'nip'));

  it('are at least 44, each named as an example', () => {
    const names = UNITS.flatMap((unit) => column(unit, PEGAWAI, 'nama'));
    expect(new Set(names).size).toBeGreaterThanOrEqual(44);
    expect(names.filter((name) => !/^Pegawai Contoh \d\d$/.test(name))).toEqual([]);
  });

  it('have a NIP of their own, but for the one who moved between two kelurahan', () => {
    const twice = nips.filter((nip, i) => nips.indexOf(nip) !== i);
    expect(twice).toHaveLength(1);
    const moved = UNITS.map((unit) => rowsOf(unit, PEGAWAI).find((row) => textAt(PEGAWAI, row, 'nip') === twice[0]));
    const dates = (row: Cell[] | undefined): string[] | undefined =>
      row && (['mulai', 'selesai'] as const).map((id) => textAt(PEGAWAI, row, id));
    expect(moved.map(dates)).toEqual([undefined, ['', '46203'], ['46204', ''], undefined]);
  });

  it('have NIPs of the right form, with sequences above 900 that nobody bears', () => {
    for (const row of people) {
      const nip = textAt(PEGAWAI, row, 'nip');
      const pppk = textAt(PEGAWAI, row, 'statusPegawai') === 'PPPK';
      expect(nip).toMatch(/^(19[6-9]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d{2}\d{2}[12]9\d{2}$/);
      expect(nip.slice(12, 14)).toMatch(pppk ? /^21$/ : /^(0[1-9]|1[0-2])$/);
      const lahir = new Date(`${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}T00:00:00Z`);
      expect(lahir.toISOString().slice(0, 10).replaceAll('-', '')).toBe(nip.slice(0, 8));
      expect(Number(nip.slice(8, 12)) - Number(nip.slice(0, 4))).toBeGreaterThanOrEqual(18);
    }
  });

  it('are PNS and PPPK, and one is on maternity leave', () => {
    const kinds = people.map((row) => textAt(PEGAWAI, row, 'statusPegawai'));
    expect(kinds.filter((kind) => kind === 'PPPK').length).toBeGreaterThanOrEqual(5);
    expect(kinds.filter((kind) => kind === 'PNS').length).toBeGreaterThanOrEqual(30);
    expect(people.map((row) => textAt(PEGAWAI, row, 'cuti')).filter(Boolean)).toEqual(['04/05/2026 s.d. 02/08/2026']);
  });

  it('each have three to five targets', () => {
    for (const unit of UNITS) {
      const of = column(unit, TARGET, 'pegawai');
      for (const row of careful(unit, PEGAWAI, (r) => r)) {
        const own = of.filter((who) => who.includes(textAt(PEGAWAI, row, 'nip'))).length;
        expect(own).toBeGreaterThanOrEqual(3);
        expect(own).toBeLessThanOrEqual(5);
      }
    }
  });

  it('weigh their targets all or none, adding up to 100', () => {
    const sums = UNITS.flatMap((unit) => {
      const byPerson = new Map<string, Cell[]>();
      for (const row of rowsOf(unit, TARGET)) {
        const who = textAt(TARGET, row, 'pegawai');
        byPerson.set(who, [...(byPerson.get(who) ?? []), row[columnIndex(TARGET, 'bobot')]]);
      }
      return [...byPerson.values()].map((w) =>
        w.every((x) => x === '') ? 'blank' : w.includes('') ? 'some' : w.reduce<number>((s, x) => s + Number(x), 0),
      );
    });
    expect(sums.filter((sum) => sum === 'blank').length).toBeGreaterThan(10);
    expect(sums.filter((sum) => sum === 100).length).toBeGreaterThan(10);
    expect(sums.filter((sum) => sum !== 'blank' && sum !== 100)).toEqual([98]); // the listed mistake
  });
});

describe('the rows of Realisasi in the samples', () => {
  it.each(UNITS.map((unit) => [unit.registration.unitId, unit] as const))(
    'of %s are those the script lays, one per due month begun',
    (_, unit) => {
      const laid = new Set<string>();
      for (const row of rowsOf(unit, TARGET)) {
        const lapor =
          (Object.keys(LAPOR) as Lapor[]).find((key) => LAPOR[key] === textAt(TARGET, row, 'lapor')) ?? 'BULANAN';
        const monthOf = (id: 'mulai' | 'selesai', fallback: number): number =>
          bacaBulan(row[columnIndex(TARGET, id)] || null, 2026)?.bulan ?? fallback;
        for (const bulan of bulanLapor(lapor, monthOf('mulai', 1), monthOf('selesai', 12))) {
          if (bulan <= EVALUATION_MONTH)
            laid.add(`${textAt(TARGET, row, 'kode')} ${labelBulan({ tahun: 2026, bulan })}`);
        }
      }
      const keys = rowsOf(unit, REALISASI).map((row) => {
        const bulan = bacaBulan(row[columnIndex(REALISASI, 'periode')], 2026);
        return `${textAt(REALISASI, row, 'kode')} ${bulan ? labelBulan(bulan) : '?'}`;
      });
      expect(new Set(keys)).toEqual(laid);
      const doubled = keys.filter((key, i) => keys.indexOf(key) !== i);
      expect(doubled).toHaveLength(
        KESALAHAN_CONTOH.filter((k) => k.jenis === 'kunci-ganda' && k.unitId === unit.registration.unitId).length,
      );
    },
  );

  it('carry only valid codes, each of one target in one unit', () => {
    const codes = UNITS.flatMap((unit) => column(unit, TARGET, 'kode'));
    expect(codes.filter((kode) => !isKode(kode))).toEqual([]);
    expect(codes.length - new Set(codes).size).toBe(1); // the listed copy
  });

  it('are filled to about three quarters, most of them with evidence', () => {
    const rows = UNITS.flatMap((unit) => rowsOf(unit, REALISASI));
    const filled = rows.filter((row) => textAt(REALISASI, row, 'realisasi') !== '');
    const proven = filled.filter((row) => textAt(REALISASI, row, 'bukti') !== '');
    expect(filled.length / rows.length).toBeGreaterThan(0.7);
    expect(filled.length / rows.length).toBeLessThan(0.95);
    expect(proven.length / filled.length).toBeGreaterThan(0.75);
    expect(proven.length / filled.length).toBeLessThan(0.95);
  });

  it('tell the three sample cases: vaccination, participation and kelurahan service', () => {
    const puskesmas = UNITS[3]!;
    const imunisasi = rowsOf(puskesmas, TARGET).find(
      (row) => textAt(TARGET, row, 'indikator') === 'Cakupan imunisasi dasar lengkap',
    )!;
    const bulanan = rowsOf(puskesmas, REALISASI).filter(
      (row) => textAt(REALISASI, row, 'kode') === textAt(TARGET, imunisasi, 'kode'),
    );
    expect(textAt(REALISASI, bulanan.at(-1)!, 'realisasi')).toBe('932 dari 985');
    expect(bulanan.map((row) => textAt(REALISASI, row, 'keterangan'))).toContain('Vaksin kosong Mei');
    const indikator = UNITS.flatMap((unit) => column(unit, TARGET, 'indikator'));
    expect(indikator).toEqual(
      expect.arrayContaining([
        'Anak tidak sekolah yang kembali bersekolah',
        'Angka partisipasi murni (APM) SD',
        'Surat keterangan yang selesai',
        'Kasus demam berdarah (DBD)',
        'Realisasi PBB-P2 terhadap ketetapan',
      ]),
    );
  });
});
