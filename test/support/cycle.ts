/** Steps of the appraisal cycle in a unit under test: a leader locks periods, the organisation decides one level above. */
import { firestoreOrganisationStore } from '../../functions/src/adapters/firestore/organisation-store';
import type { OrganisationState, PenetapanTersimpan } from '../../functions/src/app/state';
import { NAMA_PERIODE, type NamaPeriode } from '../../functions/src/contract';
import { anOrganisation, anOrganisationState } from './organisation-builders';
import { UNIT, type World } from './sync-world';

/** 10.00 WIB of a day of 2026. */
export const on = (bulan: number, hari: number): number => Date.UTC(2026, bulan - 1, hari, 3);

export function setPeriod(world: World, periode: NamaPeriode, status: string, alasan = ''): void {
  const row = NAMA_PERIODE.indexOf(periode);
  world.type('Periode', row, 'Status', status);
  world.type('Periode', row, 'Alasan', alasan);
}

/** Syncs until nobody asked for another one. */
export async function settle(world: World): Promise<void> {
  do {
    world.asked.length = 0;
    await world.run();
  } while (world.asked.includes(UNIT));
}

/** Rated one level above, above the usulan and with a reason. */
export const headRated = (part: Partial<PenetapanTersimpan> = {}): PenetapanTersimpan => ({
  predikatOrganisasi: 'BAIK',
  ratingHasilKerja: 'DI_ATAS',
  ratingPerilaku: 'DI_ATAS',
  predikat: 'SANGAT_BAIK',
  alasan: 'Menata arsip',
  kepala: null,
  isi: 'isi',
  usulan: 'SESUAI',
  ...part,
});

/** What the last rollup left behind. */
export async function organisationDecides(world: World, part: Partial<OrganisationState>): Promise<void> {
  const store = firestoreOrganisationStore(world.firestore.firestore());
  const organisation = anOrganisation();
  await world.registry.registerOrganisation(organisation);
  const { guard } = await store.organisation(organisation.organisasiId);
  await store.commitOrganisation(organisation.organisasiId, guard, anOrganisationState(part));
}
