/** The contract of outbox and counter of mails, on every Firestore database this machine can open. */
import { firestoreMailStore } from '../../functions/src/adapters/firestore/mail-store';
import type { Mail } from '../../functions/src/app/mail/mail';
import type { MailCounter, MailWrites, Outbox } from '../../functions/src/app/mail/ports';
import { NIP_A, NIP_B } from '../support/builders';
import { firestoreDrivers } from '../support/drivers';

const UNIT = '2026-contoh';
/** 24 November 2026, 23.55 WIB. */
const NOW = Date.UTC(2026, 10, 24, 16, 55);
const LEASE_MS = 600_000;
const MARK = { hari: '2026-11-24', kunci: '{}' };

const aMail = (part: Partial<Mail> = {}): Mail => ({
  id: 'a'.repeat(32),
  kind: 'hasil',
  periode: 'TW I',
  nip: NIP_A,
  to: 'a@contoh.example',
  subject: 'Capaian: hasil TW I 2026 Anda',
  body: 'Yth. A',
  ...part,
});
const other = aMail({ id: 'b'.repeat(32), nip: NIP_B, to: 'b@contoh.example' });

describe.each(firestoreDrivers())('Outbox and MailCounter on $name', ({ open, close }) => {
  let store: Outbox & MailCounter;
  beforeEach(async () => (store = firestoreMailStore(await open())));
  afterAll(close);

  const save = (writes: Partial<MailWrites>): Promise<void> =>
    store.save(UNIT, { create: [], revive: [], withdraw: [], mark: MARK, ...writes });
  const claim = (now = NOW, max = 10): Promise<readonly Mail[]> => store.claim(UNIT, { max, now, leaseMs: LEASE_MS });
  const statuses = async (...ids: string[]): Promise<string[]> =>
    [...(await store.find(UNIT, ids)).values()].map(({ status }) => status);

  it('remembers what the last plan was made for', async () => {
    expect(await store.planned(UNIT)).toBeNull();
    await save({});
    expect(await store.planned(UNIT)).toEqual(MARK);
  });

  it('hands a mail out whole, and to one taker until the lease ends', async () => {
    await save({ create: [aMail()] });
    expect(await claim()).toEqual([aMail()]);
    expect(await claim(NOW + LEASE_MS - 1)).toEqual([]);
    expect(await claim(NOW + LEASE_MS)).toEqual([aMail()]);
  });

  it('gives a mail to one of two who take at once, and a conflict to the other', async () => {
    await save({ create: [aMail()] });
    const outcomes = await Promise.allSettled([claim(), claim()]);
    const given = outcomes.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    expect(given).toEqual([aMail()]);
  });

  it('hands out no more than asked for', async () => {
    await save({ create: [aMail(), other] });
    expect(await claim(NOW, 1)).toHaveLength(1);
    expect(await claim(NOW, 1)).toHaveLength(1);
    expect(await claim(NOW, 1)).toHaveLength(0);
  });

  it('never hands out again what was reported as sent, and reporting twice changes nothing', async () => {
    await save({ create: [aMail(), other] });
    await claim();
    await store.sent(UNIT, [aMail().id], NOW + 1);
    await store.sent(UNIT, [aMail().id, 'f'.repeat(32)], NOW + 86_400_000);
    expect(await claim(NOW + LEASE_MS)).toEqual([other]);
    expect((await store.outcomes(UNIT)).told).toEqual(new Map([[NIP_A, { 'TW I': '2026-11-24' }]]));
  });

  it('counts a result as told on the day that stands in its letter, each period apart', async () => {
    const later = aMail({ id: 'c'.repeat(32), periode: 'TW II' });
    await save({ create: [aMail(), later, aMail({ id: 'd'.repeat(32), kind: 'pengingat', nip: NIP_B })] });
    await claim(NOW, 1);
    await store.sent(UNIT, [aMail().id], NOW + LEASE_MS); // past midnight
    await claim(NOW + LEASE_MS);
    await store.sent(UNIT, [later.id, 'd'.repeat(32)], NOW + LEASE_MS);
    expect((await store.outcomes(UNIT)).told).toEqual(
      new Map([[NIP_A, { 'TW I': '2026-11-24', 'TW II': '2026-11-25' }]]),
    );
  });

  it('gives a mail up that was taken five times without a report', async () => {
    await save({ create: [aMail()] });
    for (let taken = 0; taken < 5; taken += 1) expect(await claim(NOW + taken * LEASE_MS)).toHaveLength(1);
    expect(await claim(NOW + 5 * LEASE_MS)).toEqual([]);
    expect(await statuses(aMail().id)).toEqual(['gagal']);
    const { kind, periode, nip } = aMail();
    expect(await store.outcomes(UNIT)).toEqual({ told: new Map(), failed: [{ kind, periode, nip }] });

    const { to, guard } = (await store.find(UNIT, [aMail().id])).get(aMail().id) ?? {};
    expect(to).toBe(aMail().to);
    const mail = aMail({ to: 'baru@contoh.go.id' });
    await save({ revive: [{ mail, guard, wasFailed: true }] });
    expect((await store.outcomes(UNIT)).failed).toEqual([]);
    expect(await claim(NOW + 6 * LEASE_MS)).toEqual([mail]);
  });

  it('no longer counts a given up mail that is reported as sent after all', async () => {
    await save({ create: [aMail()] });
    for (let taken = 0; taken < 6; taken += 1) await claim(NOW + taken * LEASE_MS);
    await store.sent(UNIT, [aMail().id], NOW + 6 * LEASE_MS);
    expect(await store.outcomes(UNIT)).toMatchObject({ told: new Map([[NIP_A, expect.anything()]]), failed: [] });
  });

  it('refuses to create a mail that exists, and a change that was planned on an older read', async () => {
    await save({ create: [aMail()] });
    await expect(save({ create: [aMail()] })).rejects.toMatchObject({ kind: 'conflict' });
    const guard = (await store.find(UNIT, [])).get(aMail().id)?.guard;
    await claim();
    await expect(save({ withdraw: [{ id: aMail().id, guard }] })).rejects.toMatchObject({ kind: 'conflict' });
    expect(await statuses(aMail().id)).toEqual(['menunggu']);
  });

  it('withdraws a mail that waits, finds it by its id alone, and takes it up again', async () => {
    await save({ create: [aMail()] });
    const found = await store.find(UNIT, []);
    await save({ withdraw: [{ id: aMail().id, guard: found.get(aMail().id)?.guard }] });
    expect(await claim()).toEqual([]);
    expect((await store.find(UNIT, [])).size).toBe(0);
    const guard = (await store.find(UNIT, [aMail().id])).get(aMail().id)?.guard;
    await save({ revive: [{ mail: aMail({ body: 'baru' }), guard }] });
    expect(await claim()).toEqual([aMail({ body: 'baru' })]);
  });

  it('creates more mails than one batch holds', async () => {
    const many = Array.from({ length: 320 }, (_, i) => aMail({ id: String(i).padStart(32, '0') }));
    await save({ create: many });
    expect((await store.find(UNIT, [])).size).toBe(320);
  });
});
