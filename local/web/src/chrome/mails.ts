/** The mails that would have gone out, behind a button that appears with the first of them. */
import type { MailView, Role } from '../../../src/workbench/protocol';
import { fetchMails } from '../book/book-client';
import { byId, element } from '../dom';

/** Units: ms. */
const LOOK_EVERY_MS = 15_000;
const WIB = { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'short' } as const;

export class Mails {
  private readonly button = byId('mails');
  private readonly panel = byId('letters');
  private role: Role = 'staf';

  constructor() {
    this.button.addEventListener('click', () => void this.show());
    this.panel.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
    window.setInterval(() => void this.count(), LOOK_EVERY_MS);
  }

  /** From now on the mails of this role's person. */
  open(role: Role): void {
    if (role !== this.role) this.close();
    this.role = role;
    void this.count();
  }

  private async count(): Promise<void> {
    const { role } = this;
    const mails = await fetchMails(role);
    if (role !== this.role || mails === null) return;
    this.button.hidden = mails.length === 0;
    this.button.textContent = `Surat (${mails.length})`;
  }

  private async show(): Promise<void> {
    const mails = (await fetchMails(this.role)) ?? [];
    const close = element('button', { type: 'button' }, 'Tutup');
    close.addEventListener('click', () => this.close());
    const note = element('p', { className: 'note' }, 'Di komputer ini surat hanya ditampilkan, tidak dikirim.');
    const head = element('header', {}, element('h2', {}, 'Surat'), close);
    this.panel.replaceChildren(head, element('div', { className: 'mail-list' }, note, ...mails.map(letter)));
    this.panel.hidden = false;
    close.focus();
  }

  private close(): void {
    this.panel.hidden = true;
    this.panel.replaceChildren();
  }
}

function letter({ to, subject, body, at }: MailView): HTMLElement {
  const when = new Date(at).toLocaleString('id-ID', WIB);
  return element(
    'details',
    {},
    element('summary', {}, `${subject} · ${greeted(body)}`),
    element('p', { className: 'note' }, `Kepada ${to}, ${when}`),
    element('p', { className: 'mail-body' }, body),
  );
}

/** For whom it is: a letter begins with a line to its reader. */
const greeted = (body: string): string => (body.split('\n')[0] ?? '').replace(/,$/, '');
