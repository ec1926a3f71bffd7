/** Formats a time like Cinder: UTC without a zone. MySQL stores whole seconds, so the fraction is always zero. */
export function timestamp(date: Date = new Date()): string {
  return `${date.toISOString().slice(0, 19)}.000000`;
}

/** Timers that do not keep the process alive, and can be cancelled together. */
export class Timers {
  readonly #pending = new Set<NodeJS.Timeout>();

  /** Runs a function after a delay in seconds. */
  after(seconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#pending.delete(timer);
      run();
    }, seconds * 1000);
    timer.unref();
    this.#pending.add(timer);
  }

  /** Cancels all timers. */
  clear(): void {
    for (const timer of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }
}
