// Not the global one, which tests can take in hand: a turn that does not come would be waited for by all.
import { setImmediate } from 'node:timers';

/** Milliseconds of work after which the event loop is due to turn. */
const stretch = 10;
/** Questions after which it is due as well: the objects that a batch has loaded come one after the other, and the work on all of them only then. */
const mostAsked = 1000;

/** What waits of one caller, first come first served. (An array of 100,000 takes long to lose its first.) */
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
 * Shares the event loop among operations whose work would block it: an operation that finds that the work since the loop
 * last turned has taken its time waits for a turn. Callers are served in turn, so that one caller's work delays its own answers first.
 */
export class Turns {
  #began: number | undefined;
  /** How often it was asked since then. */
  #asked = 0;
  /** Whether turns are being given: the next one follows by itself. */
  #isServing = false;
  /** What waits, by caller, in the order of their turns: who is served goes to the end. */
  readonly #lines = new Map<string, Line>();

  /** Whether the event loop is due to turn. The first one who asks after it has turned begins a new stretch of work. */
  get isDue(): boolean {
    if (this.#began !== undefined) return ++this.#asked > mostAsked || performance.now() - this.#began > stretch;
    this.#begin();
    return false;
  }

  /** Waits until the event loop has turned and it is this caller's turn. */
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

  #begin(): void {
    this.#began = performance.now();
    this.#asked = 0;
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
    // Once what was started has come to its end, or to its next wait.
    afterMicrotasks(() => {
      if (this.#lines.size === 0) this.#isServing = false;
      else if (this.isDue) setImmediate(() => this.#serve());
      else this.#serveNext();
    });
  }
}

/** Those of the process: it has one event loop. */
export const turns = new Turns();

/** Runs once no promise is left to settle without waiting for the event loop. */
export function afterMicrotasks(run: () => void): void {
  void Promise.resolve().then(() => process.nextTick(run));
}
