import { lockedPackages } from '../../../deploy/check-licences';
import { faultyLicences, READ_BY_HAND } from '../../../deploy/licences';

const one = (licence: string | null, dev = false): string[] =>
  faultyLicences([{ path: 'a/node_modules/@x/paket', version: '1.0.0', dev, licence }]);

describe('the check of licences', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT AND Zlib)', '(GPL-2.0-only OR MIT)'])('lets ship what is under %s', (licence) => {
    expect(one(licence)).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'AGPL-3.0', 'LGPL-2.1-or-later', '(MIT AND GPL-2.0)', 'CC-BY-NC-4.0', 'SEE LICENSE IN X'])(
    'lets nothing ship that is under %s',
    (licence) => {
      expect(one(licence)).toEqual([`@x/paket@1.0.0: ${licence}`]);
    },
  );

  it('lets nothing ship that names no licence', () => {
    expect(one(null)).toEqual(['@x/paket@1.0.0: no licence']);
  });

  it('lets a tool of development be under others, but not under the GPL', () => {
    expect([one('CC-BY-4.0', true), one('GPL-3.0', true)]).toEqual([[], ['@x/paket@1.0.0: GPL-3.0']]);
  });

  it('finds everything that is locked in order', () => {
    const packages = lockedPackages();
    expect(packages.length).toBeGreaterThan(100);
    expect(faultyLicences(packages)).toEqual([]);
  });

  it('was told by hand only of packages that are still locked in that version', () => {
    const locked = lockedPackages().map(({ path, version }) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
    expect(Object.keys(READ_BY_HAND).filter((name) => !locked.includes(name))).toEqual([]);
  });
});
