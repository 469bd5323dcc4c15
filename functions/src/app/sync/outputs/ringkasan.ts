/**
 * `Ringkasan`: the one page a leader reads. First what to do now, then what lags behind, at the foot two tables with
 * their charts. The foot never moves (see the contract), so the list of indicators takes the room that is left.
 */
import { JUDUL_RINGKASAN, KAKI_RINGKASAN, PEGAWAI, RINGKASAN } from '../../../contract';
import { BATAS_DI_BAWAH_TARGET_PCT } from '../../../domain/fakta';
import { bulatkan, type Decimal } from '../../../domain/decimal';
import { formatAngka, formatTarget } from '../../../domain/format';
import { potong } from '../../../domain/teks';
import { saatWib, type InstantMs } from '../../../domain/waktu';
import type { CellWrite } from '../../ports';
import { alamatBaris, alamatBerkas, tempatTab } from '../../tautan';
import { rowsOf } from '../interpret';
import { writtenPage } from './cells';
import { kakiRingkasan, type Line } from './ringkasan-kaki';
import { todo } from './todo';
import type { Todo } from './todo-siklus';
import type { View } from './view';

/** On A4 at 100 % with narrow margins. Units: pixels. */
const PAGE_PX = 1_070;
const ROW_PX = 21;
/** What a row grows by with each further line of a cell. */
const LINE_PX = 15;
/** Mean width of a letter of the sheet's font, cell padding left aside. */
const LETTER_PX = 6.2;
const PADDING_PX = 6;
const FEWEST_INDICATORS = 2;
const MAX_TEXT = 90;

/** `faults`: tabs that are too small for their results. */
export function ringkasanOutputs(view: View, changedAt: InstantMs, faults: readonly string[]): CellWrite[] {
  return writtenPage(RINGKASAN.name, rowsOf(view.gathered, RINGKASAN), ringkasanPage(view, changedAt, faults));
}

/** The page as lines of four cells. Headings stand alone in the first cell. The most urgent matters have their links. */
function ringkasanPage(view: View, changedAt: InstantMs, faults: readonly string[]): Line[] {
  const matters = todo(view, faults);
  const found = below(view);
  const foot = kakiRingkasan(view);
  for (let links = matters.length; ; links -= 1) {
    const top = topOf(view, changedAt, matters, links);
    const page = filledPage(top, found, foot);
    if (links === 0 || (page.room >= fewestLines(found) && heightPx(page.lines) <= PAGE_PX)) return page.lines;
  }
}

const fewestLines = (found: readonly Below[]): number => (found.length === 0 ? 1 : FEWEST_INDICATORS + 1);

function topOf(view: View, changedAt: InstantMs, matters: readonly Todo[], links: number): Line[] {
  const { unitKerja, tahun, mode, files } = view.gathered.registration;
  return [
    [`Ringkasan Kinerja ${unitKerja} ${tahun}${mode === 'latihan' ? ' (LATIHAN)' : ''}`],
    // When something last changed, so an unchanged unit keeps its page.
    [`Data per ${saatWib(changedAt)} WIB`, 'Berkas:', alamatBerkas(files.bukuKerja)],
    [''],
    [JUDUL_RINGKASAN.todo],
    ...todoLines(view, matters, links),
    [''],
    [`${JUDUL_RINGKASAN.indikator} ${BATAS_DI_BAWAH_TARGET_PCT} %`],
  ];
}

/** As many indicators as the page has room for. `room`: lines between the top and the foot. */
function filledPage(
  top: readonly Line[],
  found: readonly Below[],
  foot: readonly Line[],
): { lines: Line[]; room: number } {
  const room = KAKI_RINGKASAN.kelengkapan.dari - top.length - 1;
  let lines: Line[];
  let rows = room;
  do {
    lines = [...filledTo(KAKI_RINGKASAN.kelengkapan.dari, [...top, ...belowLines(found, rows)]), ...foot];
    rows -= 1;
  } while (rows > FEWEST_INDICATORS + 1 && heightPx(lines) > PAGE_PX);
  return { lines, room };
}

const filledTo = (length: number, lines: readonly Line[]): Line[] =>
  Array.from({ length }, (_, i): Line => lines[i] ?? ['']);

const heightPx = (page: readonly Line[]): number => page.reduce((sum, line) => sum + rowPx(line), 0);

function rowPx(line: Line): number {
  const lines = line.map((cell, i) =>
    Math.ceil((String(cell).length * LETTER_PX) / ((RINGKASAN.widthsPx[i] ?? Infinity) - PADDING_PX)),
  );
  return ROW_PX + LINE_PX * (Math.max(1, ...lines) - 1);
}

function todoLines(view: View, matters: readonly Todo[], links: number): Line[] {
  if (matters.length === 0 && view.pegawaiOf.size === 0)
    return [[`Belum ada pegawai. Isi tab ${PEGAWAI.name}: NIP, Nama, Jabatan, Pejabat Penilai.`]];
  if (matters.length === 0) return [['Tidak ada. Semua baris tercatat.']];
  const lines = matters.flatMap((matter, place): Line[] => {
    const { hal, jumlah, di, lakukan } = matter;
    return [[hal, jumlah, di, lakukan], ...(place < links ? link(view, matter) : [])];
  });
  return [['Hal', 'Jumlah', 'Di mana', 'Yang harus dilakukan'], ...lines];
}

/** The address stands alone in its cell: only so every app opens it. */
function link({ gathered }: View, { baris }: Todo): Line[] {
  if (!baris) return [];
  const { spreadsheetId, tabId } = tempatTab(gathered.registration, baris.tab);
  return tabId === null
    ? []
    : [['', '', `Buka baris ${baris.sheetRow}:`, alamatBaris(spreadsheetId, tabId, baris.sheetRow)]];
}

interface Below {
  readonly capaianPct: Decimal;
  readonly line: Line;
}

/** Worst first; equal ones in the order of the tab. It lists indicators, with whoever can say why. */
function below(view: View): Below[] {
  const found: Below[] = [];
  for (const hasil of view.results.values()) {
    for (const { rincian } of hasil.indikator) {
      const { capaianPct, realisasi, target } = rincian;
      if (!capaianPct?.lt(BATAS_DI_BAWAH_TARGET_PCT) || !realisasi || !target) continue;
      const line = [
        potong(rincian.indikator, MAX_TEXT),
        bulatkan(capaianPct, 2).toNumber(),
        view.pegawaiOf.get(hasil.nip)?.nama ?? '',
        `${formatAngka(realisasi)} dari target ${formatTarget(target)} ${rincian.satuan}`,
      ];
      found.push({ capaianPct, line });
    }
  }
  return found.sort((a, b) => a.capaianPct.cmp(b.capaianPct));
}

/** At most `rows` lines, the one with the column names included. */
function belowLines(found: readonly Below[], rows: number): Line[] {
  if (found.length === 0) return [['Tidak ada.']];
  const whole = found.length < rows;
  const shown = whole ? found : found.slice(0, rows - 2);
  return [
    ['Indikator', 'Capaian', 'Pegawai', 'Realisasi dan target'],
    ...shown.map(({ line }) => line),
    ...(whole ? [] : [[`dan ${found.length - shown.length} lainnya`, '', 'Lihat tab Rekap Pegawai.']]),
  ];
}
