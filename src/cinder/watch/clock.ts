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
  /** The position of the latest change. */
  seq = 0;
  /** The logical time. Each event has a time of its own. */
  time = 0;

  /** Starts a read. Call this before the request. @param asAdmin whether the token belongs to an administrator */
  begin(asAdmin: boolean): Read {
    return { begun: ++this.time, asAdmin };
  }
}
