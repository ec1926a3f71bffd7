import type { CinderClient } from '../client.ts';
import type { Change } from './change.ts';
import { Mailbox } from './mailbox.ts';
import type { Pace } from './pace.ts';
import type { Watched } from './seen.ts';

/** Filters the changes for a subscriber, in addition to its IDs. */
export interface Narrowing {
  /** Changes from or to one of these statuses, as spelled by Cinder. */
  statuses?: readonly string[] | undefined;
  /** Changes of resources with one of these parents, now or before: the volume of a snapshot, the group of a volume. */
  parentIds?: readonly string[] | undefined;
}

/** A subscriber with its own token, which observes some IDs or everything. */
export class Viewer<T extends Watched> {
  readonly mailbox: Mailbox<T>;
  /** The hash of the token. Subscribers with the same token have the same access. */
  readonly tokenHash: string;

  /** @param ids null to observe everything */
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

  /** Queues a change if the subscriber observes it. The deletion of the only observed resource ends the subscription. */
  tell(change: Change<T>): void {
    if (this.#isOfInterest(change)) this.mailbox.put(change.kind === 'CREATED' ? this.#created(change) : change);
    if (change.kind === 'DELETED' && this.ids?.size === 1) this.mailbox.finish();
  }

  /** Resumes after a disconnection. @param missed the latest change of each resource of the watcher since then */
  resume(missed: readonly Change<T>[]): void {
    this.mailbox.clear();
    for (const change of missed) {
      const isWatched = this.ids ? change.reach !== 'lists' && this.ids.has(change.id) : change.reach !== 'ids';
      if (isWatched) this.tell(change);
    }
  }

  /** For a subscriber to the ID, a resource that is new in the list is updated, not created. */
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
