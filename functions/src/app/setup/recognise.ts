/** Whether set-up understands a file: it refuses to lay its layout over content that is not its own. Pure. */
import { cellText, FILES, findColumns, foldName, FORM_HEADERS, isBlankCell, type FileKind, type TabSpec, type TableSpec } from '../../contract'; // prettier-ignore
import type { FileLook, TabLook } from '../layout';

/** Header cells quoted in a message. */
const QUOTED = 6;

export const hasContent = (tab: TabLook): boolean => tab.rows.some((row) => row.some((cell) => !isBlankCell(cell)));

/** The tab of a contract name; case and spaces of its title may have been changed. */
export const tabNamed = (look: FileLook, name: string): TabLook | undefined =>
  look.tabs.find(({ title }) => title === name) ?? look.tabs.find(({ title }) => foldName(title) === foldName(name));

/** At least half of the headers that must be there are there. */
export function isTableOf(spec: TableSpec, tab: TabLook): boolean {
  const { columns } = findColumns(spec, tab.rows[0] ?? []);
  const required = Object.entries(spec.columns).filter(([, column]) => !column.mayBeAbsent && !column.policies);
  return columns.size > 0 && required.filter(([id]) => columns.has(id)).length * 2 >= required.length;
}

function understood(spec: TabSpec, tab: TabLook): boolean {
  if (!hasContent(tab) || spec.kind === 'page') return true;
  if (spec.kind === 'table') return isTableOf(spec, tab);
  const header = new Set((tab.rows[0] ?? []).map((cell) => foldName(cellText(cell))));
  return FORM_HEADERS.slice(0, 2).every((name) => header.has(foldName(name)));
}

/** All reasons to leave the file alone, in Indonesian. */
export function refusalsFor(kind: FileKind, look: FileLook, registered: boolean): string[] {
  const { tabs, title } = FILES[kind];
  const berkas = `Berkas "${look.title}"`;
  const present = tabs.flatMap((spec) => {
    const tab = tabNamed(look, spec.name);
    return tab ? [{ spec, tab }] : [];
  });
  const foreign = look.tabs.filter((tab) => !present.some((p) => p.tab === tab));
  const other = otherKindOf(kind, foreign);
  if (other !== null) {
    return [`${berkas}: terbaca sebagai ${FILES[other].title}, padahal didaftarkan sebagai ${title}. Periksa ID berkasnya; mungkin tertukar.`]; // prettier-ignore
  }
  const strange = present.filter(({ spec, tab }) => !understood(spec, tab));
  const moved = tabs.flatMap((spec) => renamed(spec, present, foreign).map((tab) => ({ spec, tab })));
  const filled = look.tabs.filter(hasContent).map((tab) => `"${tab.title}"`);
  const known = registered || present.some(({ spec, tab }) => spec.kind === 'table' && isTableOf(spec, tab));
  return [
    ...strange.map(({ spec, tab }) => `${berkas}, tab ${spec.name}: baris 1 terbaca ${headerText(tab)}. Itu bukan judul kolom tab ini. Kembalikan baris judulnya lewat riwayat versi, atau ganti nama tab itu lalu ulangi.`), // prettier-ignore
    ...moved.map(({ spec, tab }) => `${berkas}: tab ${spec.name} tidak ada, tetapi tab "${tab.title}" berisi kolomnya. Kembalikan nama tab itu menjadi ${spec.name}, lalu ulangi.`), // prettier-ignore
    ...(known || filled.length === 0
      ? []
      : [
          `${berkas}: sudah berisi data (tab ${filled.join(', ')}) dan belum terdaftar. Pakai berkas baru yang kosong.`,
        ]),
  ];
}

/** Foreign tabs that hold rows under the headers of a table whose own tab is missing. */
function renamed(
  spec: TabSpec,
  present: readonly { readonly spec: TabSpec }[],
  foreign: readonly TabLook[],
): TabLook[] {
  if (spec.kind !== 'table' || spec.written || present.some((p) => p.spec === spec)) return [];
  return foreign.filter((tab) => tab.rows.length > 1 && isTableOf(spec, tab));
}

/** Another kind of file, when a tab that only it has stands here with its columns. */
function otherKindOf(kind: FileKind, foreign: readonly TabLook[]): FileKind | null {
  const kinds = (Object.keys(FILES) as FileKind[]).filter((candidate) => candidate !== kind);
  const has = (candidate: FileKind): boolean =>
    FILES[candidate].tabs.some(
      (spec) => spec.kind === 'table' && foreign.some((tab) => tab.title === spec.name && isTableOf(spec, tab)),
    );
  return kinds.find(has) ?? null;
}

function headerText(tab: TabLook): string {
  const cells = (tab.rows[0] ?? []).map(cellText).filter((text) => text !== '');
  const shown = cells.slice(0, QUOTED).map((text) => `"${text.slice(0, 30)}"`);
  return cells.length === 0 ? 'kosong' : shown.join(', ') + (cells.length > QUOTED ? ', …' : '');
}
