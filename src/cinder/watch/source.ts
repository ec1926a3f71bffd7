import { randomUUID } from 'node:crypto';
import type { Resource } from '../resource.ts';
import type { Watched } from './change.ts';

/** One read of Cinder: the logical time of its request, and the role of the caller. */
export interface Read {
  begun: number;
  asAdmin: boolean;
}

/**
 * What the topics of one project and type share: the resource type, and the logical clock that orders their reads and
 * their changes.
 */
export class Source<T extends Watched = Watched> {
  /** The ID of the clock. Positions are valid only for their own clock. */
  readonly epoch = randomUUID();
  /** The position of the latest change. */
  seq = 0;
  /** The logical time. Each event has a time of its own. */
  time = 0;

  /** @param allProjects whether the list has the resources of all projects, for administrators */
  constructor(
    readonly resource: Resource<T>,
    readonly allProjects = false,
  ) {}

  /** Starts a read. Call this before the request. @param asAdmin whether the token belongs to an administrator */
  begin(asAdmin: boolean): Read {
    return { begun: ++this.time, asAdmin };
  }
}
