import type { CinderClient } from '../client.ts';
import type { Change } from './change.ts';
import { Paces } from './pace.ts';
import type { Wanted } from './look.ts';
import type { Watched } from './seen.ts';
import type { Viewer } from './viewer.ts';

/** The subscribers of one watcher, by the resources that they observe and by their tokens. */
export class Audience<T extends Watched> {
  readonly paces = new Paces();
  readonly #everything = new Set<Viewer<T>>();
  readonly #byId = new Map<string, Set<Viewer<T>>>();
  readonly #byToken = new Map<string, Set<Viewer<T>>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(viewer: Viewer<T>): void {
    this.#size++;
    this.paces.add(viewer.pace);
    addTo(this.#byToken, viewer.tokenHash, viewer);
    if (viewer.ids === null) this.#everything.add(viewer);
    else for (const id of viewer.ids) addTo(this.#byId, id, viewer);
  }

  remove(viewer: Viewer<T>): void {
    if (!this.#byToken.get(viewer.tokenHash)?.has(viewer)) return;
    this.#size--;
    this.paces.remove(viewer.pace);
    removeFrom(this.#byToken, viewer.tokenHash, viewer);
    if (viewer.ids === null) this.#everything.delete(viewer);
    else for (const id of viewer.ids) removeFrom(this.#byId, id, viewer);
  }

  /** The observed resources. The set of IDs is live. */
  get wanted(): Wanted {
    return { everything: this.#everything.size > 0, ids: this.#byId };
  }

  /**
   * Selects the subscriber whose token is used for a poll.
   *
   * Administrators are preferred, because hidden resources would otherwise seem to be deleted. A subscriber with an
   * expired token is the last choice. Using the token renews own credentials, and ends the subscriptions of a caller's
   * token.
   */
  poller(): Viewer<T> | undefined {
    let found: Viewer<T> | undefined;
    for (const [viewer] of this.#byToken.values()) {
      if (viewer && (!found || rank(viewer) > rank(found))) found = viewer;
      if (found && rank(found) === bestRank) break;
    }
    return found;
  }

  /** Sends a change to the subscribers. Only those with the token that read the record receive the record. */
  tell(change: Change<T>, tokenHash: string): void {
    const bare = change.record === null ? change : { ...change, record: null };
    const tell = (viewer: Viewer<T>): void => viewer.tell(viewer.tokenHash === tokenHash ? change : bare);
    if (change.reach !== 'lists') this.#byId.get(change.id)?.forEach(tell);
    if (change.reach !== 'ids') this.#everything.forEach(tell);
  }

  /** Ends the subscriptions with a token that is no longer valid. */
  endToken(tokenHash: string, error: Error): void {
    for (const viewer of [...(this.#byToken.get(tokenHash) ?? [])]) viewer.mailbox.end(error);
  }

  /** Ends all subscriptions. */
  end(): void {
    for (const viewers of [...this.#byToken.values()]) for (const viewer of [...viewers]) viewer.mailbox.end();
  }
}

const bestRank = 3;

function rank({ client }: { client: CinderClient }): number {
  return (client.isAdmin ? 2 : 0) + (client.token.life > 0 ? 1 : 0);
}

function addTo<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function removeFrom<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}
