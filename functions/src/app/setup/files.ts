/**
 * Files brought to the contract's layout: gather (owner, look), plan (pure), apply. Every file is looked at and planned
 * before the first one is changed, so that a refusal leaves all of them as they are.
 */
import { FILES, type FileKind } from '../../contract';
import { AppFailure, isFailure } from '../failure';
import type { FileLook } from '../layout';
import type { FileOwner, Registry, SheetsLayout } from '../ports';
import type { LayoutFacts, LayoutPlan } from './facts';
import { planLayout } from './plan';

export interface WantedFile {
  readonly kind: FileKind;
  readonly spreadsheetId: string;
}

export interface PlannedFile extends WantedFile {
  readonly look: FileLook;
  readonly plan: LayoutPlan;
}

export interface FilePorts {
  readonly registry: Registry;
  readonly sheets: SheetsLayout;
}

const refused = (shown: string): AppFailure => new AppFailure('invalid', 'setup', 'refused', { shown });

/** Throws: AppFailure invalid with all reasons, denied or missing with the file's name. */
export async function planFiles(
  { registry, sheets }: FilePorts,
  wanted: readonly WantedFile[],
  isOurs: (owner: FileOwner) => boolean,
  facts: Omit<LayoutFacts, 'registered'>,
): Promise<PlannedFile[]> {
  const owners = await Promise.all(wanted.map((file) => registry.ownerOfFile(file.spreadsheetId)));
  const taken = owners.flatMap((owner, i) => {
    if (owner === null || isOurs(owner)) return [];
    const by = owner.kind === 'unit' ? `unit ${owner.unitId}` : `organisasi ${owner.organisasiId}`;
    return [`${titleOf(wanted[i])}: berkas itu sudah terdaftar untuk ${by}. Pakai berkas lain.`];
  });
  if (taken.length > 0) throw refused(taken.join(' '));
  const planned = await Promise.all(
    wanted.map(async (file, i): Promise<PlannedFile> => {
      const look = await lookAt(sheets, file);
      const plan = planLayout(file.kind, look, { ...facts, registered: owners[i] !== null });
      return { ...file, look, plan };
    }),
  );
  const refusals = planned.flatMap(({ plan }) => plan.refusals);
  if (refusals.length > 0) throw refused(refusals.join(' '));
  return planned;
}

/** One batch a file. A run that breaks off between two files is completed by the next one. */
export async function applyFiles(sheets: SheetsLayout, planned: readonly PlannedFile[]): Promise<void> {
  for (const { spreadsheetId, plan } of planned) {
    if (plan.changes.length > 0) await sheets.change(spreadsheetId, plan.changes);
  }
}

const titleOf = (file: WantedFile | undefined): string => (file ? FILES[file.kind].title : '');

async function lookAt(sheets: SheetsLayout, file: WantedFile): Promise<FileLook> {
  try {
    return await sheets.look(file.spreadsheetId);
  } catch (error) {
    const shown = isFailure(error, 'denied')
      ? `${titleOf(file)}: layanan tidak punya akses. Bagikan berkas itu kepada akun layanan sebagai Editor, lalu ulangi.`
      : isFailure(error, 'missing')
        ? `${titleOf(file)}: berkas tidak ditemukan. Periksa ID-nya (bagian alamat berkas antara /d/ dan /edit).`
        : isFailure(error, 'misconfigured')
          ? `${titleOf(file)}: bukan Google Spreadsheet. Buat berkas baru di Google Drive; berkas Excel yang diunggah tidak dapat dipakai.`
          : undefined;
    if (!isFailure(error) || shown === undefined) throw error;
    const kind = error.kind === 'misconfigured' ? 'invalid' : error.kind;
    throw new AppFailure(kind, error.what, 'the file cannot be looked at', { cause: error, shown });
  }
}
