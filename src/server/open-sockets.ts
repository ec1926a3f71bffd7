import { CinderError } from '../cinder/errors.ts';

/** How many sockets there may be. */
export interface SocketLimits {
  /** In all. */
  maxSockets: number;
  /** Of one user. */
  maxSocketsPerUser: number;
}

/** The sockets that are open, and whose they are. */
export class OpenSockets {
  readonly #limits: SocketLimits;
  readonly #byUser = new Map<string, number>();
  #size = 0;

  constructor(limits: SocketLimits) {
    this.#limits = limits;
  }

  /** Whether there may be no other. */
  get isFull(): boolean {
    return this.#size >= this.#limits.maxSockets;
  }

  /**
   * Counts one in.
   *
   * @param user whose it is
   * @returns counts it out; to be called once
   * @throws CinderError `RATE_LIMITED` where there are too many
   */
  open(user: string): () => void {
    const { maxSockets, maxSocketsPerUser } = this.#limits;
    const own = this.#byUser.get(user) ?? 0;
    if (this.isFull) throw new CinderError('RATE_LIMITED', `${maxSockets} sockets are open already.`);
    if (own >= maxSocketsPerUser) throw new CinderError('RATE_LIMITED', `${own} sockets of this user are open already.`);
    this.#byUser.set(user, own + 1);
    this.#size++;
    return () => {
      this.#size--;
      const left = (this.#byUser.get(user) ?? 1) - 1;
      if (left > 0) this.#byUser.set(user, left);
      else this.#byUser.delete(user);
    };
  }
}
