/** People whom several units list: found by the rollup, without a NIP, and shown in the rows of Pegawai. */
import { idPegawai, jugaDi, masaPerOrang, MAX_JUGA } from '../../../../functions/src/app/organisation/elsewhere';
import type { JugaDi } from '../../../../functions/src/app/state';
import { aPegawaiRow, aTargetRow, NIP_A, NIP_B } from '../../../support/builders';
import { organisationDecides } from '../../../support/cycle';
import { ORGANISASI, someFigures } from '../../../support/organisation-builders';
import { aRollupWorld } from '../../../support/rollup-world';
import { aWorld, UNIT, type World } from '../../../support/sync-world';
import { aPegawai } from '../../domain/builders';

const orang = (...people: readonly [nip: string, mulai: string | null, selesai: string | null][]) =>
  masaPerOrang(people.map(([nip, mulai, selesai]) => aPegawai({ nip, mulai, selesai })));

describe('jugaDi', () => {
  it('names to each unit the other one with its days, for people of both alone', () => {
    const units = [
      someFigures(1, { orang: orang([NIP_A, null, '2026-06-30'], [NIP_B, null, null]) }),
      someFigures(2, { orang: orang([NIP_A, '2026-07-01', null]) }),
      someFigures(3),
    ];
    expect(jugaDi(units)).toEqual({
      '2026-unit-1': { [idPegawai(NIP_A)]: [{ unitKerja: 'Kelurahan Uji 2', mulai: '2026-07-01', selesai: null }] },
      '2026-unit-2': { [idPegawai(NIP_A)]: [{ unitKerja: 'Kelurahan Uji 1', mulai: null, selesai: '2026-06-30' }] },
    });
  });

  it('finds nothing where nobody is listed twice', () => {
    expect(jugaDi([someFigures(1, { orang: orang([NIP_A, null, null]) }), someFigures(2)])).toBeUndefined();
  });

  it('stays small when a whole tab was pasted into another unit', () => {
    const all = orang(...Array.from({ length: 300 }, (_, i): [string, null, null] => [`nip ${i}`, null, null]));
    const found = jugaDi([someFigures(1, { orang: all }), someFigures(2, { orang: all })]);
    expect(Object.values(found ?? {}).map((people) => Object.keys(people).length)).toEqual([MAX_JUGA, MAX_JUGA]);
  });
});

it('a rollup stores who is elsewhere without a NIP and tells both units, once', async () => {
  const world = await aRollupWorld({}, 0);
  await world.unit(someFigures(1, { orang: orang([NIP_A, null, '2026-06-30']) }));
  await world.unit(someFigures(2, { orang: orang([NIP_A, '2026-07-01', null]) }));
  await world.run();
  const { state } = await world.organisations.organisation(ORGANISASI);
  expect(Object.keys(state?.jugaDi ?? {})).toEqual(['2026-unit-1', '2026-unit-2']);
  expect(JSON.stringify(state)).not.toMatch(/\d{18}/);
  expect(await world.run()).toMatchObject({ outcome: 'unchanged', counts: { toldUnits: 0 } });
});

describe('a row of Pegawai', () => {
  const sana = (mulai: string | null, selesai: string | null): JugaDi => ({
    [UNIT]: { [idPegawai(NIP_A)]: [{ unitKerja: 'Kelurahan X', mulai, selesai }] },
  });
  const told = async (world: World, jugaDi: JugaDi) => {
    await organisationDecides(world, { jugaDi });
    await world.run();
    return world.shown('Pegawai')[0];
  };
  const moved = (): Promise<World> =>
    aWorld({ pegawai: [aPegawaiRow({ mulai: '01/07/2026' })], target: [aTargetRow()], realisasi: [] });

  it('says where else the person is listed, and for which months he counts here', async () => {
    expect(await told(await moved(), sana(null, '2026-06-30'))).toMatchObject({
      Status: 'Tercatat',
      Pesan: 'Juga di Kelurahan X, Jan-Jun; di sini dihitung Jul-Des.',
    });
  });

  it('is doubted when both claim a month', async () => {
    const row = await told(await moved(), sana(null, '2026-08-31'));
    expect(row?.['Status']).toBe('Perlu dicek');
    expect(row?.['Pesan']).toContain('Jul-Agu tercatat di keduanya');
  });

  it('costs no further read, and says nothing new next time', async () => {
    const world = await moved();
    await told(world, sana(null, '2026-06-30'));
    const before = [world.sheets.writes, world.firestore.version()];
    world.sheets.reads = 0;
    expect(await world.run()).toMatchObject({ outcome: 'unchanged' });
    expect([world.sheets.writes, world.firestore.version()]).toEqual(before);
    expect(world.sheets.reads).toBe(2);
  });
});
