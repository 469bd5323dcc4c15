/** What set-up plans for one file: everything for an empty one, the missing parts for the others, nothing twice. */
import fc from 'fast-check';
import type { FileLook, LayoutChange, TabLook } from '../../../../functions/src/app/layout';
import { chartsFor } from '../../../../functions/src/app/setup/charts';
import { planLayout, tabIdsAfter } from '../../../../functions/src/app/setup/plan';
import {
  FILES,
  KAKI_RINGKASAN,
  PEGAWAI,
  PENILAIAN,
  PERIODE,
  PERSETUJUAN_SKP,
  REALISASI,
  RINGKASAN,
  TARGET,
  type Cell,
  type FileKind,
} from '../../../../functions/src/contract';
import { applyLayout, aNewFile, aTab, someFacts } from '../../../support/layout';
import { headerRow } from '../../../../samples/rows';

const KINDS = Object.keys(FILES) as FileKind[];
const FACTS = someFacts();
const REGISTERED = someFacts({ registered: true });

const laid = (kind: FileKind): FileLook => applyLayout(aNewFile(), planLayout(kind, aNewFile(), FACTS).changes);
const tabOf = (look: FileLook, title: string): TabLook => {
  const tab = look.tabs.find((candidate) => candidate.title === title);
  if (!tab) throw new Error(`no tab ${title}`);
  return tab;
};
/** The file with one tab changed. */
const withTab = (look: FileLook, title: string, change: (tab: TabLook) => Partial<TabLook>): FileLook => ({
  ...look,
  tabs: look.tabs.map((tab) => (tab.title === title ? { ...tab, ...change(tab) } : tab)),
});
const kinds = (changes: readonly LayoutChange[]): string[] => [...new Set(changes.map((change) => change.do))];

describe.each(KINDS)('an empty file as %s', (kind) => {
  it('gets every tab in order with its headers, and its own blank tab goes', () => {
    const look = laid(kind);
    expect(look.tabs.map(({ title }) => title)).toEqual(FILES[kind].tabs.map(({ name }) => name));
    for (const spec of FILES[kind].tabs) {
      if (spec.kind !== 'table') continue;
      const headers = headerRow(spec);
      expect(tabOf(look, spec.name).rows[0]).toEqual(headers);
    }
  });

  it('tells the id of every tab, those it adds and those that stand there', () => {
    const added = planLayout(kind, aNewFile(), FACTS);
    const look = applyLayout(aNewFile(), added.changes);
    const ids = Object.fromEntries(look.tabs.map(({ title, sheetId }) => [title, sheetId]));
    expect(tabIdsAfter(kind, aNewFile(), added)).toEqual(ids);
    expect(tabIdsAfter(kind, look, planLayout(kind, look, REGISTERED))).toEqual(ids);
  });

  it('needs nothing a second time', () => {
    expect(planLayout(kind, laid(kind), REGISTERED)).toEqual({ changes: [], lines: [], warnings: [], refusals: [] });
  });

  it('speaks Indonesian and lives in Jakarta', () => {
    expect(laid(kind)).toMatchObject({ locale: 'in_ID', timeZone: 'Asia/Jakarta' });
  });
});

describe('the layout of a column', () => {
  const target = tabOf(laid('buku-kerja'), TARGET.name);
  const at = (id: keyof typeof TARGET.columns): number => Object.keys(TARGET.columns).indexOf(id);

  it('keeps text as typed and offers the words of the contract', () => {
    expect(target.columns[at('lapor')]).toMatchObject({
      format: 'text',
      choices: ['Bulanan', 'Triwulan', 'Semester', 'Tahunan'],
      note: TARGET.columns.lapor.help,
    });
    expect(target.columns[at('kode')]).toMatchObject({ format: 'text' });
    expect(target.columns[at('mulai')]).toMatchObject({ format: 'date' });
    expect(target.columns[at('target')]).toMatchObject({ format: null, choices: null });
  });

  it('draws people from the hidden list of the same file', () => {
    expect(target.columns[at('pegawai')]?.choices).toEqual({ tab: 'Daftar', column: 0 });
    const pegawai = tabOf(laid('buku-pimpinan'), PEGAWAI.name);
    const penilai = Object.keys(PEGAWAI.columns).indexOf('pejabatPenilai');
    expect(pegawai.columns[penilai]?.choices).toEqual({ tab: 'Daftar Pilihan', column: 0 });
  });

  it('follows a list column that somebody moved', () => {
    const look = withTab(laid('buku-kerja'), 'Daftar', () => ({ rows: [['Indikator Bersama', 'Mulai', 'Selesai', 'Pegawai']] })); // prettier-ignore
    const plan = planLayout('buku-kerja', look, REGISTERED);
    expect(plan.changes).toContainEqual({ do: 'choices', sheetId: target.sheetId, column: 0, choices: { tab: 'Daftar', column: 3 } }); // prettier-ignore
  });

  it('collapses the block at the right and greys what the service writes', () => {
    const { changes } = planLayout('buku-kerja', aNewFile(), FACTS);
    const mine = changes.filter((change) => 'sheetId' in change && change.sheetId === target.sheetId);
    expect(mine).toContainEqual({ do: 'group', sheetId: target.sheetId, from: at('jenisRhk'), to: at('diubah') + 1 });
    const grey = mine.flatMap((c) => (c.do === 'dress-column' && c.grey ? [c.column] : []));
    expect(grey).toEqual((['status', 'pesan', 'realisasi', 'capaian', 'penjelasan', 'diubah'] as const).map(at));
    expect(kinds(mine)).toContain('colour');
  });

  it('is protected at the header for all but the editors, and at Kode with a warning only', () => {
    const { changes } = planLayout('buku-kerja', aNewFile(), FACTS);
    const protect = changes.flatMap((c) => (c.do === 'protect' && c.sheetId === target.sheetId ? [c] : []));
    expect(protect).toMatchObject([
      { what: { part: 'header' }, warningOnly: false, editors: ['operator@contoh.go.id'] },
      { what: { part: 'column', column: at('kode') }, warningOnly: true },
    ]);
  });
});

describe('rows laid by key', () => {
  it('are the rating periods, open, with a last day', () => {
    const [, first, , , fourth, year] = tabOf(laid('buku-pimpinan'), PERIODE.name).rows;
    expect(first).toEqual(['TW I', 46_122, 'Terbuka']); // 10/04/2026
    expect(fourth).toEqual(['TW IV', 46_397, 'Terbuka']); // 10/01/2027
    expect(year?.[0]).toBe('Tahun');
  });

  it('are one per period and unit, and a unit that joins later is added below', () => {
    const look = laid('buku-organisasi');
    expect(tabOf(look, 'Penetapan Unit').rows).toHaveLength(1 + 5 * 2);
    const facts = someFacts({ registered: true, units: ['Kelurahan A', 'Kelurahan B', 'Kelurahan C'] });
    const plan = planLayout('buku-organisasi', look, facts);
    expect(plan.lines).toEqual(['Tab Penetapan Unit: 5 baris disiapkan.']);
    const rows = tabOf(applyLayout(look, plan.changes), 'Penetapan Unit').rows;
    expect(rows.slice(11).map((row) => row.slice(0, 2))).toContainEqual(['Tahun', 'Kelurahan C']);
  });

  it('leave a period alone that is spelled differently', () => {
    const look = withTab(laid('buku-pimpinan'), PERIODE.name, (tab) => ({
      rows: tab.rows.map((row, i) => (i === 1 ? ['Triwulan 1', '', 'Dikunci'] : row)),
    }));
    expect(planLayout('buku-pimpinan', look, REGISTERED).changes).toEqual([]);
  });

  it('find room for more units than a new tab has rows', () => {
    const facts = someFacts({ units: Array.from({ length: 60 }, (_, i) => `Unit ${i + 1}`) });
    const look = applyLayout(aNewFile(), planLayout('buku-organisasi', aNewFile(), facts).changes);
    expect(tabOf(look, 'Penetapan Unit').rows).toHaveLength(301);
    expect(planLayout('buku-organisasi', look, { ...facts, registered: true }).changes).toEqual([]);
  });
});

describe('a file that people have changed', () => {
  const kerja = laid('buku-kerja');
  const typed: Cell[] = ['Ani · 199001012015011001', 'Tertib arsip', 'Arsip', 12];

  it('gets a deleted tab back at its place', () => {
    const look = { ...kerja, tabs: kerja.tabs.filter(({ title }) => title !== REALISASI.name) };
    const plan = planLayout('buku-kerja', look, REGISTERED);
    expect(plan.lines).toEqual(['Tab Realisasi: dibuat.']);
    expect(applyLayout(look, plan.changes).tabs.map(({ title }) => title)).toEqual(
      kerja.tabs.map(({ title }) => title),
    );
  });

  it('gets a missing header at the right, and no other column moves', () => {
    const look = withTab(kerja, TARGET.name, ({ rows: [header = []] }) => ({
      rows: [[...header.map((name) => (name === 'Satuan' ? '' : name)), 'Catatan Kami'], typed],
      columnCount: header.length + 1,
    }));
    const plan = planLayout('buku-kerja', look, REGISTERED);
    const after = tabOf(applyLayout(look, plan.changes), TARGET.name);
    expect(plan.lines[0]).toBe('Tab Target: kolom Satuan ditambahkan di kanan.');
    expect(after.rows[0]).toEqual([...(tabOf(look, TARGET.name).rows[0] ?? []), 'Satuan']);
    expect(after.rows[1]).toEqual(typed);
    expect(after.columns.at(-1)).toMatchObject({ format: 'text' });
  });

  it('keeps a header that stands there under an alias', () => {
    const look = withTab(kerja, TARGET.name, ({ rows: [header = []] }) => ({
      rows: [header.map((name) => (name === 'Indikator' ? 'IKI' : name))],
    }));
    expect(planLayout('buku-kerja', look, REGISTERED).changes).toEqual([]);
  });

  it('is told of a header that stands there twice, and nothing is added for it', () => {
    const look = withTab(kerja, TARGET.name, ({ rows: [header = []], columnCount }) => ({
      rows: [[...header, 'Satuan']],
      columnCount: columnCount + 1,
    }));
    const plan = planLayout('buku-kerja', look, REGISTERED);
    expect(plan.changes).toEqual([]);
    expect(plan.warnings).toEqual([expect.stringContaining('judul Satuan ada lebih dari sekali')]);
  });

  it('gets dropdowns and formats back that a paste took away, column by column', () => {
    const look = withTab(kerja, TARGET.name, ({ columns }) => ({
      columns: columns.map((column) => ({ ...column, format: null, choices: null })),
    }));
    const plan = planLayout('buku-kerja', look, REGISTERED);
    expect(kinds(plan.changes)).toEqual(['format', 'choices']);
    expect(plan.lines).toContainEqual(expect.stringMatching(/^Tab Target: daftar pilihan dipasang pada Pegawai, Arah/));
    expect(planLayout('buku-kerja', applyLayout(look, plan.changes), REGISTERED).changes).toEqual([]);
  });

  it('gets its list tab hidden, no frozen column, and room for a paste', () => {
    const look = withTab(
      withTab(kerja, 'Daftar', () => ({ hidden: false })),
      TARGET.name,
      () => ({
        frozenColumns: 2,
        rowCount: 20,
      }),
    );
    const after = applyLayout(look, planLayout('buku-kerja', look, REGISTERED).changes);
    expect(tabOf(after, 'Daftar').hidden).toBe(true);
    expect(tabOf(after, TARGET.name)).toMatchObject({ frozenColumns: 0, rowCount: 201 });
  });

  it.each([PERSETUJUAN_SKP, PENILAIAN])('keeps whom a row of $name is about in view, within 200 px', (spec) => {
    const pimpinan = laid('buku-pimpinan');
    const upTo = Object.keys(spec.columns).indexOf('pegawai') + 1;
    expect(tabOf(pimpinan, spec.name).frozenColumns).toBe(upTo);
    const widths = Object.values(spec.columns).map(({ widthPx }) => widthPx);
    expect(widths.slice(0, upTo).reduce((sum, px) => sum + px, 0)).toBeLessThanOrEqual(200);

    const old = withTab(pimpinan, spec.name, () => ({ frozenColumns: 0 }));
    const { changes } = planLayout('buku-pimpinan', old, REGISTERED);
    expect(kinds(changes)).toEqual(['width', 'set-tab']);
    expect(changes.filter((change) => change.do === 'width')).toHaveLength(upTo);
    expect(planLayout('buku-pimpinan', applyLayout(old, changes), REGISTERED).changes).toEqual([]);
  });

  it('freezes nothing once somebody has put a column of his own before the names', () => {
    const own = withTab(laid('buku-pimpinan'), PENILAIAN.name, ({ rows, columnCount }) => ({
      columnCount: columnCount + 1,
      rows: rows.map((row) => ['Nomor', ...row]),
    }));
    const after = applyLayout(own, planLayout('buku-pimpinan', own, REGISTERED).changes);
    expect(tabOf(after, PENILAIAN.name).frozenColumns).toBe(0);
  });

  it('gets its tab names back when only case or spaces differ', () => {
    const look = withTab(kerja, TARGET.name, () => ({ title: 'target ' }));
    const plan = planLayout('buku-kerja', look, REGISTERED);
    expect(plan.lines).toEqual(['Tab "target ": namanya dikembalikan menjadi Target.']);
  });

  it('gets missing labels of Pengaturan below the others', () => {
    const pimpinan = laid('buku-pimpinan');
    const look = withTab(pimpinan, 'Pengaturan', ({ rows }) => ({
      rows: rows.filter((row) => row[0] !== 'Konfirmasi'),
    }));
    const after = applyLayout(look, planLayout('buku-pimpinan', look, REGISTERED).changes);
    expect(tabOf(after, 'Pengaturan').rows.at(-1)?.[0]).toBe('Konfirmasi');
  });

  it('keeps tabs of their own', () => {
    const look = { ...kerja, tabs: [...kerja.tabs, aTab({ sheetId: 99, title: 'Catatan', rows: [['rapat']] })] };
    expect(planLayout('buku-kerja', look, REGISTERED).changes).toEqual([]);
  });
});

describe('a file that set-up does not understand', () => {
  const refused = (kind: FileKind, look: FileLook, facts = FACTS): readonly string[] => {
    const plan = planLayout(kind, look, facts);
    expect(plan.changes).toEqual([]);
    return plan.refusals;
  };

  it('is refused when a tab of a contract name holds other data', () => {
    const tabs = [
      aTab({
        title: 'Target',
        rows: [
          ['Nama Barang', 'Harga'],
          ['Meja', 5],
        ],
      }),
    ];
    expect(refused('buku-kerja', aNewFile({ tabs }), REGISTERED)).toEqual([
      expect.stringMatching(/tab Target: baris 1 terbaca "Nama Barang", "Harga"/),
    ]);
  });

  it('is refused when the header row of a filled tab is gone', () => {
    const look = withTab(laid('buku-kerja'), TARGET.name, () => ({ rows: [[], ['Ani', 'Tertib arsip']] }));
    expect(refused('buku-kerja', look, REGISTERED)).toEqual([expect.stringContaining('baris 1 terbaca kosong')]);
  });

  it('is refused when it is full of something else and not registered', () => {
    const look = aNewFile({ tabs: [aTab({ title: 'Anggaran', rows: [['Belanja', 10]] })] });
    expect(refused('buku-kerja', look)).toEqual([expect.stringContaining('sudah berisi data (tab "Anggaran")')]);
    expect(planLayout('buku-kerja', look, REGISTERED).refusals).toEqual([]);
  });

  it('is refused when the files were swapped', () => {
    expect(refused('buku-kerja', laid('buku-pimpinan'))).toEqual([expect.stringContaining('terbaca sebagai Buku Pimpinan')]); // prettier-ignore
  });

  it('is refused when a renamed tab holds the rows of the missing one', () => {
    const look = withTab(laid('buku-kerja'), TARGET.name, ({ rows }) => ({
      title: 'Target Lama',
      rows: [...rows, ['Ani']],
    }));
    expect(refused('buku-kerja', look, REGISTERED)).toEqual([
      expect.stringContaining('tetapi tab "Target Lama" berisi kolomnya'),
    ]);
  });
});

describe('charts', () => {
  const titles = (look: FileLook): readonly string[] => tabOf(look, 'Ringkasan').charts;

  it.each([
    ['ya', ['Kelengkapan per periode', 'Sebaran predikat']],
    ['hanya-indikator', ['Kelengkapan per periode']],
  ] as const)('of a unit with penilaian %s are laid once and found again by their title', (penilaian, wanted) => {
    const facts = someFacts({ charts: chartsFor(penilaian) });
    const look = applyLayout(aNewFile(), planLayout('buku-pimpinan', aNewFile(), facts).changes);
    expect(titles(look)).toEqual(wanted);
    expect(planLayout('buku-pimpinan', look, { ...facts, registered: true }).changes).toEqual([]);
  });

  it('that are missing are added beside those that stand', () => {
    const start = someFacts({ charts: chartsFor('hanya-indikator') });
    const look = applyLayout(aNewFile(), planLayout('buku-pimpinan', aNewFile(), start).changes);
    const plan = planLayout('buku-pimpinan', look, { ...start, registered: true, charts: chartsFor('ya') });
    expect(plan.lines).toEqual(['Tab Ringkasan: grafik "Sebaran predikat" dipasang.']);
    expect(plan.changes).toHaveLength(1);
  });

  it('read the tables at the foot of Ringkasan and cover the two columns beside them', () => {
    for (const { at, source, heightPx, widthPx } of chartsFor('ya')) {
      expect(source.fromRow).toBe(at.row + 1);
      expect(heightPx).toBeLessThanOrEqual(21 * (KAKI_RINGKASAN.sebaran.dari - KAKI_RINGKASAN.kelengkapan.dari));
      expect(widthPx).toBeLessThanOrEqual(RINGKASAN.widthsPx.slice(at.column).reduce((sum, width) => sum + width, 0));
    }
  });
});

describe('any damage', () => {
  const header = fc.constantFrom(...Object.values(TARGET.columns).map((column) => column.header));
  const damage = fc.record({
    without: fc.uniqueArray(header, { maxLength: 6 }),
    shuffle: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
    own: fc.array(
      fc.string({ minLength: 3, maxLength: 8 }).map((text) => `x${text}`),
      { maxLength: 3 },
    ),
    rows: fc.array(fc.array(fc.string({ maxLength: 5 }), { maxLength: 8 }), { maxLength: 4 }),
    gone: fc.subarray(['Panduan', 'Realisasi', 'Daftar']),
    rowCount: fc.integer({ min: 10, max: 300 }),
  });

  it('is put right by one plan: nothing typed changes, no column moves, and a second plan is empty', () => {
    const start = laid('buku-kerja');
    fc.assert(
      fc.property(damage, ({ without, shuffle, own, rows, gone, rowCount }) => {
        const names = [...Object.values(TARGET.columns).map((c) => c.header).filter((h) => !without.includes(h)), ...own]; // prettier-ignore
        const order = names.map((name) => ({ name, at: Number(shuffle.next().value) })).sort((a, b) => a.at - b.at);
        const top = order.map(({ name }) => name);
        const whole = withTab(start, TARGET.name, () => ({
          rows: [top, ...rows],
          columns: [],
          columnCount: top.length + 8,
          rowCount,
        }));
        const look = { ...whole, tabs: whole.tabs.filter(({ title }) => !gone.includes(title)) };
        const plan = planLayout('buku-kerja', look, REGISTERED);
        const after = applyLayout(look, plan.changes);
        const target = tabOf(after, TARGET.name);
        expect(target.rows[0]?.slice(0, top.length)).toEqual(top);
        expect(target.rows.slice(1)).toEqual(rows);
        expect(plan.lines.length > 0).toBe(plan.changes.length > 0);
        expect(planLayout('buku-kerja', after, REGISTERED).changes).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
