import type { CinderClient } from '../client.ts';
import type { Change, Watched } from './change.ts';
import { EventQueue } from './event-queue.ts';
import type { PollInterval } from './poll-interval.ts';
import type { TopicState } from './topic-state.ts';

export interface SubscriberOptions {
  /** Only changes from or to one of these statuses, as spelled by Cinder. */
  statuses?: readonly string[] | undefined;
  /** Only changes of resources with one of these parents, now or before: the volume of a snapshot, the group of a volume. */
  parentIds?: readonly string[] | undefined;
  /** The requested poll interval. Defaults to that of the gateway. */
  interval?: PollInterval | undefined;
}

/** A subscriber with its own token, which follows one list, or some resources by their IDs. */
export class Subscriber<T extends Watched> {
  readonly queue: EventQueue<T>;
  /** The options, with statuses in lower case. */
  readonly options: SubscriberOptions;
  /** Whether the only resource is followed, whose deletion ends the subscription. */
  readonly #endsWithDeletion: boolean;

  constructor(
    readonly client: CinderClient,
    private readonly states: readonly TopicState<T>[],
    options: SubscriberOptions,
    onLeave: (subscriber: Subscriber<T>) => void,
  ) {
    this.options = { ...options, statuses: options.statuses?.map((status) => status.toLowerCase()) };
    this.#endsWithDeletion = states.length === 1 && states[0]?.isList === false;
    this.queue = new EventQueue(() => onLeave(this));
  }

  /** The hash of the token. Subscribers with the same token have the same access. */
  get tokenHash(): string {
    return this.client.token.hash;
  }

  /** Queues a change if the subscriber is interested in it. */
  tell(change: Change<T>): void {
    if (this.#isOfInterest(change)) this.queue.put(change);
    if (change.kind === 'DELETED' && this.#endsWithDeletion) this.queue.finish();
  }

  /** Queues the missed changes after a disconnection. @param seq the position of the last change that the client has read */
  resume(seq: number): void {
    const missed = this.states.flatMap((state) => state.log.since(seq));
    for (const change of missed.sort((one, other) => one.seq - other.seq)) this.tell(change);
  }

  /** Queues the current state of a topic. @param own the records that the subscriber has just read with its own token */
  tellInitial(state: TopicState<T>, own: readonly T[]): void {
    const records = new Map(own.map((record) => [record.id, record]));
    for (const change of state.initial()) this.tell({ ...change, record: records.get(change.id) ?? null });
  }

  /** Queues the deletion of a resource that the client has. No filter applies, because its last state is unknown. */
  tellGone(state: TopicState<T>, id: string): void {
    this.queue.drop(id);
    this.queue.put(state.gone(id));
    if (this.#endsWithDeletion) this.queue.finish();
  }

  #isOfInterest({ status, previousStatus, parentId, previousParentId }: Change<T>): boolean {
    const { statuses, parentIds } = this.options;
    const isOneOf = (wanted: readonly string[], ...values: (string | null)[]): boolean =>
      values.some((value) => value !== null && wanted.includes(value));
    if (parentIds && !isOneOf(parentIds, parentId, previousParentId)) return false;
    return !statuses || isOneOf(statuses, status?.toLowerCase() ?? null, previousStatus?.toLowerCase() ?? null);
  }
}

/**
 * Selects the subscriber whose token is used for a poll.
 *
 * Administrators are preferred, even with an expired token, because hidden resources would otherwise seem to be deleted.
 * Using an expired token renews own credentials, and ends the subscriptions of a caller's token.
 */
export function pollerOf<T extends Watched>(subscribers: Iterable<Subscriber<T>>): Subscriber<T> | undefined {
  const rank = ({ client }: Subscriber<T>): number => (client.isAdmin ? 2 : 0) + (client.token.life > 0 ? 1 : 0);
  let best: Subscriber<T> | undefined;
  for (const subscriber of subscribers) if (!best || rank(subscriber) > rank(best)) best = subscriber;
  return best;
}
