import { valueIfIntact } from './value-if-intact.ts';

/** The value of a record by which the gateway sorts; null if it has none. */
export type SortValue = (record: object) => string | number | null;

/** The value of a field. */
export function fieldValue(name: string): SortValue {
  return (record) => sortable(read(record, name));
}

/** The least value of a field among the items of a list. */
export function leastOf(list: string, name: string): SortValue {
  return (record) => {
    const values = ((read(record, list) ?? []) as readonly object[])
      .map((item) => sortable(read(item, name)))
      .filter((value) => value !== null);
    return values.toSorted((one, other) => (one < other ? -1 : 1))[0] ?? null;
  };
}

function sortable(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function read(record: object, field: string): unknown {
  return valueIfIntact(record as Readonly<Record<string, unknown>>, field);
}
