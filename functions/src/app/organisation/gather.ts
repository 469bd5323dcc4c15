/** Gather of a rollup: the organisation with its guard first, then one query for the units and one read of each file. */
import { FILES, type OrganisationFileKind } from '../../contract';
import type { InstantMs } from '../../domain/waktu';
import { AppFailure, isFailure } from '../failure';
import type { Clock, FileRead, Guard, OrganisationStore, SheetsPort } from '../ports';
import type { OrganisationRegistration, OrganisationState, UnitFigures } from '../state';

export interface GatheredOrganisation {
  readonly registration: OrganisationRegistration;
  readonly state: OrganisationState | null;
  readonly guard: Guard;
  /** In official order. */
  readonly units: readonly UnitFigures[];
  /** Null: the file cannot be read; its stored content stays in force. */
  readonly files: Readonly<Record<OrganisationFileKind, FileRead | null>>;
  /** Why a file cannot be read, in Indonesian. */
  readonly faults: readonly string[];
  /** When the reading began. */
  readonly seenAt: InstantMs;
}

export interface GatherOrganisationPorts {
  readonly organisations: OrganisationStore;
  readonly sheets: SheetsPort;
  readonly clock: Clock;
}

/** Throws AppFailure: missing (not registered), transient (Firestore, Google, or the shared budget; a retry helps). */
export async function gatherOrganisation(
  ports: GatherOrganisationPorts,
  organisasiId: string,
): Promise<GatheredOrganisation> {
  const { registration, state, guard } = await ports.organisations.organisation(organisasiId);
  if (!registration) throw new AppFailure('missing', 'rollup', `organisation ${organisasiId} is not registered`);
  const seenAt = ports.clock.now();
  const faults: string[] = [];
  const read = async (kind: OrganisationFileKind, id: string): Promise<FileRead | null> => {
    const tabs = FILES[kind].tabs.map(({ name }) => name);
    try {
      return await ports.sheets.read(id, tabs);
    } catch (error) {
      if (!isFailure(error, 'denied') && !isFailure(error, 'missing')) throw error;
      const todo =
        error.kind === 'denied'
          ? 'akun layanan tidak lagi punya akses. Bagikan kembali berkas itu kepada akun layanan sebagai Editor.'
          : 'berkas itu tidak ditemukan. Kembalikan dari Sampah, atau daftarkan berkas penggantinya.';
      faults.push(`${FILES[kind].title} tidak dapat dibaca: ${todo} Isi terakhir yang tersimpan tetap dipakai.`);
      return null;
    }
  };
  const [units, bukuOrganisasi, informasiPublik] = await Promise.all([
    ports.organisations.unitFigures(organisasiId),
    read('buku-organisasi', registration.files.bukuOrganisasi),
    read('informasi-publik', registration.files.informasiPublik),
  ]);
  return {
    registration,
    state,
    guard,
    units: [...units].sort((a, b) => a.urutan - b.urutan || (a.unitId < b.unitId ? -1 : 1)),
    files: { 'buku-organisasi': bukuOrganisasi, 'informasi-publik': informasiPublik },
    faults: faults.sort(),
    seenAt,
  };
}
