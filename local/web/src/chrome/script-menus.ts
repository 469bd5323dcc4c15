/** The menus that the script bound to the open file adds, and what it shows when one of their items is chosen. */
import type { MenuOutcome, Role, ScriptMenu } from '../../../src/workbench/protocol';
import { fetchMenus, postChoice } from '../book/book-client';
import { byId, element } from '../dom';
import { showMenu } from './context-menu';
import { Sidebar } from './sidebar';

const UNREACHABLE = 'Menu belum dapat dijalankan. Pastikan Capaian masih berjalan, lalu coba lagi.';

interface OpenFile {
  readonly spreadsheetId: string;
  readonly role: Role;
}

export class ScriptMenus {
  private readonly bar = byId('menus');
  private readonly sidebar = new Sidebar(byId('sidebar'));
  private file: OpenFile | null = null;

  constructor(private readonly notice: (text: string) => void) {}

  /** The file now open, and for whom; what its script showed before goes. */
  async open(file: OpenFile): Promise<void> {
    this.file = file;
    this.sidebar.close();
    this.bar.replaceChildren();
    const menus = await fetchMenus(file.spreadsheetId, file.role);
    if (this.file === file) this.bar.replaceChildren(...menus.map((menu) => this.button(menu)));
  }

  private button({ title, items }: ScriptMenu): HTMLElement {
    const button = element('button', { type: 'button', ariaHasPopup: 'menu' }, `${title} ▴`);
    button.addEventListener('click', () => {
      const { left, top } = button.getBoundingClientRect();
      const entries = items.map(({ label, functionName }) => ({
        label,
        run: () => void this.choose(button, functionName),
      }));
      showMenu(entries, left, top);
    });
    return button;
  }

  private async choose(button: HTMLButtonElement, functionName: string): Promise<void> {
    const { file } = this;
    if (!file) return;
    button.disabled = true;
    const outcome = await postChoice(file.spreadsheetId, file.role, { functionName });
    button.disabled = false;
    if (this.file === file) this.show(outcome);
  }

  private show(outcome: MenuOutcome | null): void {
    for (const shown of outcome?.shown ?? []) {
      if (shown.kind === 'toast') this.notice(shown.title === '' ? shown.text : `${shown.title}: ${shown.text}`);
      else this.sidebar.show(shown.title, shown.html);
    }
    if (!outcome) this.notice(UNREACHABLE);
    else if (outcome.error !== undefined) this.notice(`Skrip berhenti: ${outcome.error}`);
  }
}
