import type { CinderClient } from '../client.ts';
import { CinderError } from '../errors.ts';
import { showVisible, type Resource } from '../resource.ts';
import type { Change, Watched } from './change.ts';
import type { EventQueue } from './event-queue.ts';
import type { Hint } from './hint.ts';
import { defaultInterval } from './poll-interval.ts';
import { pollTurns } from './poll-turns.ts';
import { ProjectTopics, type ProjectTopicsOptions, type SubscribeOptions } from './project-topics.ts';
import { Source } from './source.ts';

type Defaulted = Pick<ProjectTopicsOptions, 'mostSubscribers' | 'shortestPause' | 'interval'>;

/** `mostSubscribers` defaults to 20,000, `shortestPause` to 0.1 and `interval` to `defaultInterval`. */
export interface HubOptions extends Pick<ProjectTopicsOptions, 'callLog'>, Partial<Defaulted> {
  /** The maximum number of polls per second. Defaults to 50. */
  pollsPerSecond?: number;
  /** Called with each change through the gateway, for other gateways. */
  onChange?: (hint: Hint) => void;
}

/**
 * All topics and their subscribers, by endpoint, project and resource type.
 *
 * A topic is polled from its first subscriber to its last one.
 */
export class Hub {
  readonly #options: Omit<ProjectTopicsOptions, 'onExpired'>;
  readonly #onChange: (hint: Hint) => void;
  readonly #topics = new Map<string, ProjectTopics<Watched>>();

  constructor({ pollsPerSecond = 50, onChange = () => undefined, ...options }: HubOptions) {
    const pollTurn = pollTurns(pollsPerSecond);
    this.#options = { mostSubscribers: 20_000, shortestPause: 0.1, interval: defaultInterval, pollTurn, ...options };
    this.#onChange = onChange;
  }

  /** The number of topics, including those without subscribers, and the number of subscribers. */
  get size(): { topics: number; subscribers: number } {
    let [topics, subscribers] = [0, 0];
    for (const { size } of this.#topics.values()) {
      topics += size.topics;
      subscribers += size.subscribers;
    }
    return { topics, subscribers };
  }

  /**
   * Subscribes a caller to the list of a type, or to single resources.
   *
   * @param options `allProjects` follows the resources of all projects, for an administrator
   * @returns the event queue of the subscription
   * @throws CinderError `FORBIDDEN` for all projects if the caller is not an administrator; otherwise as
   *   `ProjectTopics.subscribe`
   */
  async watch<T extends Watched>(
    client: CinderClient,
    resource: Resource<T>,
    { allProjects = false, ...options }: SubscribeOptions & { allProjects?: boolean | undefined } = {},
  ): Promise<EventQueue<T>> {
    if (allProjects && !client.isAdmin) {
      throw new CinderError('FORBIDDEN', `Only administrators can subscribe to the ${resource.noun}s of all projects.`);
    }
    return this.#topicsOf(client, resource, allProjects).subscribe(client, options);
  }

  /**
   * Reads the record of a change with the caller's own token. The record is not older than the change.
   *
   * The record also updates the known state, so that the next change is relative to the record.
   *
   * @returns null if the resource was deleted
   * @throws CinderError as `showVisible`
   */
  async read<T extends Watched>(client: CinderClient, resource: Resource<T>, change: Change<T>): Promise<T | null> {
    if (change.kind === 'DELETED') return null;
    if (change.record !== null) return change.record;
    for (const allProjects of [false, true]) {
      const topics = this.#existing(client, resource, allProjects);
      if (topics?.source.epoch === change.epoch) return topics.reads.read(client, change.id, change);
    }
    return showVisible(client, resource, change.id);
  }

  /**
   * Polls the project of a caller at once, because resources were changed through the gateway.
   *
   * @param ids the IDs of the resources, which an administrator can also change in another project; null if unknown
   */
  boost({ endpoint, token }: CinderClient, ...ids: readonly (string | null)[]): void {
    const { projectId } = token;
    for (const topics of this.#topics.values()) {
      if (topics.source.endpoint.root !== endpoint.root) continue;
      if (ids.some((id) => topics.mayHave(projectId, id))) topics.boost();
    }
    this.#onChange({ resources: null, projectId, region: endpoint.region });
  }

  /** Polls soon where a resource may have changed. */
  hint({ resources, projectId, region }: Hint): void {
    for (const topics of this.#topics.values()) {
      const { resource, endpoint } = topics.source;
      if (region !== null && endpoint.region !== null && region !== endpoint.region) continue;
      for (const { kind, id } of resources ?? [{ kind: resource.kind, id: null }])
        if (kind === resource.kind && topics.mayHave(projectId, id)) topics.hint(id);
    }
  }

  /** Polls everything once in the next seconds, because changes may have been missed. @param seconds spreads the polls */
  refresh(seconds: number): void {
    for (const topics of this.#topics.values()) {
      setTimeout(() => topics.hint(null), Math.random() * seconds * 1000).unref();
    }
  }

  /** Ends all subscriptions. */
  close(): void {
    for (const topics of this.#topics.values()) topics.close();
    this.#topics.clear();
  }

  #topicsOf<T extends Watched>(client: CinderClient, resource: Resource<T>, allProjects: boolean): ProjectTopics<T> {
    const existing = this.#existing(client, resource, allProjects);
    if (existing) return existing;
    const key = keyOf(client, resource, allProjects);
    const onExpired = (): void => void this.#topics.delete(key);
    const source = new Source(resource, client.endpoint, allProjects ? null : client.token.projectId);
    const topics = new ProjectTopics(source, { ...this.#options, onExpired });
    this.#topics.set(key, topics);
    return topics;
  }

  #existing<T extends Watched>(client: CinderClient, resource: Resource<T>, allProjects: boolean) {
    // The key contains the kind, so that the topics were created for the same type.
    return this.#topics.get(keyOf(client, resource, allProjects)) as unknown as ProjectTopics<T> | undefined;
  }
}

/** The key of the topics of a caller. */
function keyOf({ endpoint, token }: CinderClient, { kind }: Resource, allProjects: boolean): string {
  return [endpoint.root, allProjects ? '*' : token.projectId, kind].join(' ');
}
