import type { CinderClient } from '../client.ts';
import { showVisible, type Resource } from '../resource.ts';
import type { Audience } from './audience.ts';
import { changeCursor, type CursorPlace } from './cursor.ts';
import type { Read, Seen, Watched } from './seen.ts';

/** The maximum number of reads of a record that other responses supersede. */
const mostReads = 3;

/**
 * Reads single resources with the tokens of subscribers.
 *
 * The responses update the known state, like those of polls. The next change is then relative to the record that the
 * subscriber received. Otherwise, a status that changed and changed back between two polls would seem unchanged. The
 * subscriber may have read the status in between.
 */
export class OwnReads<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #seen: Seen<T>;
  readonly #audience: Audience<T>;
  /** The reads in progress, by their key. A reader that joins a read gets the start time of that read. */
  readonly #underWay = new Map<string, { read: Read; readers: number }>();

  constructor(resource: Resource<T>, seen: Seen<T>, audience: Audience<T>) {
    this.#resource = resource;
    this.#seen = seen;
    this.#audience = audience;
  }

  /**
   * Reads the record of a change. The record is not older than the change. Readers with the same token share a call.
   *
   * @returns null if the resource was deleted
   * @throws CinderError as `showVisible`
   */
  async read(client: CinderClient, id: string, place: CursorPlace): Promise<T | null> {
    for (let reads = 1; ; reads++) {
      const { record, isCurrent } = await this.once(client, id, `${changeCursor(place)} ${reads}`);
      if (isCurrent) return record;
      if (reads < mostReads) continue;
      this.#seen.doubt(id);
      return record;
    }
  }

  /**
   * Reads a record once and updates the known state.
   *
   * @param after the state that the response must include; calls with the same value are shared
   * @returns the record, and whether it is current: no other response has superseded it, or the other one is equal
   * @throws CinderError as `showVisible`
   */
  async once(client: CinderClient, id: string, after?: string): Promise<{ record: T | null; isCurrent: boolean }> {
    const { hash } = client.token;
    const key = [hash, id, after].join(' ');
    const entry = this.#underWay.get(key) ?? { read: this.#seen.begin(client.isAdmin, false), readers: 0 };
    this.#underWay.set(key, entry);
    entry.readers++;
    try {
      const record = await showVisible(after === undefined ? client : client.with({ asOf: after }), this.#resource, id);
      if (record === null) return { record, isCurrent: true };
      const isCurrent = this.#seen.isCurrent(record, entry.read);
      const change = this.#seen.take(record, entry.read);
      if (change) this.#audience.tell(change, hash);
      return { record, isCurrent };
    } finally {
      if (--entry.readers === 0) this.#underWay.delete(key);
    }
  }
}
