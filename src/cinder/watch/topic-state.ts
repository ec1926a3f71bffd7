import { parentIdOf } from '../resource.ts';
import type { Change, ChangeKind, Watched } from './change.ts';
import { differ, fingerprintOf, type Fingerprint } from './fingerprint.ts';
import { ReplayLog } from './replay-log.ts';
import type { Read, Source } from './source.ts';
import { isSettled, longestTransition } from './transitional.ts';

/** The known state of one resource. */
interface Known {
  status: string;
  /** The time since which the resource has the status, in milliseconds of `performance.now()`. */
  since: number;
  parentId: string | null;
  fingerprint: Fingerprint;
  /** Whether an administrator read the record, because administrators see more. */
  asAdmin: boolean;
  /** The logical time of the last read. */
  readAt: number;
  /** Whether a subscriber may have received another state. The next read then counts as a change. */
  isDoubtful: boolean;
}

/**
 * The known state of a topic. Each response of Cinder is compared with it; a difference is a change.
 *
 * The order of two responses to overlapping requests is unknown. Only the first one updates the state, so that an older
 * state never replaces a newer one. The next poll detects what the other response contained.
 */
export class TopicState<T extends Watched> {
  readonly #known = new Map<string, Known>();
  /** The resources in transition, which are usually few. */
  readonly #moving = new Map<string, Known>();
  /** The changes, for clients that resume. */
  readonly log: ReplayLog<T>;
  /** Whether the whole topic has been read. Resources that appear later are new. */
  isComplete = false;

  /** @param isList whether the topic is a list, of which one record is only a part */
  constructor(
    private readonly source: Source,
    readonly isList: boolean,
  ) {
    // Nobody watched before. A cursor of an earlier position must not seem to be up to date.
    this.log = new ReplayLog(++source.seq);
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** Whether any resource is in transition. */
  get isInTransition(): boolean {
    for (const { since } of this.#moving.values()) if (performance.now() - since < longestTransition) return true;
    return false;
  }

  /** The IDs of the resources in a transitional status. */
  idsIn(status: string): string[] {
    return [...this.#moving].filter(([, known]) => known.status === status).map(([id]) => id);
  }

  /** The current state as `INITIAL` changes, for a new subscriber. */
  initial(): Change<T>[] {
    return Array.from(this.#known, ([id, known]) => this.#changeOf('INITIAL', id, known));
  }

  /** The deletion of a resource of which only the client knew the previous state. */
  gone(id: string): Change<T> {
    return this.#changeOf('DELETED', id);
  }

  /** Whether a record that was offered to `take` is the known state, or equal to it. */
  matches(record: T, { asAdmin }: Read): boolean {
    const known = this.#known.get(record.id);
    return known !== undefined && !differ(known.fingerprint, fingerprintOf(record), asAdmin === known.asAdmin);
  }

  /** Records that a subscriber received a superseded response. */
  doubt(id: string): void {
    const known = this.#known.get(id);
    if (known) known.isDoubtful = true;
  }

  /** Updates the state from a record. @returns the change; undefined if nothing changed or the order is unknown */
  take(record: T, read: Read): Change<T> | undefined {
    const { id, status } = record;
    if (this.#isSuperseded(id, read)) return undefined;
    const was = this.#known.get(id);
    const fingerprint = fingerprintOf(record);
    const now: Known = {
      status,
      since: was?.status === status ? was.since : performance.now(),
      parentId: parentIdOf(this.source.resource, record),
      fingerprint,
      asAdmin: read.asAdmin,
      readAt: ++this.source.time,
      isDoubtful: false,
    };
    this.#known.set(id, now);
    if (isSettled(status)) this.#moving.delete(id);
    else this.#moving.set(id, now);
    const isNew = this.isComplete;
    this.isComplete ||= !this.isList;
    if (!was) return isNew ? this.#note('CREATED', id, now, undefined, record) : undefined;
    const differs = was.isDoubtful || differ(was.fingerprint, fingerprint, read.asAdmin === was.asAdmin);
    return differs ? this.#note('UPDATED', id, now, was, record) : undefined;
  }

  /** Removes a deleted resource. @returns the change; undefined if the resource was unknown or the order is unknown */
  drop(id: string, read: Read): Change<T> | undefined {
    const was = this.#known.get(id);
    if (!was || this.#isSuperseded(id, read)) return undefined;
    this.#known.delete(id);
    this.#moving.delete(id);
    return this.#note('DELETED', id, was, was);
  }

  /** Updates the state from the whole list. @returns the changes */
  takeAll(records: readonly T[], read: Read): Change<T>[] {
    const missing = new Set(this.#known.keys());
    const changes = records.map((record) => {
      missing.delete(record.id);
      return this.take(record, read);
    });
    this.isComplete = true;
    for (const id of missing) changes.push(this.drop(id, read));
    return changes.filter((change) => change !== undefined);
  }

  /** Whether another response updated the state after a read had started, so that their order is unknown. */
  #isSuperseded(id: string, { begun }: Read): boolean {
    return begun < (this.#known.get(id)?.readAt ?? this.log.deletedAt(id));
  }

  /** Records a change at the next position. */
  #note(kind: ChangeKind, id: string, now: Known, was: Known | undefined, record?: T): Change<T> {
    this.source.seq++;
    const change = this.#changeOf(kind, id, now, was, record);
    this.log.add(change, ++this.source.time);
    return change;
  }

  /** A change at the current position. */
  #changeOf(kind: ChangeKind, id: string, now?: Known, was?: Known, record?: T): Change<T> {
    return {
      kind,
      id,
      seq: this.source.seq,
      epoch: this.source.epoch,
      status: kind === 'DELETED' ? null : (now?.status ?? null),
      previousStatus: was?.status ?? null,
      parentId: now?.parentId ?? null,
      previousParentId: was?.parentId ?? null,
      record: record ?? null,
    };
  }
}
