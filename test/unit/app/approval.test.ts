import { AppFailure } from '../../../functions/src/app/failure';
import { approvalCode, decideApproval, type ApprovalState } from '../../../functions/src/app/sync/approval';
import { decodeInputs } from '../../../functions/src/app/codec';
import { PERSETUJUAN_SKP, type Cell } from '../../../functions/src/contract';
import type { BarisPersetujuan } from '../../../functions/src/parse/persetujuan';
import { rowOf } from '../../../samples/rows';
import { aTargetRow, KODE_A, NIP_A } from '../../support/builders';
import { aWorld, SMALL, UNIT, type World } from '../../support/sync-world';

const DIGEST = 'a1b2c3d4e5f6';
const OTHER = 'ffeeddccbbaa';
const NOW = 2_000;
const stored = { digest: DIGEST, terbuka: false, pada: 1_000 };
const row = (over: Partial<BarisPersetujuan> = {}): BarisPersetujuan => ({
  nip: NIP_A,
  keputusan: 'DISETUJUI',
  kode: null,
  catatan: null,
  ...over,
});

describe('decideApproval', () => {
  const kinds: [string, Parameters<typeof decideApproval>, ApprovalState['kind'], string | undefined][] = [
    ['an empty cell before any approval', [null, null, DIGEST, NOW], 'belum', undefined],
    ['the first Disetujui', [null, row(), DIGEST, NOW], 'disetujui', DIGEST],
    ['Dikembalikan before any approval', [null, row({ keputusan: 'DIKEMBALIKAN' }), DIGEST, NOW], 'dikembalikan', undefined],
    ['the first approval by a code for something else', [null, row({ kode: approvalCode(OTHER) }), DIGEST, NOW], 'belum', undefined],
    ['an approval whose targets did not change', [stored, row(), DIGEST, NOW], 'disetujui', DIGEST],
    ['a change under a standing Disetujui', [stored, row(), OTHER, NOW], 'menunggu', DIGEST],
    ['a change with its code', [stored, row({ kode: approvalCode(OTHER) }), OTHER, NOW], 'disetujui', OTHER],
    ['a change with the code of another change', [stored, row({ kode: approvalCode(DIGEST) }), OTHER, NOW], 'menunggu', DIGEST],
    ['Disetujui picked again after an empty cell', [{ ...stored, terbuka: true }, row(), OTHER, NOW], 'disetujui', OTHER],
    ['a change that is sent back', [stored, row({ keputusan: 'DIKEMBALIKAN' }), OTHER, NOW], 'dikembalikan', DIGEST],
    ['a change while the tab cannot be read', [stored, 'unread', OTHER, NOW], 'menunggu', DIGEST],
  ]; // prettier-ignore

  it.each(kinds)('%s', (_name, args, kind, digest) => {
    const { approval, state } = decideApproval(...args);
    expect([state.kind, approval?.digest]).toEqual([kind, digest]);
  });

  it('remembers that the cell was emptied, and only then takes a second Disetujui', () => {
    const emptied = decideApproval(stored, row({ keputusan: null }), OTHER, NOW).approval;
    expect(emptied).toEqual({ ...stored, terbuka: true });
    expect(decideApproval(emptied, row(), OTHER, NOW).approval).toEqual({ digest: OTHER, terbuka: false, pada: NOW });
  });

  it('says that a code is for something else, also after the cell was emptied', () => {
    const wrong = row({ kode: approvalCode(DIGEST) });
    expect(decideApproval({ ...stored, terbuka: true }, wrong, OTHER, NOW).state).toMatchObject({ kodeLain: true });
  });

  it('keeps what it knows while the tab cannot be read', () => {
    expect(decideApproval({ ...stored, terbuka: true }, 'unread', DIGEST, NOW).approval).toEqual({ ...stored, terbuka: true }); // prettier-ignore
  });

  it('gives every change a code of its own', () => {
    expect(approvalCode(DIGEST)).toMatch(/^SETUJU-[A-Z2-9]{4}$/);
    expect(approvalCode(DIGEST)).not.toBe(approvalCode(OTHER));
  });
});

const persetujuan = (keputusan: Cell = ''): Cell[] =>
  rowOf(PERSETUJUAN_SKP, { pegawai: `Pegawai Contoh 01 · ${NIP_A}`, keputusan });
const approving = (keputusan: Cell = 'Disetujui'): Promise<World> =>
  aWorld({ ...SMALL, persetujuan: [persetujuan(keputusan)] }, { persetujuan: 'wajib' });

async function countedTarget(world: World): Promise<string | undefined> {
  const scorecard = (await world.store.scorecards(UNIT, [NIP_A])).get(NIP_A);
  const [target] = decodeInputs(scorecard?.inputs).masukan.target;
  return target?.target.kind === 'angka' ? target.target.nilai.toString() : undefined;
}
const waitingCode = async (world: World, type: () => void): Promise<string> => {
  type();
  await world.run();
  const text = world.shown('Persetujuan SKP').map((r) => Object.values(r).join(' ')).join(' '); // prettier-ignore
  return /SETUJU-[A-Z2-9]{4}/.exec(text)?.[0] ?? '';
};

describe('a unit that approves plans', () => {
  it('counts targets before the first approval', async () => {
    const world = await approving('');
    await world.run();
    expect(await countedTarget(world)).toBe('1200');
    world.type('Target', 0, 'Target', 600);
    await world.run();
    expect(await countedTarget(world)).toBe('600');
  });

  it('goes on counting the approved target after a change, until that change is approved by its code', async () => {
    const world = await approving();
    await world.run();
    const code = await waitingCode(world, () => {
      world.type('Target', 0, 'Target', 600);
    });
    expect(await countedTarget(world)).toBe('1200');
    expect(world.shown('Target')[0]).toMatchObject({ 'Capaian (%)': 105 });
    world.type('Persetujuan SKP', 0, 'Keputusan', code);
    await world.run();
    expect(await countedTarget(world)).toBe('600');
    expect(world.shown('Target')[0]).toMatchObject({ 'Capaian (%)': 120 });
  });

  it('goes on counting an approved target whose row was deleted, with its realisations', async () => {
    const world = await approving();
    await world.run();
    world.rows('Target').splice(1, 1);
    await world.run();
    expect(await countedTarget(world)).toBe('1200');
    expect(world.shown('Realisasi')[0]).toMatchObject({ Status: 'Tercatat', 'Capaian s.d. Periode (%)': 100 });
  });

  it('does not count a target added after the approval', async () => {
    const world = await approving();
    await world.run();
    world.rows('Target').push(aTargetRow({ kode: 'CK53XZ', indikator: 'Indikator baru', target: 10 }));
    await world.run();
    const manifest = await world.store.manifest(UNIT);
    expect(manifest.manifest?.entries[NIP_A]?.targets).toBe(1);
  });

  it('tells a waiting change in the history as a row that does not count', async () => {
    const world = await approving();
    await world.run();
    world.type('Target', 0, 'Target', 600);
    await world.run();
    const history = await world.firestore.firestore().collectionGroup('history').get();
    const changes = history.docs.flatMap((d) => d.data()['changes'] as { cell: string; to: string }[]);
    const told = changes.find(({ cell }) => cell === `Target ${KODE_A} › tidak dihitung`);
    expect(told?.to).toContain('Target=600');
  });

  it('of an unchanged waiting unit writes nothing anywhere', async () => {
    const world = await approving();
    await world.run();
    world.type('Target', 0, 'Target', 600);
    await world.run();
    const before = [world.firestore.version(), world.sheets.writes];
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    expect([world.firestore.version(), world.sheets.writes]).toEqual(before);
  });

  it('keeps the approved targets while the Buku Pimpinan cannot be read', async () => {
    const world = await approving();
    await world.run();
    world.type('Target', 0, 'Target', 600);
    world.sheets.readFaults.set('bp', new AppFailure('denied', 'sheets.read', 'no access'));
    await world.run();
    expect(await countedTarget(world)).toBe('1200');
  });
});
