/** Gather: the manifest first (so that its guard is older than the read), then the unit's files, each read whole. */
import { FILES, NAMA_PERIODE, PANDUAN, type UnitFileKind } from '../../contract';
import type { InstantMs } from '../../domain/waktu';
import type { Tanggal } from '../../domain/model';
import { AppFailure, isFailure } from '../failure';
import type { FailedMail, MailCounter } from '../mail/ports';
import type { Clock, FileRead, Guard, OrganisationStore, Registry, SheetsPort, StateStore } from '../ports';
import type { Kept, Manifest, OrganisationState, PerPeriode, Registration, UnitFigures, UnitUpdate } from '../state';

export interface Gathered {
  readonly registration: Registration;
  readonly manifest: Manifest | null;
  readonly guard: Guard;
  readonly lastUnit: UnitUpdate | null;
  readonly confirmedCode: string | null;
  /** Per locked period the digest of what was frozen, by NIP. */
  readonly lockDigests: PerPeriode<ReadonlyMap<string, string>>;
  /** What the last rollup left: predicates of the unit, ratings of its head, shared indicators. */
  readonly organisation: OrganisationState | null;
  /** Without a registered organisation there is nothing to roll up into. */
  readonly hasOrganisation: boolean;
  /** NIP of the organisation's head, who fills Buku Organisasi; null when not known. */
  readonly pimpinan: string | null;
  /** NIP to the day on which each period's result was told to the person. */
  readonly delivered: ReadonlyMap<string, PerPeriode<Tanggal>>;
  /** Mails that were given up. */
  readonly failedMails: readonly FailedMail[];
  /** The unit's figures as the organisation has them. */
  readonly figures: UnitFigures | null;
  /** What was kept of people whom the manifest does not have: found for those who stand in the files again. */
  readonly returned: ReadonlyMap<string, Kept>;
  /** When the reading of the files began. */
  readonly seenAt: InstantMs;
  /** Null: the file cannot be read; its stored content stays in force. */
  readonly files: Readonly<Record<UnitFileKind, FileRead | null>>;
  /** Why a file cannot be read, in Indonesian. */
  readonly faults: readonly string[];
}

export interface GatherPorts {
  readonly registry: Registry;
  readonly store: StateStore;
  readonly organisations: OrganisationStore;
  readonly mails: Pick<MailCounter, 'outcomes'>;
  readonly sheets: SheetsPort;
  readonly clock: Clock;
}

const tabsOf = (kind: UnitFileKind): string[] =>
  FILES[kind].tabs.filter((t) => t.name !== PANDUAN.name).map((t) => t.name);

/**
 * Throws AppFailure: missing (unit not registered), transient (Firestore, the Buku Kerja or the shared budget; a retry
 * helps). A Buku Pimpinan that cannot be read never stops the scores.
 */
export async function gather(ports: GatherPorts, unitId: string): Promise<Gathered> {
  const registration = await ports.registry.unit(unitId);
  if (!registration) throw new AppFailure('missing', 'sync', `unit ${unitId} is not registered`);
  const { organisasiId } = registration;
  // Before the first read of what can change: a decision stored meanwhile must not pass for one this sync has seen.
  const seenAt = ports.clock.now();
  const [
    { manifest, guard },
    { update: lastUnit, confirmedCode },
    { registration: parent, state: organisation },
    figures,
    mails,
  ] = await Promise.all([
    ports.store.manifest(unitId),
    ports.store.unitState(unitId),
    ports.organisations.organisation(organisasiId),
    ports.organisations.figuresOf(organisasiId, unitId),
    ports.mails.outcomes(unitId),
  ]);
  const lockDigests = await digestsOfLocks(ports.store, unitId, manifest);
  const faults: string[] = [];
  const read = async (kind: UnitFileKind, id: string): Promise<FileRead | null> => {
    try {
      return await ports.sheets.read(id, tabsOf(kind));
    } catch (error) {
      if (!mayGoOnWithout(kind, error)) throw error;
      faults.push(unreadable(kind, error));
      return null;
    }
  };
  const [bukuKerja, bukuPimpinan] = await Promise.all([
    read('buku-kerja', registration.files.bukuKerja),
    read('buku-pimpinan', registration.files.bukuPimpinan),
  ]);
  return {
    registration,
    manifest,
    guard,
    lastUnit,
    confirmedCode,
    lockDigests,
    organisation,
    hasOrganisation: parent !== null,
    pimpinan: parent?.pimpinan ?? null,
    figures,
    delivered: mails.told,
    failedMails: mails.failed,
    returned: new Map(),
    seenAt,
    files: { 'buku-kerja': bukuKerja, 'buku-pimpinan': bukuPimpinan },
    faults: faults.sort(),
  };
}

async function digestsOfLocks(
  store: StateStore,
  unitId: string,
  manifest: Manifest | null,
): Promise<PerPeriode<ReadonlyMap<string, string>>> {
  const locked = NAMA_PERIODE.filter((nama) => manifest?.locks[nama]?.status === 'dikunci');
  const found = locked.map(
    async (nama) => [nama, await store.lockDigests(unitId, nama, manifest?.locks[nama]?.versi ?? 0)] as const,
  );
  return Object.fromEntries(await Promise.all(found));
}

/** A lost right or file is a named fault; a passing fault of the Buku Kerja, or a spent budget, is worth a retry. */
function mayGoOnWithout(kind: UnitFileKind, error: unknown): error is AppFailure {
  if (isFailure(error, 'denied') || isFailure(error, 'missing')) return true;
  return kind === 'buku-pimpinan' && isFailure(error, 'transient') && error.retryAfterMs === undefined;
}

function unreadable(kind: UnitFileKind, error: AppFailure): string {
  const title = FILES[kind].title;
  const why = {
    denied: 'akun layanan tidak lagi punya akses. Bagikan kembali berkas itu kepada akun layanan sebagai Editor.',
    missing:
      'berkas itu tidak ditemukan. Kembalikan dari Sampah, atau minta operator mendaftarkan berkas penggantinya.',
    other: 'Google sedang tidak menjawab. Sistem akan mencoba lagi sendiri.',
  };
  const reason = error.kind === 'denied' || error.kind === 'missing' ? why[error.kind] : why.other;
  return `${title} tidak dapat dibaca: ${reason} Isi terakhir yang tersimpan tetap dipakai.`;
}
