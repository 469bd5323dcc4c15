/** The leader's book in the whole system on loopback: a new person, and the mails that a lock sends. */
import { PERSON } from '../../local/src/accounts';
import type { MailView, Role } from '../../local/src/workbench/protocol';
import { LocalChain } from '../support/local-chain';

const UNIT = '2026-pudakpayung';
const LEADER = `contoh-${UNIT}-buku-pimpinan`;
const NIP = '199505052020121999';
const LABEL = `Pegawai Baru · ${NIP}`;

const chain = new LocalChain();
beforeAll(() => chain.start(), 120_000);
afterAll(() => chain.end());

const seenBy = async (role: Role): Promise<readonly MailView[]> =>
  (await (await fetch(`${chain.local.workbenchUrl}/api/mails?as=${role}`)).json()) as MailView[];

describe('a new person typed in Pegawai', () => {
  it('gets a plan to be approved and a rating of the running quarter, and is read by the service', async () => {
    const row = chain.tab(LEADER, 'Pegawai').rows.length;
    const before = chain.tab(LEADER, 'Penilaian').rows.length;
    for (const [header, text] of Object.entries({
      NIP,
      Nama: 'Pegawai Baru',
      Jabatan: 'Pengelola',
      Mulai: '02/11/2026',
    }))
      // prettier-ignore
      await chain.type(LEADER, 'Pegawai', row, header, text);
    expect(chain.row(LEADER, 'Persetujuan SKP', { Pegawai: LABEL })).toBeGreaterThan(0);
    const laid = chain.tab(LEADER, 'Penilaian').rows.slice(before).map(({ values }) => values.slice(0, 2)); // prettier-ignore
    expect(laid).toEqual([['TW IV', LABEL]]);
    expect(chain.cell(LEADER, 'Pegawai', row, 'Status')).toBe('Tercatat');
    for (const project of chain.local.scripts) await project.daily();
    expect(chain.tab(LEADER, 'Penilaian').rows).toHaveLength(before + 1);
  });
});

describe('the mails', () => {
  it('of a lock reach each person once, with the own result alone, and are shown instead of sent', async () => {
    await chain.local.mailRound();
    const before = chain.local.mails.list().length;
    await chain.type(LEADER, 'Periode', chain.row(LEADER, 'Periode', { Periode: 'TW I' }), 'Status', 'Dikunci');
    await chain.sync(UNIT);
    await chain.local.mailRound();

    const results = chain.local.mails.list().slice(before);
    const people = chain.tab(LEADER, 'Pegawai').rows.slice(1).map(({ values }) => String(values[1])); // prettier-ignore
    const addressed = results.filter(({ subject }) => subject === 'Capaian: hasil TW I 2026 Anda');
    expect(addressed.length).toBeGreaterThan(5);
    expect(new Set(addressed.map(({ to }) => to)).size).toBe(addressed.length);
    for (const { body } of addressed) expect(people.filter((nama) => body.includes(`${nama},`))).toHaveLength(1);
    for (const { body } of addressed) {
      expect(body).toMatch(/\nTotal: .*\d %/);
      expect(body).toMatch(/\nKelengkapan: \d+\/\d+ lapor/);
      expect(body).toContain('Aturan yang dipakai dan sumbernya:');
      expect(body).toContain('Disampaikan pada 24 Nov 2026.');
      expect(body).toContain('paling lambat 8 Des 2026');
    }

    const { told } = await chain.local.service.mailStore.outcomes(UNIT);
    expect([...told.values()].every((periods) => periods['TW I'] === '2026-11-24')).toBe(true);
    expect(told.size).toBe(addressed.length);
    await chain.sync(UNIT);
    const rekap = chain.tab(LEADER, 'Rekap Pegawai').rows;
    const column = rekap[0]?.values.indexOf('Disampaikan') ?? -1;
    const shown = rekap.slice(1).map(({ values }) => values[column] ?? '').filter((text) => text !== ''); // prettier-ignore
    expect(shown).toEqual(addressed.map(() => 'TW I: 24/11/2026, keberatan s.d. 08/12/2026'));

    await chain.local.mailRound();
    expect(chain.local.mails.list()).toHaveLength(before + results.length);
  });

  it('are shown to their own person, and all of them to the operator alone', async () => {
    const own = await seenBy('staf');
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ to }) => to === PERSON.staf)).toBe(true);
    expect((await seenBy('pimpinan')).every(({ to }) => to === PERSON.pimpinan)).toBe(true);
    expect(await seenBy('operator')).toHaveLength(chain.local.mails.list().length);
    expect((await fetch(`${chain.local.workbenchUrl}/api/mails`)).status).toBe(400);
  });

  it('are still there after a restart, and nothing is told again', async () => {
    const before = chain.local.mails.list();
    await chain.restart();
    await chain.local.mailRound();
    expect(chain.local.mails.list()).toEqual(before);
  });
});
