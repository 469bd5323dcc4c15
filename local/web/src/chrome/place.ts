/** Where the page is, kept in the address so that a reload or a link comes back to it. */
import { ROLES, type Role } from '../../../src/workbench/protocol';

export interface Place {
  readonly unit?: string;
  readonly role: Role;
  readonly file?: string;
  readonly tab?: string;
}

export function readPlace(hash: string): Place {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const role = ROLES.find((name) => name === fields.get('peran')) ?? 'staf';
  const [unit, file, tab] = ['unit', 'berkas', 'lembar'].map((name) => fields.get(name));
  return { role, ...(unit ? { unit } : {}), ...(file ? { file } : {}), ...(tab ? { tab } : {}) };
}

export function writePlace({ unit, role, file, tab }: Place): string {
  const fields = new URLSearchParams({ peran: role });
  if (unit !== undefined) fields.set('unit', unit);
  if (file !== undefined) fields.set('berkas', file);
  if (tab !== undefined) fields.set('lembar', tab);
  return `#${fields.toString()}`;
}
