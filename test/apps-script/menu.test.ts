/** The built menu bundle, bound to a file and run by the person who opened it. */
import { ScriptHost, type Execution } from '../../local/src/script-host';
import { libraryWorkbooks } from '../../local/src/script-host';
import { Library } from '../../local/src/book/library';
import { builtScripts } from '../support/script-bench';

const FILE = 'buku-kerja-uji';
const PERSON = 'pegawai01@contoh.test';

interface Asked {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

async function choose(functionName: string, answer: () => Promise<Response>): Promise<Execution & { asked: Asked[] }> {
  const asked: Asked[] = [];
  const host = new ScriptHost({
    code: (await builtScripts()).menu,
    account: 'pemilik@contoh.test',
    books: libraryWorkbooks(new Library(), '', () => 2026),
    properties: { SERVICE_URL: 'http://layanan.test' },
    identityToken: (email) => `token of ${email}`,
    workers: 1,
    fetch: (url, init) => {
      const headers = init.headers as Record<string, string>;
      asked.push({ url, authorization: headers['Authorization'], body: JSON.parse(init.body as string) });
      return answer();
    },
  });
  const execution = await host.run(functionName, { user: PERSON, activeId: FILE });
  await host.close();
  return { ...execution, asked };
}

const answers =
  (status: number, body: unknown = {}) =>
  (): Promise<Response> =>
    Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));

describe('onOpen', () => {
  it('adds the menu and calls nothing that needs consent', async () => {
    const { shown, asked, error } = await choose('onOpen', answers(500));
    expect(error).toBeUndefined();
    expect(asked).toEqual([]);
    expect(shown).toEqual([
      {
        kind: 'menu',
        title: 'Capaian',
        items: [
          { label: 'Hitung sekarang', functionName: 'hitungSekarang' },
          { label: 'Jelaskan nilai saya', functionName: 'jelaskanNilaiSaya' },
        ],
      },
    ]);
  });
});

describe('Hitung sekarang', () => {
  it('hints the open file with the person’s own token', async () => {
    const { asked, shown } = await choose('hitungSekarang', answers(202));
    expect(asked).toEqual([
      {
        url: 'http://layanan.test/v1/hints',
        authorization: `Bearer token of ${PERSON}`,
        body: { spreadsheetId: FILE },
      },
    ]);
    expect(shown).toEqual([
      { kind: 'toast', title: 'Capaian', text: 'Permintaan terkirim. Hasil muncul dalam beberapa detik.' },
    ]);
  });

  it.each([
    ['the service is down', answers(503), 'Layanan belum dapat dihubungi'],
    ['the network is down', () => Promise.reject(new Error('down')), 'Layanan belum dapat dihubungi'],
    [
      'the service refuses in words',
      answers(404, { error: { code: 'x', message: 'File belum terdaftar.' } }),
      'File belum terdaftar.',
    ],
    ['somebody else refuses', answers(403, '<html>'), 'Akun Anda belum terdaftar'],
    ['somebody else answers', answers(404, '<html>'), 'Layanan belum dapat dihubungi'],
  ])('says what to do when %s', async (_, answer, words) => {
    const { shown, error } = await choose('hitungSekarang', answer);
    expect(error).toBeUndefined();
    expect(shown).toEqual([expect.objectContaining({ text: expect.stringContaining(words) as unknown })]);
  });
});

describe('Jelaskan nilai saya', () => {
  it('asks about the open file only, without a NIP, and shows the lines escaped', async () => {
    const lines = ['Capaian 96,40 (7/8 lapor)', '<img src=x onerror=alert(1)> & "Surat"'];
    const { asked, shown } = await choose('jelaskanNilaiSaya', answers(200, { lines }));
    expect(asked).toEqual([
      {
        url: 'http://layanan.test/v1/explain',
        authorization: `Bearer token of ${PERSON}`,
        body: { spreadsheetId: FILE },
      },
    ]);
    const [sidebar] = shown as readonly { html: string; title: string }[];
    expect(sidebar!.title).toBe('Penjelasan nilai');
    expect(sidebar!.html).toContain('<p>Capaian 96,40 (7/8 lapor)</p>');
    expect(sidebar!.html).toContain('<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Surat&quot;</p>');
    expect(sidebar!.html).not.toContain('<img');
  });

  it('shows the service’s own words when it refuses', async () => {
    const { shown } = await choose(
      'jelaskanNilaiSaya',
      answers(403, { error: { code: 'forbidden', message: 'Belum tercatat.' } }),
    );
    expect(shown).toEqual([expect.objectContaining({ html: expect.stringContaining('Belum tercatat.') as unknown })]);
  });
});
