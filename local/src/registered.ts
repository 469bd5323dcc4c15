/** Which units and organisations there are, followed as it changes: set-up adds some while everything runs. */
import type { Registry } from '../../functions/src/app/ports';
import type { OrganisationRegistration, Registration } from '../../functions/src/app/state';
import type { LocalFirestore } from './firestore';

export interface Registered {
  readonly units: readonly Registration[];
  readonly organisations: readonly OrganisationRegistration[];
}

/** Files in which people type, with their year: nobody types in Informasi Publik. */
export const typedFiles = ({ units, organisations }: Registered): ReadonlyMap<string, number> =>
  new Map([
    ...units.flatMap((u) => [u.files.bukuKerja, u.files.bukuPimpinan].map((id): [string, number] => [id, u.tahun])),
    ...organisations.map((o): [string, number] => [o.files.bukuOrganisasi, o.tahun]),
  ]);

export class RegistryFollower implements Registered {
  units: readonly Registration[] = [];
  organisations: readonly OrganisationRegistration[] = [];
  #work: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(private readonly registry: Registry) {}

  async read(): Promise<void> {
    const [units, organisations] = await Promise.all([this.registry.units(), this.registry.organisations()]);
    this.units = units.toSorted((a, b) => a.tahun - b.tahun || a.urutan - b.urutan);
    this.organisations = organisations;
  }

  /** Every registration writes documents of `files`; one change is answered after the other. */
  follow(database: LocalFirestore, changed: (registered: Registered) => Promise<void>): void {
    database.onRegistered(() => {
      if (this.#stopped) return;
      this.#work = this.#work.then(async () => {
        await this.read();
        await changed(this);
      });
    });
  }

  /** Resolves when every change so far has been answered. */
  idle(): Promise<void> {
    return this.#work;
  }

  stop(): void {
    this.#stopped = true;
  }
}
