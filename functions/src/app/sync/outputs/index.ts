/** All output cells of a unit, by file: what the sheets should show, less what they show already. */
import { FILES, PENGATURAN, policyLengkap, type UnitFileKind } from '../../../contract';
import { policyOf } from '../../../domain/policy';
import type { InstantMs } from '../../../domain/waktu';
import type { CellWrite } from '../../ports';
import type { Registration } from '../../state';
import { rowsOf } from '../interpret';
import { TabWriter } from './cells';
import { daftarOutputs } from './daftar';
import { withinGrids } from './grids';
import { pesanKonfirmasi } from './konfirmasi';
import { pegawaiOutputs } from './pegawai';
import { penilaianOutputs } from './penilaian';
import { periodeOutputs } from './periode';
import { persetujuanOutputs } from './persetujuan';
import { realisasiOutputs } from './realisasi';
import { rekapOutputs } from './rekap';
import { ringkasanOutputs } from './ringkasan';
import { targetOutputs } from './target';
import { umpanBalikOutputs } from './umpan-balik';
import { viewOf, type Facts, type View } from './view';

export interface Outputs {
  /** Differing output cells by spreadsheet id. */
  readonly writes: ReadonlyMap<string, readonly CellWrite[]>;
  /** Tabs that are too small for their results, in Indonesian. */
  readonly faults: readonly string[];
}

/** The rows of all tabs as judged: what they show, and the findings that summaries and figures tell of. */
export interface Judged {
  readonly view: View;
  readonly rows: readonly CellWrite[];
}

export function judgeRows(facts: Facts): Judged {
  const view = viewOf(facts);
  const rows = [
    targetOutputs(view),
    realisasiOutputs(view),
    persetujuanOutputs(view),
    penilaianOutputs(view),
    umpanBalikOutputs(view),
    pegawaiOutputs(view),
    periodeOutputs(view),
  ].flat();
  return { view, rows };
}

/** `changedAt`: when something last changed, the summary's "data per". */
export function outputCells({ view, rows }: Judged, changedAt: InstantMs): Outputs {
  const lists = [...daftarOutputs(view), ...pengaturanOutputs(view), ...rekapOutputs(view)];
  const body = withinGrids([...rows, ...lists], view.gathered);
  // Ringkasan last: it tells which other tab is too small.
  const summary = withinGrids(ringkasanOutputs(view, changedAt, body.faults), view.gathered);
  const cells = [...body.fits, ...summary.fits];
  const { files } = view.gathered.registration;
  const fileIds: readonly (readonly [UnitFileKind, string])[] = [
    ['buku-kerja', files.bukuKerja],
    ['buku-pimpinan', files.bukuPimpinan],
  ];
  const writes = new Map(
    fileIds.map(([kind, id]) => {
      const tabs = new Set(FILES[kind].tabs.map((t) => t.name));
      return [id, cells.filter((c) => tabs.has(c.tab))] as const;
    }),
  );
  return { writes, faults: [...body.faults, ...summary.faults] };
}

function pengaturanOutputs(view: View): CellWrite[] {
  const { pengaturan } = view.interpreted;
  const rows = rowsOf(view.gathered, PENGATURAN);
  if (!pengaturan || pengaturan.nilaiColumn < 0 || !rows) return [];
  const writer = new TabWriter(PENGATURAN.name, rows);
  const shown = shownSettings(view.gathered.registration);
  for (const [field, row] of pengaturan.rows) {
    const value = shown[field];
    if (value !== undefined) writer.put(row, pengaturan.nilaiColumn, value);
  }
  const konfirmasi = pengaturan.rows.get('konfirmasi');
  if (konfirmasi !== undefined && pengaturan.keteranganColumn >= 0)
    writer.put(konfirmasi, pengaturan.keteranganColumn, pesanKonfirmasi(view, pengaturan.konfirmasiTerbaca));
  return writer.writes;
}

/** 'PermenPANRB 6/2022', with the periods that have other rules. */
function dasarAturan(registration: Registration): string {
  const { policy, policyPeriode } = policyLengkap(registration);
  const lain = Object.entries(policyPeriode).map(([periode, text]) => `${periode}: ${policyOf(text).nama}`);
  return [policyOf(policy).nama, ...lain].join('; ');
}

const shownSettings = (r: Registration): Record<string, string | number> => ({
  tahun: r.tahun,
  unitKerja: r.unitKerja,
  organisasi: r.organisasi,
  dasarAturan: dasarAturan(r),
  periodePenilaian: 'Triwulan',
  penilaian: r.penilaian === 'ya' ? 'Ya' : 'Hanya Indikator',
  mode: r.mode === 'resmi' ? 'Resmi' : 'Latihan',
});
