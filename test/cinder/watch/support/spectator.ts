import { isCinderError } from '../../../../src/cinder/errors.ts';
import type { Volume } from '../../../../src/cinder/resources/volumes.ts';
import type { Change } from '../../../../src/cinder/watch/change.ts';
import { changeCursor, placeOf } from '../../../../src/cinder/watch/cursor.ts';
import type { EventQueue } from '../../../../src/cinder/watch/event-queue.ts';
import type { ProjectTopics } from '../../../../src/cinder/watch/project-topics.ts';
import type { LiveCaller } from './live-cloud.ts';

/** Statuses that show their age: `v7` is newer than `v6`, and a deletion is newer than all. */
export function newness(status: string | null): number {
  return status === null ? Infinity : Number(status.slice(1));
}

/** A subscriber that reads, disconnects and resumes at random times. Records every event that violates the guarantees. */
export class Spectator {
  /** The last received status of each volume. */
  readonly told = new Map<string, string | null>();
  #queue: EventQueue<Volume> | undefined;
  #place: { epoch: string; seq: number } | undefined;
  /** The volumes of the initial state since the spectator has subscribed. */
  readonly #initial = new Set<string>();
  #isComing = false;
  #isReading = false;
  /** The number of disconnections. Reads that started before a disconnection are ignored. */
  #visits = 0;
  /** Whether a subscription was refused or ended, because its volumes do not exist. */
  hasSeenTheEnd = false;

  /** @param ids null to observe everything */
  constructor(
    private readonly topics: ProjectTopics<Volume>,
    private readonly caller: LiveCaller,
    readonly ids: string[] | null,
  ) {}

  get isThere(): boolean {
    return this.#queue !== undefined;
  }

  come(): void {
    if (this.#isComing || this.#queue || this.hasSeenTheEnd) return;
    const visit = this.#visits;
    this.#isComing = true;
    this.#initial.clear();
    const known = [...this.told].filter(([, status]) => status !== null).map(([id]) => id);
    void this.topics
      .subscribe(this.caller.client, { ...(this.ids && { ids: this.ids }), after: this.#place, known })
      .then(
        (queue) => {
          if (visit === this.#visits) this.#queue = queue;
          else queue.end();
        },
        (error: unknown) => {
          if (!isCinderError(error, 'NOT_FOUND')) throw error;
          this.hasSeenTheEnd = true;
        },
      )
      .finally(() => (this.#isComing = false));
  }

  go(): void {
    this.#visits++;
    this.#queue?.end();
    this.#queue = undefined;
  }

  /** Reads one change, now or later. */
  async read(): Promise<void> {
    const queue = this.#queue;
    if (!queue || this.#isReading) return;
    this.#isReading = true;
    const { done, value } = await queue.next();
    this.#isReading = false;
    if (queue !== this.#queue) return;
    if (done) {
      this.hasSeenTheEnd = true;
      this.go();
    } else this.#hear(value);
  }

  #hear(change: Change<Volume>): void {
    const { kind, id, status, previousStatus, seq, record } = change;
    const isKnown = this.told.has(id);
    const last = newness(this.told.get(id) ?? 'v-1');
    const say = `${kind} ${id} ${previousStatus} ${status}, behind ${this.told.get(id)}`;
    const isOld = isKnown && newness(status) < last;
    if (isOld || (isKnown && this.told.get(id) === null)) throw new Error(`An older state behind a newer one: ${say}`);
    if (previousStatus !== null && newness(previousStatus) > newness(status)) throw new Error(`Backwards: ${say}`);
    if (!isKnown && kind === 'UPDATED') throw new Error(`A change of what was never there: ${say}`);
    // After an unknown position, the events begin with the whole state.
    if (kind === 'INITIAL' ? this.#initial.has(id) : isKnown && kind === 'CREATED') throw new Error(`Twice: ${say}`);
    if (kind === 'INITIAL') this.#initial.add(id);
    if (this.ids && !this.ids.includes(id)) throw new Error(`Not watched: ${say}`);
    if (this.#place && seq < this.#place.seq) throw new Error(`A place before the last one: ${say}`);
    if (record && record.status !== status) throw new Error(`A record of another status: ${say}`);
    this.told.set(id, status);
    const place = placeOf(changeCursor(change));
    if (place) this.#place = place;
  }
}
