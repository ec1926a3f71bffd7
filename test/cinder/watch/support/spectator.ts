import { isCinderError } from '../../../../src/cinder/errors.ts';
import type { Volume } from '../../../../src/cinder/resources/volumes.ts';
import type { Change } from '../../../../src/cinder/watch/change.ts';
import type { Mailbox } from '../../../../src/cinder/watch/mailbox.ts';
import type { Watcher } from '../../../../src/cinder/watch/watcher.ts';
import type { LiveCaller } from './live-cloud.ts';

/** Statuses that show their age: `v7` is newer than `v6`, and a deletion is newer than all. */
export function newness(status: string | null): number {
  return status === null ? Infinity : Number(status.slice(1));
}

/** A subscriber that reads, disconnects and resumes at random times. Records every event that violates the guarantees. */
export class Spectator {
  /** The last received status of each volume. */
  readonly told = new Map<string, string | null>();
  #mailbox: Mailbox<Volume> | undefined;
  #place: { epoch: string; seq: number } | undefined;
  #isComing = false;
  #isReading = false;
  /** The number of disconnections. Reads that started before a disconnection are ignored. */
  #visits = 0;
  /** Whether a subscription was refused or ended, because its volumes do not exist. */
  hasSeenTheEnd = false;

  /** @param ids null to observe everything */
  constructor(
    private readonly watcher: Watcher<Volume>,
    private readonly caller: LiveCaller,
    readonly ids: string[] | null,
  ) {}

  get isThere(): boolean {
    return this.#mailbox !== undefined;
  }

  come(): void {
    if (this.#isComing || this.#mailbox || this.hasSeenTheEnd) return;
    const visit = this.#visits;
    this.#isComing = true;
    // No client can resume from such a position. The spectator subscribes again and forgets its state.
    if (this.#place?.epoch.endsWith('-begun')) {
      this.#place = undefined;
      this.told.clear();
    }
    void this.watcher
      .admit(this.caller.client, { ...(this.ids && { ids: this.ids }), after: this.#place })
      .then(
        (mailbox) => {
          if (visit === this.#visits) this.#mailbox = mailbox;
          else mailbox.end();
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
    this.#mailbox?.end();
    this.#mailbox = undefined;
  }

  /** Reads one change, now or later. */
  async read(): Promise<void> {
    const mailbox = this.#mailbox;
    if (!mailbox || this.#isReading) return;
    this.#isReading = true;
    const { done, value } = await mailbox.next();
    this.#isReading = false;
    if (mailbox !== this.#mailbox) return;
    if (done) {
      this.hasSeenTheEnd = true;
      this.go();
    } else this.#hear(value);
  }

  #hear({ kind, id, status, previousStatus, seq, epoch, record }: Change<Volume>): void {
    const isKnown = this.told.has(id);
    const last = newness(this.told.get(id) ?? 'v-1');
    const say = `${kind} ${id} ${previousStatus} ${status}, behind ${this.told.get(id)}`;
    const isOld = isKnown && newness(status) < last;
    if (isOld || (isKnown && this.told.get(id) === null)) throw new Error(`An older state behind a newer one: ${say}`);
    if (previousStatus !== null && newness(previousStatus) > newness(status)) throw new Error(`Backwards: ${say}`);
    if (!isKnown && kind === 'UPDATED') throw new Error(`A change of what was never there: ${say}`);
    if (isKnown && kind !== 'UPDATED' && kind !== 'DELETED') throw new Error(`Twice: ${say}`);
    if (this.ids && !this.ids.includes(id)) throw new Error(`Not watched: ${say}`);
    if (this.#place && seq < this.#place.seq) throw new Error(`A place before the last one: ${say}`);
    if (record && record.status !== status) throw new Error(`A record of another status: ${say}`);
    this.told.set(id, status);
    this.#place = { epoch, seq };
  }
}
