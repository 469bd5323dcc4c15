/** Mails of a unit from what its syncs stored: planned, taken, reported, and never told twice. */
import { firestoreMailStore } from '../../../../functions/src/adapters/firestore/mail-store';
import { AppFailure } from '../../../../functions/src/app/failure';
import { createMails, type Mails } from '../../../../functions/src/app/mail';
import type { Registration } from '../../../../functions/src/app/state';
import type { MailBody } from '../../../../functions/src/contract';
import { aPegawaiRow, aPenilaianRow, aRealisasiRow, aTargetRow, NIP_A, NIP_B } from '../../../support/builders';
import { headRated, organisationDecides } from '../../../support/cycle';
import { aWorld, UNIT, type UnitRows, type World } from '../../../support/sync-world';

/** 8 October 2026, 10.00 WIB: two days before the deadline of the third quarter. */
const BEFORE = Date.UTC(2026, 9, 8, 3);
const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep'];
const B = `Pegawai Contoh 02 · ${NIP_B}`;

/** Two people with a leader's word on the first; A lacks September, B nothing. */
const rows: UnitRows = {
  pegawai: [
    aPegawaiRow({ email: 'a@contoh.example', pejabatPenilai: B }),
    aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02', email: 'b@contoh.example' }),
  ],
  target: [aTargetRow(), aTargetRow({ pegawai: B, kode: 'XZ3ZBC', indikator: 'Rapat' })],
  realisasi: MONTHS.flatMap((bulan) => [
    aRealisasiRow({ periode: `${bulan} 2026`, realisasi: bulan === 'Sep' ? '' : 100 }),
    aRealisasiRow({ periode: `${bulan} 2026`, kode: 'XZ3ZBC' }),
  ]),
  penilaian: [aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' })],
};

async function synced(
  over: Partial<Registration> = {},
): Promise<{ world: World; mails: Mails; store: ReturnType<typeof firestoreMailStore> }> {
  const world = await aWorld(rows, { surat: true, ...over });
  world.now = BEFORE;
  await world.run();
  const store = firestoreMailStore(world.firestore.firestore());
  const { registry, store: state, sheets } = world;
  const mails = createMails({
    registry,
    state,
    store,
    sheets,
    queue: { ask: () => Promise.resolve() },
    clock: { now: () => world.now },
  });
  return { world, mails, store };
}

/** Locks TW I: the sync that sees it, and the one that commits it. */
async function lock(world: World, status = 'Dikunci'): Promise<void> {
  const generation = (await world.store.manifest(UNIT)).manifest?.generation ?? 0; // a reason of its own each time
  world.type('Periode', 0, 'Status', status);
  world.type('Periode', 0, 'Alasan', status === 'Dikunci' ? '' : `Salah ketik, generasi ${generation}`);
  for (let i = 0; i < 3; i += 1) await world.run();
  expect((await world.store.manifest(UNIT)).manifest?.locks['TW I']?.status).toBe(
    status === 'Dikunci' ? 'dikunci' : 'dibuka',
  );
}

const subjects = (mails: readonly MailBody[]): string[] => mails.map(({ to, subject }) => `${to}: ${subject}`).sort();
const REMINDERS = [
  'a@contoh.example: Capaian: 1 laporan TW III belum tercatat, batas 10 Okt 2026',
  'b@contoh.example: Capaian: 1 pegawai belum lengkap laporan TW III, batas 10 Okt 2026',
];
const RESULTS = ['a@contoh.example: Capaian: hasil TW I 2026 Anda', 'b@contoh.example: Capaian: hasil TW I 2026 Anda'];

describe('planMails', () => {
  it('plans reminders once, whatever the number of sweeps and days', async () => {
    const { world, mails } = await synced();
    expect(await mails.plan()).toBe(2);
    expect(await mails.plan()).toBe(0);
    expect(subjects(await mails.take(10))).toEqual(REMINDERS);
    world.now += DAY_MS;
    expect(await mails.plan()).toBe(0);
  });

  it('plans once a day: a second sweep reads no sheet and no scorecard', async () => {
    const { world, mails } = await synced();
    await mails.plan();
    const { reads } = world.sheets;
    const scorecards = jest.spyOn(world.store, 'scorecards');
    await mails.plan();
    expect([world.sheets.reads, scorecards.mock.calls.length]).toEqual([reads, 0]);
  });

  it.each([
    ['practises', { mode: 'latihan' }],
    ['has the mails switched off', { surat: false }],
  ] as const)('plans and hands out nothing for a unit that %s', async (_, over) => {
    const { world, mails } = await synced();
    await mails.plan();
    await world.registry.register({ ...world.registration, ...over });
    world.now += DAY_MS;
    expect([await mails.plan(), await mails.take(10)]).toEqual([0, []]);
  });

  it('follows the deadline that stands in the tab Periode', async () => {
    const { world, mails } = await synced();
    world.type('Periode', 2, 'Batas Pengisian', '20/10/2026');
    expect(await mails.plan()).toBe(0);
    world.now = Date.UTC(2026, 9, 17, 3);
    await mails.plan();
    expect(subjects(await mails.take(10))[0]).toContain('batas 20 Okt 2026');
  });

  it('takes a reminder back that has become needless before it went out', async () => {
    const { world, mails } = await synced();
    await mails.plan();
    world.type('Realisasi', 16, 'Realisasi', 100);
    await world.run();
    world.now += DAY_MS;
    await mails.plan();
    expect(await mails.take(10)).toEqual([]);
  });

  it('plans a result for everybody as soon as a period is locked, the same day', async () => {
    const { world, mails, store } = await synced();
    await mails.plan();
    await mails.take(10);
    await lock(world);
    expect(await mails.plan()).toBe(2);
    const taken = await mails.take(10);
    expect(subjects(taken)).toEqual(RESULTS);
    const ofA = taken.find(({ to }) => to === 'a@contoh.example')?.body ?? '';
    expect(ofA).toContain('Rating perilaku: Sesuai ekspektasi');
    expect(ofA).toContain('Surat keterangan yang selesai');
    expect(ofA).not.toMatch(/Rapat|Contoh 02/);
    expect(ofA).toContain('Disampaikan pada 8 Okt 2026. Bila Anda keberatan');
    expect(ofA).toContain('paling lambat 22 Okt 2026');

    expect((await store.outcomes(UNIT)).told).toEqual(new Map());
    await mails.report(taken.map(({ id }) => id));
    expect((await store.outcomes(UNIT)).told).toEqual(
      new Map([NIP_A, NIP_B].map((nip) => [nip, { 'TW I': '2026-10-08' }])),
    );
  });

  it('sends no result where people are not rated', async () => {
    const { world, mails } = await synced({ penilaian: 'hanya-indikator' });
    await lock(world);
    await mails.plan();
    expect(subjects(await mails.take(10))).toEqual(REMINDERS);
  });

  it('does not tell the same result again after a reopening, and tells a corrected one', async () => {
    const { world, mails } = await synced();
    await lock(world);
    await mails.plan();
    await mails.report((await mails.take(10)).map(({ id }) => id));
    await lock(world, 'Dibuka kembali');
    await lock(world);
    expect(await mails.plan()).toBe(0);
    await lock(world, 'Dibuka kembali');
    world.type('Penilaian', 0, 'Rating Perilaku', 'Di atas ekspektasi');
    await lock(world);
    expect(await mails.plan()).toBe(1);
    expect(subjects(await mails.take(10))).toEqual(RESULTS.slice(0, 1));
  });

  it('takes results back that a reopening overtakes before they went out, and offers them again with the next lock', async () => {
    const { world, mails } = await synced();
    await lock(world);
    await mails.plan();
    await lock(world, 'Dibuka kembali');
    await mails.plan();
    expect(subjects(await mails.take(10))).toEqual(REMINDERS);
    await lock(world);
    await mails.plan();
    expect(subjects(await mails.take(10))).toEqual(RESULTS);
  });

  it('reminds nobody while the book with the deadlines cannot be opened, and still tells results', async () => {
    const { world, mails } = await synced();
    await lock(world);
    world.sheets.readFaults.set('bp', new AppFailure('denied', 'sheets.read', 'no access'));
    await mails.plan();
    expect(subjects(await mails.take(10))).toEqual(RESULTS);
  });

  it('goes on with the other units when one fails, and then fails itself', async () => {
    const { world, mails } = await synced();
    const other = { ...world.registration, unitId: '2026-apa', files: { bukuKerja: 'x', bukuPimpinan: 'y' } };
    await world.registry.register(other);
    const { manifest } = world.store;
    jest.spyOn(world.store, 'manifest').mockImplementation((id) => manifest(id === '2026-apa' ? UNIT : id));
    world.sheets.readFaults.set('y', new AppFailure('transient', 'sheets.read', 'Google sedang sibuk'));
    await expect(mails.plan()).rejects.toMatchObject({ kind: 'transient' });
    expect(subjects(await mails.take(10))).toEqual(REMINDERS);
  });
});

describe('takeMails', () => {
  it('hands out again after ten minutes what was not reported: at least once, never not at all', async () => {
    const { world, mails } = await synced();
    await mails.plan();
    expect(await mails.take(10)).toHaveLength(2);
    expect(await mails.take(10)).toHaveLength(0);
    world.now += 10 * 60_000;
    const [first] = await mails.take(10);
    await mails.report([first!.id]);
    world.now += 10 * 60_000;
    expect((await mails.take(10)).map(({ id }) => id)).not.toContain(first!.id);
  });

  it('hands out no more than asked for', async () => {
    const { mails } = await synced();
    await mails.plan();
    expect([await mails.take(1), await mails.take(1), await mails.take(1)].map((taken) => taken.length)).toEqual([
      1, 1, 0,
    ]);
  });
});

it('the head is told a rating that was given one level above after the unit locked', async () => {
  const { world, mails } = await synced({ kepala: NIP_B });
  await lock(world);
  await mails.plan();
  const head = async (): Promise<string> =>
    (await mails.take(10)).find(({ to, subject }) => to.startsWith('b@') && subject.includes('hasil TW I'))?.body ?? '';
  expect(await head()).toContain('Predikat: belum ditetapkan');
  await organisationDecides(world, { penetapan: { [UNIT]: { 'TW I': headRated({ kepala: 'Pegawai Contoh 02' }) } } });
  await world.run();
  world.now += DAY_MS;
  await mails.plan();
  expect(await head()).toMatch(/Predikat: Sangat Baik \[\w+\]\nAlasan pejabat penilai: Menata arsip\n/);
});

it('a decided objection sends no letter of its own, and stands in every later one', async () => {
  const { world, mails } = await synced();
  await lock(world);
  await mails.plan();
  await mails.report((await mails.take(10)).map(({ id }) => id));
  const putusan = {
    keputusan: 'DIUBAH', ratingHasilKerja: 'DI_ATAS', ratingPerilaku: 'DI_ATAS', alasan: 'Bukti mendukung',
    oleh: 'Camat Uji', tanggal: '2026-10-08',
  } as const; // prettier-ignore
  const keberatan = { nip: NIP_A, periode: 'TW I', tanggalDiterima: '2026-10-08', alasan: 'Laporan lengkap' } as const;
  await organisationDecides(world, { keberatan: { [UNIT]: [{ ...keberatan, disampaikanLangsung: null, putusan }] } });
  for (let i = 0; i < 3; i += 1) await world.run();
  world.now += DAY_MS;
  await mails.plan();
  const results = async (): Promise<MailBody[]> =>
    (await mails.take(10)).filter(({ subject }) => subject === 'Capaian: hasil TW I 2026 Anda');
  expect(await results()).toEqual([]);
  await lock(world, 'Dibuka kembali');
  world.type('Penilaian', 0, 'Rating Perilaku', 'Di atas ekspektasi');
  await lock(world);
  await mails.plan();
  const [letter] = await results();
  expect(letter?.body).toMatch(/Predikat: Sangat Baik \[\w+\]\n/);
  expect(letter?.body).toContain('menjadi Sangat Baik setelah keberatan (keputusan 8 Okt 2026, oleh Camat Uji)');
});
