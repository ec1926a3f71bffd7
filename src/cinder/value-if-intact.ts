import { isCinderError } from './errors.ts';

/**
 * The value of a record's field; undefined if it is damaged. For code that reads a field of every row of a list, where a
 * damaged row must not spoil the others: only the field's own reader is told of the damage.
 */
export function valueIfIntact<T extends object, Name extends keyof T>(record: T, name: Name): T[Name] | undefined {
  try {
    return record[name];
  } catch (error) {
    if (isCinderError(error, 'UPSTREAM_ERROR')) return undefined;
    throw error;
  }
}
