/** The part of the repository's lockfile that one workspace needs, so that the cloud installs the very versions that were tested. PURE. */

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

export interface Lockfile {
  readonly name: string;
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

/** `workspace`: its folder in the repository. Throws: Error when the lockfile misses something. */
export function lockfileFor(root: Lockfile, workspace: string, packageJson: PackageJson): Lockfile {
  const kept = new Map<string, LockedPackage>();
  const keep = (path: string): void => {
    const locked = root.packages[path];
    if (locked === undefined || kept.has(path)) return;
    kept.set(path, locked);
    const { dependencies, optionalDependencies, peerDependencies } = locked;
    for (const name of Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies })) {
      const found = resolve(root, path, name);
      if (found !== null) keep(found);
      else if (name in (dependencies ?? {})) throw new Error(`package-lock.json misses ${name}, which ${path} needs`);
    }
  };
  for (const name of Object.keys(packageJson.dependencies)) {
    const found = resolve(root, workspace, name);
    if (found === null) throw new Error(`package-lock.json misses ${name}, which ${workspace} needs: run npm install`);
    keep(found);
  }
  const own = `${workspace}/`;
  const packages = [...kept].map(([path, locked]): [string, LockedPackage] => [path.startsWith(own) ? path.slice(own.length) : path, unmarked(locked)]); // prettier-ignore
  return {
    name: packageJson.name,
    version: packageJson.version,
    lockfileVersion: root.lockfileVersion,
    requires: true,
    packages: {
      '': packageJson,
      ...Object.fromEntries(packages.sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  } as Lockfile;
}

/** As Node looks for a package: in the folder of who asks, then in every folder above. */
function resolve(root: Lockfile, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (path in root.packages) return path;
    if (folder === '') return null;
  }
}

/** What was only there for development in the repository may be shipped here. */
function unmarked(locked: LockedPackage): LockedPackage {
  const { dev: _dev, devOptional: _devOptional, peer: _peer, ...rest } = locked;
  return rest;
}
