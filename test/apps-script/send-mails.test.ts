/** Mails sent by the built trigger bundle, as far as Google's quota goes, with a service that answers or does not. */
import type { MailBody } from '../../functions/src/contract';
import type { Mailbox } from '../../local/src/script-host/mailbox';
import type { ScriptMail } from '../../local/src/script-host/protocol';
import { closeBenches, openBench, type Bench } from '../support/script-bench';

afterEach(closeBenches);

const aMail = (n: number): MailBody => ({
  id: `2026-contoh/${String(n).padStart(32, '0')}`,
  to: `pegawai0${n}@contoh.test`,
  subject: `Capaian: surat ${n}`,
  body: `Yth. Pegawai Contoh 0${n},\n\nisi`,
});

interface Post {
  readonly route: string;
  readonly body: { readonly max?: number; readonly ids?: readonly string[] };
}

/** A service with these mails waiting; `answers` replaces its answer to a route. */
async function office(
  waiting: readonly MailBody[],
  { quota = 100, answers = {}, refuse }: {
    quota?: number;
    answers?: Readonly<Record<string, () => Promise<Response>>>;
    refuse?: string;
  } = {}, // prettier-ignore
): Promise<{ bench: Bench; posts: Post[]; sent: ScriptMail[] }> {
  const posts: Post[] = [];
  const sent: ScriptMail[] = [];
  const mailbox: Mailbox = {
    remaining: () => quota - sent.length,
    send(mail) {
      if (mail.to === refuse) throw new Error('Invalid email');
      sent.push(mail);
    },
  };
  const bench = await openBench({
    mailbox,
    fetch: (url, init) => {
      const route = new URL(url).pathname;
      posts.push({ route, body: JSON.parse(init.body as string) as Post['body'] });
      const mails = waiting.slice(0, posts.at(-1)?.body.max);
      return answers[route]?.() ?? Promise.resolve(new Response(JSON.stringify({ mails })));
    },
  });
  return { bench, posts, sent };
}

describe('the hourly run', () => {
  it('sends what the service hands out, as it is, and reports each mail right after it', async () => {
    const { bench, posts, sent } = await office([aMail(1), aMail(2)]);
    await bench.host.hourly();
    expect(sent).toEqual([1, 2].map(aMail).map(({ to, subject, body }) => ({ to, subject, body, name: 'Capaian' })));
    expect(posts).toEqual([
      { route: '/v1/mails', body: { max: 50 } },
      { route: '/v1/mails/sent', body: { ids: [aMail(1).id] } },
      { route: '/v1/mails/sent', body: { ids: [aMail(2).id] } },
    ]);
    expect(bench.failures()).toEqual([]);
  });

  it.each([
    [12, 2],
    [11, 1],
    [10, 0],
    [0, 0],
  ])('with a quota of %i left sends %i and keeps ten for the office account', async (quota, count) => {
    const { bench, posts, sent } = await office([1, 2, 3].map(aMail), { quota });
    await bench.host.hourly();
    expect(sent).toHaveLength(count);
    expect(posts.filter(({ route }) => route === '/v1/mails')).toHaveLength(count > 0 ? 1 : 0);
    expect(bench.failures()).toEqual([]);
  });

  it('does nothing but a line in the log when nothing waits', async () => {
    const { bench, posts, sent } = await office([]);
    await bench.host.hourly();
    expect([posts.length, sent.length, bench.failures().length]).toEqual([1, 0, 0]);
  });

  it.each([
    ['answers 500', () => Promise.resolve(new Response('', { status: 500 }))],
    ['refuses', () => Promise.resolve(new Response('', { status: 403 }))],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed'))],
  ])('ends well and sends nothing when the service %s', async (_, answer) => {
    const { bench, sent } = await office([aMail(1)], { answers: { '/v1/mails': answer } });
    await bench.host.hourly();
    expect([sent.length, bench.failures().length]).toEqual([0, 0]);
    expect(bench.executions.flatMap(({ log }) => log).join()).toContain('/v1/mails');
  });

  it('stops at the first report that does not get through: at most that one mail comes twice', async () => {
    const answers = { '/v1/mails/sent': () => Promise.resolve(new Response('', { status: 500 })) };
    const { bench, sent } = await office([aMail(1), aMail(2)], { answers });
    await bench.host.hourly();
    expect(sent).toHaveLength(1);
    expect(bench.failures()).toEqual([]);
  });

  it('goes on after an address that Google refuses, and does not report that mail', async () => {
    const { bench, posts, sent } = await office([aMail(1), aMail(2)], { refuse: aMail(1).to });
    await bench.host.hourly();
    expect(sent.map(({ to }) => to)).toEqual([aMail(2).to]);
    expect(posts.slice(1).map(({ body }) => body.ids)).toEqual([[aMail(2).id]]);
    expect(bench.failures()).toEqual([]);
  });

  it('sends no mail by the daily trigger, and lays no row by the hourly one', async () => {
    const { bench, sent } = await office([aMail(1)]);
    await bench.host.daily();
    expect(sent).toEqual([]);
    await bench.host.hourly();
    expect(bench.executions.map(({ functionName }) => functionName)).toEqual(['layRowsDaily', 'sendMails']);
  });
});
