import type { Identified } from '../resource.ts';
import type { Change } from './change.ts';

/** The maximum number of resources of one topic whose last changes are remembered. */
const mostRemembered = 10_000;

/** The number of changes of one resource from which the state at a position is known. */
const longestHistory = 10;

interface Entry<T extends Identified> {
  change: Change<T>;
  /** The position at which the resource was created; 0 if it existed before. */
  createdAt: number;
  /** The logical time of the change. */
  time: number;
  /** The changes of the resource, the latest last, by which a client learns what has changed since its position. */
  history: readonly Change<T>[];
}

/** The last change of each resource of a topic, for clients that resume. */
export class ReplayLog<T extends Identified> {
  readonly #entries = new Map<string, Entry<T>>();
  /** Some changes up to this position are not remembered. */
  #forgotten: number;

  /** @param seq the position at which the topic began */
  constructor(seq: number) {
    this.#forgotten = seq;
  }

  /** Adds a change without its record. @param time the logical time of the change */
  add(change: Change<T>, time: number): void {
    const { id, kind, seq } = change;
    const earlier = this.#entries.get(id);
    const createdAt = kind === 'CREATED' ? seq : (earlier?.createdAt ?? 0);
    const bare = change.record ? { ...change, record: null } : change;
    const history = [...(earlier?.history ?? []), bare].slice(-longestHistory);
    this.#entries.delete(id);
    this.#entries.set(id, { change: bare, createdAt, time, history });
    if (this.#entries.size <= mostRemembered) return;
    const [[oldest, { change: forgotten }] = ['', { change }]] = this.#entries;
    this.#entries.delete(oldest);
    this.#forgotten = forgotten.seq;
  }

  /** The logical time at which a resource was deleted; 0 if it was not. */
  deletedAt(id: string): number {
    const entry = this.#entries.get(id);
    return entry?.change.kind === 'DELETED' ? entry.time : 0;
  }

  /** Whether all changes after a position are remembered. */
  remembers(seq: number): boolean {
    return seq >= this.#forgotten;
  }

  /**
   * The latest change of each resource after a position, with the status and the parent at that position. Omits resources
   * that were created and deleted since.
   */
  since(seq: number): Change<T>[] {
    const changes: Change<T>[] = [];
    for (const { change, createdAt, history } of this.#entries.values()) {
      if (change.seq <= seq) continue;
      const isNew = createdAt > seq;
      const first = history.find((each) => each.seq > seq) ?? change;
      const { previousStatus, previousParentId } = first;
      if (!isNew) changes.push(first === change ? change : { ...change, previousStatus, previousParentId });
      else if (change.kind !== 'DELETED') changes.push({ ...change, kind: 'CREATED', previousStatus: null });
    }
    return changes;
  }
}
