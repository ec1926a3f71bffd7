import type { CinderClient } from '../client.ts';
import { showVisible } from '../resource.ts';
import type { Watched } from './change.ts';
import { changeCursor, type CursorPlace } from './cursor.ts';
import type { Read, Source } from './source.ts';
import type { Topic } from './topic.ts';

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
  /** The reads in progress, by their key. A reader that joins a read gets the start time of that read. */
  readonly #underWay = new Map<string, { read: Read; readers: number }>();

  /**
   * @param topicsOf the topics that have a resource
   * @param onChange called with the time of the next poll of a topic that has changed
   */
  constructor(
    private readonly source: Source<T>,
    private readonly topicsOf: (id: string) => readonly Topic<T>[],
    private readonly onChange: (dueAt: number) => void,
  ) {}

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
      for (const { state } of this.topicsOf(id)) state.doubt(id);
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
    const { source } = this;
    const { hash } = client.token;
    const key = [hash, id, after].join(' ');
    const entry = this.#underWay.get(key) ?? { read: source.begin(client.isAdmin), readers: 0 };
    this.#underWay.set(key, entry);
    entry.readers++;
    try {
      const asked = after === undefined ? client : client.with({ asOf: after });
      const record = await showVisible(asked, source.resource, id);
      if (record === null) return { record, isCurrent: true };
      let isCurrent = true;
      for (const topic of this.topicsOf(id)) {
        if (topic.take(id, record, entry.read, hash)) this.onChange(topic.dueAt);
        isCurrent &&= topic.state.matches(record, entry.read);
      }
      return { record, isCurrent };
    } finally {
      if (--entry.readers === 0) this.#underWay.delete(key);
    }
  }
}
