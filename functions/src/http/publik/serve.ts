/**
 * `GET /publik/{organisasiId}`: the page for residents, without a token. It reads one stored document and never a sheet.
 * What was read is kept for a minute, so that a crowd, or somebody who only wants to cost money, causes few reads.
 */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Clock, OrganisationStore } from '../../app/ports';
import { messagePage, publicPage } from './page';
import { STYLE_HASH } from './style';

const KEPT_MS = 60_000;
/** Ids in memory at most; guessed ones must not fill it. */
const KEPT_IDS = 50;
const ID = /^[A-Za-z0-9][\w-]{0,99}$/;

interface Page {
  readonly status: 200 | 404;
  readonly html: string;
  readonly etag: string;
}

/** May be framed by any site: it shows nothing that is not public, and it has nothing to click. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Language': 'id',
  'Content-Security-Policy': `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'interest-cohort=()',
};

const pageOf = (status: Page['status'], html: string): Page => ({
  status,
  html,
  etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
});

const UNKNOWN = pageOf(
  404,
  messagePage('Halaman tidak ditemukan', 'Tidak ada informasi publik di alamat ini. Periksa kembali alamatnya.'),
);

export const BUSY = messagePage(
  'Layanan sedang terganggu',
  'Halaman ini tidak dapat ditampilkan sekarang. Coba lagi beberapa saat lagi.',
);

/** Answers a request and tells its status. Rejects when the page cannot be read now. */
export type ServePublic = (req: Request, res: Response) => Promise<number>;

export function publicPages(organisations: Pick<OrganisationStore, 'organisation'>, clock: Clock): ServePublic {
  const kept = new Map<string, { readonly until: number; readonly page: Promise<Page> }>();

  const read = async (id: string): Promise<Page> => {
    const { state } = await organisations.organisation(id);
    return state ? pageOf(200, publicPage(state.publik)) : UNKNOWN;
  };

  const pageFor = (id: string): Promise<Page> => {
    const now = clock.now();
    const found = kept.get(id);
    if (found && now < found.until) return found.page;
    kept.delete(id);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_IDS && oldest !== undefined) kept.delete(oldest);
    const page = read(id);
    kept.set(id, { until: now + KEPT_MS, page });
    page.catch(() => kept.delete(id)); // a failure is not kept
    return page;
  };

  return async (req, res) => {
    res.set(HEADERS);
    const id = req.params['id'];
    const page = typeof id === 'string' && ID.test(id) ? await pageFor(id) : UNKNOWN;
    res.set({ ETag: page.etag, 'Cache-Control': 'public, max-age=300' });
    if (page.status === 200 && asksFor(req.headers['if-none-match'], page.etag)) {
      res.status(304).end();
      return 304;
    }
    res.status(page.status).send(page.html);
    return page.status;
  };
}

const asksFor = (wanted: string | undefined, etag: string): boolean =>
  (wanted ?? '').split(',').some((tag) => [etag, `W/${etag}`, '*'].includes(tag.trim()));
