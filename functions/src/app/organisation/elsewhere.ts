/** People whom several units list: found by the rollup, shown by each unit's next sync. PURE. */
import type { Pegawai } from '../../domain/model';
import { digestOf } from '../sync/hash';
import type { JugaDi, MasaPerOrang, UnitFigures } from './state';

/** More than that is no transfer but a tab pasted into the wrong file; enough of them are told. */
export const MAX_JUGA = 100;

/** How unit and organisation call one person among themselves. No NIP, but no secret either: NIPs can be guessed. */
export const idPegawai = (nip: string): string => digestOf(['pegawai', nip]);

/** Everybody's service in the unit, in one order. */
export const masaPerOrang = (people: Iterable<Pegawai>): MasaPerOrang =>
  Object.fromEntries(
    [...people]
      .map(({ nip, mulai, selesai }): [string, MasaPerOrang[string]] => [idPegawai(nip), { mulai, selesai }])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** By unit: who is also listed elsewhere, and there from when until when. Undefined when nobody is. */
export function jugaDi(units: readonly UnitFigures[]): JugaDi | undefined {
  const listed = new Map<string, UnitFigures[]>();
  for (const unit of units)
    for (const id of Object.keys(unit.orang ?? {})) listed.set(id, [...(listed.get(id) ?? []), unit]);
  const found: Record<string, JugaDi[string]> = {};
  for (const unit of units) {
    const own = Object.keys(unit.orang ?? {}).filter((id) => (listed.get(id)?.length ?? 0) > 1);
    if (own.length === 0) continue;
    found[unit.unitId] = Object.fromEntries(
      own.sort().slice(0, MAX_JUGA).map((id) => [
        id,
        (listed.get(id) ?? []).flatMap((other) => {
          const masa = other.orang?.[id];
          return other === unit || !masa ? [] : [{ unitKerja: other.unitKerja, ...masa }];
        }),
      ]),
    ); // prettier-ignore
  }
  return Object.keys(found).length > 0 ? found : undefined;
}
