import type { Identified } from '../resource.ts';
import type { Change } from './change.ts';

/** The maximum number of resources of one topic whose last changes are remembered. */
const mostRemembered = 10_000;

/** The number of changes of one resource from which the state at a position is known. */
const longestHistory = 10;

interface Entry<T extends Identified> {
  /** The position at which the resource was created; 0 if it existed before. */
  createdAt: number;
  /** The logical time at which the resource was deleted; 0 if it exists. */
  deletedAt: number;
  /** The last changes, the latest last, by which a client learns what has changed since its position. */
  history: readonly Change<T>[];
}

/** The last change of each resource of a topic, for clients that resume. */
export class ReplayLog<T extends Identified> {
  readonly #entries = new Map<string, Entry<T>>();

  /** @param forgotten the position up to which some changes are not remembered: first, that at which the topic began */
  constructor(private forgotten: number) {}

  /** Adds a change without its record. @param time the logical time of the change */
  add(change: Change<T>, time: number): void {
    const { id, kind, seq } = change;
    const earlier = this.#entries.get(id);
    const bare = change.record ? { ...change, record: null } : change;
    this.#entries.delete(id);
    this.#entries.set(id, {
      createdAt: kind === 'CREATED' ? seq : (earlier?.createdAt ?? 0),
      deletedAt: kind === 'DELETED' ? time : 0,
      history: [...(earlier?.history ?? []), bare].slice(-longestHistory),
    });
    const [oldest] = this.#entries;
    if (!oldest || this.#entries.size <= mostRemembered) return;
    this.#entries.delete(oldest[0]);
    this.forgotten = oldest[1].history.at(-1)?.seq ?? seq;
  }

  /** The logical time at which a resource was deleted; 0 if it was not. */
  deletedAt(id: string): number {
    return this.#entries.get(id)?.deletedAt ?? 0;
  }

  /** Whether all changes after a position are remembered. */
  remembers(seq: number): boolean {
    return seq >= this.forgotten;
  }

  /**
   * The latest change of each resource after a position, with the status and the parent at that position. Omits resources
   * that were created and deleted since.
   */
  since(seq: number): Change<T>[] {
    const changes: Change<T>[] = [];
    for (const { createdAt, history } of this.#entries.values()) {
      const last = history.at(-1);
      if (!last || last.seq <= seq) continue;
      const first = history.find((change) => change.seq > seq) ?? last;
      const { previousStatus, previousParentId } = first;
      if (createdAt <= seq) changes.push(first === last ? last : { ...last, previousStatus, previousParentId });
      else if (last.kind !== 'DELETED') changes.push({ ...last, kind: 'CREATED', previousStatus: null });
    }
    return changes;
  }
}
