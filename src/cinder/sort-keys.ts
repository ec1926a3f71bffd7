import { valueIfIntact } from './value-if-intact.ts';

/** The value of a record by which the gateway sorts; null if it has none. */
type SortValue = (record: object) => string | number | null;

/** A key by which a list can be sorted, and how a list in its order is paged. */
export type SortableKey =
  | { readonly sortedBy: 'cinder'; readonly pagedBy: 'marker' | 'position'; readonly key: string }
  | { readonly sortedBy: 'gateway'; readonly pagedBy: 'nothing'; readonly valueOf: SortValue };

/** A sort key of Cinder whose lists are paged by markers. */
export function byMarker(key: string): SortableKey {
  return { sortedBy: 'cinder', pagedBy: 'marker', key };
}

/**
 * A sort key of Cinder with which its markers fail. Lists are paged by position.
 *
 * After a marker, Cinder treats null in a column as the empty text or 0. When it sorts, Cinder does not. Rows are
 * therefore lost or repeated. For a Boolean column, a marker fails with 500.
 */
export function byPosition(key: string): SortableKey {
  return { sortedBy: 'cinder', pagedBy: 'position', key };
}

/** A sort key that Cinder lacks. The gateway reads the whole list and the value of a field. */
export function byField(name: string): SortableKey {
  return { sortedBy: 'gateway', pagedBy: 'nothing', valueOf: (record) => sortable(read(record, name)) };
}

/** As `byField`, with the least value of a field among the items of a list. */
export function byLeastOf(list: string, name: string): SortableKey {
  const leastOf: SortValue = (record) => {
    const values = ((read(record, list) ?? []) as readonly object[])
      .map((item) => sortable(read(item, name)))
      .filter((value) => value !== null);
    return values.toSorted((one, other) => (one < other ? -1 : 1))[0] ?? null;
  };
  return { sortedBy: 'gateway', pagedBy: 'nothing', valueOf: leastOf };
}

/** The value by which an order refers to a sort key: that of Cinder, or the name of a key of the gateway. */
export function sortValueOf(name: string, key: SortableKey): string {
  return key.sortedBy === 'cinder' ? key.key : name;
}

/** The sort key to which an order refers, with its name. Undefined if the resource type has no such key. */
export function sortKeyOf(
  { sortKeys }: { readonly sortKeys: Readonly<Record<string, SortableKey>> },
  field: string,
): { readonly name: string; readonly key: SortableKey } | undefined {
  const found = Object.entries(sortKeys).find((entry) => sortValueOf(...entry) === field);
  return found && { name: found[0], key: found[1] };
}

function sortable(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function read(record: object, field: string): unknown {
  return valueIfIntact(record as Readonly<Record<string, unknown>>, field);
}
