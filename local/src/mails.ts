/** The mails of the local mode: kept and shown, sent to nobody. */
import type { Store } from './book/store';
import type { Mailbox } from './script-host/mailbox';
import type { ScriptMail } from './script-host/protocol';

/** A mail that would have gone out. */
export interface KeptMail extends ScriptMail {
  /** Units: ms since the epoch. */
  readonly at: number;
}

const DOCUMENT = 'surat';
/** More than anybody reads here; older ones go. */
const KEPT = 500;
/** What Google allows an office account a day; not counted down, since nothing is sent. */
const REMAINING = 1_500;

export class KeptMails implements Mailbox {
  #mails: readonly KeptMail[];

  private constructor(
    private readonly store: Store,
    private readonly now: () => number,
    mails: readonly KeptMail[],
  ) {
    this.#mails = mails;
  }

  static async open(store: Store, now: () => number): Promise<KeptMails> {
    return new KeptMails(store, now, ((await store.load(DOCUMENT)) as KeptMail[] | undefined) ?? []);
  }

  remaining(): number {
    return REMAINING;
  }

  send(mail: ScriptMail): void {
    this.#mails = [...this.#mails, { ...mail, at: this.now() }].slice(-KEPT);
    this.store.save(DOCUMENT, () => this.#mails);
  }

  /** Oldest first. `to`: only this person's. */
  list(to?: string): readonly KeptMail[] {
    return to === undefined ? this.#mails : this.#mails.filter((mail) => mail.to.toLowerCase() === to.toLowerCase());
  }
}
