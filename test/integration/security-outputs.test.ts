/**
 * Where typed text leaves the sheets: pages, sidebar, mails, documents, addresses and logs. The public page through its
 * door: public-page.test.ts. The sidebar through the built script: menu.test.ts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml, page } from '../../apps-script/src/menu/page';
import { mailOf } from '../../functions/src/app/mail/mail';
import { ROUTES } from '../../functions/src/contract';
import { endpoints, type Service } from '../../functions/src/http/endpoints';
import { namaBerkas } from '../../functions/src/app/documents/pihak';
import { REQUESTS } from '../support/http-requests';
import { aRegistration } from '../support/state-builders';

const ROOT = path.join(__dirname, '../..');
const sources = (folder: string): { file: string; text: string }[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: path.join(folder, file), text: readFileSync(path.join(ROOT, folder, file), 'utf8') }));

describe('typed text in a page', () => {
  it.each([
    { typed: '<script>alert(1)</script>', shown: '&lt;script&gt;alert(1)&lt;/script&gt;' },
    { typed: '"><img src=x onerror=alert(1)>', shown: '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;' },
    { typed: "' autofocus onfocus='alert(1)", shown: '&#39; autofocus onfocus=&#39;alert(1)' },
    { typed: '&lt;b&gt;', shown: '&amp;lt;b&amp;gt;' },
    { typed: 'Warga terlayani', shown: 'Warga terlayani' },
  ])('$typed is shown by the sidebar as text', ({ typed, shown }) => {
    expect(escapeHtml(typed)).toBe(shown);
    expect(page([typed])).toContain(`<p>${shown}</p>`);
  });

  it('never becomes markup in the workbench: no source makes elements of text', () => {
    const web = sources('local/web/src');
    expect(web.length).toBeGreaterThan(20);
    const making = web.filter(({ text }) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/.test(text));
    expect(making.map(({ file }) => file)).toEqual([]);
  }); // prettier-ignore
});

describe('typed text in a mail', () => {
  it('adds no header: a subject is one line, and the body is plain text', () => {
    const mail = { kind: 'hasil', periode: 'TW I', nip: '199001012015011001', to: 'a@contoh.go.id', body: '<b>x</b>' } as const;
    const { subject } = mailOf(aRegistration(), { ...mail, subject: 'Capaian\r\nBcc: lain@contoh.go.id' }, 1);
    expect(subject).toBe('Capaian Bcc: lain@contoh.go.id');
    expect(readFileSync(path.join(ROOT, 'apps-script/src/trigger/send-mails.ts'), 'utf8')).not.toContain('htmlBody');
  }); // prettier-ignore
});

describe('typed text in the name of a document', () => {
  it.each(['../../etc/passwd', 'a/b\\c', '..', 'C:\\x', 'a\u0000b', 'laporan\u202Efdp.exe'])('%j leads to no other folder', (nama) => {
    const berkas = namaBerkas('SKP 2026', nama);
    expect(path.basename(`${berkas}.pdf`)).toBe(`${berkas}.pdf`);
    expect(path.win32.basename(`${berkas}.pdf`)).toBe(`${berkas}.pdf`);
    expect(berkas).not.toMatch(/[\p{Cc}\u202E]/u);
  }); // prettier-ignore
});

describe('an address of the service', () => {
  it('has no place for a NIP or a name: its only parameter is the id of a unit or an organisation', () => {
    const paths = endpoints({} as Service).map((endpoint) => endpoint.path);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.flatMap((each) => each.match(/:\w+/g) ?? []).filter((name) => name !== ':id')).toEqual([]);
    expect(Object.values(REQUESTS).filter((sent) => /\d{18}/.test(sent.path))).toEqual([]);
    expect(Object.values(ROUTES).filter((route) => route.includes('?'))).toEqual([]);
  });
});
