/**
 * Sends what the service has planned, as the office account: a service account cannot send mail.
 *
 * Each mail is reported right after it was sent. A run that dies in between, or a report that does not get through, has
 * that one mail offered again after ten minutes: it may come twice, never not at all. So the run stops at the first
 * report that fails. Nothing throws: a service that is down only costs an hour.
 */
import {
  ROUTES,
  type MailBody,
  type MailsBody,
  type MailsSentBody,
  type TakeMailsBody,
} from '../../../functions/src/contract/routes';
import { post, type Answer } from '../shared/service';

/** Mails a day that stay for the office account's own use. */
const RESERVE = 10;
/** What one run sends well within the ten minutes and Google's limit for an execution. */
const AT_ONCE = 50;
const SENDER = 'Capaian';

/** Hourly. */
export function sendMails(): void {
  const room = Math.min(MailApp.getRemainingDailyQuota() - RESERVE, AT_ONCE);
  if (room <= 0) {
    Logger.log('kuota surat hari ini habis: surat menyusul');
    return;
  }
  const wanted: TakeMailsBody = { max: room };
  for (const mail of mailsIn(post(ROUTES.mails, wanted))) {
    if (!send(mail)) continue;
    const sent: MailsSentBody = { ids: [mail.id] };
    if (post(ROUTES.mailsSent, sent)?.status === 200) continue;
    Logger.log(`${ROUTES.mailsSent}: belum tercatat, sisanya menyusul`);
    return;
  }
}

function mailsIn(answer: Answer | null): readonly MailBody[] {
  if (answer?.status === 200) return (JSON.parse(answer.text) as MailsBody).mails;
  if (answer) Logger.log(`${ROUTES.mails}: ${answer.status}`);
  return [];
}

/** A mail that Google refuses, most likely for its address, does not stop the others; the service gives it up in time. */
function send({ to, subject, body }: MailBody): boolean {
  try {
    MailApp.sendEmail({ to, subject, body, name: SENDER });
    return true;
  } catch (cause) {
    Logger.log(`surat tidak terkirim: ${String(cause)}`);
    return false;
  }
}
