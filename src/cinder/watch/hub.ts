import type { CinderClient } from '../client.ts';
import { CinderError } from '../errors.ts';
import { showVisible, type Resource } from '../resource.ts';
import type { CallRecorder } from '../transport/request.ts';
import type { Change, Watched } from './change.ts';
import type { EventQueue } from './event-queue.ts';
import type { Hint } from './hint.ts';
import { defaultInterval, type PollInterval } from './poll-interval.ts';
import { pollTurns } from './poll-turns.ts';
import { ProjectTopics, type SubscribeOptions } from './project-topics.ts';

export interface HubOptions {
  /** The recorder of the calls of all polls, which belong to no single operation. */
  callLog: CallRecorder;
  /** The maximum number of subscribers to one type in one project. Defaults to 20,000. */
  mostSubscribers?: number;
  /** The minimum interval between two polls of one project and type, in seconds. Defaults to 0.1. */
  shortestPause?: number;
  /** The poll interval of subscribers that request none, by the kind of their records. Defaults to `defaultInterval`. */
  interval?: (kind: string) => PollInterval;
  /** The maximum number of polls per second. Defaults to 50. */
  pollsPerSecond?: number;
  /** Called with each change through the gateway, for other gateways. */
  onChange?: (hint: Hint) => void;
}

export interface WatchOptions extends SubscribeOptions {
  /** Whether the resources of all projects are followed, for an administrator. */
  allProjects?: boolean | undefined;
}

interface Entry {
  root: string;
  region: string | null;
  kind: string;
  projectId: string;
  allProjects: boolean;
  topics: ProjectTopics<Watched>;
}

/**
 * All topics and their subscribers, by endpoint, project and resource type.
 *
 * A topic is polled from its first subscriber to its last one.
 */
export class Hub {
  readonly #options: Required<HubOptions>;
  readonly #pollTurn: () => Promise<void>;
  readonly #entries = new Map<string, Entry>();

  constructor(options: HubOptions) {
    this.#options = {
      mostSubscribers: 20_000,
      shortestPause: 0.1,
      interval: defaultInterval,
      pollsPerSecond: 50,
      onChange: () => undefined,
      ...options,
    };
    this.#pollTurn = pollTurns(this.#options.pollsPerSecond);
  }

  /** The number of topics, including those without subscribers, and the number of subscribers. */
  get size(): { topics: number; subscribers: number } {
    let [topics, subscribers] = [0, 0];
    for (const entry of this.#entries.values()) {
      topics += entry.topics.size.topics;
      subscribers += entry.topics.size.subscribers;
    }
    return { topics, subscribers };
  }

  /**
   * Subscribes a caller to the list of a type, or to single resources.
   *
   * @returns the event queue of the subscription
   * @throws CinderError `FORBIDDEN` for all projects if the caller is not an administrator; otherwise as
   *   `ProjectTopics.subscribe`
   */
  async watch<T extends Watched>(
    client: CinderClient,
    resource: Resource<T>,
    options: WatchOptions = {},
  ): Promise<EventQueue<T>> {
    const { allProjects = false } = options;
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
    const entries = [false, true].map((allProjects) => this.#entries.get(keyOf(client, resource, allProjects)));
    // The keys contain the kind, so that the topics were created for the same type.
    const topics = entries.find((entry) => entry?.topics.epoch === change.epoch)?.topics as unknown as
      ProjectTopics<T> | undefined;
    return topics ? topics.reads.read(client, change.id, change) : showVisible(client, resource, change.id);
  }

  /**
   * Polls the project of a caller immediately, because a resource was changed through the gateway.
   *
   * @param id the ID of the resource, which an administrator can also change in another project; null if unknown
   */
  nudge({ endpoint, token }: CinderClient, id: string | null): void {
    for (const { root, projectId, allProjects, topics } of this.#entries.values()) {
      if (root !== endpoint.root) continue;
      if (allProjects || projectId === token.projectId || (id !== null && topics.has(id))) topics.heat();
    }
    this.#options.onChange({ resources: null, projectId: token.projectId, region: endpoint.region });
  }

  /** Polls soon where a resource may have changed. */
  hint({ resources, projectId, region }: Hint): void {
    for (const entry of this.#entries.values()) {
      if (region !== null && entry.region !== null && region !== entry.region) continue;
      const isOfProject = projectId === null || entry.allProjects || projectId === entry.projectId;
      for (const { kind, id } of resources ?? [{ kind: entry.kind, id: null }]) {
        // An administrator can follow a resource of another project.
        const concerns = isOfProject || (id !== null && entry.topics.has(id));
        if (kind === entry.kind && concerns) entry.topics.hint(id);
      }
    }
  }

  /** Polls everything once in the next seconds, because changes may have been missed. @param seconds spreads the polls */
  refresh(seconds: number): void {
    for (const { topics } of this.#entries.values()) {
      setTimeout(() => topics.hint(null), Math.random() * seconds * 1000).unref();
    }
  }

  /** Ends all subscriptions. */
  close(): void {
    for (const { topics } of this.#entries.values()) topics.close();
    this.#entries.clear();
  }

  #topicsOf<T extends Watched>(client: CinderClient, resource: Resource<T>, allProjects: boolean): ProjectTopics<T> {
    const { root, region } = client.endpoint;
    const { projectId } = client.token;
    const { kind } = resource;
    const key = keyOf(client, resource, allProjects);
    const existing = this.#entries.get(key);
    // The key contains the kind, so that the topics were created for the same type.
    if (existing) return existing.topics as unknown as ProjectTopics<T>;
    const { interval, ...options } = this.#options;
    const topics = new ProjectTopics<T>(resource, allProjects, {
      ...options,
      interval: () => interval(kind),
      pollTurn: this.#pollTurn,
      onExpired: () => this.#entries.delete(key),
    });
    this.#entries.set(key, { root, region, kind, projectId, allProjects, topics });
    return topics;
  }
}

/** The key of the topics of a caller. */
function keyOf({ endpoint, token }: CinderClient, { kind }: Resource, allProjects: boolean): string {
  return [endpoint.root, allProjects ? '*' : token.projectId, kind].join(' ');
}
