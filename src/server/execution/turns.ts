// The global function can be replaced by tests. A missing turn would block everyone.
import { setImmediate } from 'node:timers';

/** Milliseconds of work after which a turn of the event loop is due. */
const stretchTime = 10;
/**
 * The number of `isDue` calls after which a turn is due as well. Objects of a batch arrive one after the other, and the
 * work on all of them follows.
 */
const maxChecks = 1000;

/** The waiting functions of one caller, first come first served. (Removing the first item of an array of 100,000 is slow.) */
class Line {
  readonly #starts: (() => void)[] = [];
  #served = 0;

  get isEmpty(): boolean {
    return this.#served === this.#starts.length;
  }

  add(start: () => void): void {
    this.#starts.push(start);
  }

  next(): (() => void) | undefined {
    return this.#starts[this.#served++];
  }
}

/**
 * Shares the event loop among operations whose work would block it. When work has taken long enough since the last
 * turn, an operation waits for a turn. Callers take turns, so the work of a caller delays its own answers first.
 */
export class Turns {
  #began: number | undefined;
  /** The number of `isDue` calls since then. */
  #checks = 0;
  /** Whether turns are being given, so that the next one follows by itself. */
  #isServing = false;
  /** The waiting functions by caller, in the order of their turns. A served caller goes to the end. */
  readonly #lines = new Map<string, Line>();

  /** Whether a turn of the event loop is due. The first call after a turn begins a new stretch of work. */
  get isDue(): boolean {
    if (this.#began !== undefined) return ++this.#checks > maxChecks || performance.now() - this.#began > stretchTime;
    this.#begin();
    return false;
  }

  /**
   * Waits until the event loop has turned and it is the turn of this caller.
   *
   * @param caller the key of the caller
   */
  wait(caller: string): Promise<void> {
    return new Promise((resolve) => {
      const line = this.#lines.get(caller) ?? new Line();
      line.add(resolve);
      this.#lines.set(caller, line);
      if (this.#isServing) return;
      this.#isServing = true;
      setImmediate(() => this.#serve());
    });
  }

  /**
   * Begins a stretch of work, unless one has begun since the event loop turned. Operations that become ready together
   * have done no work yet, so that `isDue` does not tell them apart: the first one begins, and the others wait.
   *
   * @returns whether the stretch has begun
   */
  tryBegin(): boolean {
    if (this.#began !== undefined) return false;
    this.#begin();
    return true;
  }

  /** Waits for a turn of a caller if one is due. @param caller returns the key of the caller */
  takeIfDue(caller: () => string): Promise<void> | undefined {
    return this.isDue ? this.wait(caller()) : undefined;
  }

  #begin(): void {
    this.#began = performance.now();
    this.#checks = 0;
    setImmediate(() => (this.#began = undefined));
  }

  /** Begins a stretch of work, and fills it. */
  #serve(): void {
    this.#begin();
    this.#serveNext();
  }

  #serveNext(): void {
    const [caller, line] = this.#lines.entries().next().value ?? [];
    if (caller === undefined || !line) return;
    this.#lines.delete(caller);
    const start = line.next();
    if (!line.isEmpty) this.#lines.set(caller, line);
    start?.();
    // This runs when the started work has finished or waits again.
    afterMicrotasks(() => {
      if (this.#lines.size === 0) this.#isServing = false;
      else if (this.isDue) setImmediate(() => this.#serve());
      else this.#serveNext();
    });
  }
}

/** The turns of the process, which has one event loop. */
export const turns = new Turns();

/** Runs a function when no promise is left that settles without the event loop. */
export function afterMicrotasks(run: () => void): void {
  void Promise.resolve().then(() => process.nextTick(run));
}
