/** Set-up and repair of a unit's and an organisation's files: idempotent, so the cure for anything is to run it again. */
import {
  barisPanduan,
  FILES,
  NAMA_PERIODE,
  policyDipakai,
  type SetUpOrganisationBody,
  type SetUpReportBody,
  type SetUpUnitBody,
} from '../../contract';
import { AppFailure } from '../failure';
import type { OrganisationRegistration } from '../state';
import type { Clock, Registry, SheetsLayout, SheetsPort, StateStore, SyncQueue } from '../ports';
import { isLocked } from '../sync/locks';
import { chartsFor } from './charts';
import type { LayoutFacts } from './facts';
import { applyFiles, planFiles, type PlannedFile, type WantedFile } from './files';
import { catatanPolicy, policiesFor } from './policies';
import { fillFromLastYear, peopleElsewhere } from './people';
import { tabIdsAfter } from './plan';

export interface SetUpPorts {
  readonly registry: Registry;
  readonly sheets: SheetsPort & SheetsLayout;
  readonly state: StateStore;
  readonly queue: SyncQueue;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
}

/** What the operator may ask for. `operator`: e-mail address of whoever asks; he may edit what is protected. */
export interface SetUp {
  unit(body: SetUpUnitBody, operator: string): Promise<SetUpReportBody>;
  organisation(body: SetUpOrganisationBody, operator: string): Promise<SetUpReportBody>;
}

export const createSetUp = (ports: SetUpPorts): SetUp => ({
  unit: (body, operator) => setUpUnit(ports, body, operator),
  organisation: (body, operator) => setUpOrganisation(ports, body, operator),
});

async function setUpUnit(
  ports: SetUpPorts,
  { salinDari, policy, policyPeriode, ...rest }: SetUpUnitBody,
  operator: string,
): Promise<SetUpReportBody> {
  const { registry, sheets, queue, state, clock } = ports;
  const { unitId, files, tahun, mode, organisasiId } = rest;
  const before = await registry.unit(unitId);
  const { manifest } = await state.manifest(unitId);
  const locked = NAMA_PERIODE.filter((nama) => isLocked(manifest?.locks ?? {}, nama));
  const asked = { ...(policy ? { policy } : {}), policyPeriode };
  const policies = policiesFor(asked, before, locked, { pada: clock.now(), oleh: operator });
  const registration = { ...rest, ...policies };
  const source = salinDari === undefined ? null : await registry.unit(salinDari);
  if (salinDari !== undefined && (source === null || source.tahun >= tahun)) {
    const shown = `salinDari: unit ${salinDari} tidak terdaftar, atau bukan dari tahun sebelum ${tahun}.`;
    throw new AppFailure('invalid', 'setup', 'no such unit of an earlier year', { shown });
  }
  const wanted: WantedFile[] = [
    { kind: 'buku-kerja', spreadsheetId: files.bukuKerja },
    { kind: 'buku-pimpinan', spreadsheetId: files.bukuPimpinan },
  ];
  const facts = {
    tahun,
    editors: [operator],
    panduan: barisPanduan({ tahun, mode }),
    units: [],
    charts: chartsFor(registration.penilaian),
    policies: policyDipakai(registration),
  };
  const ours = (owner: { kind: string; unitId?: string }): boolean => owner.unitId === unitId;
  const planned = await planFiles(ports, wanted, ours, facts);
  const tabIds = planned.map(({ kind, look, plan }) => tabIdsAfter(kind, look, plan));
  await registry.register({ ...registration, tabIds: Object.assign({}, ...tabIds) as Record<string, number> });
  await applyFiles(sheets, planned);
  const filled = source === null ? null : await fillFromLastYear(ports, registration, source);
  if (filled?.extended) await repair(ports, wanted, ours, facts);
  const notes = [
    ...catatanPolicy(before, policies),
    ...(filled?.notes ?? []),
    ...(await peopleElsewhere(ports, registration)),
  ];
  await queue.ask(unitId);
  const organisation = await registry.organisation(organisasiId);
  return report(registry, unitId, planned, [...notes, nextOf(organisation, organisasiId)]);
}

const nextOf = (organisation: OrganisationRegistration | null, organisasiId: string): string =>
  organisation === null
    ? `Organisasi ${organisasiId} belum terdaftar: daftarkan juga dengan setup, supaya ringkasan dan Penetapan Unit ada.`
    : 'Jalankan setup organisasi sekali lagi bila unit ini baru: barisnya di Penetapan Unit disiapkan di sana.';

async function setUpOrganisation(
  ports: SetUpPorts,
  registration: SetUpOrganisationBody,
  operator: string,
): Promise<SetUpReportBody> {
  const { registry, sheets, queue } = ports;
  const { organisasiId, files, tahun } = registration;
  const units = (await registry.units())
    .filter((unit) => unit.organisasiId === organisasiId && unit.tahun === tahun && unit.mode === 'resmi')
    .filter((unit) => unit.penilaian === 'ya')
    .sort((a, b) => a.urutan - b.urutan)
    .map((unit) => unit.unitKerja);
  const wanted: WantedFile[] = [
    { kind: 'buku-organisasi', spreadsheetId: files.bukuOrganisasi },
    { kind: 'informasi-publik', spreadsheetId: files.informasiPublik },
  ];
  const facts = { tahun, editors: [operator], panduan: [], units, charts: [], policies: [] };
  const ours = (owner: { kind: string; organisasiId?: string }): boolean => owner.organisasiId === organisasiId;
  const planned = await planFiles(ports, wanted, ours, facts);
  await registry.registerOrganisation(registration);
  await applyFiles(sheets, planned);
  await queue.ask(organisasiId, 'rollup');
  const notes = units.length === 0 ? ['Belum ada unit yang terdaftar untuk organisasi dan tahun ini. Daftarkan unit, lalu ulangi.'] : []; // prettier-ignore
  return report(registry, organisasiId, planned, notes);
}

/** Once more, after rows were added: what is laid on columns reaches the new rows too. */
async function repair(
  ports: SetUpPorts,
  wanted: readonly WantedFile[],
  ours: Parameters<typeof planFiles>[2],
  facts: Omit<LayoutFacts, 'registered'>,
): Promise<void> {
  await applyFiles(ports.sheets, await planFiles(ports, wanted, ours, facts));
}

async function report(
  registry: Registry,
  id: string,
  planned: readonly PlannedFile[],
  notes: readonly string[],
): Promise<SetUpReportBody> {
  const [units, organisations] = await Promise.all([registry.units(), registry.organisations()]);
  return {
    id,
    files: planned.map(({ kind, spreadsheetId, plan }) => ({
      title: FILES[kind].title,
      spreadsheetId,
      changes: plan.lines,
      warnings: plan.warnings,
    })),
    notes,
    triggerFiles: Object.fromEntries([
      ...units.flatMap((u) => Object.values(u.files).map((file) => [file, u.tahun])),
      ...organisations.map((o) => [o.files.bukuOrganisasi, o.tahun]), // nobody types in Informasi Publik
    ]) as Record<string, number>,
  };
}
