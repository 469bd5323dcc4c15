import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ALLOWANCES } from '../../../functions/src/http/rate';

const ROOT = path.join(__dirname, '../../..');
const PAGE = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8');
const named = [...PAGE.matchAll(/`(test\/[\w/.-]+\.ts)`(?: "([^"]+)")?/g)].map(([, file = '', words = '']) => ({
  file,
  words,
}));

describe('docs/security.md', () => {
  it('leans on tests that exist, by file and by words of their names', () => {
    expect(named.length).toBeGreaterThan(20);
    const textOf = (file: string): string | null =>
      existsSync(path.join(ROOT, file)) ? readFileSync(path.join(ROOT, file), 'utf8') : null;
    expect(named.filter(({ file, words }) => !(textOf(file) ?? '').includes(words) || textOf(file) === null)).toEqual([]);
  }); // prettier-ignore

  it('leans on folders of tests that exist in its commands', () => {
    const patterns = [...PAGE.matchAll(/--testPathPatterns ([^`]+)`/g)].flatMap(([, list = '']) => list.split(' '));
    const there = (pattern: string): boolean => ['', '.test.ts'].some((end) => existsSync(path.join(ROOT, pattern + end)));
    expect(patterns.filter((pattern) => !there(pattern) )).toEqual([]);
  }); // prettier-ignore

  it('tells the shares of callers as rate.ts gives them', () => {
    const { person, operator, trigger } = ALLOWANCES;
    const told = `${person?.burst} requests a minute for a person, ${operator?.burst} operator, ${trigger?.burst} office account`;
    expect(PAGE).toContain(told);
  });
});
