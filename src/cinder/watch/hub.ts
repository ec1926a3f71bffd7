import type { CinderClient } from '../client.ts';
import { CinderError } from '../errors.ts';
import { showVisible, type Resource } from '../resource.ts';
import type { Recorder } from '../transport/ledger.ts';
import type { Change } from './change.ts';
import type { Mailbox } from './mailbox.ts';
import { watching, type Pace } from './pace.ts';
import type { Watched } from './seen.ts';
import { Watcher, type WatchOptions } from './watcher.ts';

export interface HubOptions {
  /** Where the looks of all watchers are written down: they are no single operation's. */
  ledger: Recorder;
  /** Those who may watch one type of one project at once; 20,000 by default. */
  mostViewers?: number;
  /** The shortest pause between two looks of one watcher, in seconds, however many ask for them; 0.1 by default. */
  shortestPause?: number;
  /** How often those are looked for who do not say: every 2 s while anything is on its way to another status, else every 30 s. */
  pace?: Pace;
}

export interface HubWatchOptions extends WatchOptions {
  /** Every project's, for an administrator. */
  allProjects?: boolean | undefined;
}

interface Entry {
  root: string;
  projectId: string;
  allProjects: boolean;
  watcher: Watcher<Watched>;
}

/**
 * All who wait for changes, and the watchers that look for them: one for each endpoint, project and type of resource,
 * however many wait. It begins to look with the first, and stops with the last.
 */
export class Hub {
  readonly #options: Required<HubOptions>;
  readonly #entries = new Map<string, Entry>();

  constructor(options: HubOptions) {
    this.#options = { mostViewers: 20_000, shortestPause: 0.1, pace: watching, ...options };
  }

  /** How many watchers there are, those included that nobody watches through any more, and how many watch. */
  get size(): { watchers: number; viewers: number } {
    const viewers = [...this.#entries.values()].reduce((sum, { watcher }) => sum + watcher.size, 0);
    return { watchers: this.#entries.size, viewers };
  }

  /**
   * Watches resources of a type for a caller.
   *
   * @throws CinderError `FORBIDDEN` for all projects where he is no administrator, and as `Watcher.admit`
   */
  async watch<T extends Watched>(client: CinderClient, resource: Resource<T>, options: HubWatchOptions = {}): Promise<Mailbox<T>> {
    const { allProjects = false } = options;
    if (allProjects && !client.isAdmin) {
      throw new CinderError('FORBIDDEN', `Only an administrator may watch the ${resource.noun}s of all projects.`);
    }
    return this.#watcher(client, resource, allProjects).admit(client, options);
  }

  /**
   * The record behind a change, under the caller's own token, and not older than it. What it shows is taken in, so that
   * the next change is told against it.
   *
   * @returns null once it is gone
   * @throws CinderError as `showVisible`
   */
  async read<T extends Watched>(client: CinderClient, resource: Resource<T>, change: Change<T>): Promise<T | null> {
    if (change.kind === 'DELETED') return null;
    if (change.record !== null) return change.record;
    const entries = [false, true].map((allProjects) => this.#entries.get(keyOf(client, resource, allProjects)));
    const watcher = entries.find((entry) => entry?.watcher.epoch === change.epoch)?.watcher as unknown as Watcher<T> | undefined;
    return watcher ? watcher.reads.read(client, change.id, change) : showVisible(client, resource, change.id);
  }

  /** Says that something was done in a caller's project: whoever watches there looks at once. */
  nudge({ endpoint, token }: CinderClient): void {
    for (const { root, projectId, allProjects, watcher } of this.#entries.values()) {
      if (root === endpoint.root && (allProjects || projectId === token.projectId)) watcher.nudge();
    }
  }

  /** Ends every watch. */
  close(): void {
    for (const { watcher } of this.#entries.values()) watcher.close();
    this.#entries.clear();
  }

  #watcher<T extends Watched>(client: CinderClient, resource: Resource<T>, allProjects: boolean): Watcher<T> {
    const { root } = client.endpoint;
    const { projectId } = client.token;
    const key = keyOf(client, resource, allProjects);
    const existing = this.#entries.get(key);
    if (existing) return existing.watcher as unknown as Watcher<T>;
    const watcher = new Watcher<T>(resource, allProjects, { ...this.#options, idle: () => this.#entries.delete(key) });
    this.#entries.set(key, { root, projectId, allProjects, watcher });
    return watcher;
  }
}

/** Of the watcher that a caller watches through. */
function keyOf({ endpoint, token }: CinderClient, { kind }: Resource, allProjects: boolean): string {
  return [endpoint.root, allProjects ? '*' : token.projectId, kind].join(' ');
}
