/** A mail as it is planned: who gets what, and the id under which the same state is never told twice. */
import { createHash } from 'node:crypto';
import type { NamaPeriode } from '../../contract';
import type { Pegawai } from '../../domain/model';
import type { Registration } from '../state';

/** `pengingat` before a deadline, `tunggakan` after it, `hasil` at a lock; each to the person, and to his leader. */
type MailKind = 'pengingat' | 'pengingat-pimpinan' | 'tunggakan' | 'tunggakan-pimpinan' | 'hasil' | 'hasil-pimpinan';

export interface Mail {
  /** 32 hex digits. */
  readonly id: string;
  readonly kind: MailKind;
  readonly periode: NamaPeriode;
  /** Who it is for; for a `hasil` also whose result it is. */
  readonly nip: string;
  readonly to: string;
  readonly subject: string;
  /** Without its closing, which may name the day of sending (see letter.ts). */
  readonly body: string;
}

/** What a mail says of the unit. */
export type MailUnit = Pick<Registration, 'unitId' | 'unitKerja' | 'tahun' | 'kepala' | 'files'>;

/** `state`: what the mail is about, as far as another value of it deserves another mail. */
export function mailOf(unit: MailUnit, mail: Omit<Mail, 'id'>, state: unknown): Mail {
  const told = JSON.stringify([unit.unitId, mail.kind, mail.periode, mail.nip, state]);
  const id = createHash('sha256').update(told).digest('hex').slice(0, 32);
  return { id, ...mail, subject: mail.subject.replace(/\s+/g, ' ').trim() };
}

/** Addresses by NIP. An address that two people have would show one of them the other's result: it counts for nobody. */
export function addressesOf(people: readonly Pegawai[]): ReadonlyMap<string, string> {
  const owners = new Map<string, number>();
  const fold = (email: string): string => email.trim().toLowerCase();
  for (const { email } of people) if (email !== null) owners.set(fold(email), (owners.get(fold(email)) ?? 0) + 1);
  return new Map(
    people.flatMap(({ nip, email }) => (email !== null && owners.get(fold(email)) === 1 ? [[nip, email.trim()]] : [])),
  );
}

/** Who rates the person: the pejabat penilai, or the head of the unit; null for the head himself. */
export function penilaiOf({ nip, pejabatPenilai }: Pegawai, { kepala }: MailUnit): string | null {
  const penilai = pejabatPenilai ?? kepala;
  return penilai === nip ? null : penilai;
}

/** Paragraphs of a letter, one blank line between them; empty ones are left out. */
export const letter = (nama: string, paragraphs: readonly (string | null)[]): string =>
  [`Yth. ${nama},`, ...paragraphs].filter((part) => part !== null && part !== '').join('\n\n');
