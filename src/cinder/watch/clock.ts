import { randomUUID } from 'node:crypto';

/** One read of Cinder: the logical time of its request, and the role of the caller. */
export interface Read {
  begun: number;
  asAdmin: boolean;
}

/** The logical clock of the topics of one project and type. Orders their reads and their changes. */
export class Clock {
  /** The ID of the clock. Positions are valid only for their own clock. */
  readonly epoch = randomUUID();
  #time = 0;
  #seq = 0;

  /** The position of the latest change. */
  get seq(): number {
    return this.#seq;
  }

  /** The position of a new change. */
  nextSeq(): number {
    return ++this.#seq;
  }

  /** The time of an event that is neither before nor at another one. */
  tick(): number {
    return ++this.#time;
  }

  /** Starts a read. Call this before the request. @param asAdmin whether the token belongs to an administrator */
  begin(asAdmin: boolean): Read {
    return { begun: this.tick(), asAdmin };
  }
}
