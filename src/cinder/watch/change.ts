import type { Identified } from '../resource.ts';

/** What happened to a resource, or, of INITIAL, that it was there when the watch began. */
export type ChangeKind = 'INITIAL' | 'CREATED' | 'UPDATED' | 'DELETED';

/**
 * Whom a change is told: all who watch; only who watches its id, where no list has it; only who watches everything, where
 * no list has it any more but whoever reads it by its id is shown it still.
 */
export type Reach = 'all' | 'ids' | 'lists';

/**
 * A change of one resource. But for the record these are bare facts, and all that one caller's look tells another: which
 * resource, from which status to which.
 */
export interface Change<T extends Identified = Identified> {
  readonly kind: ChangeKind;
  readonly id: string;
  /** Its place in the order of all changes that one watcher has seen, and which watcher. */
  readonly seq: number;
  readonly epoch: string;
  /** As Cinder spells it; null once it is gone. */
  readonly status: string | null;
  /** The status before; null where there was none, or nobody has seen it. */
  readonly previousStatus: string | null;
  /** What it hangs on, by Cinder's ids, and what it hung on before. */
  readonly parentId: string | null;
  readonly previousParentId: string | null;
  readonly reach: Reach;
  /** The record itself, only for those under whose own token it was read. */
  readonly record: T | null;
}

/**
 * Two changes of one resource as one, for a reader who has seen neither: from what was before the first to what is after
 * the second.
 *
 * @returns null where there is nothing to tell: it came and went
 */
export function conflated<T extends Identified>(earlier: Change<T>, later: Change<T>): Change<T> | null {
  if (earlier.kind === 'CREATED' && later.kind === 'DELETED') return null;
  if (later.kind === 'INITIAL') return later;
  const { previousStatus } = earlier;
  if (later.kind === 'DELETED') return { ...later, previousStatus: previousStatus ?? later.previousStatus };
  // Gone and there again is a change of what the reader knows; what he does not know yet stays new to him.
  const kind = earlier.kind === 'DELETED' ? 'UPDATED' : earlier.kind;
  return { ...later, kind, previousStatus };
}
