/** One suite over every Firestore driver: figures of the units and the state of the organisation. */
import type { Firestore } from 'firebase-admin/firestore';
import { firestoreOrganisationStore } from '../../functions/src/adapters/firestore/organisation-store';
import { firestoreRegistry } from '../../functions/src/adapters/firestore/registry';
import { firestoreStateStore } from '../../functions/src/adapters/firestore/state-store';
import type { UnitFigures } from '../../functions/src/app/state';
import { firestoreDrivers } from '../support/drivers';
import { anOrganisation, anOrganisationState, ORGANISASI, someFigures } from '../support/organisation-builders';
import { aManifest, aRegistration, aUnitUpdate } from '../support/state-builders';

jest.setTimeout(60_000);

describe.each(firestoreDrivers())('the organisation store on $name', (driver) => {
  let db: Firestore;
  beforeEach(async () => {
    db = await driver.open();
  });
  afterAll(() => driver.close());

  const store = () => firestoreOrganisationStore(db);
  const commitFigures = async ({ failedSince: _, ...figures }: UnitFigures): Promise<void> => {
    const states = firestoreStateStore(db);
    const { manifest, guard } = await states.manifest(figures.unitId);
    const generation = (manifest?.generation ?? 0) + 1;
    await states.commit(figures.unitId, guard, {
      manifest: aManifest({ generation }),
      scorecards: [],
      unit: aUnitUpdate({ generation }),
      figures: { ...figures, generation },
    });
  };

  it('holds nothing of an organisation that was never registered', async () => {
    expect(await store().organisation(ORGANISASI)).toMatchObject({ registration: null, state: null });
    expect(await store().unitFigures(ORGANISASI)).toEqual([]);
    expect(await store().figuresOf(ORGANISASI, '2026-unit-1')).toBeNull();
  });

  it('reads back the figures that the commits of units carried, of this organisation alone', async () => {
    await commitFigures(someFigures(1));
    await commitFigures(someFigures(2));
    await commitFigures(someFigures(3, { organisasiId: '2026-kecamatan-lain' }));
    expect((await store().unitFigures(ORGANISASI)).map((f) => f.unitId).sort()).toEqual(['2026-unit-1', '2026-unit-2']);
    expect(await store().figuresOf(ORGANISASI, '2026-unit-1')).toEqual(someFigures(1));
  });

  it('reads back objections, their answers and who is elsewhere', async () => {
    const jawaban = { id: 'a1', periode: 'TW I', isi: null, status: 'Perlu dicek', pesan: 'Berlaku.', disampaikan: null, semula: 'Baik', sesudah: 'Sangat Baik' } as const; // prettier-ignore
    const figures = someFigures(1, { keberatan: [jawaban], orang: { a1: { mulai: null, selesai: '2026-06-30' } } });
    await commitFigures(figures);
    expect(await store().figuresOf(ORGANISASI, '2026-unit-1')).toEqual(figures);

    await firestoreRegistry(db).registerOrganisation(anOrganisation({ pimpinan: '199001012015011001' }));
    const keberatan = { nip: '199001012015011002', periode: 'TW I', tanggalDiterima: '2026-04-20', alasan: 'Lengkap', disampaikanLangsung: null, putusan: null } as const; // prettier-ignore
    const state = anOrganisationState({
      keberatan: { '2026-unit-1': [keberatan] },
      jugaDi: { '2026-unit-1': { a1: [{ unitKerja: 'Kelurahan X', mulai: null, selesai: null }] } },
    });
    await store().commitOrganisation(ORGANISASI, (await store().organisation(ORGANISASI)).guard, state);
    expect(await store().organisation(ORGANISASI)).toMatchObject({ registration: { pimpinan: '199001012015011001' }, state }); // prettier-ignore
  });

  it('stores no figures of a commit that was refused', async () => {
    const states = firestoreStateStore(db);
    const { guard } = await states.manifest('2026-unit-1');
    await commitFigures(someFigures(1));
    const { failedSince: _, ...figures } = someFigures(1, { unitKerja: 'Basi' });
    const batch = { manifest: aManifest(), scorecards: [], unit: aUnitUpdate(), figures };
    await expect(states.commit('2026-unit-1', guard, batch)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await store().figuresOf(ORGANISASI, '2026-unit-1')).toMatchObject({ unitKerja: 'Kelurahan Uji 1' });
  });

  it('leaves the figures alone when a commit carries none', async () => {
    await commitFigures(someFigures(1));
    const states = firestoreStateStore(db);
    const batch = { manifest: aManifest({ generation: 2 }), scorecards: [], unit: aUnitUpdate({ generation: 2 }) };
    await states.commit('2026-unit-1', (await states.manifest('2026-unit-1')).guard, batch);
    expect(await store().figuresOf(ORGANISASI, '2026-unit-1')).toEqual(someFigures(1));
  });

  it('keeps since when a unit fails until its next commit', async () => {
    await commitFigures(someFigures(1));
    await store().markFailing(ORGANISASI, '2026-unit-1', 5_000);
    expect(await store().figuresOf(ORGANISASI, '2026-unit-1')).toEqual(someFigures(1, { failedSince: 5_000 }));
    await commitFigures(someFigures(1));
    expect(await store().figuresOf(ORGANISASI, '2026-unit-1')).toMatchObject({ failedSince: null, generation: 2 });
  });

  it('has no figures of a unit that failed before its first commit', async () => {
    await store().markFailing(ORGANISASI, '2026-unit-1', 5_000);
    expect(await store().figuresOf(ORGANISASI, '2026-unit-1')).toBeNull();
    expect(await store().unitFigures(ORGANISASI)).toEqual([]);
  });

  it('keeps registration and state side by side', async () => {
    const registry = firestoreRegistry(db);
    await registry.registerOrganisation(anOrganisation());
    const state = anOrganisationState({
      penetapan: {
        '2026-unit-1': {
          'TW III': {
            predikatOrganisasi: 'BAIK',
            ratingHasilKerja: 'SESUAI',
            ratingPerilaku: 'DI_ATAS',
            predikat: 'BAIK',
            alasan: null,
            kepala: 'Lurah Contoh',
            isi: '[]',
            usulan: 'SESUAI',
          },
        },
      },
    });
    await store().commitOrganisation(ORGANISASI, (await store().organisation(ORGANISASI)).guard, state);
    await registry.registerOrganisation(anOrganisation({ nama: 'Kecamatan Baru' }));
    expect(await store().organisation(ORGANISASI)).toMatchObject({ registration: { nama: 'Kecamatan Baru' }, state });
  });

  it('lets one of two rollups on the same read through', async () => {
    await firestoreRegistry(db).registerOrganisation(anOrganisation());
    const { guard } = await store().organisation(ORGANISASI);
    await store().commitOrganisation(ORGANISASI, guard, anOrganisationState());
    await expect(
      store().commitOrganisation(ORGANISASI, guard, anOrganisationState({ generation: 9 })),
    ).rejects.toMatchObject({ kind: 'conflict' });
    expect((await store().organisation(ORGANISASI)).state?.generation).toBe(1);
  });

  it('does not take the units of an organisation for registered units', async () => {
    await firestoreRegistry(db).register(aRegistration());
    await commitFigures(someFigures(1));
    expect((await firestoreRegistry(db).units()).map((u) => u.unitId)).toEqual(['2026-contoh']);
  });
});
