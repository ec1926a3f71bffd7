import { ServiceTime } from './service-time.ts';

/** The limits of a queue, in calls. */
export interface FairQueueOptions {
  /** The maximum number of simultaneous calls: one per connection. */
  slots: number;
  /** The maximum number of simultaneous calls of one caller. The other slots remain free for other callers. */
  slotsPerCaller: number;
  /** The maximum number of pending calls. */
  waiting: number;
  /** The maximum number of pending calls of one caller. */
  waitingPerCaller: number;
}

/** A call that requests a slot. */
export interface Ticket {
  caller: string;
  /** Set for a write, which precedes the reads of the same caller. */
  writes: boolean;
  /** The time when the operation ends, in milliseconds of `performance.now()`. Undefined if there is no deadline. */
  deadline?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** The reason why a call was refused: a limit is reached, or the wait would be too long. */
export interface Refusal {
  reason: 'caller' | 'everyone' | 'deadline';
  /** The expected wait, in milliseconds. */
  wait: number;
}

/** Releases the slot. */
export type Release = () => void;

/** The pending calls of one caller, in the order of arrival. */
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
 * Assigns a limited number of slots to calls.
 *
 * Waiting callers take turns, one call each. A caller with many calls therefore waits for its own calls, not for those
 * of others.
 */
export class FairQueue {
  readonly #options: FairQueueOptions;
  readonly #time = new ServiceTime();
  /** In the order of the turns. A served caller moves to the end. */
  readonly #lines = new Map<string, Line>();
  readonly #active = new Map<string, number>();
  #waiting = 0;

  constructor(options: FairQueueOptions) {
    this.#options = options;
  }

  /** Whether no call is pending or in progress. */
  get isIdle(): boolean {
    return this.#waiting === 0 && this.#time.underWay === 0;
  }

  /** The number of pending calls of all callers. */
  get waiting(): number {
    return this.#waiting;
  }

  /**
   * Waits for a slot.
   *
   * @param refuse creates the error for a call that is refused without waiting
   * @returns a function that releases the slot, to be called once
   * @throws the error of `refuse`, immediately, or the reason of the signal while the call waits
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

  /**
   * Estimates the wait, in milliseconds.
   *
   * A call waits for the earlier calls of its caller, and for as many calls of each other caller. The total number of
   * pending calls is the upper bound.
   */
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

  /** Serves the first waiting caller with a free slot, and moves the caller to the end. */
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
