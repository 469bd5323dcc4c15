/** The sidebar that a script opens: its HTML in a frame of its own that runs nothing and reaches nothing of the page. */
import { element } from '../dom';

export class Sidebar {
  constructor(private readonly panel: HTMLElement) {
    panel.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
  }

  show(title: string, html: string): void {
    const close = element('button', { type: 'button' }, 'Tutup');
    close.addEventListener('click', () => this.close());
    const frame = element('iframe', { title, srcdoc: html });
    frame.setAttribute('sandbox', '');
    this.panel.replaceChildren(element('header', {}, element('h2', {}, title), close), frame);
    this.panel.hidden = false;
    close.focus();
  }

  close(): void {
    this.panel.hidden = true;
    this.panel.replaceChildren();
  }
}
