import { CinderError } from '../cinder/errors.ts';

export interface ConcurrencyBounds {
  /** The maximum in total. */
  total: number;
  /** The maximum of one user in one project. */
  perUser: number;
}

/** Limits a number of things, such as open sockets, in total and for each user. */
export class ConcurrencyLimit {
  readonly #what: string;
  readonly #bounds: ConcurrencyBounds;
  readonly #byUser = new Map<string, number>();
  #size = 0;

  /** @param what the plural noun for error messages, such as `sockets` */
  constructor(what: string, bounds: ConcurrencyBounds) {
    this.#what = what;
    this.#bounds = bounds;
  }

  /**
   * Adds one.
   *
   * @param user the key of the user
   * @returns the function that removes it again; to be called once
   * @throws CinderError `RATE_LIMITED` if a limit is reached
   */
  enter(user: string): () => void {
    const { total, perUser } = this.#bounds;
    const own = this.#byUser.get(user) ?? 0;
    if (this.#size >= total)
      throw new CinderError('RATE_LIMITED', `Too many ${this.#what} are open: the limit is ${total}. Retry later.`);
    if (own >= perUser)
      throw new CinderError(
        'RATE_LIMITED',
        `Too many ${this.#what} of this user are open: the limit is ${perUser}. Close one first.`,
      );
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
