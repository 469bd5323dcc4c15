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

/** The page as lines of cells. Headings stand alone in the first cell. */
function ringkasanPage(view: View, changedAt: InstantMs, faults: readonly string[]): Line[] {
  return filledPage(topOf(view, changedAt, todo(view, faults)), below(view), kakiRingkasan(view));
}

function topOf(view: View, changedAt: InstantMs, matters: readonly Todo[]): Line[] {
  const { unitKerja, tahun, mode, files } = view.gathered.registration;
  return [
    [`Ringkasan Kinerja ${unitKerja} ${tahun}${mode === 'latihan' ? ' (LATIHAN)' : ''}`],
    // When something last changed, so an unchanged unit keeps its page.
    [`Data per ${saatWib(changedAt)} WIB`, 'Berkas:', alamatBerkas(files.bukuKerja)],
    [''],
    [JUDUL_RINGKASAN.todo],
    ...todoLines(view, matters),
    [''],
    [`${JUDUL_RINGKASAN.indikator} ${BATAS_DI_BAWAH_TARGET_PCT} %`],
  ];
}

/** As many indicators as the page has room for. */
function filledPage(top: readonly Line[], found: readonly Below[], foot: readonly Line[]): Line[] {
  let page: Line[];
  let rows = KAKI_RINGKASAN.kelengkapan.dari - top.length - 1;
  do {
    page = [...filledTo(KAKI_RINGKASAN.kelengkapan.dari, [...top, ...belowLines(found, rows)]), ...foot];
    rows -= 1;
  } while (rows > FEWEST_INDICATORS + 1 && heightPx(page) > PAGE_PX);
  return page;
}

const filledTo = (length: number, lines: readonly Line[]): Line[] =>
  Array.from({ length }, (_, i): Line => lines[i] ?? ['']);

const heightPx = (page: readonly Line[]): number => page.reduce((sum, line) => sum + rowPx(line), 0);

function rowPx(line: Line): number {
  const lines = line
    .slice(0, RINGKASAN.wraps)
    .map((cell, i) =>
      Math.ceil((String(cell).length * LETTER_PX) / ((RINGKASAN.widthsPx[i] ?? Infinity) - PADDING_PX)),
    );
  return ROW_PX + LINE_PX * (Math.max(1, ...lines) - 1);
}

function todoLines(view: View, matters: readonly Todo[]): Line[] {
  if (matters.length === 0 && view.pegawaiOf.size === 0)
    return [[`Belum ada pegawai. Isi tab ${PEGAWAI.name}: NIP, Nama, Jabatan, Pejabat Penilai.`]];
  if (matters.length === 0) return [['Tidak ada. Semua baris tercatat.']];
  const lines = matters.map((matter): Line => {
    const { hal, jumlah, di, lakukan } = matter;
    return [hal, jumlah, di, lakukan, ...link(view, matter)];
  });
  const links = lines.some((line) => line.length > KOLOM.length) ? ['Tautan'] : [];
  return [[...KOLOM, ...links], ...lines];
}

const KOLOM = ['Hal', 'Jumlah', 'Di mana', 'Yang harus dilakukan'];

/** The first row of a matter. The address stands alone in its cell: only so every app opens it. */
function link({ gathered }: View, { baris }: Todo): string[] {
  if (!baris) return [];
  const { spreadsheetId, tabId } = tempatTab(gathered.registration, baris.tab);
  return tabId === null ? [] : [alamatBaris(spreadsheetId, tabId, baris.sheetRow)];
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
