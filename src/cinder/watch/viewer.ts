import type { CinderClient } from '../client.ts';
import type { Change } from './change.ts';
import { Mailbox } from './mailbox.ts';
import type { Pace } from './pace.ts';
import type { Watched } from './seen.ts';

/** Which changes a viewer is told of, beside the ids that it watches. */
export interface Narrowing {
  /** Changes from or to one of these statuses, as Cinder spells them. */
  statuses?: readonly string[] | undefined;
  /** Changes of what hangs, or hung, on one of these: a snapshot's volume, a volume's group. */
  parentIds?: readonly string[] | undefined;
}

/** One who watches: under a token of its own, some ids or everything. */
export class Viewer<T extends Watched> {
  readonly mailbox: Mailbox<T>;
  /** Of the token that it came with: who has the same one may see the same. */
  readonly tokenHash: string;

  /** @param ids null watches everything */
  constructor(
    readonly client: CinderClient,
    readonly ids: ReadonlySet<string> | null,
    readonly pace: Pace,
    private readonly narrowing: Narrowing,
    left: (viewer: Viewer<T>) => void,
  ) {
    this.tokenHash = client.token.hash;
    this.mailbox = new Mailbox(() => left(this));
  }

  /** Hands a change on, where it is one that this viewer watches. The only one that it watches being gone is the end. */
  tell(change: Change<T>): void {
    if (this.#isOfInterest(change)) this.mailbox.put(change.kind === 'CREATED' ? this.#created(change) : change);
    if (change.kind === 'DELETED' && this.ids?.size === 1) this.mailbox.finish();
  }

  /** Goes on after a break. @param missed the latest change of each resource since, up to now: the whole watcher's */
  resume(missed: readonly Change<T>[]): void {
    this.mailbox.clear();
    for (const change of missed) {
      const isWatched = this.ids ? change.reach !== 'lists' && this.ids.has(change.id) : change.reach !== 'ids';
      if (isWatched) this.tell(change);
    }
  }

  /** What is new to those who watch everything is known to who watches it by its id. */
  #created(change: Change<T>): Change<T> {
    return this.ids ? { ...change, kind: 'UPDATED' } : { ...change, previousStatus: null };
  }

  #isOfInterest({ status, previousStatus, parentId, previousParentId }: Change<T>): boolean {
    const { statuses, parentIds } = this.narrowing;
    const isOneOf = (wanted: readonly string[], ...values: (string | null)[]): boolean =>
      values.some((value) => value !== null && wanted.includes(value));
    if (parentIds && !isOneOf(parentIds, parentId, previousParentId)) return false;
    return !statuses || isOneOf(statuses, status?.toLowerCase() ?? null, previousStatus?.toLowerCase() ?? null);
  }
}
