/**
 * Licences of what is locked. What ships (all that is not for development alone) must stand under a licence of the list;
 * nothing at all may be under the GPL family. An SPDX choice (`A OR B`) needs one allowed, a conjunction all. PURE.
 */

export interface Licensed {
  readonly path: string;
  readonly version: string;
  readonly dev: boolean;
  /** As the package itself says; null when it says nothing. */
  readonly licence: string | null;
}

export const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Zlib',
];

/** Packages whose words are no SPDX licence of the list: read by hand, for that version alone. */
export const READ_BY_HAND: Readonly<Record<string, string>> = {
  'limiter@1.1.5': 'MIT: package.json says it in the old field "licenses"',
  'png-js@1.1.0': 'MIT: file LICENSE',
  'url-template@2.0.8': 'BSD-3-Clause: file LICENSE; package.json says "BSD"',
  'spdx-exceptions@2.5.0': 'CC-BY-3.0: a list of names, unchanged',
};

const COPYLEFT = /\b[AL]?GPL\b/i;

/** What may not be there, a line each. */
export function faultyLicences(packages: readonly Licensed[]): string[] {
  return packages.flatMap((each) => {
    const name = `${each.path.replace(/^.*node_modules\//, '')}@${each.version}`;
    const said = each.licence ?? 'no licence';
    if (COPYLEFT.test(said) && !permitted(said)) return [`${name}: ${said}`];
    if (each.dev || name in READ_BY_HAND || permitted(said)) return [];
    return [`${name}: ${said}`];
  });
}

const permitted = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.includes(one.trim())));
