/** Where mails of the scripts go instead of to people: shown on this machine, sent to nobody. */
import type { ScriptMail } from './protocol';

export interface Mailbox {
  /** Mails that may still be sent today. */
  remaining(): number;
  send(mail: ScriptMail): void;
}

/** For a script that has no business with mail. */
export const noMailbox: Mailbox = {
  remaining: () => 0,
  send: () => {
    throw new Error('this script host sends no mail');
  },
};
