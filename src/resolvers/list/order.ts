import type { Identified, Resource } from '../../cinder/resource.ts';
import { valueIfIntact } from '../../cinder/value-if-intact.ts';

/** A sort key: Cinder's, or a key of the resource's `computedSortKeys`. */
export interface SortKey<Field extends string = string> {
  field: Field;
  direction: 'asc' | 'desc';
}

/** The order of a list for which none was requested: Cinder's own. */
export const defaultOrder: readonly SortKey[] = [{ field: 'created_at', direction: 'desc' }];

/** An order in Cinder's form: `name:asc,id:desc`. */
export function sortText(order: readonly SortKey[]): string {
  return order.map(({ field, direction }) => `${field}:${direction}`).join(',');
}

/**
 * The reverse of an order. Cinder appends `created_at` and `id` to every order, in the direction of its first key, so that
 * they are reversed as well.
 */
export function reversed<Field extends string>(order: readonly SortKey<Field>[]): SortKey<Field>[] {
  return order.map(({ field, direction }) => ({ field, direction: direction === 'asc' ? 'desc' : 'asc' }));
}

/** Whether Cinder cannot sort by one of the keys, so that the gateway does. */
export function isComputed({ computedSortKeys = {} }: Resource, order: readonly SortKey[]): boolean {
  return order.some(({ field }) => Object.hasOwn(computedSortKeys, field));
}

/**
 * Sorts rows by keys of Cinder and of the gateway. Rows without a value come first in ascending order, as in MySQL; rows
 * that are equal in all keys keep the order of their IDs.
 */
export function sortRows<T extends Identified>(resource: Resource<T>, rows: readonly T[], order: readonly SortKey[]): T[] {
  const keys = order.map(({ field, direction }) => ({ valueOf: valueOfKey(resource, field), sign: direction === 'asc' ? 1 : -1 }));
  const values = new Map(rows.map((row) => [row, keys.map(({ valueOf }) => valueOf(row))]));
  return rows.toSorted((one, other) => {
    const [left = [], right = []] = [values.get(one), values.get(other)];
    const index = left.findIndex((value, at) => compare(value, right[at] ?? null) !== 0);
    if (index < 0) return compare(one.id, other.id);
    return compare(left[index] ?? null, right[index] ?? null) * (keys[index]?.sign ?? 1);
  });
}

type Value = string | number | boolean | null;

function valueOfKey({ computedSortKeys = {}, sortKeys }: Resource, field: string): (row: object) => Value {
  const computed = computedSortKeys[field];
  if (computed) return computed;
  const name = Object.entries(sortKeys).find(([, key]) => key === field)?.[0] ?? field;
  return (row) => (valueIfIntact(row as Readonly<Record<string, unknown>>, name) ?? null) as Value;
}

function compare(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}
