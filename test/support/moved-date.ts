/** The date of a test: it begins where the test says and goes on from there, also for libraries that look at `Date` themselves. */
export class MovedDate {
  readonly #real = Date;
  #shiftMs = 0;

  /** `at`: ms since the epoch. */
  constructor(at: number) {
    this.goTo(at);
    const now = (): number => this.#real.now() + this.#shiftMs;
    globalThis.Date = class extends this.#real {
      constructor(...parts: unknown[]) {
        super(...((parts.length === 0 ? [now()] : parts) as [number]));
      }
      static override now(): number {
        return now();
      }
    } as DateConstructor;
  }

  goTo(at: number): void {
    this.#shiftMs = at - this.#real.now();
  }

  restore(): void {
    globalThis.Date = this.#real;
  }
}
