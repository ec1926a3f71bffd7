import type { CinderClient } from '../client.ts';
import { CinderError } from '../errors.ts';
import { showVisible, type Resource } from '../resource.ts';
import type { CallRecorder } from '../transport/request.ts';
import type { Change } from './change.ts';
import type { Hint } from './hint.ts';
import type { Mailbox } from './mailbox.ts';
import { watching, type Pace } from './pace.ts';
import type { Watched } from './seen.ts';
import { Watcher, type WatchOptions } from './watcher.ts';

export interface HubOptions {
  /** The recorder of the calls of all polls, which belong to no single operation. */
  callLog: CallRecorder;
  /** The maximum number of subscribers to one type in one project. Defaults to 20,000. */
  mostViewers?: number;
  /** The minimum interval between two polls of one watcher, in seconds. Defaults to 0.1. */
  shortestPause?: number;
  /** The poll interval of subscribers that request none: 2 s while a resource is in transition, otherwise 30 s. */
  pace?: Pace;
  /** Called with each change through the gateway, for other gateways. */
  onNudge?: (hint: Hint) => void;
}

export interface HubWatchOptions extends WatchOptions {
  /** Whether the resources of all projects are observed, for an administrator. */
  allProjects?: boolean | undefined;
}

interface Entry {
  root: string;
  region: string | null;
  kind: string;
  projectId: string;
  allProjects: boolean;
  watcher: Watcher<Watched>;
}

/**
 * All subscribers to changes, and the watchers that poll for them.
 *
 * Each endpoint, project and resource type has one watcher, which all subscribers share. A watcher starts to poll with
 * the first subscriber and stops with the last one.
 */
export class Hub {
  readonly #options: Required<HubOptions>;
  readonly #entries = new Map<string, Entry>();

  constructor(options: HubOptions) {
    this.#options = { mostViewers: 20_000, shortestPause: 0.1, pace: watching, onNudge: () => undefined, ...options };
  }

  /** The number of watchers, including those without subscribers, and the number of subscribers. */
  get size(): { watchers: number; viewers: number } {
    const viewers = [...this.#entries.values()].reduce((sum, { watcher }) => sum + watcher.size, 0);
    return { watchers: this.#entries.size, viewers };
  }

  /**
   * Subscribes a caller to resources of a type.
   *
   * @returns the event queue of the subscription
   * @throws CinderError `FORBIDDEN` for all projects if the caller is not an administrator; otherwise as
   *   `Watcher.admit`
   */
  async watch<T extends Watched>(
    client: CinderClient,
    resource: Resource<T>,
    options: HubWatchOptions = {},
  ): Promise<Mailbox<T>> {
    const { allProjects = false } = options;
    if (allProjects && !client.isAdmin) {
      throw new CinderError('FORBIDDEN', `Only administrators can subscribe to the ${resource.noun}s of all projects.`);
    }
    return this.#watcher(client, resource, allProjects).admit(client, options);
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
    // The keys contain the kind, so that the watchers were created for the same type.
    const watcher = entries.find((entry) => entry?.watcher.epoch === change.epoch)?.watcher as unknown as
      Watcher<T> | undefined;
    return watcher ? watcher.reads.read(client, change.id, change) : showVisible(client, resource, change.id);
  }

  /** Polls the project of a caller immediately, because a resource was changed through the gateway. */
  nudge({ endpoint, token }: CinderClient): void {
    for (const { root, projectId, allProjects, watcher } of this.#entries.values()) {
      if (root === endpoint.root && (allProjects || projectId === token.projectId)) watcher.nudge();
    }
    this.#options.onNudge({ resources: null, projectId: token.projectId, region: endpoint.region });
  }

  /** Polls soon where a resource may have changed. */
  hint({ resources, projectId, region }: Hint): void {
    for (const entry of this.#entries.values()) {
      if (region !== null && entry.region !== null && region !== entry.region) continue;
      if (projectId !== null && !entry.allProjects && projectId !== entry.projectId) continue;
      for (const { kind, id } of resources ?? [{ kind: entry.kind, id: null }]) {
        if (kind === entry.kind) entry.watcher.hint(id);
      }
    }
  }

  /** Polls everything once in the next seconds, because changes may have been missed. @param seconds spreads the polls */
  refresh(seconds: number): void {
    for (const { watcher } of this.#entries.values()) {
      setTimeout(() => watcher.hint(null), Math.random() * seconds * 1000).unref();
    }
  }

  /** Ends all subscriptions. */
  close(): void {
    for (const { watcher } of this.#entries.values()) watcher.close();
    this.#entries.clear();
  }

  #watcher<T extends Watched>(client: CinderClient, resource: Resource<T>, allProjects: boolean): Watcher<T> {
    const { root, region } = client.endpoint;
    const { projectId } = client.token;
    const key = keyOf(client, resource, allProjects);
    const existing = this.#entries.get(key);
    // The key contains the kind, so that the watcher was created for the same type.
    if (existing) return existing.watcher as unknown as Watcher<T>;
    const watcher = new Watcher<T>(resource, allProjects, { ...this.#options, idle: () => this.#entries.delete(key) });
    this.#entries.set(key, { root, region, kind: resource.kind, projectId, allProjects, watcher });
    return watcher;
  }
}

/** The key of the watcher that serves a caller. */
function keyOf({ endpoint, token }: CinderClient, { kind }: Resource, allProjects: boolean): string {
  return [endpoint.root, allProjects ? '*' : token.projectId, kind].join(' ');
}
