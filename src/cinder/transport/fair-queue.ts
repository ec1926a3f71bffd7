import { ServiceTime } from './service-time.ts';

/** Bounds of a queue, in calls. */
export interface FairQueueOptions {
  /** Calls under way at the same time: one per connection. */
  slots: number;
  /** Of these, the most that one caller may have. The others stay free for everyone else. */
  slotsPerCaller: number;
  /** Calls that may wait. */
  waiting: number;
  /** Of these, the most of one caller. */
  waitingPerCaller: number;
}

/** A call that asks for a slot. */
export interface Ticket {
  caller: string;
  /** Set for a call that changes something: it comes before the reads of the same caller. */
  writes: boolean;
  /** When its operation ends, in milliseconds of `performance.now()`; undefined if nothing ends it. */
  deadline?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** Why a call was not let in: a bound is reached, or the wait would be too long. */
export interface Refusal {
  reason: 'caller' | 'everyone' | 'deadline';
  /** The expected wait in milliseconds. */
  wait: number;
}

/** Gives the slot back. */
export type Release = () => void;

/** What waits of one caller, first come first served. */
class Line {
  readonly writes: (() => void)[] = [];
  readonly reads: (() => void)[] = [];
  get length(): number {
    return this.writes.length + this.reads.length;
  }
  next(): (() => void) | undefined {
    return this.writes.shift() ?? this.reads.shift();
  }
}

/**
 * Gives a limited number of slots to calls. Callers who wait are served in turn, one call each: a caller that sends many
 * waits for its own calls, not for those of others.
 */
export class FairQueue {
  readonly #options: FairQueueOptions;
  readonly #time = new ServiceTime();
  /** In the order of their turns: who is served goes to the end. */
  readonly #lines = new Map<string, Line>();
  readonly #active = new Map<string, number>();
  #waiting = 0;

  constructor(options: FairQueueOptions) {
    this.#options = options;
  }

  /** Whether nothing waits and nothing is under way. */
  get isIdle(): boolean {
    return this.#waiting === 0 && this.#time.underWay === 0;
  }

  /** Calls that wait, of all callers. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Waits for a slot.
   *
   * @param refuse makes the error if the call cannot be let in; nothing has waited then
   * @returns what gives the slot back, to be called once
   * @throws what `refuse` makes, at once; the signal's reason if that fires while the call waits
   */
  async enter(ticket: Ticket, refuse: (refusal: Refusal) => Error): Promise<Release> {
    ticket.signal?.throwIfAborted();
    if (this.#mayStart(ticket.caller)) return this.#start(ticket.caller);
    const refusal = this.#refusalOf(ticket);
    if (refusal) throw refuse(refusal);
    return this.#wait(ticket);
  }

  #mayStart(caller: string): boolean {
    const { slots, slotsPerCaller } = this.#options;
    return this.#time.underWay < slots && (this.#active.get(caller) ?? 0) < slotsPerCaller;
  }

  #start(caller: string): Release {
    const started = this.#time.begin();
    this.#active.set(caller, (this.#active.get(caller) ?? 0) + 1);
    return () => {
      this.#time.end(started);
      const left = (this.#active.get(caller) ?? 0) - 1;
      if (left > 0) this.#active.set(caller, left);
      else this.#active.delete(caller);
      this.#serveNext();
    };
  }

  #refusalOf({ caller, writes, deadline = Infinity }: Ticket): Refusal | undefined {
    const line = this.#lines.get(caller);
    const wait = this.#expectedWait(line, writes);
    if ((line?.length ?? 0) >= this.#options.waitingPerCaller) return { reason: 'caller', wait };
    if (this.#waiting >= this.#options.waiting) return { reason: 'everyone', wait };
    if (performance.now() + wait > deadline) return { reason: 'deadline', wait };
    return undefined;
  }

  /** Before its turn come its own earlier calls, and as many of each other caller; never more than wait at all. */
  #expectedWait(line: Line | undefined, writes: boolean): number {
    const { slots, slotsPerCaller } = this.#options;
    const own = (writes ? line?.writes.length : line?.length) ?? 0;
    const callers = this.#lines.size + (line ? 0 : 1);
    const before = Math.min(this.#waiting, (own + 1) * callers - 1);
    return ((before + 1) / (callers > 1 ? slots : slotsPerCaller)) * this.#time.mean;
  }

  #wait({ caller, writes, signal }: Ticket): Promise<Release> {
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(caller) ?? new Line();
      const list = writes ? line.writes : line.reads;
      const start = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve(this.#start(caller));
      };
      const leave = (): void => {
        list.splice(list.indexOf(start), 1);
        this.#waiting--;
        if (line.length === 0) this.#lines.delete(caller);
        reject(signal?.reason as Error);
      };
      list.push(start);
      this.#waiting++;
      this.#lines.set(caller, line);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** The first caller in turn that may start another call does so, and goes to the end. */
  #serveNext(): void {
    for (const [caller, line] of this.#lines) {
      if (!this.#mayStart(caller)) continue;
      this.#lines.delete(caller);
      const start = line.next();
      this.#waiting--;
      if (line.length > 0) this.#lines.set(caller, line);
      start?.();
      return;
    }
  }
}
