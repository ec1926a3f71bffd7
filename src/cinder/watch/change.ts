import type { Identified } from '../resource.ts';

/** The kind of a change. `INITIAL` means that the resource existed when the subscription began. */
export type ChangeKind = 'INITIAL' | 'CREATED' | 'UPDATED' | 'DELETED';

/** A resource of which changes can be told: any resource with a status. */
export type Watched = Identified & { readonly status: string };

/**
 * A change of one resource.
 *
 * Apart from the record, a change has only the ID and the statuses. Only these are passed on from the poll of one
 * caller to other callers.
 */
export interface Change<T extends Identified = Identified> {
  readonly kind: ChangeKind;
  readonly id: string;
  /** The position among all changes of one project and type, and the ID of this sequence. */
  readonly seq: number;
  readonly epoch: string;
  /** The status, as spelled by Cinder. Null after the deletion. */
  readonly status: string | null;
  /** The previous status. Null if the resource is new or its status was unknown. */
  readonly previousStatus: string | null;
  /** The ID of the parent, and of the previous parent, in Cinder. */
  readonly parentId: string | null;
  readonly previousParentId: string | null;
  /** Set while the initial state has not been sent completely, so that a client cannot resume from the position. */
  readonly isPartial?: true;
  /** The record. Null except for subscribers whose own token read the record. */
  readonly record: T | null;
}

/**
 * Whether a change belongs to the initial state that a subscriber gets: also a deletion of which only the client knew
 * the previous state.
 */
export function isInitial({ kind, previousStatus }: Change): boolean {
  return kind === 'INITIAL' || (kind === 'DELETED' && previousStatus === null);
}

/**
 * Merges two changes of one resource for a subscriber that has received neither.
 *
 * @returns null if the resource was created and deleted, so that nothing is sent
 */
export function conflated<T extends Identified>(earlier: Change<T>, later: Change<T>): Change<T> | null {
  if (earlier.kind === 'CREATED' && later.kind === 'DELETED') return null;
  if (later.kind === 'INITIAL') return later;
  const { previousStatus } = earlier;
  if (later.kind === 'DELETED') return { ...later, previousStatus: previousStatus ?? later.previousStatus };
  // A resource that was deleted and appears again is updated for the subscriber. An unknown resource stays new.
  const kind = earlier.kind === 'DELETED' ? 'UPDATED' : earlier.kind;
  return { ...later, kind, previousStatus };
}
