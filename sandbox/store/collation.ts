import { pythonStr } from '../python/repr.ts';
import type { Literal } from '../python/literal.ts';
import type { Row } from './records.ts';

/** MySQL's usual collation knows neither case nor accents nor spaces at the end. */
function collated(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().trimEnd();
}

/**
 * Compares two rows.
 * @param order the columns, each with whether it goes down
 * @param nulls where null is: before everything, as in an ORDER BY, or equal to the default of its column's type (the empty
 * text, 0), as Cinder takes it where it goes on after a marker
 */
export function compareRows(
  one: Row,
  other: Row,
  order: [key: string, descending: boolean][],
  nulls: 'first' | 'default' = 'first',
): number {
  for (const [key, descending] of order) {
    const values = [column(one, key), column(other, key)];
    const difference = nulls === 'first' ? compare(values[0], values[1]) : compareWithDefaults(values[0], values[1]);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return 0;
}

/** The value of a row's column by its name; undefined where the row has none of that name. */
export function column(row: Row, key: string): unknown {
  return (row as unknown as Record<string, unknown>)[key];
}

/**
 * Whether a column equals a filter's value as a WHERE does: a list means any of it, null means IS NULL.
 */
export function matches(value: unknown, filter: Literal): boolean {
  if (Array.isArray(filter)) return filter.some((item) => item !== null && matches(value, item));
  if (filter === null || value === null) return value === filter;
  return compare(value, filter) === 0;
}

/** Whether a column contains a text, as `LIKE '%text%'` does; `%` and `_` in the text are wildcards, unless a backslash is before them. */
export function isLike(value: unknown, text: string): boolean {
  if (value === null || value === undefined) return false;
  const pattern = collated(`%${text}%`).replace(/\\?[^]/gu, likePart);
  return new RegExp(`^${pattern}$`, 'su').test(collated(pythonStr(value)));
}

/** A character of a LIKE pattern, with the backslash before it, as a regular expression. */
function likePart(part: string): string {
  if (part === '%') return '.*';
  if (part === '_') return '.';
  return part.replace(/^\\(?=[^])/u, '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function compareWithDefaults(one: unknown, other: unknown): number {
  const standIn = typeof (one ?? other) === 'number' || typeof (one ?? other) === 'boolean' ? 0 : '';
  return compare(one ?? standIn, other ?? standIn);
}

function compare(one: unknown, other: unknown): number {
  if (one === null || other === null) return Number(other === null) - Number(one === null);
  if (typeof one === 'number' || typeof one === 'boolean') return Number(one) - Number(other) || 0;
  const [left, right] = [collated(pythonStr(one)), collated(pythonStr(other))];
  return left < right ? -1 : left > right ? 1 : 0;
}
