/** What the deployment runs in the built trigger bundle, with an argument as the Apps Script API passes it. */
import { BOOK, closeBenches, openBench } from '../support/script-bench';

afterEach(closeBenches);

const SETTINGS = { SERVICE_URL: 'https://layanan.test', FILES: `{"${BOOK}":2026,"baru-1":2026}` };
/** A function without parameters, as the script host runs them, that calls `configure`. */
const calling = (...given: object[]): string => `function uji() { return configure(${given.map((g) => JSON.stringify(g)).join()}); }`; // prettier-ignore

describe('configure', () => {
  it('sets what it is given, which install then follows', async () => {
    const bench = await openBench({ installed: false, appended: calling(SETTINGS) });
    expect((await bench.host.run('uji')).value).toEqual(SETTINGS);
    await bench.host.run('install');
    expect(bench.host.triggers().map(({ sourceId }) => sourceId)).toContain('baru-1');
  });

  it('only answers without an argument', async () => {
    const bench = await openBench({ appended: calling() });
    const before = bench.host.property('FILES');
    expect((await bench.host.run('uji')).value).toMatchObject({ FILES: before });
    expect(bench.host.property('FILES')).toBe(before);
  });

  it('refuses a property that is not its own', async () => {
    const bench = await openBench({ appended: calling({ INSTALLED_BY: 'lain@contoh.test' }) });
    expect((await bench.host.run('uji')).error).toContain('INSTALLED_BY bukan pengaturan');
  });
});
