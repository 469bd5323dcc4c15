/** The cells of the organisation's files as values. PURE. A tab that cannot be read is answered with the stored content. */
import {
  INDIKATOR_BERSAMA,
  INFORMASI_PUBLIK,
  KEBERATAN,
  PENETAPAN_UNIT,
  PERLU_PERHATIAN,
  RINGKASAN_ORGANISASI,
} from '../../contract';
import type { OrganisationFileKind, TabSpec } from '../../contract';
import { parseIndikatorBersama, type ParsedIndikatorBersama } from '../../parse/indikator-bersama';
import { parseKeberatan, type ParsedKeberatan } from '../../parse/keberatan';
import { parsePenetapanUnit, type ParsedPenetapanUnit } from '../../parse/penetapan-unit';
import { pesanTab } from '../../parse/pesan';
import { readTable } from '../../parse/table';
import { tanggalWib } from '../../domain/waktu';
import type { TabRows } from '../ports';
import type { GatheredOrganisation } from './gather';
import { keberatanTersimpan } from './keberatan';

export interface InterpretedOrganisation {
  /** Null: the tab cannot be read; what is stored stays in force. */
  readonly penetapan: ParsedPenetapanUnit | null;
  readonly keberatan: ParsedKeberatan | null;
  readonly indikator: ParsedIndikatorBersama | null;
  /** Null: the tab cannot be written. */
  readonly perhatianColumns: ReadonlyMap<string, number> | null;
  /** Lost tabs and headers, in Indonesian. */
  readonly faults: readonly string[];
}

/** Rows of a tab as read; undefined when the tab, or its file, cannot be read. */
export const rowsOf = ({ files }: GatheredOrganisation, spec: TabSpec): TabRows | undefined =>
  files[spec.file as OrganisationFileKind]?.tabs.get(spec.name);

export function interpretOrganisation(gathered: GatheredOrganisation): InterpretedOrganisation {
  const { registration, state, units, files, seenAt } = gathered;
  const faults: string[] = [];
  const book = files['buku-organisasi'];
  const { titles } = book ?? {};
  /** Keeps the fault of a tab for people; an unread file was told as a whole. */
  const readable = <T extends { readonly fault: Parameters<typeof pesanTab>[0] | null }>(parsed: T): T | null => {
    if (!book) return null;
    if (parsed.fault) faults.push(pesanTab(parsed.fault));
    return parsed.fault ? null : parsed;
  };
  const penetapan = readable(
    parsePenetapanUnit(rowsOf(gathered, PENETAPAN_UNIT), { tahun: registration.tahun, units, titles }),
  );
  const keberatan = readable(
    parseKeberatan(rowsOf(gathered, KEBERATAN), {
      tahun: registration.tahun,
      tanggal: tanggalWib(seenAt),
      units,
      tersimpan: keberatanTersimpan(state),
      titles,
    }),
  );
  const indikator = readable(parseIndikatorBersama(rowsOf(gathered, INDIKATOR_BERSAMA), { titles }));
  const perhatian = readable(readTable(PERLU_PERHATIAN, rowsOf(gathered, PERLU_PERHATIAN), titles));
  for (const page of [RINGKASAN_ORGANISASI, INFORMASI_PUBLIK]) {
    const file = files[page.file];
    if (file && !rowsOf(gathered, page))
      faults.push(pesanTab({ kind: 'tab-missing', tab: page.name, titles: file.titles ?? [] }));
  }
  return { penetapan, keberatan, indikator, perhatianColumns: perhatian?.columns ?? null, faults };
}
