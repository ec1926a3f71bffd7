import { CinderError } from '../cinder/errors.ts';

export interface ConcurrencyBounds {
  /** In all. */
  total: number;
  /** Of one user in one project. */
  perUser: number;
}

/** How many there are of something, such as open sockets, in all and of each user. */
export class ConcurrencyLimit {
  readonly #what: string;
  readonly #bounds: ConcurrencyBounds;
  readonly #byUser = new Map<string, number>();
  #size = 0;

  /** @param what its name in the plural, for errors */
  constructor(what: string, bounds: ConcurrencyBounds) {
    this.#what = what;
    this.#bounds = bounds;
  }

  /**
   * Counts one in.
   *
   * @param user whose it is
   * @returns counts it out; to be called once
   * @throws CinderError `RATE_LIMITED` if there are too many
   */
  enter(user: string): () => void {
    const { total, perUser } = this.#bounds;
    const own = this.#byUser.get(user) ?? 0;
    if (this.#size >= total) throw new CinderError('RATE_LIMITED', `${total} ${this.#what} are open already.`);
    if (own >= perUser) throw new CinderError('RATE_LIMITED', `${own} ${this.#what} of this user are open already.`);
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
