import type { ErrorCode } from './errors.ts';
import type { Identified, Resource } from './resource.ts';

/** Who can see the resources of a type, and how Cinder hides the others. */
export interface Visibility<T> {
  /** The codes of the errors with which Cinder hides a resource that is read by its ID. */
  readonly hiddenAs: readonly ErrorCode[];
  /**
   * The type of the parent. Set if Cinder shows a resource by its ID to callers who must not see it. The resource is
   * visible to administrators, and to callers who can see its parent.
   */
  readonly through?: Resource;
  /** Whether a row in a list of an administrator is one that Cinder hides from other users. */
  isHidden(record: T): boolean;
}

/** Cinder alone decides. */
export const cinderVisibility: Visibility<Identified> = { hiddenAs: ['NOT_FOUND'], isHidden: () => false };

/** Cinder refuses the IDs of hidden resources with 400: groups that were consistency groups, and their snapshots. */
export const refusedVisibility: Visibility<Identified> = {
  ...cinderVisibility,
  hiddenAs: ['NOT_FOUND', 'BAD_USER_INPUT'],
};

/** The parent decides, because Cinder shows a resource by its ID to users of other projects. */
export function visibilityThrough(parent: Resource): Visibility<Identified> {
  return { ...cinderVisibility, through: parent };
}

/** Cinder hides some rows, but not in the lists of administrators. */
export function visibilityExcept<T>(isHidden: (record: T) => boolean): Visibility<T> {
  return { ...cinderVisibility, isHidden };
}
