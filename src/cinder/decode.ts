import { CinderError, isCinderError } from './errors.ts';
import { booleanOf, numberOf, percentageOf, stringMapOf, utcTimeOf } from './json-values.ts';

/** How one key of the JSON of Cinder becomes one field of a record. */
export interface Field<T> {
  /** The key in the JSON. Defaults to the field name in snake_case. */
  key: string | undefined;
  read: (value: unknown, key: string, report?: Report) => T;
  /** Set if null and a missing key are read as null, so that `read` need not be called. */
  nullable?: true;
  /** Set if a record without the field is useless, because the field is not nullable in the schema. */
  essential?: true;
}

/** Receives the error of an invalid item that a list omits. */
export type Report = (error: CinderError) => void;

type Fields = Readonly<Record<string, Field<unknown>>>;

export type Decoded<Kind extends string, F extends Fields> = { readonly kind: Kind } & {
  readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never;
};

/**
 * Creates a function that converts the JSON of one resource into a record with all fields.
 *
 * A field is null if the key is absent. A key is absent if the microversion is too old or the caller lacks the role.
 *
 * A value of the wrong type damages only its own field: the field throws when read. A damaged essential field, such as
 * an ID, makes the whole record useless, and a list omits the record. The second argument of the function receives the
 * errors of invalid items in lists of the record.
 *
 * @throws CinderError `UPSTREAM_ERROR` if the JSON is not an object, or an essential field is missing or invalid
 */
export function decoder<const Kind extends string, F extends Fields>(
  kind: Kind,
  fields: F,
): (json: unknown, report?: Report) => Decoded<Kind, F> {
  const entries = Object.entries(fields).map(([name, { key = snakeCase(name), read, nullable, essential }]) => ({
    name,
    key,
    read,
    nullable,
    essential,
  }));
  const empty = emptyRecord(kind, Object.keys(fields));
  return (json, report) => {
    const source = asObject(json, kind);
    const record = { ...empty };
    for (const { name, key, read, nullable, essential } of entries) {
      const value = source[key];
      if (nullable && (value === null || value === undefined)) continue;
      try {
        record[name] = read(Object.hasOwn(source, key) ? value : undefined, key, report);
      } catch (error) {
        if (essential || !isCinderError(error, 'UPSTREAM_ERROR')) throw error;
        defineDamaged(record, name, error);
      }
    }
    return record as Decoded<Kind, F>;
  };
}

/**
 * A record whose fields are null, to be copied. Copies share one layout in memory, so that V8 neither extends a record
 * field by field nor has different layouts of one type. `JSON.parse` reserves the space of all fields in the object
 * itself, which makes copies several times as fast as those of an object that was extended.
 */
function emptyRecord(kind: string, names: readonly string[]): Record<string, unknown> {
  const fields = Object.fromEntries(names.map((name) => [name, null]));
  return JSON.parse(JSON.stringify({ kind, ...fields })) as Record<string, unknown>;
}

function defineDamaged(record: object, name: string, error: CinderError): void {
  const get = (): never => {
    throw error;
  };
  Object.defineProperty(record, name, { enumerable: true, configurable: true, get });
}

/** An ID, or another string that every response has. */
export function required(key?: string): Field<string> {
  return essential(
    field(key, (value, name) => {
      if (typeof value === 'string') return value;
      throw missing(name);
    }),
  );
}

/** Makes a field essential: it is never null. Required for every non-nullable field of the schema. */
export function essential<T>({ key, read }: Field<T>): Field<NonNullable<T>> {
  const readPresent: Field<NonNullable<T>>['read'] = (value, name, report) => {
    const result = read(value, name, report);
    if (result !== undefined && result !== null) return result;
    throw missing(name);
  };
  return { key, read: readPresent, essential: true };
}

function missing(name: string): CinderError {
  return new CinderError('UPSTREAM_ERROR', `The response of Cinder has no "${name}".`);
}

/** One of several strings, for an enum whose values Cinder checks. */
export function oneOf<const T extends string>(values: readonly T[], key?: string): Field<T | null> {
  return optional(key, `one of ${values.join(', ')}`, (value) => values.find((one) => one === value));
}

/** A status. An empty string if the status is missing or not a string; the schema then returns `UNKNOWN`. */
export function status(key?: string): Field<string> {
  return field(key, (value) => (typeof value === 'string' ? value : ''));
}

/** A string. */
export function text(key?: string): Field<string | null> {
  return optional(key, 'a string', (value) => (typeof value === 'string' ? value : undefined));
}

/** A string for which Cinder stores None of Python as the text "null" or as an empty text. */
export function textOrStandIn(key?: string): Field<string | null> {
  return optional(key, 'a string', (value) =>
    typeof value === 'string' ? (isStandIn(value) ? null : value) : undefined,
  );
}

function isStandIn(value: string): boolean {
  return value === '' || value === 'null';
}

/** An integer of up to 32 bits, as in the type Int of GraphQL. Fractions are truncated. */
export function integer(key?: string): Field<number | null> {
  return wholeNumber(key, 2 ** 31 - 1);
}

/** An integer of up to 2^53 - 1, for the scalar `SafeInt`. Fractions are truncated. */
export function safeInteger(key?: string): Field<number | null> {
  return wholeNumber(key, Number.MAX_SAFE_INTEGER);
}

function wholeNumber(key: string | undefined, most: number): Field<number | null> {
  return optional(key, `an integer up to ${most}`, (value) => {
    const number = numberOf(value);
    return number === undefined || Math.abs(number) > most ? undefined : Math.trunc(number);
  });
}

/** A number, or a text that contains a number. Other texts, by which drivers report an unknown value, are null. */
export function decimal(key?: string): Field<number | null> {
  return field(key, (value) => numberOf(value) ?? null);
}

/** A Boolean, the text "true" or "false" in any case, or 1 or 0. */
export function flag(key?: string): Field<boolean | null> {
  return optional(key, 'a boolean', booleanOf);
}

/** A time, in UTC. Null if the text is empty. */
export function dateTime(key?: string): Field<string | null> {
  return optional(key, 'a time', utcTimeOf);
}

/** A percentage such as `"100%"`, as a number. Null if the text is empty. */
export function percentage(key?: string): Field<number | null> {
  return optional(key, 'a percentage', percentageOf);
}

/** A map of strings. Empty if the key is absent. */
export function stringMap(key?: string): Field<Readonly<Record<string, string>>> {
  const { read } = optionalStringMap();
  return field(key, (value, name) => read(value, name) ?? {});
}

/** A map of strings. Null if the key is absent. */
export function optionalStringMap(key?: string): Field<Readonly<Record<string, string>> | null> {
  return optional(key, 'a map', (value) => stringMapOf(value) ?? undefined);
}

/** Any JSON value. */
export function json(key?: string): Field<unknown> {
  return field(key, (value) => value ?? null);
}

/** A list. Empty if the key is absent. Invalid items are reported and omitted; without a report, they damage the list. */
export function list<T>(item: (json: unknown, report?: Report) => T, key?: string): Field<readonly T[]> {
  return field(key, (value, name, report) =>
    value === undefined || value === null ? [] : itemsOf(value, name, item, report),
  );
}

/** Reads a text in a list. @throws CinderError `UPSTREAM_ERROR` if the item is neither a string nor a number */
export function textItem(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new CinderError('UPSTREAM_ERROR', 'The response of Cinder has a list item that is not a string.');
}

/** A field with its own conversion. */
export function custom<T>(read: (value: unknown) => T, key?: string): Field<T> {
  return field(key, read);
}

/** Makes a field null if its value has the wrong type. Use only if another field shows the value itself. */
export function nullIfDamaged<T>({ key, read }: Field<T | null>): Field<T | null> {
  return field(key, (value, name) => {
    try {
      return read(value, name);
    } catch (error) {
      if (isCinderError(error, 'UPSTREAM_ERROR')) return null;
      throw error;
    }
  });
}

/**
 * Reads the records of a list.
 *
 * @param key the key of the list in the body
 * @param report receives the error of each invalid item, which is then omitted; without it, the error is thrown
 * @throws CinderError `UPSTREAM_ERROR` if the body has no such list
 */
export function rowsOf<T>(
  body: unknown,
  key: string,
  decode: (json: unknown, report?: Report) => T,
  report?: Report,
): T[] {
  return itemsOf(asObject(body, key)[key], key, decode, report);
}

/** Reads the items of a list, as `rowsOf`. */
function itemsOf<T>(
  rows: unknown,
  key: string,
  decode: (json: unknown, report?: Report) => T,
  report: Report | undefined,
): T[] {
  if (!Array.isArray(rows)) throw new CinderError('UPSTREAM_ERROR', `The response of Cinder has no list "${key}".`);
  const items: T[] = [];
  for (const row of rows as readonly unknown[]) {
    try {
      items.push(decode(row, report));
    } catch (error) {
      if (!report || !isCinderError(error, 'UPSTREAM_ERROR')) throw error;
      report(
        new CinderError(
          'UPSTREAM_ERROR',
          `An invalid item of the list "${key}" of Cinder was omitted: ${error.message}`,
        ),
      );
    }
  }
  return items;
}

/** Checks that a value is an object. @throws CinderError `UPSTREAM_ERROR` if it is not */
export function asObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new CinderError('UPSTREAM_ERROR', `The response of Cinder has no ${what}.`);
}

function field<T>(key: string | undefined, read: Field<T>['read']): Field<T> {
  return { key, read };
}

/**
 * A nullable field.
 *
 * @param what the expected type, for the error
 * @param read converts a value; returns undefined if the value has the wrong type
 */
function optional<T>(
  key: string | undefined,
  what: string,
  read: (value: unknown) => T | null | undefined,
): Field<T | null> {
  const readOptional: Field<T | null>['read'] = (value, name) => {
    if (value === undefined || value === null) return null;
    const result = read(value);
    if (result !== undefined) return result;
    throw new CinderError('UPSTREAM_ERROR', `The response of Cinder has a "${name}" that is not ${what}.`);
  };
  return { key, read: readOptional, nullable: true };
}

/** Converts a field name to the snake_case of Cinder. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
