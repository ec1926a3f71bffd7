import { randomUUID } from 'node:crypto';
import { parentIdOf, type Identified, type Resource } from '../resource.ts';
import type { Change, ChangeKind, Reach } from './change.ts';
import { differ, printOf, type Print } from './print.ts';
import { isSettled, longestTransition } from './settled.ts';

/** The known state of one resource. */
interface Known {
  status: string;
  /** The time since which the resource has the status, in milliseconds of `performance.now()`. */
  since: number;
  parentId: string | null;
  /** The fingerprint of the record, and whether an administrator read it, because administrators see more. */
  print: Print;
  asAdmin: boolean;
  /** Whether a list has contained the resource. A resource that was only read by ID can belong to another project. */
  listed: boolean;
  /** Whether the last list did not contain the resource. The resource was deleted, or only reads by ID show it. */
  missing: boolean;
  /** The logical time of the last read. */
  readAt: number;
  /** Whether a subscriber may have received another state. The next read then counts as a change. */
  doubtful: boolean;
}

/** The last change of a resource, for clients that resume. */
interface Remembered<T extends Identified> {
  change: Change<T>;
  /** The position at which the resource was created. */
  createdAt: number;
  /** The logical time at which the deletion was detected. */
  goneAt: number;
}

/** One response of Cinder: the logical time of the request, the role of the caller, and whether it is a list. */
export interface Read {
  begun: number;
  asAdmin: boolean;
  list: boolean;
}

/** An observable resource: any resource with a status. */
export type Watched = Identified & { readonly status: string };

/**
 * The state that a watcher knows of its resources. Each response is compared with the state; a difference is a change.
 *
 * The order of two responses to overlapping requests is unknown. Only the first one updates the state, so that an older
 * state never replaces a newer one. The next poll detects what the other response contained.
 */
export class Seen<T extends Watched> {
  /** The ID of the watcher, which distinguishes its positions from those of other watchers. */
  readonly epoch = randomUUID();
  readonly #resource: Pick<Resource, 'parent'>;
  readonly #known = new Map<string, Known>();
  /** The resources in transition, which are usually few. */
  readonly #moving = new Map<string, Known>();
  readonly #remembered = new Map<string, Remembered<T>>();
  /** The logical clock: counts the starts and ends of reads, to order them. */
  #clock = 0;
  #seq = 0;
  /** Some changes up to this position are no longer remembered. */
  #forgotten = 0;
  /** Whether a whole list has been read. Resources that appear later are new. */
  #swept = false;

  constructor(resource: Pick<Resource, 'parent'>) {
    this.#resource = resource;
  }

  /** The position of the latest change. */
  get seq(): number {
    return this.#seq;
  }

  /** Starts a read. Call this before the request. @param asAdmin whether the token belongs to an administrator */
  begin(asAdmin: boolean, list: boolean): Read {
    return { begun: ++this.#clock, asAdmin, list };
  }

  /**
   * Whether a response is current: no other response has superseded it, or the other one is equal. Call this before
   * `take`.
   */
  isCurrent(record: T, read: Read): boolean {
    const known = this.#known.get(record.id);
    return (
      !this.#isOvertaken(record.id, read) ||
      (known !== undefined && !differ(known.print, printOf(record), read.asAdmin === known.asAdmin))
    );
  }

  /** Whether another response updated the state after a read had started, so that their order is unknown. */
  #isOvertaken(id: string, read: Read): boolean {
    return read.begun < (this.#known.get(id)?.readAt ?? this.#remembered.get(id)?.goneAt ?? 0);
  }

  /** Records that a subscriber received a superseded response. */
  doubt(id: string): void {
    const known = this.#known.get(id);
    if (known) known.doubtful = true;
  }

  /** Whether a resource has to be read by ID, because lists do not contain it. */
  isAlone(id: string): boolean {
    const known = this.#known.get(id);
    return !known?.listed || known.missing;
  }

  /** Whether a whole list has been read. */
  get isSwept(): boolean {
    return this.#swept;
  }

  /** Whether any resource is in transition. @param ids the relevant IDs; defaults to all */
  inTransition(ids?: Pick<ReadonlySet<string>, 'has'>): boolean {
    for (const [id, { since }] of this.#moving) {
      if ((ids?.has(id) ?? true) && performance.now() - since < longestTransition) return true;
    }
    return false;
  }

  /** The IDs of the resources in a transitional status. */
  moving(status: string): string[] {
    return [...this.#moving].filter(([, known]) => known.status === status).map(([id]) => id);
  }

  /** The current state as `INITIAL` changes, for a new subscriber. @param ids defaults to all listed resources */
  initial(ids?: Iterable<string>): Change<T>[] {
    const changes: Change<T>[] = [];
    for (const id of ids ?? this.#known.keys()) {
      const known = this.#known.get(id);
      if (!known || (!ids && !known.listed)) continue;
      const { status, parentId } = known;
      changes.push({
        kind: 'INITIAL',
        id,
        seq: this.#seq,
        epoch: this.epoch,
        status,
        previousStatus: null,
        parentId,
        previousParentId: null,
        reach: reachOf(known),
        record: null,
      });
    }
    return changes;
  }

  /** Whether all changes after a position are remembered. */
  remembers(seq: number): boolean {
    return seq >= this.#forgotten && seq <= this.#seq;
  }

  /** The latest change of each resource after a position, in order. Omits resources that were created and deleted since. */
  since(seq: number): Change<T>[] {
    const changes: Change<T>[] = [];
    for (const { change, createdAt } of this.#remembered.values()) {
      if (change.seq <= seq) continue;
      const isNew = createdAt > seq;
      if (!isNew) changes.push(change);
      else if (change.kind !== 'DELETED') changes.push({ ...change, kind: 'CREATED', previousStatus: null });
    }
    return changes.sort((one, other) => one.seq - other.seq);
  }

  /** Updates the state from a record. @returns the change; undefined if nothing changed or the order is unknown */
  take(record: T, read: Read): Change<T> | undefined {
    const { id, status } = record;
    const known = this.#known.get(id);
    if (this.#isOvertaken(id, read)) return this.#takeListed(id, read);
    const print = printOf(record);
    const parentId = parentIdOf(this.#resource, record);
    const isNew = !known || (read.list && !known.listed);
    this.#keep(id, {
      status,
      since: known?.status === status ? known.since : performance.now(),
      parentId,
      print,
      asAdmin: read.asAdmin,
      listed: read.list || known?.listed === true,
      missing: false,
      readAt: ++this.#clock,
      doubtful: false,
    });
    if (isNew && read.list && this.#swept) return this.#note('CREATED', record, id, known);
    if (!known) return undefined;
    const differs = known.doubtful || differ(known.print, print, read.asAdmin === known.asAdmin);
    return differs ? this.#note('UPDATED', record, id, known) : undefined;
  }

  /** Updates the state from a list that may be outdated: the list contains the resource in any case. */
  #takeListed(id: string, read: Read): Change<T> | undefined {
    const known = this.#known.get(id);
    if (!known || known.listed || !read.list) return undefined;
    known.listed = true;
    return this.#swept ? this.#note('CREATED', null, id, undefined, 'lists') : undefined;
  }

  /** Removes a deleted resource. @returns the change; undefined if the resource was unknown or the order is unknown */
  drop(id: string, read: Read): Change<T> | undefined {
    const known = this.#known.get(id);
    if (!known || read.begun < known.readAt) return undefined;
    this.#known.delete(id);
    this.#moving.delete(id);
    return this.#note('DELETED', null, id, known);
  }

  #keep(id: string, known: Known): void {
    this.#known.set(id, known);
    if (isSettled(known.status)) this.#moving.delete(id);
    else this.#moving.set(id, known);
  }

  /** Updates the state from a whole list. @returns the IDs that were in an earlier list but not in this one */
  sweep(records: readonly T[], read: Read, changed: (change: Change<T>) => void): string[] {
    const present = new Set<string>();
    for (const record of records) {
      present.add(record.id);
      const change = this.take(record, read);
      if (change) changed(change);
    }
    this.#swept = true;
    return [...this.#known]
      .filter(([id, { listed, readAt }]) => listed && !present.has(id) && readAt < read.begun)
      .map(([id]) => id);
  }

  /** Records that a list does not contain an ID. Only a read by ID shows whether the resource was deleted. */
  setMissing(id: string): void {
    const known = this.#known.get(id);
    if (known) known.missing = true;
  }

  /** Records that a resource exists although a list does not contain it. @returns the deletion, for subscribers to lists */
  part(id: string): Change<T> | undefined {
    const known = this.#known.get(id);
    if (!known?.missing) return undefined;
    known.missing = known.listed = false;
    return this.#note('DELETED', null, id, known, 'lists');
  }

  /** @param was the state before the change */
  #note(kind: ChangeKind, record: T | null, id: string, was: Known | undefined, reach?: Reach): Change<T> {
    const now = this.#known.get(id) ?? was;
    const change: Change<T> = {
      kind,
      id,
      seq: ++this.#seq,
      epoch: this.epoch,
      status: kind === 'DELETED' ? null : (now?.status ?? null),
      previousStatus: was?.status ?? null,
      parentId: now?.parentId ?? null,
      previousParentId: was?.parentId ?? null,
      reach: reach ?? reachOf(now),
      record,
    };
    const createdAt = kind === 'CREATED' ? change.seq : (this.#remembered.get(id)?.createdAt ?? 0);
    this.#remembered.delete(id);
    this.#remembered.set(id, {
      change: { ...change, record: null },
      createdAt,
      goneAt: kind === 'DELETED' ? ++this.#clock : 0,
    });
    if (this.#remembered.size > mostRemembered) {
      const [[oldest, { change: forgotten }] = ['', { change }]] = this.#remembered;
      this.#remembered.delete(oldest);
      this.#forgotten = forgotten.seq;
    }
    return change;
  }
}

/** The maximum number of resources whose last changes are remembered for clients that resume. */
const mostRemembered = 10_000;

function reachOf(known: Known | undefined): Reach {
  return known?.listed ? 'all' : 'ids';
}
