import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../endpoint.ts';
import type { Resource } from '../resource.ts';
import type { Watched } from './change.ts';

/** One read of Cinder: the logical time of its request, and the role of the caller. */
export interface Read {
  begun: number;
  asAdmin: boolean;
}

/** One resource type in one project, with the logical clock that orders the reads and the changes of its topics. */
export class Source<T extends Watched = Watched> {
  /** The ID of the clock. Positions are valid only for their own clock. */
  readonly epoch = randomUUID();
  /** The position of the latest change. */
  seq = 0;
  /** The logical time. Each event has a time of its own. */
  time = 0;

  /** @param projectId null for all projects, of which only administrators get a list */
  constructor(
    readonly resource: Resource<T>,
    readonly endpoint: Pick<Endpoint, 'root' | 'region'>,
    readonly projectId: string | null,
  ) {}

  get allProjects(): boolean {
    return this.projectId === null;
  }

  /** Starts a read. Call this before the request. @param asAdmin whether the token belongs to an administrator */
  begin(asAdmin: boolean): Read {
    return { begun: ++this.time, asAdmin };
  }
}
