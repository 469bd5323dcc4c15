/** Repeatable noise: the same seed text gives the same numbers on every machine, so samples never change by themselves. */

/** Numbers in [0, 1). */
export type Acak = () => number;

/** Mulberry32, seeded with the FNV-1a hash of `seed`. */
export function acakDari(seed: string): Acak {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
