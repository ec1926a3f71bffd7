import { valueIfIntact } from './value-if-intact.ts';

/** The value of a filter. In Cinder, a list is an IN list, a map is a dictionary, and bounds are a comparison. */
export type FilterValue =
  string | number | boolean | readonly string[] | Readonly<Record<string, string | number | null | undefined>>;

/** Whether a record passes a filter with this value. */
export type Predicate = (record: object, value: FilterValue) => boolean;

/** Whether the field is the value or one of the values. */
export function isOneOf(field: string): Predicate {
  return (record, value) => [value].flat().includes(read(record, field) as string);
}

/** Whether one of the fields contains the value. Case-insensitive. */
export function contains(...fields: readonly string[]): Predicate {
  return (record, value) => {
    if (typeof value !== 'string') return false;
    const part = value.toLowerCase();
    return fields.some((field) => {
      const text = read(record, field);
      return typeof text === 'string' && text.toLowerCase().includes(part);
    });
  };
}

/** Whether the map has all keys of the value, with the same values. */
export function hasEntries(field: string): Predicate {
  return (record, value) => {
    const map = new Map<string, unknown>(Object.entries(read(record, field) ?? {}));
    return Object.entries(value).every(([key, item]) => map.get(key) === item);
  };
}

/** Whether an item of the list has the value in a field. */
export function someItem(list: string, field: string): Predicate {
  return (record, value) =>
    ((read(record, list) ?? []) as readonly object[]).some((item) => read(item, field) === value);
}

const holds: Readonly<Record<string, (order: number) => boolean>> = {
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  eq: (order) => order === 0,
  neq: (order) => order !== 0,
};

/** Whether the number is within all bounds of the value: `{ gte: 10, lt: 20 }`. */
export function isNumberWithin(field: string): Predicate {
  return (record, value) => {
    const number = read(record, field);
    return typeof number === 'number' && withinBounds(value, (bound) => number - Number(bound));
  };
}

/** Whether the timestamp is within all bounds of the value: `{ gte: '2026-01-01T00:00:00Z' }`. */
export function isTimeWithin(field: string): Predicate {
  return (record, value) => {
    const text = read(record, field);
    const time = typeof text === 'string' ? Date.parse(text) : NaN;
    return !Number.isNaN(time) && withinBounds(value, (bound) => time - Date.parse(bound));
  };
}

function withinBounds(value: FilterValue, orderTo: (bound: string) => number): boolean {
  return Object.entries(value).every(
    ([name, bound]) => bound == null || holds[name]?.(orderTo(bound as string)) === true,
  );
}

function read(record: object, field: string): unknown {
  return valueIfIntact(record as Readonly<Record<string, unknown>>, field);
}
