import type { Identified, Resource, Visibility } from './resource.ts';

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
