import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseConfig } from '../../../functions/src/config';
import { FILES, type FileKind } from '../../../functions/src/contract';
import { MAY } from '../../../functions/src/http/access';
import { routesTable, tabsTable } from '../../support/rights-tables';

const ROOT = path.join(__dirname, '../../..');
const PAGE = readFileSync(path.join(ROOT, 'docs/rights.md'), 'utf8');
const section = (heading: string): string => PAGE.split(`\n${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
/** A table as its cells: how wide its columns are drawn does not matter. */
const cells = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-|: ]+\|$/.test(line))
    .map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim())); // prettier-ignore

describe('docs/rights.md', () => {
  it('shows who may call what as access.ts says it', () => {
    expect(cells(section('## Who calls what')).slice(1 + Object.keys(MAY).length)).toEqual(cells(routesTable()));
  });

  it.each(Object.keys(FILES) as FileKind[])('shows who writes what in %s as contract and set-up say it', (kind) => {
    expect(cells(section(`### ${FILES[kind].title}`))).toEqual(cells(tabsTable(kind)));
  });

  it('names for each role the settings that prove it', () => {
    const roles = cells(section('## Who calls what')).slice(1, 1 + Object.keys(MAY).length);
    const settings = roles.flatMap((row) => row.slice(2)).flatMap((cell) => /^`(\w+)`$/.exec(cell)?.[1] ?? []);
    const valueOf = (name: string): string => (name.endsWith('_EMAILS') ? `${name.toLowerCase()}@contoh.go.id` : name);
    const { callers } = parseConfig(Object.fromEntries(settings.map((name) => [name, valueOf(name)])));
    const shown = roles.map(([role, , emails = '', audiences = '']) => {
      const [email, audience] = [emails, audiences].map((cell) => valueOf(cell.replaceAll('`', '')));
      return [role, { emails: emails.startsWith('`') ? [email] : 'any', audiences: [audience] }];
    });
    expect(Object.fromEntries(shown)).toEqual(callers);
  });

  it('leans on tests that exist', () => {
    const named = [...PAGE.matchAll(/`((?:test|functions)\/[\w/.-]+\.ts)`/g)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});
