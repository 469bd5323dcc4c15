/** Cases of other systems on rights, locks, approvals, changes and retries, replayed on the whole service. */
import { classify } from '../../../functions/src/adapters/sheets/sheets-fault';
import { withRetry, type Patience } from '../../../functions/src/adapters/sheets/retry';
import { isFailure } from '../../../functions/src/app/failure';
import type { StateStore } from '../../../functions/src/app/ports';
import { carryOver } from '../../../functions/src/app/setup/carry-over';
import { callerOf } from '../../../functions/src/http/access';
import { parsePegawai } from '../../../functions/src/parse/pegawai';
import { parseRealisasi } from '../../../functions/src/parse/realisasi';
import {
  aPegawaiRow,
  aPenilaianRow,
  aPersetujuanRow,
  aRealisasiRow,
  aTargetRow,
  KODE_A,
  NIP_A,
  NIP_B,
  pegawaiHeader,
  realisasiHeader,
  targetHeader,
} from '../../support/builders';
import { replay } from '../../support/replay';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';
import { TAHUN } from '../parse/support';

/** Syncs until nobody asks for another one. */
async function settle(world: World): Promise<void> {
  for (let runs = 0; runs < 9; runs += 1) {
    world.asked.length = 0;
    await world.run();
    if (!world.asked.includes(UNIT)) return;
  }
  throw new Error('the unit asks to be synced again without end');
}
const locked = async (world: World): Promise<string[]> =>
  Object.keys((await world.store.manifest(UNIT)).manifest?.locks ?? {});
const storedInputs = async (world: World): Promise<string> =>
  JSON.stringify((await world.store.scorecards(UNIT, [NIP_A])).get(NIP_A)?.inputs);

interface Outcome {
  readonly outcome: string;
}
const outcomes = (id: string): string[] => (replay(id).expected['rows'] as Outcome[]).map((r) => r.outcome);

describe('replayed: rights', () => {
  it('O20 nobody gets in without a token; with one the same request goes on', async () => {
    const caller = { email: 'kantor@example.com', audience: 'capaian' };
    const identity = { verify: () => Promise.resolve(caller) };
    expect(new Set(outcomes('O20'))).toEqual(new Set(['rejected']));
    await expect(callerOf(undefined, identity)).rejects.toMatchObject({ status: 401 });
    await expect(callerOf('Bearer abc', identity)).resolves.toEqual(caller);
  });

  it('F23 nobody rates himself: such a pejabat penilai is told and not taken; another one is', () => {
    expect(replay('F23').expected).toMatchObject({ outcome: 'rejected', reason: 'selfReview' });
    const read = (pejabatPenilai: string) =>
      parsePegawai([pegawaiHeader(), aPegawaiRow({ pejabatPenilai }), aPegawaiRow({ nip: NIP_B, nama: 'Lurah Contoh' })], { tahun: TAHUN }).rows[0]; // prettier-ignore
    expect(read(NIP_A)).toMatchObject({ value: { pejabatPenilai: null }, problems: [{ code: 'penilai-sendiri' }] });
    expect(read(NIP_B)).toMatchObject({ value: { pejabatPenilai: NIP_B }, problems: [] });
  });

  it('H13 a report must name a known indicator; ours has no mark that it is final', () => {
    const table = parseRealisasi([realisasiHeader(), aRealisasiRow({ kode: '' }), aRealisasiRow({ kode: 'CK53XZ' })], { tahun: TAHUN, target: new Map() }); // prettier-ignore
    expect(replay('H13').expected['rows']).toHaveLength(3);
    expect(table.rows.map(({ value, problems }) => [value, problems.length > 0])).toEqual([
      [null, true],
      [null, true],
    ]);
  });
});

describe('replayed: closing a period', () => {
  it('F10 a quarter closes only after the one before it, and who comes later is not counted in it', async () => {
    expect(outcomes('F10')).toEqual(['rejected', 'accepted', 'rejected']);
    const world = await aWorld();
    world.type('Periode', 1, 'Status', 'Dikunci');
    await settle(world);
    expect(await locked(world)).toEqual([]);
    world.type('Periode', 0, 'Status', 'Dikunci');
    await settle(world);
    expect(await locked(world)).toEqual(['TW I', 'TW II']);
    world.rows('Pegawai').push(aPegawaiRow({ nip: NIP_B, nama: 'Pegawai Contoh 02' }));
    world.rows('Target').push(aTargetRow({ pegawai: `Pegawai Contoh 02 · ${NIP_B}`, kode: 'CK53XZ' }));
    world.rows('Realisasi').push(aRealisasiRow({ kode: 'CK53XZ' }));
    await settle(world);
    expect(world.shown('Target')[1]).toMatchObject({ 'Capaian (%)': '' });
    world.rows('Realisasi').push(aRealisasiRow({ kode: 'CK53XZ', periode: 'Jul 2026' }));
    await settle(world);
    expect(world.shown('Target')[1]).toMatchObject({ Realisasi: 100, 'Capaian (%)': 100 });
  });

  it.each(['H6', 'H12'])('%s after the close a rating has no effect, before it it has', async (id) => {
    expect(replay(id).expected['rows']).toBeDefined();
    const rated = aPenilaianRow({ ratingHasilKerja: 'Ikut usulan', ratingPerilaku: 'Sesuai ekspektasi' });
    const world = await aWorld({ ...SMALL, penilaian: [rated] });
    await settle(world);
    world.type('Penilaian', 0, 'Rating Perilaku', 'Di atas ekspektasi');
    await settle(world);
    expect(await storedInputs(world)).toContain('"perilaku":"DI_ATAS"');
    world.type('Periode', 0, 'Status', 'Dikunci');
    await settle(world);
    world.type('Penilaian', 0, 'Rating Perilaku', 'Di bawah ekspektasi');
    await settle(world);
    expect(await storedInputs(world)).toContain('"perilaku":"DI_ATAS"');
  });
});

describe('replayed: what is in use', () => {
  it('H5 an approved target goes on counting after a change, and the row says so', async () => {
    expect(replay('H5').expected).toMatchObject({ result: { max: '10' } });
    const persetujuan = [aPersetujuanRow({ keputusan: 'Disetujui' })];
    const world = await aWorld({ ...SMALL, persetujuan }, { persetujuan: 'wajib' });
    await world.run();
    world.type('Target', 0, 'Target', 600);
    await world.run();
    const shown = world.shown('Target')[0];
    expect(shown).toMatchObject({ Target: 600, 'Capaian (%)': 105 });
    expect(shown?.['Pesan']).toContain('1.200');
  });

  it('P21 an older read of the workbook is not committed over a newer one', async () => {
    expect(replay('P21').expected).toMatchObject({ outcome: 'rejected', reason: 'stale' });
    const world = await aWorld();
    const store = world.store as { commit: StateStore['commit'] };
    const commit = store.commit.bind(world.store);
    const sent: Parameters<StateStore['commit']>[] = [];
    store.commit = (...args) => {
      sent.push(args);
      return commit(...args);
    };
    await world.run();
    world.type('Realisasi', 0, 'Realisasi', 120);
    await world.run();
    const [older, newer] = sent;
    await expect(commit(...older!)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await storedInputs(world)).toContain('"120"');
    expect(newer![2].manifest).toEqual((await world.store.manifest(UNIT)).manifest);
  });

  it('F28 a new year takes over chosen people, with names and weights copied', () => {
    const kra = replay('F28').expected['kra'] as { name: string; weight: string }[];
    const rows = kra.map(({ name, weight }) => aTargetRow({ indikator: name, bobot: Number(weight) }));
    const lain = aTargetRow({ pegawai: `Pegawai Contoh 02 · ${NIP_B}`, indikator: 'Other', bobot: 100 });
    let drawn = 0;
    const random = (): number => (drawn = (drawn + 0.37) % 1); // a constant would give two rows the same Kode for ever
    const facts = { tahun: TAHUN + 1, today: `${TAHUN}-12-15`, random };
    const { pegawai, target } = carryOver([pegawaiHeader(), aPegawaiRow()], [targetHeader(), ...rows, lain], facts);
    expect(pegawai.map((p) => p['nip'])).toEqual([NIP_A]);
    expect(target.map((t) => ({ name: t['indikator'], weight: String(t['bobot']) }))).toEqual(kra);
  });
});

describe('replayed: changes of rows', () => {
  async function changes(world: World): Promise<string[]> {
    const history = await world.firestore.firestore().collectionGroup('history').get();
    return history.docs
      .flatMap(
        (d) => (d.data()['changes'] as { cell: string; from: string | null; to: string | null }[] | undefined) ?? [],
      )
      .filter(({ cell }) => cell.endsWith('› Realisasi'))
      .map(({ cell, from, to }) => `${cell.replace(/ › Realisasi$/, '')}: ${from ?? '-'} > ${to ?? '-'}`);
  }

  it('S1, S2 a changed row is an update and a filled blank one an addition, found by Kode and month', async () => {
    expect(replay('S1').expected['changes']).toEqual([
      { row: 2, type: 'updated' },
      { row: 4, type: 'added' },
    ]);
    expect(replay('S2').expected['changes']).toEqual([]);
    const blank = aRealisasiRow({ periode: 'Mar 2026', realisasi: '' });
    const world = await aWorld({ ...SMALL, realisasi: [...SMALL.realisasi, blank] });
    await world.run();
    const before = await changes(world);
    world.type('Realisasi', 0, 'Realisasi', 101);
    world.type('Realisasi', 2, 'Realisasi', 90);
    await world.run();
    const after = await changes(world);
    expect(after.filter((line) => !before.includes(line)).sort()).toEqual([
      `Realisasi ${KODE_A} Jan 2026: 100 > 101`,
      `Realisasi ${KODE_A} Mar 2026: - > 90`,
    ]);
  });
});

describe('replayed: retries', () => {
  interface Row {
    readonly limit: number;
    readonly responses: readonly number[];
  }
  const rows = replay('S11').input['rows'] as Row[];
  const expected = replay('S11').expected['rows'] as { outcome: string; attempts: number }[];

  it.each(rows.map((row, i) => ({ ...row, ...expected[i]! })))(
    'S11 $responses with $limit repeats is $outcome after $attempts calls',
    async ({ limit, responses, outcome, attempts }) => {
      let calls = 0;
      const call = (): Promise<string> => {
        const status = responses[calls];
        calls += 1;
        return status === 200
          ? Promise.resolve('success')
          : Promise.reject(Object.assign(new Error('quota'), { response: { status, data: {} } }));
      };
      const patience: Patience = { attempts: limit + 1, limitMs: 60_000 };
      const tools = { clock: { now: () => 0 }, sleep: () => Promise.resolve(), random: () => 0, classify: (e: unknown) => classify(e, 0), startedAt: 0 }; // prettier-ignore
      const ended = await withRetry('test', call, patience, tools).catch((error: unknown) =>
        isFailure(error, 'transient') ? 'failure' : 'another error',
      );
      expect([ended, calls]).toEqual([outcome, attempts]);
    },
  );
});
