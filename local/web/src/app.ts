/** The page: which unit, role, file and tab are open, and everything around the grid. */
import { columnLetters } from '../../src/book/a1';
import { ROLES, type FileInfo, type Role, type UnitInfo } from '../../src/workbench/protocol';
import { fetchUnits } from './book/book-client';
import type { TabEffect, TabState } from './book/book-state';
import { OpenBook } from './book/open-book';
import { showMenu } from './chrome/context-menu';
import { renderChooser, renderLinks } from './chrome/choosers';
import { hintFor } from './chrome/hints';
import { Mails } from './chrome/mails';
import { renderMessageBar, type RowJudgement } from './chrome/message-bar';
import { readPlace, writePlace, type Place } from './chrome/place';
import { showNotice } from './chrome/notice';
import { ScriptMenus } from './chrome/script-menus';
import { detailOf, judgementOf } from './chrome/judgement';
import { renderTools, rowMenu } from './chrome/tools';
import { byId } from './dom';
import { bindClipboard } from './grid/clipboard';
import { withoutHourglass } from './grid/cell-look';
import { bindPointer } from './grid/pointer';
import { bindPrinting } from './grid/print-page';
import type { CellSource } from './grid/cell-source';
import { Sheet } from './grid/sheet';

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  staf: 'Staf',
  pimpinan: 'Pimpinan',
  camat: 'Camat',
  operator: 'Operator',
};

export class App {
  readonly sheet: Sheet;
  book: OpenBook | null = null;
  private units: readonly UnitInfo[] = [];
  private place: Place;
  private hovered: number | null = null;
  private readonly mails = new Mails();
  private readonly scriptMenus = new ScriptMenus(showNotice);

  constructor() {
    this.place = readPlace(location.hash);
    const cells: CellSource = {
      textAt: (row, column) => this.withTab((tab, book) => book.textAt(tab, row, column)) ?? '',
      rawAt: (row, column) => this.withTab((tab, book) => book.rawAt(tab, row, column)) ?? '',
    };
    this.sheet = new Sheet({
      ...cells,
      right: (row, column) => this.withTab((tab, book) => book.right(tab, row, column)) ?? { allowed: false },
      choices: (column) => this.withTab((tab, book) => book.choices(tab, column)) ?? null,
      submit: (op) => this.book?.submit(op),
      notice: showNotice,
      changed: () => this.renderSelection(),
    });
    byId('grid').append(this.sheet.frame);
    bindPointer(this.sheet, {
      hover: (row) => {
        if (row === this.hovered) return;
        this.hovered = row;
        this.renderSelection();
      },
      menu: (x, y) => showMenu(rowMenu(this.sheet), x, y),
    });
    bindClipboard(this.sheet);
    bindPrinting(cells, () => this.tab);
    this.renderToolbar();
    byId('cell-content').addEventListener('click', () => this.sheet.editing.begin(false));
    window.addEventListener('hashchange', () => this.go(readPlace(location.hash)));
  }

  async start(): Promise<void> {
    this.units = await fetchUnits();
    this.renderChoosers();
    this.go(this.place);
  }

  /** Opens the place, or the nearest to it that exists and is shared with the role. */
  go(wanted: Place): void {
    const unit = this.units.find(({ unitId }) => unitId === wanted.unit) ?? this.units[0];
    const files = unit?.files.filter(({ roles }) => roles.includes(wanted.role)) ?? [];
    const file = files.find(({ spreadsheetId }) => spreadsheetId === wanted.file) ?? this.firstFile(files, wanted.role);
    const { tab } = wanted;
    this.place = {
      role: wanted.role,
      ...(unit ? { unit: unit.unitId } : {}),
      ...(file ? { file: file.spreadsheetId } : {}),
      ...(tab === undefined ? {} : { tab }),
    };
    this.mails.open(wanted.role);
    this.renderFiles(files);
    this.renderChoosers();
    if (file && (file.spreadsheetId !== this.book?.spreadsheetId || wanted.role !== this.book.role))
      this.openBook(file);
    else this.openTab();
    this.remember();
  }

  get tab(): TabState | null {
    return this.sheet.tab;
  }

  /** Tabs people see. */
  get visibleTabs(): readonly TabState[] {
    return this.book?.state?.tabs.filter(({ hidden }) => !hidden) ?? [];
  }

  /** Leaders begin with their own book, the others with the staff's. */
  private firstFile(files: readonly FileInfo[], role: Role): FileInfo | undefined {
    return (role === 'pimpinan' ? files.find(({ roles }) => !roles.includes('staf')) : undefined) ?? files[0];
  }

  private openBook(file: FileInfo): void {
    this.sheet.commit();
    this.book?.dispose();
    this.sheet.reset();
    const book: OpenBook = new OpenBook(file.spreadsheetId, this.place.role, {
      opened: (first) => {
        if (first) this.openTab();
        else this.refreshTab({ sheetId: this.tab?.sheetId ?? -1, rows: null, move: null });
      },
      changed: (effect) => this.refreshTab(effect),
      repaint: (sheetId, { from, to }) => {
        if (sheetId === this.tab?.sheetId) this.sheet.view.refresh(from, to);
        this.renderSelection();
      },
      notice: showNotice,
      state: (waiting, online) => this.renderState(waiting, online),
    });
    this.book = book;
    void this.scriptMenus.open({ spreadsheetId: file.spreadsheetId, role: this.place.role });
  }

  private openTab(): void {
    const tabs = this.visibleTabs;
    const tab = tabs.find(({ title }) => title === this.place.tab) ?? this.firstTab(tabs);
    if (!tab) return;
    this.place = { ...this.place, tab: tab.title };
    this.remember();
    this.sheet.open(tab);
    this.sheet.editing.focus();
    this.renderTabs();
    this.renderToolbar();
    byId('hint').textContent = hintFor(tab.title);
  }

  /** Staff begin where they type every month. */
  private firstTab(tabs: readonly TabState[]): TabState | undefined {
    return tabs.find(({ title }) => title === 'Realisasi') ?? tabs[0];
  }

  private refreshTab(effect: TabEffect): void {
    const current = this.tab && this.book?.state?.tab(this.tab.sheetId);
    if (!effect.rows) this.renderTabs(); // a tab came, went or has another name
    if (!current) {
      this.openTab(); // the tab itself was deleted
      return;
    }
    if (effect.sheetId !== current.sheetId) return;
    this.sheet.update(current, effect.rows, effect.move);
    this.renderSelection();
  }

  private withTab<T>(read: (tab: TabState, book: OpenBook) => T): T | null {
    return this.tab && this.book ? read(this.tab, this.book) : null;
  }

  private remember(): void {
    const hash = writePlace(this.place);
    if (hash !== location.hash) history.replaceState(null, '', hash);
  }

  private renderChoosers(): void {
    const { role, unit } = this.place;
    const units = this.units.map(({ unitId, name }) => ({ value: unitId, text: name }));
    renderChooser(byId('unit'), units, unit, (chosen) => this.go({ role, unit: chosen, ...this.tabWish() }));
    const roles = ROLES.map((name) => ({ value: name, text: ROLE_NAMES[name] }));
    renderChooser(byId('role'), roles, role, (chosen) => {
      this.go({ role: chosen, ...(unit === undefined ? {} : { unit }) });
    });
  }

  private tabWish(): { tab?: string } {
    return this.place.tab === undefined ? {} : { tab: this.place.tab };
  }

  private renderFiles(files: readonly FileInfo[]): void {
    const { role, unit, file } = this.place;
    const entries = files.map(({ spreadsheetId, title }) => ({
      text: title,
      current: spreadsheetId === file,
      open: () => this.go({ role, file: spreadsheetId, ...(unit === undefined ? {} : { unit }) }),
    }));
    renderLinks(byId('files'), entries);
  }

  private renderTabs(): void {
    const entries = this.visibleTabs.map(({ title }) => ({
      text: title,
      current: title === this.place.tab,
      open: () => this.go({ ...this.place, tab: title }),
    }));
    renderLinks(byId('tabs'), entries);
  }

  private renderToolbar(): void {
    renderTools(byId('toolbar'), this.sheet, () => this.renderToolbar());
  }

  private renderState(waiting: number, online: boolean): void {
    const state = byId('state');
    state.textContent = !online ? 'Sambungan terputus, mencoba lagi…' : waiting > 0 ? 'Menyimpan…' : 'Tersimpan';
    state.classList.toggle('offline', !online);
  }

  private judgement(row: number | null): RowJudgement | null {
    const { tab, book } = this;
    return tab && book && row !== null ? judgementOf(tab, row, (column) => book.textAt(tab, row, column)) : null;
  }

  private renderSelection(): void {
    const { tab, sheet } = this;
    if (!tab) return;
    const { row, column } = sheet.cursor.active;
    byId('cell-name').textContent = `${columnLetters(column)}${row + 1}`;
    const text = this.withTab((current, book) => book.textAt(current, row, column)) ?? '';
    byId('cell-content').textContent = sheet.editing.text ?? withoutHourglass(text);
    renderMessageBar(byId('message'), {
      lastFilled: this.judgement(sheet.blocks.lastFilledRow),
      current: this.judgement(this.hovered ?? row),
      detail: detailOf(tab, row, column, text),
    });
  }
}
