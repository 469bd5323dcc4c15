/** The people and accounts of the local mode. Nobody of them exists: the domain can never be registered. */
import type { Callers } from '../../functions/src/http/access';
import type { LocalAccount } from './identity/identity-router';
import type { Role } from './workbench/protocol';

const at = (name: string): string => `${name}@capaian.example`;

/** Who sits before the workbench in each role. */
export const PERSON: Readonly<Record<Role, string>> = {
  staf: at('staf'),
  pimpinan: at('pimpinan'),
  camat: at('camat'),
  operator: at('operator'),
};
/** Owns the trigger script. */
export const OFFICE_ACCOUNT = at('kantor');
/** Reads and writes the sheets for the function. */
export const SERVICE_ACCOUNT = at('layanan');

const AUDIENCE = {
  trigger: 'skrip-pemicu',
  menu: 'skrip-menu',
  tasks: 'antrean',
  operator: 'capaian-cli',
  sheets: 'sheets',
} as const;

export const SHEETS_AUDIENCE = AUDIENCE.sheets;
export const TRIGGER_AUDIENCE = AUDIENCE.trigger;
export const MENU_AUDIENCE = AUDIENCE.menu;

/** Tokens `GET /token?as=…` gives out. */
export const ACCOUNTS: Readonly<Record<string, LocalAccount>> = {
  operator: { email: PERSON.operator, audience: AUDIENCE.operator },
  kantor: { email: OFFICE_ACCOUNT, audience: AUDIENCE.trigger },
  staf: { email: PERSON.staf, audience: AUDIENCE.menu },
};

export const CALLERS: Callers = {
  trigger: { emails: [OFFICE_ACCOUNT], audiences: [AUDIENCE.trigger] },
  tasks: { emails: [SERVICE_ACCOUNT], audiences: [AUDIENCE.tasks] },
  operator: { emails: [PERSON.operator], audiences: [AUDIENCE.operator] },
  person: { emails: 'any', audiences: [AUDIENCE.menu] },
};
