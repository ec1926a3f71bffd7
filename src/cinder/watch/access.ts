import { LRUCache } from 'lru-cache';
import { CinderError } from '../errors.ts';
import { listAll, listPage } from '../list.ts';
import type { Resource } from '../resource.ts';
import type { Audience } from './audience.ts';
import type { Looker } from './look.ts';
import type { OwnReads } from './own-reads.ts';
import type { Seen, Watched } from './seen.ts';
import type { Viewer } from './viewer.ts';

/** How long an access check is valid, in milliseconds. Many clients that reconnect at once then need no new check. */
const proofTime = 60_000;

export interface ProofOptions {
  /** Whether the existing resources are sent first. */
  initial: boolean;
  /** Whether other subscribers exist, so that the known state is current. */
  isFresh: boolean;
}

export interface AccessOptions<T extends Watched> {
  resource: Resource<T>;
  allProjects: boolean;
  seen: Seen<T>;
  looker: Looker<T>;
  reads: OwnReads<T>;
  audience: Audience<T>;
}

/**
 * Checks what a caller may subscribe to: only resources that Cinder shows with the caller's own token.
 *
 * The responses of the checks update the known state, like those of polls.
 */
export class Access<T extends Watched> {
  readonly #of: AccessOptions<T>;
  readonly #proofs = new LRUCache<string, true>({ max: 10_000, ttl: proofTime });

  constructor(of: AccessOptions<T>) {
    this.#of = of;
  }

  /**
   * Checks that a subscriber has access to its resources, and sends the initial state.
   *
   * @throws CinderError `NOT_FOUND` for an ID that is not visible to the subscriber, or an error of Cinder
   */
  async prove(viewer: Viewer<T>, options: ProofOptions): Promise<void> {
    if (viewer.ids) await Promise.all([...viewer.ids].map((id) => this.#proveId(viewer, id, options)));
    else await this.#proveList(viewer, options);
  }

  async #proveId(viewer: Viewer<T>, id: string, { initial, isFresh }: ProofOptions): Promise<void> {
    const { resource, seen, reads } = this.#of;
    const { client, tokenHash } = viewer;
    const proof = `${tokenHash} ${id}`;
    const own: T[] = [];
    if (!isFresh || !this.#proofs.has(proof) || seen.initial([id]).length === 0) {
      const { record, isCurrent } = await reads.once(client, id);
      if (record === null) throw new CinderError('NOT_FOUND', `The ${resource.noun} ${id} was not found.`);
      this.#proofs.set(proof, true);
      if (isCurrent) own.push(record);
    }
    if (initial) this.#tellInitial(viewer, [id], own);
  }

  async #proveList(viewer: Viewer<T>, { initial, isFresh }: ProofOptions): Promise<void> {
    const { resource, allProjects, seen, looker, audience } = this.#of;
    const { client, tokenHash } = viewer;
    if (initial || !isFresh || !seen.isSwept) {
      const read = seen.begin(client.isAdmin, true);
      const records = await listAll(client, resource, { allProjects });
      const own = records.filter((record) => seen.isCurrent(record, read));
      looker.takeList(records, read, audience.wanted.ids, (change) => audience.tell(change, tokenHash));
      if (initial) this.#tellInitial(viewer, undefined, own);
    } else if (!this.#proofs.has(tokenHash)) {
      await listPage(client, resource, { limit: 1, allProjects });
    }
    this.#proofs.set(tokenHash, true);
  }

  /** Sends the initial state. @param own the records of the subscriber that no other response has superseded */
  #tellInitial(viewer: Viewer<T>, ids: readonly string[] | undefined, own: readonly T[]): void {
    const byId = new Map(own.map((record) => [record.id, record]));
    for (const change of this.#of.seen.initial(ids)) viewer.tell({ ...change, record: byId.get(change.id) ?? null });
  }
}
