/** The page for residents: no token, no sheet, no script; what is not known or not public is not there. */
import request from 'supertest';
import { AppFailure } from '../../functions/src/app/failure';
import { publikRoute } from '../../functions/src/contract';
import { escapeHtml } from '../../functions/src/http/publik/html';
import { STYLE, STYLE_HASH } from '../../functions/src/http/publik/style';
import type { PublicSnapshot } from '../../functions/src/app/state';
import { httpService } from '../support/http-service';
import { anOrganisation, anOrganisationState, ORGANISASI } from '../support/organisation-builders';

const service = httpService();
const { server, calls, log } = service;
afterEach(() => service.reset());

const LINE = { realisasi: '94.619289', dari: { a: '932', b: '985' }, target: { min: '95', max: '95' }, targetTahun: { min: '95', max: '95' }, tahunLalu: '91.2', bulan: 10 }; // prettier-ignore
const SNAPSHOT: PublicSnapshot = {
  nama: 'Kecamatan Uji',
  tahun: 2026,
  pengaduan: 'Loket & telepon <024-0000000>',
  dataPer: Date.UTC(2026, 10, 24, 3),
  indikator: [
    {
      nama: 'Imunisasi dasar lengkap',
      satuan: '%',
      arah: 'NAIK',
      penjelasan: '"Lengkap" berarti <b>semua</b> jenis.',
      unit: [
        { unitKerja: 'Kelurahan Uji 1', nilai: LINE },
        { unitKerja: 'Kelurahan Uji 2', nilai: null },
      ],
      gabungan: LINE,
    },
  ],
};
const shows = (publik: PublicSnapshot): void => {
  service.organisations.organisation = () =>
    Promise.resolve({ registration: anOrganisation(), state: anOrganisationState({ publik }), guard: null });
};
const get = (id = ORGANISASI) => request(server).get(publikRoute(id));

describe('the page', () => {
  it('is read by anybody from one stored document', async () => {
    const answer = await get();
    expect([answer.status, calls]).toEqual([200, [`organisation ${ORGANISASI}`]]);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('shows figures, target, last year, date, source and where to complain', async () => {
    shows(SNAPSHOT);
    const { text } = await get();
    for (const part of ['Hasil layanan Kecamatan Uji 2026', '94,62', '932 dari 985, s.d. Okt 2026', '91,2', '24 Nov 2026', 'Sumber: laporan kinerja unit', 'belum ada laporan', 'Semua unit']) expect(text).toContain(part); // prettier-ignore
  });

  it('escapes everything that people typed', async () => {
    shows(SNAPSHOT);
    const { text } = await get();
    expect(text).toContain('&quot;Lengkap&quot; berarti &lt;b&gt;semua&lt;/b&gt; jenis.');
    expect(text).toContain('Loket &amp; telepon &lt;024-0000000&gt;');
    expect(text).not.toContain('<b>');
    expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });

  it('can be used without seeing it: language, one title, captions, scopes and no empty header', async () => {
    shows(SNAPSHOT);
    const { text } = await get();
    expect(text).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text.match(/<table role="table">\n<caption>[^<]+<\/caption>/g)).toHaveLength(1);
    expect(text.match(/<th scope="col" role="columnheader">[^<]+<\/th>/g)).toHaveLength(5);
    expect(text.match(/<th scope="row" role="rowheader">[^<]+<\/th>/g)).toHaveLength(3);
    expect(text.match(/<th(?!ead| scope)|<img|<div/g)).toBeNull();
  });

  it('has no script and nothing from elsewhere', async () => {
    shows(SNAPSHOT);
    const { text } = await get();
    expect(text).not.toMatch(/<script|<link|<iframe| on\w+=| style=|https?:/i);
  });

  it('says so while nothing is public', async () => {
    expect((await get()).text).toContain('Belum ada angka yang ditampilkan.');
  });
});

describe('its headers', () => {
  it('let it be cached for five minutes and framed by any site, and let nothing run', async () => {
    const { headers, text } = await get();
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=300',
      'content-language': 'id',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
    });
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(text).toContain(`<style>${STYLE}</style>`); // byte for byte what the policy's hash is of
  });

  it('answer 304 to whoever has the page already, and 200 once it changed', async () => {
    const etag = String((await get()).headers['etag']);
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await get().set('If-None-Match', `"lain", W/${etag}`);
    expect([again.status, again.text]).toEqual([304, '']);
    shows(SNAPSHOT);
    service.time.now += 60_000;
    expect((await get().set('If-None-Match', etag)).status).toBe(200);
  });
});

describe('a crowd', () => {
  it('costs one read a minute', async () => {
    for (let i = 0; i < 5; i += 1) await get();
    expect(calls).toHaveLength(1);
    service.time.now += 60_000;
    await get();
    expect(calls).toHaveLength(2);
  });

  it('of guessed addresses does not push known pages out of memory for long, nor fill it', async () => {
    for (let i = 0; i < 60; i += 1) await get(`tebakan-${i}`);
    await get('tebakan-59');
    expect(calls).toHaveLength(60);
  });
});

describe('what is not there', () => {
  it.each(['2026-lain', '..%2Funits', 'a b', 'x'.repeat(101)])('answers %s with 404 in Indonesian', async (id) => {
    const answer = await request(server).get(`/publik/${id}`);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Halaman tidak ditemukan');
    expect(answer.text).toContain('lang="id"');
  });

  it('reads nothing for an address that can be no organisation’s', async () => {
    await request(server).get('/publik/a%20b');
    expect(calls).toEqual([]);
  });

  it.each(['post', 'put', 'delete'] as const)('takes no %s', async (method) => {
    const answer = await request(server)[method](publikRoute(ORGANISASI));
    expect([answer.status, answer.headers['allow'], calls]).toEqual([405, 'GET, HEAD', []]);
  });

  it('tells a passing fault in HTML, keeps it from caches, and reads again next time', async () => {
    service.organisations.organisation = () => Promise.reject(new AppFailure('transient', 'firestore', 'down'));
    const answer = await get();
    expect([answer.status, answer.headers['cache-control']]).toEqual([500, 'no-store']);
    expect(answer.text).toContain('Layanan sedang terganggu');
    expect(answer.text).not.toContain('firestore');
    shows(SNAPSHOT);
    expect((await get()).status).toBe(200);
  });

  it('answers HEAD with the headers alone', async () => {
    const answer = await request(server).head(publikRoute(ORGANISASI));
    expect([answer.status, answer.text]).toEqual([200, undefined]);
    expect(answer.headers).toHaveProperty('etag');
  });
});

it('logs the page without its address', async () => {
  await get();
  expect(log).toEqual([expect.objectContaining({ event: 'request', route: 'publik', status: 200 })]);
});
