import type { Identified, Resource } from '../../cinder/resource.ts';
import { sortKeyOf } from '../../cinder/sort-keys.ts';
import { valueIfIntact } from '../../cinder/value-if-intact.ts';

/** A sort key of an order. `field` is a sort key of Cinder, or the name of one of the gateway. */
export interface SortKey<Field extends string = string> {
  field: Field;
  direction: 'asc' | 'desc';
}

/** The default order of a list, which is that of Cinder. */
export const defaultOrder: readonly SortKey[] = [{ field: 'created_at', direction: 'desc' }];

/** An order in Cinder's form: `name:asc,id:desc`. */
export function sortText(order: readonly SortKey[]): string {
  return order.map(({ field, direction }) => `${field}:${direction}`).join(',');
}

/**
 * Reverses an order. Cinder appends `created_at` and `id` to every order, in the direction of its first key. These are
 * therefore reversed as well.
 */
export function reversed<Field extends string>(order: readonly SortKey<Field>[]): SortKey<Field>[] {
  return order.map(({ field, direction }) => ({ field, direction: direction === 'asc' ? 'desc' : 'asc' }));
}

/** Whether the gateway must sort, because Cinder cannot sort by one of the keys. */
export function isComputed(resource: Resource, order: readonly SortKey[]): boolean {
  return order.some(({ field }) => sortKeyOf(resource, field)?.key.sortedBy === 'gateway');
}

/** Whether the markers of Cinder cannot page a list in this order. */
export function isPagedByPosition(resource: Resource, order: readonly SortKey[]): boolean {
  return order.some(({ field }) => sortKeyOf(resource, field)?.key.pagedBy === 'position');
}

/**
 * Sorts rows by keys of Cinder and of the gateway.
 *
 * Rows without a value come first in ascending order, as in MySQL. Rows that are equal in all keys are sorted by ID.
 */
export function sortRows<T extends Identified>(
  resource: Resource<T>,
  rows: readonly T[],
  order: readonly SortKey[],
): T[] {
  const keys = order.map(({ field, direction }) => ({
    valueOf: valueOfKey(resource, field),
    sign: direction === 'asc' ? 1 : -1,
  }));
  const values = new Map(rows.map((row) => [row, keys.map(({ valueOf }) => valueOf(row))]));
  return rows.toSorted((one, other) => {
    const [left = [], right = []] = [values.get(one), values.get(other)];
    const index = left.findIndex((value, at) => compare(value, right[at] ?? null) !== 0);
    if (index < 0) return compare(one.id, other.id);
    return compare(left[index] ?? null, right[index] ?? null) * (keys[index]?.sign ?? 1);
  });
}

type Value = string | number | boolean | null;

function valueOfKey(resource: Resource, field: string): (row: object) => Value {
  const { name, key } = sortKeyOf(resource, field) ?? { name: field };
  if (key?.sortedBy === 'gateway') return key.valueOf;
  return (row) => (valueIfIntact(row as Readonly<Record<string, unknown>>, name) ?? null) as Value;
}

function compare(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}
