/** The page's copy of a book is fed by events alone: whatever is done, it must equal a fresh snapshot. */
import fc from 'fast-check';
import { bookFromContract } from '../../../../local/src/book/from-contract';
import { Library } from '../../../../local/src/book/library';
import type { Row } from '../../../../local/src/book/model';
import type { Operation } from '../../../../local/src/book/operation';
import { libraryBooks } from '../../../../local/src/workbench/library-books';
import type { BookEvent, BookOp, BookSnapshot, StreamMessage } from '../../../../local/src/workbench/protocol';
import { BookState } from '../../../../local/web/src/book/book-state';
import { rawOf, textOf } from '../../../../local/web/src/book/cells';

const ID = 'buku-contoh';

function aBook() {
  const library = new Library();
  const header = ['Periode', 'Pegawai', 'Indikator', 'Target Periode', 'Realisasi', 'Status', 'Pesan', 'Bukti Dukung'];
  const rows = Array.from({ length: 6 }, (_, i) => [`Jan 202${i}`, 'P', 'I', 10, i % 2 ? i : '', '', '', '']);
  library.add(
    bookFromContract({
      spreadsheetId: ID,
      title: 'Buku Kerja',
      kind: 'buku-kerja',
      sharedWith: ['staf', 'seseorang@capaian.example'],
      tabs: { Realisasi: [header, ...rows] },
    }),
  );
  const books = libraryBooks({
    library,
    units: () => [{ unitId: 'u', name: 'Unit', files: [{ spreadsheetId: ID, kind: 'Buku Kerja' }] }],
    actorOf: (_id, role) => `${role}@capaian.example`,
    year: () => 2026,
  });
  const tab = library.get(ID).tabs.find(({ title }) => title === 'Realisasi')!.sheetId;
  return { library, books, tab };
}

/** What people see of a book, without trailing blanks. */
function seen({ tabs }: Pick<BookSnapshot, 'tabs'>) {
  return tabs.map(({ rows, rowCount, columns, sheetId }) => {
    const cells = rows.map((row) => {
      const line = row.map((cell) => [rawOf(cell), textOf(cell)] as const);
      while (line.at(-1)?.[0] === '') line.pop();
      return line;
    });
    while (cells.at(-1)?.length === 0) cells.pop();
    return { sheetId, rowCount, columns, cells };
  });
}

describe('libraryBooks', () => {
  it('tells each file with the roles on its sharing list', () => {
    const { books } = aBook();
    expect(books.units()[0]?.files).toEqual([
      { spreadsheetId: ID, kind: 'Buku Kerja', title: 'Buku Kerja', roles: ['staf'] },
    ]);
  });

  it('reads typed text as the sheet would and sends the text shown beside the raw value', () => {
    const { books, tab } = aBook();
    books.apply(ID, { kind: 'set', tab, row: 1, column: 4, texts: [['85%', null, 'x']] }, 'staf');
    const row = books.snapshot(ID)!.tabs.find(({ sheetId }) => sheetId === tab)!.rows[1]!;
    expect(row[4]).toEqual({ v: 0.85, t: '85%' });
    expect([row[5], row[6]]).toEqual(['', 'x']);
  });

  it('makes room below the grid for a paste and cuts what reaches beyond its last column', () => {
    const { books, tab, library } = aBook();
    const before = library.get(ID).tabs.find(({ sheetId }) => sheetId === tab)!;
    const texts = [Array.from({ length: before.columnCount + 3 }, () => '1')];
    books.apply(ID, { kind: 'set', tab, row: before.rowCount + 1, column: 0, texts }, 'staf');
    const after = library.get(ID).tabs.find(({ sheetId }) => sheetId === tab)!;
    expect([after.rowCount, after.columnCount]).toEqual([before.rowCount + 2, before.columnCount]);
  });

  it('sorts whole rows below the header, blanks last', () => {
    const { books, tab, library } = aBook();
    books.apply(ID, { kind: 'sort', tab, column: 4, ascending: false }, 'staf');
    const rows = library.get(ID).tabs.find(({ sheetId }) => sheetId === tab)!.rows;
    expect(rows.slice(0, 5).map(({ values }) => values[4] ?? '')).toEqual(['Realisasi', 5, 3, 1, '']);
    expect(rows[1]?.values[0]).toBe('Jan 2025');
  });

  it('undoes only what the same role did, and says when there is nothing', () => {
    const { books, tab } = aBook();
    books.apply(ID, { kind: 'set', tab, row: 1, column: 4, texts: [['7']] }, 'staf');
    expect(books.apply(ID, { kind: 'undo' }, 'operator')).toBe(false);
    expect(books.apply(ID, { kind: 'undo' }, 'staf')).toBe(true);
    expect(books.snapshot(ID)!.tabs.find(({ sheetId }) => sheetId === tab)!.rows[1]![4]).toBeUndefined();
  });

  it('knows when rows of a tab moved last', () => {
    const { books, tab } = aBook();
    books.apply(ID, { kind: 'set', tab, row: 1, column: 4, texts: [['7']] }, 'staf');
    expect(books.rowsMovedAt(ID, tab)).toBe(0);
    books.apply(ID, { kind: 'insertRows', tab, row: 1, count: 1 }, 'staf');
    expect(books.rowsMovedAt(ID, tab)).toBe(books.shape(ID)!.version);
  });

  it('describes a change as it was, also when a listener changed the book again before it was told', () => {
    const { books, tab, library } = aBook();
    library.subscribe(({ source, spreadsheetId }) => {
      if (source !== 'user') return;
      const operations = [{ kind: 'delete-rows', sheetId: tab, at: 1, count: 1 }] as const;
      library.mutate(spreadsheetId, { source: 'script', actor: 'skrip', operations });
    });
    const state = follow(books);
    books.apply(ID, { kind: 'set', tab, row: 3, column: 4, texts: [['77']] }, 'staf');
    expect(seen(state())).toEqual(seen(books.snapshot(ID)!));
  });

  it('describes a changed cell without looking at the other rows of the tab', () => {
    const { books, library, tab } = aBook();
    const looked = new Set<number>();
    const watched = ({ values }: Row, i: number): Row => ({
      get values() {
        looked.add(i);
        return values;
      },
    });
    const book = library.get(ID);
    library.add({ ...book, tabs: book.tabs.map((each) => ({ ...each, rows: each.rows.map(watched) })) });
    const sent: StreamMessage[] = [];
    books.watch(ID, (message) => sent.push(message));
    looked.clear();
    books.apply(ID, { kind: 'set', tab, row: 2, column: 4, texts: [['7']] }, 'staf');
    expect(sent.at(-1)).toMatchObject({ changes: [{ kind: 'cells', row: 2, column: 4, cells: [[7]] }] });
    const last = 6; // where the tab ends is looked at too
    expect(looked).toEqual(new Set([2, last]));
  });

  it('sends a tab once when a mutation changes several cells of its header', () => {
    const { books, library, tab } = aBook();
    const state = follow(books);
    const sent: StreamMessage[] = [];
    books.watch(ID, (message) => sent.push(message));
    const set = (column: number, value: string): Operation => {
      return { kind: 'set-cells', sheetId: tab, row: 0, column, cells: [[{ value }]] };
    };
    library.mutate(ID, { source: 'api', actor: 'layanan', operations: [set(0, 'Bulan'), set(7, 'Bukti')] });
    const [change, ...more] = (sent.at(-1) as BookEvent).changes;
    expect([change?.kind, more]).toEqual(['tab', []]);
    expect(seen(state())).toEqual(seen(books.snapshot(ID)!));
  });

  it('keeps the copy of the page equal to the book after any ops', () => {
    const row = fc.integer({ min: 1, max: 8 });
    const text = fc.constantFrom('5', '85%', '1/4/2026', 'teks', '');
    const op: fc.Arbitrary<(tab: number) => BookOp> = fc.oneof(
      fc
        .tuple(row, text, text)
        .map(([r, a, b]) => (tab: number): BookOp => ({ kind: 'set', tab, row: r, column: 4, texts: [[a], [b]] })),
      fc.tuple(row, fc.boolean()).map(([r, more]) => (tab: number): BookOp => ({
        kind: more ? 'insertRows' : 'deleteRows',
        tab,
        row: r,
        count: 1,
      })),
      fc.tuple(row, row).map(([r, to]) => (tab: number): BookOp => ({
        kind: 'move',
        tab,
        row: r,
        column: 3,
        rowCount: 2,
        columnCount: 2,
        toRow: to,
        toColumn: 4,
      })),
      fc.boolean().map((ascending) => (tab: number): BookOp => ({ kind: 'sort', tab, column: 4, ascending })),
      fc.boolean().map((redo) => (): BookOp => ({ kind: redo ? 'redo' : 'undo' })),
    );
    fc.assert(
      fc.property(fc.array(op, { maxLength: 12 }), (ops) => {
        const { books, tab } = aBook();
        const state = follow(books);
        for (const make of ops) books.apply(ID, make(tab), 'staf');
        expect(seen(state())).toEqual(seen(books.snapshot(ID)!));
        expect(state().version).toBe(books.shape(ID)!.version);
      }),
      { numRuns: 60 },
    );
  });
});

/** A page that listens to the book. */
function follow(books: ReturnType<typeof aBook>['books']): () => BookState {
  let state: BookState | undefined;
  books.watch(ID, (message) => {
    if (message.kind === 'snapshot') state = new BookState(message.snapshot);
    else {
      for (const change of message.changes) state!.apply(change);
      state!.version = message.version;
    }
  });
  return () => state!;
}
