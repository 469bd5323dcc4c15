/**
 * The whole system on loopback: typed cells, the built trigger script, the shipped function, the real Sheets client and
 * the embedded Firestore. One chain serves all tests; each leaves it as the next may need it, and the restart comes last.
 */
import { run } from '../../cli/src/run';
import type { UnitsBody } from '../../functions/src/contract';
import { insertBlankRows } from '../../local/src/book/edits';
import type { Value } from '../../local/src/book/model';
import { PERSON } from '../../local/src/accounts';
import type { Fault } from '../../local/src/sheets/router';
import type { MenuOutcome, Role, ScriptMenu } from '../../local/src/workbench/protocol';
import { KESALAHAN_CONTOH, type Kesalahan } from '../../samples';
import { BATCH_GET, BATCH_UPDATE, LocalChain, LOOK_UP } from '../support/local-chain';

const workbook = (unitId: string): string => `contoh-${unitId}-buku-kerja`;
const leadersBook = (unitId: string): string => `contoh-${unitId}-buku-pimpinan`;
const fileOf = ({ unitId, tab }: Kesalahan): string =>
  (['Target', 'Realisasi'].includes(tab) ? workbook : leadersBook)(unitId);

const UNIT = '2026-pudakpayung';
const WORK = workbook(UNIT);
const LEADER = leadersBook(UNIT);
const UNITS = ['2026-kecamatan', '2026-srondol-wetan', UNIT, '2026-puskesmas-ngesrep'];
/** Its rows are wrong on purpose, all of them. */
const PRACTICE = '2026-latihan-banyumanik';

const chain = new LocalChain();
beforeAll(() => chain.start(), 60_000);
afterAll(() => chain.end());
beforeEach(() => chain.forget());

const status = (row: number): Value => chain.cell(WORK, 'Realisasi', row, 'Status');
const rekapOf = (pegawai: string, header: string): Value =>
  chain.cell(LEADER, 'Rekap Pegawai', chain.row(LEADER, 'Rekap Pegawai', { Pegawai: pegawai }), header);
/** A row that nobody has filled in yet, of an indicator that takes any plain number. */
const openRow = (indikator: string, periode = 'Nov 2026'): number =>
  chain.row(WORK, 'Realisasi', { Periode: periode, Indikator: indikator, Status: 'Belum diisi' });
const spies = () => {
  const { state } = chain.local.service;
  return [jest.spyOn(state, 'commit'), jest.spyOn(state, 'saveReport'), jest.spyOn(state, 'confirm')];
};
afterEach(() => jest.restoreAllMocks());

describe('the samples in the running system', () => {
  const shown = (k: Kesalahan): Value => chain.cell(fileOf(k), k.tab, k.row - 1, 'Status');
  // Weights are judged over a person's rows together: each row counts, the total waits.
  const byRow = KESALAHAN_CONTOH.filter((k) => k.jenis !== 'bobot-98');

  it.each([
    ['salah', ['Perlu diperbaiki']],
    ['cek', ['Perlu dicek']],
    ['kosong', ['Belum diisi', 'Terlambat']],
    ['diterima', ['Tercatat']],
  ] as const)('show every listed mistake that is "%s" as %j', (akibat, words: readonly Value[]) => {
    const listed = byRow.filter((k) => k.akibat === akibat);
    expect(listed.length).toBeGreaterThan(0);
    const other = listed.filter((k) => !words.includes(shown(k)));
    expect(other.map((k) => `${k.unitId} ${k.tab} ${k.row} ${k.jenis}: ${String(shown(k))}`)).toEqual([]);
  });

  it('ask to check weights that add up to 98, and withhold the total', () => {
    const [mistake] = KESALAHAN_CONTOH.filter((k) => k.jenis === 'bobot-98');
    expect(shown(mistake!)).toBe('Perlu dicek');
    const nama = chain.cell(fileOf(mistake!), 'Target', mistake!.row - 1, 'Pegawai');
    const rekap = chain.tab(leadersBook(mistake!.unitId), 'Rekap Pegawai').rows.map(({ values }) => values);
    const line = rekap.slice(1).find(([pegawai]) => String(nama).startsWith(String(pegawai)));
    expect(line).toBeDefined();
    expect(line?.[rekap[0]!.indexOf('Capaian (%)')]).toBe('');
  });

  it.each(UNITS)('count all other filled rows of %s', (unitId) => {
    const listed = KESALAHAN_CONTOH.filter((k) => k.unitId === unitId);
    const cellOf = (k: Kesalahan, header: string): Value => chain.cell(fileOf(k), k.tab, k.row - 1, header);
    const isListed = (tab: string, row: number): boolean => listed.some((k) => k.tab === tab && k.row === row + 1);
    const at = (tab: string, row: number, header: string): Value => chain.cell(workbook(unitId), tab, row, header);
    const rowsOf = (tab: string): number[] =>
      chain
        .tab(workbook(unitId), tab)
        .rows.map((_, row) => row)
        .slice(1);

    const named = listed.filter((k) => k.tab === 'Pegawai' && k.akibat === 'salah').map((k) => cellOf(k, 'Nama'));
    const doubled = listed.filter((k) => k.jenis === 'kode-salinan').map((k) => cellOf(k, 'Kode'));
    const weighed = listed.filter((k) => k.jenis === 'bobot-98').map((k) => cellOf(k, 'Pegawai'));
    const targetFollows = (row: number): boolean =>
      named.some((nama) => String(at('Target', row, 'Pegawai')).startsWith(String(nama))) ||
      doubled.includes(at('Target', row, 'Kode')) ||
      weighed.includes(at('Target', row, 'Pegawai'));
    const notCounted = new Set(
      rowsOf('Target')
        .filter((row) => at('Target', row, 'Status') === 'Perlu diperbaiki')
        .map((row) => at('Target', row, 'Kode')),
    );
    const twins = listed
      .filter((k) => k.jenis === 'kunci-ganda')
      .map((k) => `${String(cellOf(k, 'Kode'))} ${String(cellOf(k, 'Periode'))}`);
    const realisasiFollows = (row: number): boolean =>
      notCounted.has(at('Realisasi', row, 'Kode')) ||
      twins.includes(`${String(at('Realisasi', row, 'Kode'))} ${String(at('Realisasi', row, 'Periode'))}`);

    const targets = rowsOf('Target').filter((row) => !isListed('Target', row) && !targetFollows(row));
    const filled = rowsOf('Realisasi').filter(
      (row) => at('Realisasi', row, 'Realisasi') !== '' && !isListed('Realisasi', row) && !realisasiFollows(row),
    );
    const kunci = chain.tab(leadersBook(unitId), 'Periode').rows.slice(1);
    const locked = kunci.some(({ values }) => values[0] === 'TW I' && values[2] === 'Dikunci') ? ['Jan', 'Feb', 'Mar'] : []; // prettier-ignore
    const counted = (row: number): readonly string[] =>
      locked.includes(String(at('Realisasi', row, 'Periode')).slice(0, 3))
        ? ['Terkunci']
        : ['Tercatat', 'Tidak berlaku'];
    expect(targets.length).toBeGreaterThan(20);
    expect(filled.length).toBeGreaterThan(200);
    expect(targets.filter((row) => at('Target', row, 'Status') !== 'Tercatat')).toEqual([]);
    expect(filled.filter((row) => !counted(row).includes(String(at('Realisasi', row, 'Status'))))).toEqual([]);
  });
});

describe('a request that must be refused', () => {
  const cases: [string, number, () => Promise<Response>][] = [
    ['broken JSON', 400, () => chain.post('/v1/hints', '{broken', 'kantor')],
    ['a file that is not registered', 404, () => chain.post('/v1/hints', { spreadsheetId: 'tidak-dikenal' }, 'kantor')],
    ['an oversize body', 413, () => chain.post('/v1/hints', { spreadsheetId: 'x'.repeat(20_000) }, 'kantor')],
    ['a wrong method', 405, () => fetch(`${chain.local.functionUrl}/v1/hints`)],
    ['no token', 401, () => fetch(`${chain.local.functionUrl}/v1/hints`, { method: 'POST', body: '{}' })],
    ['a role without the right', 403, () => chain.post('/v1/sync', { id: UNIT }, 'kantor')],
  ];

  it.each(cases)('for %s is answered %i, without a stack and without any request to Sheets', async (_, code, ask) => {
    const stores = spies();
    const answer = await ask();
    const text = await answer.text();
    await chain.local.settled();
    expect(answer.status).toBe(code);
    expect(text).not.toMatch(/\bat .+:\d+|node_modules|\.[jt]s\b/);
    expect(chain.requests).toEqual([]);
    for (const store of stores) expect(store).not.toHaveBeenCalled();
  });
});

describe('a realisation typed in the grid', () => {
  it('comes back as recorded, explained in Target and counted for the leader, with the stamp of the script', async () => {
    const row = openRow('Data keluarga yang diperbarui', 'Okt 2026');
    const kode = chain.cell(WORK, 'Realisasi', row, 'Kode');
    const pegawai = String(chain.cell(WORK, 'Realisasi', row, 'Pegawai'));
    const explained = (): Value => chain.cell(WORK, 'Target', chain.row(WORK, 'Target', { Kode: kode }), 'Penjelasan');
    const before = {
      explained: explained(),
      lines: rekapOf(pegawai, 'Kelengkapan'),
      why: rekapOf(pegawai, 'Penjelasan'),
    };
    await chain.type(WORK, 'Realisasi', row, 'Realisasi', '151,5');
    expect(chain.cell(WORK, 'Realisasi', row, 'Realisasi')).toBe(151.5);
    expect(status(row)).toBe('Tercatat');
    expect(chain.cell(WORK, 'Realisasi', row, 'Pesan')).toBe('');
    expect(chain.cell(WORK, 'Realisasi', row, 'Terakhir Diubah')).not.toBe('');
    expect(before.explained).toMatch(/^Jan-Jun 778 dari /);
    expect(explained()).toMatch(/^Jan-Jun, Okt 929,5 dari /); // 778 + 151,5
    const [, filled, expected] = /^(\d+) dari (\d+)$/.exec(String(before.lines)) ?? [];
    expect(rekapOf(pegawai, 'Kelengkapan')).toBe(`${Number(filled) + 1} dari ${expected ?? ''}`);
    expect(rekapOf(pegawai, 'Penjelasan')).not.toBe(before.why);
  });

  it('that cannot be read is named, and is recorded once corrected', async () => {
    const row = openRow('Informasi yang terbit di kanal resmi', 'Okt 2026');
    await chain.type(WORK, 'Realisasi', row, 'Realisasi', 'banyak');
    expect(status(row)).toBe('Perlu diperbaiki');
    expect(String(chain.cell(WORK, 'Realisasi', row, 'Pesan'))).toMatch(/^Realisasi: terbaca banyak/);
    await chain.type(WORK, 'Realisasi', row, 'Realisasi', '6');
    expect(status(row)).toBe('Tercatat');
    expect(chain.cell(WORK, 'Realisasi', row, 'Pesan')).toBe('');
  });
});

describe('the cost of a sync', () => {
  it('is one read and one write per file for any number of hints in one window', async () => {
    const row = chain.row(WORK, 'Realisasi', { Periode: 'Feb 2026', Status: 'Tercatat' });
    const was = chain.cell(WORK, 'Realisasi', row, 'Realisasi');
    chain.put(WORK, 'Realisasi', row, 'Realisasi', '#REF!');
    await chain.inOneMoment(async () => {
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, i) =>
          chain.post('/v1/hints', { spreadsheetId: i % 2 ? WORK : LEADER }, 'kantor'),
        ),
      );
      expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
      await chain.local.settled();
    });
    expect(status(row)).toBe('Perlu diperbaiki');
    for (const file of [WORK, LEADER]) {
      expect(chain.count(BATCH_GET, file)).toBe(1);
      expect(chain.count(BATCH_UPDATE, file)).toBe(1);
    }
    const ofUnit = chain.requests.filter(({ spreadsheetId }) => [WORK, LEADER].includes(spreadsheetId ?? ''));
    expect(ofUnit).toHaveLength(4); // the rollup that follows reads and writes the organisation's files alone
    chain.put(WORK, 'Realisasi', row, 'Realisasi', was);
    await chain.sync(UNIT);
  });

  it.each(UNITS)('of %s, unchanged, is one read per file and nothing written anywhere', async (unitId) => {
    await chain.local.settled(); // a rollup that an earlier case asked for writes the organisation's files
    const ofUnit = (id: string | undefined): boolean => id === workbook(unitId) || id === leadersBook(unitId);
    const versionsNow = (): number[] =>
      chain.local.library.list().filter((book) => ofUnit(book.spreadsheetId)).map((book) => book.version); // prettier-ignore
    const before = await chain.stored(unitId);
    const versions = versionsNow();
    const stores = spies();
    expect(await chain.sync(unitId)).toMatchObject({
      outcome: 'unchanged',
      counts: { put: 0, cellsWritten: 0 },
      calls: { sheetReads: 2, sheetWrites: 0 },
    });
    for (const store of stores) expect(store).not.toHaveBeenCalled();
    const requests = chain.requests.filter(({ spreadsheetId }) => ofUnit(spreadsheetId));
    expect(requests.every((request) => request.methodId === BATCH_GET)).toBe(true);
    expect(chain.count(BATCH_GET, workbook(unitId))).toBe(1);
    expect(chain.count(BATCH_GET, leadersBook(unitId))).toBe(1);
    expect(versionsNow()).toEqual(versions);
    expect(await chain.stored(unitId)).toEqual(before);
  });
});

describe('a fault of Sheets', () => {
  const faulty: [string, string, Fault, number][] = [
    ['429 with Retry-After on write', BATCH_UPDATE, { status: 429, retryAfterSeconds: 1 }, 1],
    ['503 on write', BATCH_UPDATE, { status: 503 }, 1],
    ['503 on every attempt of a write', BATCH_UPDATE, { status: 503 }, 3],
    ['an answer lost after the write was done', BATCH_UPDATE, { status: 503, when: 'after' }, 1],
    ['an answer that breaks off after the write was done', BATCH_UPDATE, { truncateAtByte: 10 }, 1],
    ['503 on read', BATCH_GET, { status: 503 }, 1],
    ['a read that breaks off', BATCH_GET, { truncateAtByte: 2_000 }, 1],
  ];

  it.each(faulty)('such as %s leads to the right state all the same', async (_, method, fault, times) => {
    const row = chain.row(WORK, 'Realisasi', { Periode: 'Jan 2026', Status: 'Tercatat' });
    const was = chain.cell(WORK, 'Realisasi', row, 'Realisasi');
    let left = times;
    chain.faults = ({ methodId, spreadsheetId }) => {
      if (methodId !== method || spreadsheetId !== WORK || left === 0) return undefined;
      left -= 1;
      return fault;
    };
    await chain.type(WORK, 'Realisasi', row, 'Realisasi', '12.34');
    expect(left).toBe(0);
    expect(chain.count(method, WORK)).toBeGreaterThan(times);
    expect(status(row)).toBe('Perlu diperbaiki');
    expect(await chain.sync(UNIT)).toMatchObject({ outcome: 'unchanged', faults: [] });
    chain.put(WORK, 'Realisasi', row, 'Realisasi', was);
    await chain.sync(UNIT);
    expect(status(row)).toBe('Tercatat');
  });
});

describe('a damaged file', () => {
  it('with a renamed tab costs one look-up and a named fault; the rest goes on, and renaming back heals it', async () => {
    const { sheetId } = chain.tab(WORK, 'Target');
    const before = await chain.sync(UNIT);
    const row = openRow('Surat keterangan yang selesai');
    chain.change(WORK, { kind: 'set-tab', sheetId, title: 'Target lama' });
    chain.put(WORK, 'Realisasi', row, 'Realisasi', 7);
    chain.forget();
    const lost = await chain.sync(UNIT);
    expect(lost.faults).toEqual([expect.stringMatching(/Target.*'Target lama'/)]);
    expect(lost.counts.targets).toBe(before.counts.targets);
    expect(lost.counts.realisations).toBe(before.counts.realisations + 1);
    expect(chain.count(LOOK_UP)).toBe(1);
    expect(chain.count(LOOK_UP, WORK)).toBe(1);
    expect(status(row)).toBe('Tercatat');
    const ringkasan = JSON.stringify(chain.tab(LEADER, 'Ringkasan').rows);
    expect(ringkasan).toContain('Target lama');
    chain.change(WORK, { kind: 'set-tab', sheetId, title: 'Target' });
    expect((await chain.sync(UNIT)).faults).toEqual([]);
    expect(JSON.stringify(chain.tab(LEADER, 'Ringkasan').rows)).not.toContain('Target lama');
  });

  it.each([
    ['Rekap Pegawai', 'Ringkasan', 'Data keluarga yang diperbarui'],
    ['Ringkasan', 'Rekap Pegawai', 'Informasi yang terbit di kanal resmi'],
  ])(
    'whose %s has too few rows is a named fault; the rest goes on, and new rows heal it',
    async (title, other, indikator) => {
      await chain.sync(UNIT);
      const whole = chain.tab(LEADER, title);
      const kept = 4;
      chain.change(LEADER, { kind: 'delete-rows', sheetId: whole.sheetId, at: kept, count: whole.rowCount - kept });
      const row = openRow(indikator);
      const pegawai = String(chain.cell(WORK, 'Realisasi', row, 'Pegawai'));
      chain.put(WORK, 'Realisasi', row, 'Realisasi', 8);
      chain.forget();
      const cut = await chain.sync(UNIT);
      expect(cut.faults).toEqual([expect.stringContaining(`Tab ${title} kekurangan baris`)]);
      expect(chain.count(LOOK_UP)).toBe(0);
      expect(status(row)).toBe('Tercatat');
      expect(chain.tab(LEADER, title).rowCount).toBe(kept);
      expect(chain.tab(LEADER, other).rows.length).toBeGreaterThan(kept);
      chain.change(LEADER, insertBlankRows(chain.tab(LEADER, title), kept, whole.rowCount - kept));
      expect((await chain.sync(UNIT)).faults).toEqual([]);
      expect(chain.tab(LEADER, title).rows.length).toBeGreaterThanOrEqual(whole.rows.length - 1);
      expect(rekapOf(pegawai, 'Kelengkapan')).toMatch(/^\d+ dari \d+$/);
      expect(await chain.sync(UNIT)).toMatchObject({ outcome: 'unchanged', faults: [] });
    },
  );
});

describe('the practice unit', () => {
  it('tells each person how many of the eight exercises are solved, and is quiet when nothing changes', async () => {
    const { rows } = chain.tab(leadersBook(PRACTICE), 'Rekap Pegawai');
    const [header = [], ...people] = rows.map(({ values }) => values.map(String));
    const told = people.map((line) => line[header.indexOf('Perlu Perhatian')] ?? '').filter((text) => text !== '');
    expect(told.map((text) => text.split(';')[0])).toEqual([
      'LATIHAN: 0 dari 8 benar',
      'LATIHAN: 0 dari 8 benar',
      'LATIHAN: 0 dari 8 benar',
      'LATIHAN: 6 dari 8 benar',
    ]);
    expect(await chain.sync(PRACTICE)).toMatchObject({ outcome: 'unchanged', faults: [] });
  });
});

describe('the menu "Capaian" of the files', () => {
  const menusOf = (file: string, as: Role): string => `${chain.local.workbenchUrl}/api/books/${file}/menus?as=${as}`;
  const choose = (file: string, functionName: string, as: Role): Promise<Response> =>
    fetch(menusOf(file, as), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ functionName }),
    });
  const outcome = async (functionName: string, as: Role): Promise<MenuOutcome> =>
    (await (await choose(WORK, functionName, as)).json()) as MenuOutcome;

  it('is what the shipped script adds when the file is opened', async () => {
    const menus = (await (await fetch(menusOf(WORK, 'staf'))).json()) as ScriptMenu[];
    expect(menus.map(({ title, items }) => [title, items.map(({ label }) => label)])).toEqual([
      ['Capaian', ['Hitung sekarang', 'Jelaskan nilai saya']],
    ]);
  });

  it('computes now what no trigger has told, and says that the request arrived', async () => {
    const row = openRow('Surat keterangan yang selesai');
    chain.put(WORK, 'Realisasi', row, 'Realisasi', 150);
    await chain.local.settled();
    expect(status(row)).toBe('Belum diisi');
    const { shown } = await outcome('hitungSekarang', 'staf');
    const text: unknown = expect.stringContaining('Permintaan terkirim');
    expect(shown).toEqual([expect.objectContaining({ kind: 'toast', text })]);
    await chain.local.settled();
    expect(status(row)).toBe('Tercatat');
    chain.put(WORK, 'Realisasi', row, 'Realisasi', '');
    await chain.sync(UNIT);
  });

  it('explains to a member of the unit his own numbers', async () => {
    const row = chain.row(LEADER, 'Pegawai', { Email: PERSON.staf });
    const pegawai = ['Nama', 'NIP'].map((header) => String(chain.cell(LEADER, 'Pegawai', row, header))).join(' · ');
    const kode = chain.cell(WORK, 'Target', chain.row(WORK, 'Target', { Pegawai: pegawai }), 'Kode');
    const { shown, error } = await outcome('jelaskanNilaiSaya', 'staf');
    expect(error).toBeUndefined();
    expect(shown).toEqual([expect.objectContaining({ kind: 'sidebar', title: 'Penjelasan nilai' })]);
    expect(JSON.stringify(shown)).toContain(`(${String(kode)})`);
    expect(JSON.stringify(shown).match(/<p>/g)?.length).toBeGreaterThan(3);
  });

  it('tells whoever stands in no list of the unit what to do, and nothing else', async () => {
    const { shown } = await outcome('jelaskanNilaiSaya', 'operator');
    expect(JSON.stringify(shown)).toContain('Alamat email Anda belum tercatat di tab Pegawai');
    expect(JSON.stringify(shown).match(/<p>/g)).toHaveLength(1);
  });

  it('runs nothing else of the script, and nothing in a file that is not shared with the person', async () => {
    expect((await choose(WORK, 'onOpen', 'staf')).status).toBe(400);
    expect((await choose(LEADER, 'hitungSekarang', 'staf')).status).toBe(403);
    expect((await choose(LEADER, 'hitungSekarang', 'pimpinan')).status).toBe(200);
    await chain.local.settled();
  });
});

describe('the command line', () => {
  const capaian = async (...argv: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const env = {
      CAPAIAN_URL: chain.local.functionUrl,
      CAPAIAN_TOKEN_URL: `${chain.local.workbenchUrl}/token?as=operator`,
    };
    const code = await run(argv, env, { out: (text) => out.push(text), err: (text) => err.push(text) });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };

  it('lists the units with the ids of their files as JSON', async () => {
    const { code, out } = await capaian('status', '--json');
    expect(code).toBe(0);
    const { units } = JSON.parse(out) as UnitsBody;
    expect(units.map(({ unitId, files }) => [unitId, files.bukuKerja, files.bukuPimpinan]).sort()).toEqual(
      [...UNITS, PRACTICE].map((unitId) => [unitId, workbook(unitId), leadersBook(unitId)]).sort(),
    );
  });

  it('syncs a unit and tells what it did', async () => {
    const { code, out } = await capaian('sync', UNIT);
    expect(code).toBe(0);
    expect(out).toContain(`${UNIT}: tidak ada perubahan`);
    expect(out).toMatch(/dihitung +10 pegawai/);
    expect(await capaian('sync', '2026-tidak-ada')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('(404)') as string,
    });
  });

  it('explains the numbers of a person line by line', async () => {
    const nip = chain.cell(LEADER, 'Pegawai', 1, 'NIP');
    const { code, out } = await capaian('explain', UNIT, String(nip));
    expect(code).toBe(0);
    expect(out.split('\n').length).toBeGreaterThan(5);
    expect(out).toContain(
      String(rekapOf(String(chain.cell(LEADER, 'Pegawai', 1, 'Nama')), 'Capaian (%)')).replace('.', ','),
    );
    expect(await capaian('explain', UNIT, '1'.repeat(18))).toMatchObject({ code: 1, out: '' });
  });

  it('refuses a confirmation without a hold or with another code, and takes the code of the hold', async () => {
    expect(await capaian('confirm', UNIT, 'HAPUS-1-AA')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Tidak ada penghapusan yang sedang ditahan') as string,
    });
    const before = await chain.sync(UNIT);
    const rows = chain.tab(WORK, 'Realisasi').rows.length;
    for (let row = 1; row < rows; row += 1)
      if (status(row) === 'Tercatat') chain.put(WORK, 'Realisasi', row, 'Realisasi', '');
    const held = await chain.sync(UNIT);
    expect(held.counts.realisations).toBe(before.counts.realisations);
    expect(held.hold).toMatch(/^HAPUS-/);
    expect((await capaian('status', UNIT)).out).toContain(`confirm ${UNIT} ${held.hold ?? ''}`);
    expect(await capaian('confirm', UNIT, 'HAPUS-1-AA')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Kode tidak cocok') as string,
    });
    expect((await chain.sync(UNIT)).hold).toBe(held.hold);
    expect(await capaian('confirm', UNIT, held.hold ?? '')).toMatchObject({ code: 0, err: '' });
    await chain.local.settled();
    const after = await chain.sync(UNIT);
    expect(after.hold).toBeNull();
    expect(after.counts.realisations).toBeLessThan(before.counts.realisations / 2);
  });
});

describe('a restart', () => {
  it('finds all scores again, commits nothing and writes no cell', async () => {
    const before = await Promise.all(UNITS.map((unitId) => chain.stored(unitId)));
    const versions = chain.local.library.list().map((book) => [book.spreadsheetId, book.version]);
    await chain.restart();
    expect(chain.count(BATCH_GET)).toBeGreaterThanOrEqual(2 * UNITS.length); // the first syncs took place
    expect(chain.count(BATCH_UPDATE)).toBe(0);
    const withoutGuard = (stored: unknown): unknown => ({ ...(stored as object), guard: undefined }); // a new database
    const after = await Promise.all(UNITS.map((unitId) => chain.stored(unitId)));
    expect(after.map(withoutGuard)).toEqual(before.map(withoutGuard));
    for (const unitId of UNITS) expect(await chain.sync(unitId)).toMatchObject({ outcome: 'unchanged', faults: [] });
    expect(
      chain.local.library
        .list()
        .map((book) => [book.spreadsheetId, book.version])
        .sort(),
    ).toEqual(versions.sort());
  });
});
