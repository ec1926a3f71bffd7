import type { CinderClient } from '../client.ts';
import { showVisible, type Resource } from '../resource.ts';
import type { Audience } from './audience.ts';
import { changeCursor, type CursorPlace } from './cursor.ts';
import type { Read, Seen, Watched } from './seen.ts';

/** How often a record is read again that another look has overtaken. */
const mostReads = 3;

/**
 * Reads of single resources under the viewers' own tokens.
 *
 * What they show is taken in like what a look shows: the next change is then told against what the viewer has been shown.
 * (Were it not, a resource that was read on its way, and is back where it was at the next look, would seem unchanged, and
 * the viewer would never hear of it.)
 */
export class OwnReads<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #seen: Seen<T>;
  readonly #audience: Audience<T>;
  /** Those that are under way, by what they ask: whoever joins one must not take it for younger than it is. */
  readonly #underWay = new Map<string, { read: Read; readers: number }>();

  constructor(resource: Resource<T>, seen: Seen<T>, audience: Audience<T>) {
    this.#resource = resource;
    this.#seen = seen;
    this.#audience = audience;
  }

  /**
   * The record behind a change, not older than it. Readers with the same token share a call.
   *
   * @returns null once it is gone
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
   * One read, taken in.
   *
   * @param after what it must not be older than: calls that say the same are shared
   * @returns the record, and whether it may be shown: no other look has overtaken it, or it says the same
   * @throws CinderError as `showVisible`
   */
  async once(client: CinderClient, id: string, after?: string): Promise<{ record: T | null; isCurrent: boolean }> {
    const { hash } = client.token;
    const key = [hash, id, after].join(' ');
    const entry = this.#underWay.get(key) ?? { read: this.#seen.begin(client.isAdmin, false), readers: 0 };
    this.#underWay.set(key, entry);
    entry.readers++;
    try {
      const record = await showVisible(after === undefined ? client : client.with({ after }), this.#resource, id);
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
