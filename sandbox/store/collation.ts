import { pythonStr } from '../python/repr.ts';
import type { Literal } from '../python/literal.ts';
import type { Row } from './records.ts';

/** MySQL's default collation ignores case, accents and trailing spaces. */
function collated(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().trimEnd();
}

/**
 * Compares two rows.
 *
 * @param order the columns, each with whether the order is descending
 * @param nulls the place of null: first, as in ORDER BY, or that of the empty text or 0, as in Cinder's comparison with a
 *   marker
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

/** The value of a column. Undefined if the row has no such column. */
export function column(row: Row, key: string): unknown {
  return (row as unknown as Record<string, unknown>)[key];
}

/** Whether a column equals the value of a filter, as in WHERE. A list matches any of its items, null is IS NULL. */
export function matches(value: unknown, filter: Literal): boolean {
  if (Array.isArray(filter)) return filter.some((item) => item !== null && matches(value, item));
  if (filter === null || value === null) return value === filter;
  return compare(value, filter) === 0;
}

/** Whether a column contains a text, like `LIKE '%text%'`. `%` and `_` in the text are wildcards, unless escaped. */
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
