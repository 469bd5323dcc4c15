/**
 * The mails on their way out: the office account's script takes some, sends them and reports them.
 *
 * At least once: a script that dies between sending and reporting has its mails offered again after the lease, so that a
 * mail may come twice and never not at all; within the lease nobody else gets them.
 */
import type { MailBody } from '../../contract';
import { tanggalWib } from '../../domain/waktu';
import { isFailure } from '../failure';
import type { Clock, Registry, SyncQueue } from '../ports';
import { letterText } from './letter';
import { mailsFor } from './plan-mails';
import type { MailCounter } from './ports';

/** Units: ms. */
const LEASE_MS = 10 * 60_000;

export interface MailSendingPorts {
  readonly registry: Pick<Registry, 'units'>;
  readonly mails: MailCounter;
  readonly clock: Clock;
}

export interface MailReportPorts extends Pick<MailSendingPorts, 'mails' | 'clock'> {
  readonly queue: SyncQueue;
}

/** Takes up to `max` mails, unit after unit. Ids are '{unitId}/{id}'. */
export async function takeMails({ registry, mails, clock }: MailSendingPorts, max: number): Promise<MailBody[]> {
  const now = clock.now();
  const taken: MailBody[] = [];
  for (const { unitId } of (await registry.units()).filter(mailsFor)) {
    const room = max - taken.length;
    if (room <= 0) break;
    const claimed = await mails.claim(unitId, { max: room, now, leaseMs: LEASE_MS }).catch((error: unknown) => {
      if (isFailure(error, 'conflict')) return []; // somebody else is taking this unit's mails
      throw error;
    });
    for (const mail of claimed) {
      const { id, to, subject } = mail;
      taken.push({ id: `${unitId}/${id}`, to, subject, body: letterText(mail, tanggalWib(now)) });
    }
  }
  return taken;
}

/** Marks mails as sent; `ids` as they were handed out. */
export async function reportMails({ mails, queue, clock }: MailReportPorts, ids: readonly string[]): Promise<void> {
  const byUnit = new Map<string, string[]>();
  for (const each of ids) {
    const [unitId = '', id = ''] = each.split('/');
    byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), id]);
  }
  for (const [unitId, of] of byUnit) {
    await mails.sent(unitId, of, clock.now());
    await queue.ask(unitId); // `Disampaikan` in Rekap Pegawai
  }
}
