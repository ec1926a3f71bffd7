/** The place of a value in an answer: a key of an object, or an index of a list. */
export interface Place {
  /** The place of the object or the list; undefined if it is the root of the answer. */
  readonly parent: Place | undefined;
  /** The object or the list. */
  readonly container: Container;
  readonly key: string | number;
  readonly isNonNull: boolean;
  /** Whether an error below has made the value null. */
  isNull: boolean;
}

export type Container = Record<string | number, unknown>;

/** Whether the value is no longer part of the answer, because an object or a list around it has become null. */
export function isDetached(place: Place | undefined): boolean {
  for (let at = place; at; at = at.parent) if (at.isNull) return true;
  return false;
}

/** The path of an error at a place, from the root. */
export function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at; at = at.parent) path.unshift(at.key);
  return path;
}

/**
 * Makes the value at a place null, or the nearest value around it that can be null.
 *
 * @returns whether there is one; otherwise the whole answer is null
 */
export function makeNull(place: Place): boolean {
  let at: Place | undefined = place;
  while (at?.isNonNull) at = at.parent;
  if (!at) return false;
  at.isNull = true;
  at.container[at.key] = null;
  return true;
}
