import type { Watched } from './change.ts';
import type { Subscriber } from './subscriber.ts';

/** All subscribers of one project and type, by their tokens. */
export class Subscribers<T extends Watched> {
  readonly #byToken = new Map<string, Set<Subscriber<T>>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(subscriber: Subscriber<T>): void {
    const { tokenHash } = subscriber;
    const others = this.#byToken.get(tokenHash);
    if (others) others.add(subscriber);
    else this.#byToken.set(tokenHash, new Set([subscriber]));
    this.#size++;
  }

  remove(subscriber: Subscriber<T>): void {
    const { tokenHash } = subscriber;
    const others = this.#byToken.get(tokenHash);
    if (!others?.delete(subscriber)) return;
    this.#size--;
    if (others.size === 0) this.#byToken.delete(tokenHash);
  }

  /**
   * Selects the subscriber whose token is used for a poll.
   *
   * Administrators are preferred, because hidden resources would otherwise seem to be deleted. A subscriber with an
   * expired token is the last choice. Using the token renews own credentials, and ends the subscriptions of a caller's
   * token.
   */
  poller(): Subscriber<T> | undefined {
    let found: Subscriber<T> | undefined;
    for (const [subscriber] of this.#byToken.values()) {
      if (subscriber && (!found || rank(subscriber) > rank(found))) found = subscriber;
      if (found && rank(found) === bestRank) break;
    }
    return found;
  }

  /** Ends the subscriptions with a token that is no longer valid. */
  endToken(tokenHash: string, error: Error): void {
    for (const subscriber of [...(this.#byToken.get(tokenHash) ?? [])]) subscriber.queue.end(error);
  }

  /** Ends all subscriptions. */
  end(): void {
    for (const others of [...this.#byToken.values()]) for (const { queue } of [...others]) queue.end();
  }
}

const bestRank = 3;

function rank<T extends Watched>({ client }: Subscriber<T>): number {
  return (client.isAdmin ? 2 : 0) + (client.token.life > 0 ? 1 : 0);
}
