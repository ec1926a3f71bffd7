/**
 * A time as Cinder answers it: UTC without a zone. MySQL keeps whole seconds, so the fraction is always zero.
 * @param date the time; now where it is left out
 */
export function timestamp(date: Date = new Date()): string {
  return `${date.toISOString().slice(0, 19)}.000000`;
}

/** Timers that never keep the process alive and that can all be ended at once. */
export class Timers {
  readonly #pending = new Set<NodeJS.Timeout>();

  /**
   * Runs a function later.
   * @param seconds how long to wait
   * @param run what to do then
   */
  after(seconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      run();
    }, seconds * 1000);
    timer.unref();
    this.#pending.add(timer);
  }

  /** Ends every timer; what waited for it never happens. */
  clear(): void {
    for (const timer of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }
}
