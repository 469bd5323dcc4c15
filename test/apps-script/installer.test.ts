/** The installer of the built trigger bundle. */
import { BOOK, closeBenches, OFFICE, openBench, type Bench } from '../support/script-bench';

afterEach(closeBenches);

const installed = (bench: Bench): string[] =>
  bench.host
    .triggers()
    .map(({ handler, eventType, sourceId }) => [handler, eventType, sourceId].join(' ').trim())
    .sort();
const WANTED = [
  `handleChange ON_CHANGE ${BOOK}`,
  `handleEdit ON_EDIT ${BOOK}`,
  'layRowsDaily CLOCK',
  'sendMails CLOCK',
];

describe('install', () => {
  it('creates an edit and a change trigger per file and one by day and one by hour, and writes down its account', async () => {
    const bench = await openBench();
    expect(installed(bench)).toEqual(WANTED);
    expect(bench.host.property('INSTALLED_BY')).toBe(OFFICE);
  });

  it('leaves no doubles when it runs twice', async () => {
    const bench = await openBench();
    const before = bench.host.triggers();
    await bench.host.run('install');
    expect(bench.host.triggers()).toEqual(before);
  });

  it('removes doubles and leftovers of files that left the list, and restores what is missing', async () => {
    const bench = await openBench();
    bench.host.setProperty('FILES', '{"berkas-lama-1": 2026}');
    await bench.host.run('install');
    expect(installed(bench)).toContain('handleEdit ON_EDIT berkas-lama-1');
    bench.host.setProperty('FILES', JSON.stringify({ [BOOK]: 2026 }));
    await bench.host.run('install');
    expect(installed(bench)).toEqual(WANTED);
  });

  it('refuses a second account, whose triggers would handle every edit twice', async () => {
    const bench = await openBench();
    const { error } = await bench.host.run('install', { user: 'lain@contoh.test' });
    expect(error).toContain(OFFICE);
    expect(installed(bench)).toEqual(WANTED);
  });

  it('refuses more files than Google allows triggers for one script', async () => {
    const bench = await openBench({ installed: false });
    const files = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, 2026])));
    bench.host.setProperty('FILES', files(10));
    expect((await bench.host.run('install')).error).toContain('paling banyak 9 file');
    expect(bench.host.triggers()).toEqual([]);
    bench.host.setProperty('FILES', files(9));
    expect((await bench.host.run('install')).error).toBeUndefined();
    expect(bench.host.triggers()).toHaveLength(20);
  });

  it.each(['bukan json', '"f1"', '7', '{"f1": "2026"}', '["f1"]', 'null-'])(
    'says how to fill FILES when it holds %s',
    async (files) => {
      const bench = await openBench({ installed: false, properties: { FILES: files } });
      expect((await bench.host.run('install')).error).toContain('Isi seperti {"id-spreadsheet": 2026}');
      expect(bench.host.triggers()).toEqual([]);
    },
  );
});

describe('uninstall', () => {
  it('removes every trigger and forgets the account, so that another may install', async () => {
    const bench = await openBench();
    await bench.host.run('uninstall');
    expect(bench.host.triggers()).toEqual([]);
    expect((await bench.host.run('install', { user: 'lain@contoh.test' })).error).toBeUndefined();
    expect(bench.host.property('INSTALLED_BY')).toBe('lain@contoh.test');
  });
});

describe('status', () => {
  it('names what is installed and what is missing, as value and in the log', async () => {
    const bench = await openBench();
    bench.host.setProperty('FILES', JSON.stringify({ [BOOK]: 2026, 'baru-1': 2026 }));
    const { value, log } = await bench.host.run('status');
    expect(value).toEqual({
      installedBy: OFFICE,
      files: 2,
      installed: expect.arrayContaining(WANTED) as unknown,
      missing: ['handleEdit ON_EDIT baru-1', 'handleChange ON_CHANGE baru-1'],
    });
    expect(JSON.parse(log[0]!)).toEqual(value);
  });
});
