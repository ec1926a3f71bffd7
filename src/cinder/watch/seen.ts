import { randomUUID } from 'node:crypto';
import type { Identified } from '../resource.ts';
import type { Change, ChangeKind, Reach } from './change.ts';
import { differ, printOf, type Print } from './print.ts';
import { isSettled, longestTransition } from './settled.ts';

/** What is known of one resource. */
interface Known {
  status: string;
  /** When it got that status, in milliseconds of `performance.now()`. */
  since: number;
  parentId: string | null;
  /** What its whole record looked like, and whether to an administrator, who is shown more. */
  print: Print;
  asAdmin: boolean;
  /** Whether a list has had it: one that was read by its id alone may be of another project. */
  listed: boolean;
  /** Whether the last list lacked it: it is gone, or there for those alone who read it by its id. */
  missing: boolean;
  /** When it was read last. */
  readAt: number;
  /** Whether somebody was shown what may be another state of it: the next look is a change, whatever it shows. */
  doubtful: boolean;
}

/** The last change of a resource, for those who come back. */
interface Remembered<T extends Identified> {
  change: Change<T>;
  /** The place at which it was new. */
  createdAt: number;
  /** When it was seen to be gone. */
  goneAt: number;
}

/** One answer of Cinder's: when it was asked for, by whom, and whether it is a list. */
export interface Read {
  begun: number;
  asAdmin: boolean;
  list: boolean;
}

/** A resource as it is watched: with a status, and whatever else. */
export type Watched = Identified & { readonly status: string };

/** The key of a record that names what it hangs on, by kind: what a watch can be narrowed by. */
const parentKeys: Readonly<Record<string, string>> = {
  Volume: 'groupId',
  Snapshot: 'volumeId',
  Backup: 'volumeId',
  Attachment: 'volumeId',
  GroupSnapshot: 'groupId',
};

/**
 * What a watcher has seen of its resources: each answer of Cinder's is compared with it, and what differs is a change.
 *
 * Of two answers that were under way at the same time nobody knows which is the newer one: of these only the first is
 * taken, so that no older state follows a newer one. The next look brings what it missed.
 */
export class Seen<T extends Watched> {
  /** Tells its places from those of every other watcher. */
  readonly epoch = randomUUID();
  readonly #known = new Map<string, Known>();
  /** Those of them that are on their way to another status: few, of however many. */
  readonly #moving = new Map<string, Known>();
  readonly #remembered = new Map<string, Remembered<T>>();
  /** Counts beginnings and ends of reads: which of two came first. */
  #clock = 0;
  #seq = 0;
  /** Changes up to this place are not all remembered. */
  #forgotten = 0;
  /** Whether a whole list has been read: what is in none before it is new. */
  #swept = false;

  /** The place of the latest change. */
  get seq(): number {
    return this.#seq;
  }

  /** To be called before Cinder is asked. @param asAdmin whether with an administrator's token */
  begin(asAdmin: boolean, list: boolean): Read {
    return { begun: ++this.#clock, asAdmin, list };
  }

  /** Whether an answer may be shown: no other one has overtaken it, or it says the same. To be asked before it is taken in. */
  isCurrent(record: T, read: Read): boolean {
    const known = this.#known.get(record.id);
    return !this.#isOvertaken(record.id, read) || (known !== undefined && !differ(known.print, printOf(record), read.asAdmin === known.asAdmin));
  }

  /** Whether another answer was taken in after a read had begun: of these two nobody knows which is the newer one. */
  #isOvertaken(id: string, read: Read): boolean {
    return read.begun < (this.#known.get(id)?.readAt ?? this.#remembered.get(id)?.goneAt ?? 0);
  }

  /** Says that somebody has been shown an answer that was overtaken. */
  doubt(id: string): void {
    const known = this.#known.get(id);
    if (known) known.doubtful = true;
  }

  /** Whether lists tell nothing of a resource: it has to be read by its id. */
  isAlone(id: string): boolean {
    const known = this.#known.get(id);
    return !known?.listed || known.missing;
  }

  /** Whether a whole list has been read. */
  get isSwept(): boolean {
    return this.#swept;
  }

  /** Whether any is on its way to another status. @param ids those that count; all, where none are given */
  inTransition(ids?: Pick<ReadonlySet<string>, 'has'>): boolean {
    for (const [id, { since }] of this.#moving) {
      if ((ids?.has(id) ?? true) && performance.now() - since < longestTransition) return true;
    }
    return false;
  }

  /** The ids of those that are in a status in which none stays. */
  moving(status: string): string[] {
    return [...this.#moving].filter(([, known]) => known.status === status).map(([id]) => id);
  }

  /** What stands now, for one who begins to watch. @param ids all that are listed, where none are given */
  initial(ids?: Iterable<string>): Change<T>[] {
    const changes: Change<T>[] = [];
    for (const id of ids ?? this.#known.keys()) {
      const known = this.#known.get(id);
      if (!known || (!ids && !known.listed)) continue;
      const { status, parentId } = known;
      changes.push({ kind: 'INITIAL', id, seq: this.#seq, epoch: this.epoch, status, previousStatus: null, parentId, previousParentId: null, reach: reachOf(known), record: null });
    }
    return changes;
  }

  /** Whether all changes behind a place are remembered. */
  remembers(seq: number): boolean {
    return seq >= this.#forgotten && seq <= this.#seq;
  }

  /** The latest change of each resource that changed behind a place, in order; what came and went is left out. */
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

  /** Takes in a record. @returns what has changed; undefined where nothing has, or nobody can tell */
  take(record: T, read: Read): Change<T> | undefined {
    const { id, status } = record;
    const known = this.#known.get(id);
    if (this.#isOvertaken(id, read)) return this.#takeListed(id, read);
    const print = printOf(record);
    const parentId = parentOf(record);
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

  /** Of an answer that may be older than what is known: a list has the resource all the same. */
  #takeListed(id: string, read: Read): Change<T> | undefined {
    const known = this.#known.get(id);
    if (!known || known.listed || !read.list) return undefined;
    known.listed = true;
    return this.#swept ? this.#note('CREATED', null, id, undefined, 'lists') : undefined;
  }

  /** Takes in that a resource is gone. @returns the change; undefined where it was not known, or nobody can tell */
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

  /** Takes in a whole list. @returns the ids that were in one before, and are in this one no more */
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

  /** Says that a list lacks an id that has to be read by itself, to know whether it is gone. */
  setMissing(id: string): void {
    const known = this.#known.get(id);
    if (known) known.missing = true;
  }

  /** Takes in that an id that a list lacks is there all the same. @returns that it is gone, for those who go by lists */
  part(id: string): Change<T> | undefined {
    const known = this.#known.get(id);
    if (!known?.missing) return undefined;
    known.missing = known.listed = false;
    return this.#note('DELETED', null, id, known, 'lists');
  }

  /** @param was what was known of it before */
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
    this.#remembered.set(id, { change: { ...change, record: null }, createdAt, goneAt: kind === 'DELETED' ? ++this.#clock : 0 });
    if (this.#remembered.size > mostRemembered) {
      const [[oldest, { change: forgotten }] = ['', { change }]] = this.#remembered;
      this.#remembered.delete(oldest);
      this.#forgotten = forgotten.seq;
    }
    return change;
  }
}

/** Resources whose last changes are remembered for those who come back. */
const mostRemembered = 10_000;

function reachOf(known: Known | undefined): Reach {
  return known?.listed ? 'all' : 'ids';
}

function parentOf(record: Watched): string | null {
  const key = parentKeys[record.kind];
  const parent: unknown = key === undefined ? null : record[key as keyof Watched];
  return typeof parent === 'string' ? parent : null;
}
