/** A fake service that knows only what is listed: anything else throws by name instead of answering a guess. */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver): unknown {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver);
      throw new Error(`${name}.${key} is not part of the local script host`);
    },
  });
}
