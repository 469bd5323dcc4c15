/** Work on one subject runs one after the other; subjects do not wait for each other. It only saves work. */

export type OneAtATime = <T>(subject: string, work: () => Promise<T>) => Promise<T>;

export function oneAtATime(): OneAtATime {
  const tails = new Map<string, Promise<unknown>>();
  return (subject, work) => {
    const next = (tails.get(subject) ?? Promise.resolve()).then(work, work);
    const settled = next.catch(() => undefined);
    tails.set(subject, settled);
    void settled.then(() => {
      if (tails.get(subject) === settled) tails.delete(subject);
    });
    return next;
  };
}
