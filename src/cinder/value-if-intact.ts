import { isCinderError } from './errors.ts';

/**
 * The value of a field of a record; undefined if the value is invalid.
 *
 * For code that reads a field of every item of a list. An invalid item must not affect the others, because its error is
 * reported when the field itself is selected.
 */
export function valueIfIntact<T extends object, Name extends keyof T>(record: T, name: Name): T[Name] | undefined {
  try {
    return record[name];
  } catch (error) {
    if (isCinderError(error, 'UPSTREAM_ERROR')) return undefined;
    throw error;
  }
}

/** As `valueIfIntact`, for a field whose name is data. Undefined also if the record has no such field. */
export function namedValue(record: object, name: string): unknown {
  return valueIfIntact(record as Readonly<Record<string, unknown>>, name);
}
