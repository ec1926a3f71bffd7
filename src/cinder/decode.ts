import { CinderError, isCinderError } from './errors.ts';

/** How one key of Cinder's JSON becomes one field of a record. */
export interface Field<T> {
  /** Cinder's key; without one, the field's name in snake_case. */
  key: string | undefined;
  read: (value: unknown, key: string, report?: Report) => T;
  /** Set if a record is of no use without the field, because the schema promises a value. */
  essential?: true;
}

/** Receives the error of a damaged row that a list leaves out. */
export type Report = (error: CinderError) => void;

type Fields = Readonly<Record<string, Field<unknown>>>;

export type Decoded<Kind extends string, F extends Fields> = { readonly kind: Kind } & {
  readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never;
};

/**
 * A function that turns Cinder's JSON of one resource into a record with every field: null if the key is absent, because
 * the microversion is too old or the caller may not see it.
 *
 * A value of the wrong kind spoils its own field only: reading that field throws, and the record's others are as they are.
 * If the field is essential (an id, or another value that the schema promises), the record is of no use: a list leaves it
 * out. The function takes a second argument, which receives the errors of damaged rows in the record's own lists.
 *
 * @throws CinderError `UPSTREAM_ERROR` for what is no object, and if an essential field is missing or damaged
 */
export function decoder<const Kind extends string, F extends Fields>(kind: Kind, fields: F): (json: unknown, report?: Report) => Decoded<Kind, F> {
  const entries = Object.entries(fields).map(([name, field]) => ({ name, key: field.key ?? snakeCase(name), field }));
  return (json, report) => {
    const source = asObject(json, kind);
    const record: Record<string, unknown> = { kind };
    for (const { name, key, field } of entries) {
      const value = Object.hasOwn(source, key) ? source[key] : undefined;
      try {
        record[name] = field.read(value, key, report);
      } catch (error) {
        if (field.essential || !isCinderError(error, 'UPSTREAM_ERROR')) throw error;
        defineDamaged(record, name, error);
      }
    }
    return record as Decoded<Kind, F>;
  };
}

function defineDamaged(record: object, name: string, error: CinderError): void {
  const get = (): never => {
    throw error;
  };
  Object.defineProperty(record, name, { enumerable: true, configurable: true, get });
}

/** An id, or another string that no answer lacks. */
export function required(key?: string): Field<string> {
  return essential(
    field(key, (value, name) => {
      if (typeof value === 'string') return value;
      throw new CinderError('UPSTREAM_ERROR', `Cinder's answer has no "${name}".`);
    }),
  );
}

/** The same field, without which a record is of no use: for every field that the schema promises not to be null. */
export function essential<T>(given: Field<T>): Field<T> {
  return { ...given, essential: true };
}

/** A status: a string, empty if Cinder has none, or none that makes sense: the schema then says `UNKNOWN`. */
export function status(key?: string): Field<string> {
  return field(key, (value) => (typeof value === 'string' ? value : ''));
}

export function text(key?: string): Field<string | null> {
  return optional(key, 'a string', (value) => (typeof value === 'string' ? value : undefined));
}

/** A string of which Cinder stores Python's None as the text "null" or as nothing. */
export function textOrStandIn(key?: string): Field<string | null> {
  return optional(key, 'a string', (value) => (typeof value === 'string' ? (isStandIn(value) ? null : value) : undefined));
}

function isStandIn(value: string): boolean {
  return value === '' || value === 'null';
}

/** A whole number of up to 32 bits, as GraphQL's Int takes it; fractions are cut off. */
export function integer(key?: string): Field<number | null> {
  return wholeNumber(key, 2 ** 31 - 1);
}

/** A whole number that JSON can hold exactly: up to 2^53 - 1, for the scalar SafeInt. Fractions are cut off. */
export function safeInteger(key?: string): Field<number | null> {
  return wholeNumber(key, Number.MAX_SAFE_INTEGER);
}

function wholeNumber(key: string | undefined, most: number): Field<number | null> {
  return optional(key, `a whole number up to ${most}`, (value) => {
    const number = numberOf(value);
    return number === undefined || Math.abs(number) > most ? undefined : Math.trunc(number);
  });
}

/** A number, or text that is one; fractions stay. Drivers have words for what they cannot tell: those are null. */
export function decimal(key?: string): Field<number | null> {
  return field(key, (value) => numberOf(value) ?? null);
}

/** A finite number, or text that is one. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A boolean, or the string "true" or "false" in any case, or 1 or 0, as databases store it. */
export function flag(key?: string): Field<boolean | null> {
  return optional(key, 'a boolean', (value) => {
    if (typeof value === 'boolean') return value;
    if (value === 1 || value === 0) return value === 1;
    return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined;
  });
}

/**
 * A time, in UTC. Cinder's are UTC and carry no zone, except those of extensions: some have `-00:00`, which RFC 3339 reserves
 * for an unknown zone. An unset one may be the empty string. Others that have been seen have a
 * blank for the T, a zone with or without a colon, or any number of digits of a second.
 */
export function dateTime(key?: string): Field<string | null> {
  return optional(key, 'a time', (value) => {
    if (value === '') return null;
    const form = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,9})? ?(?:(Z|UTC)|([+-]\d\d):?(\d\d)?)?$/i;
    const [, day, time, fraction = '', utc, hours, minutes = '00'] = form.exec(typeof value === 'string' ? value.trim() : '') ?? [];
    const zone = utc !== undefined || hours === undefined ? 'Z' : `${hours}:${minutes}`;
    const moved = new Date(`${day ?? ''}T${time ?? ''}${zone}`);
    // A day that its month does not have would become one of the next month.
    const seconds = new Date(`${day ?? ''}T${time ?? ''}Z`);
    const isReal = !Number.isNaN(seconds.getTime()) && seconds.toISOString().startsWith(`${day ?? ''}T${time ?? ''}`);
    if (!isReal || Number.isNaN(moved.getTime())) return undefined;
    const [inUtc = ''] = moved.toISOString().split('.', 1);
    // Years beyond 9999 and before 0 have a sign.
    return /^\d{4}-/.test(inUtc) ? `${inUtc}${fraction}Z` : undefined;
  });
}

/** A percentage such as `"100%"`, as a number; null if it is empty. */
export function percentage(key?: string): Field<number | null> {
  return optional(key, 'a percentage', (value) => {
    if (value === '') return null;
    const match = typeof value === 'string' ? /^(\d{1,9}(?:\.\d+)?)%$/.exec(value) : null;
    return match ? Math.trunc(Number(match[1])) : undefined;
  });
}

/** A map of strings; empty if the key is absent. */
export function stringMap(key?: string): Field<Readonly<Record<string, string>>> {
  const { read } = optionalStringMap();
  return field(key, (value, name) => read(value, name) ?? {});
}

/** A map of strings; null if the key is absent. */
export function optionalStringMap(key?: string): Field<Readonly<Record<string, string>> | null> {
  return optional(key, 'a map', (value) => stringMapOf(value) ?? undefined);
}

/** Any JSON. */
export function json(key?: string): Field<unknown> {
  return field(key, (value) => value ?? null);
}

/** A list; empty if the key is absent. A damaged item is reported and left out; without a report it damages the list. */
export function list<T>(item: (json: unknown, report?: Report) => T, key?: string): Field<readonly T[]> {
  return field(key, (value, name, report) => (value === undefined || value === null ? [] : rowsOf({ [name]: value }, name, item, report)));
}

/** A text in a list. @throws CinderError `UPSTREAM_ERROR` */
export function textItem(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new CinderError('UPSTREAM_ERROR', "Cinder's answer has an item that is not a string.");
}

/** A field of another kind. */
export function custom<T>(read: (value: unknown) => T, key?: string): Field<T> {
  return field(key, read);
}

/** A field that is null for a value of the wrong kind: only if the value itself is shown elsewhere. */
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
 * The records of a list.
 *
 * @param report receives the error of a row that cannot be decoded, which is then left out; without it the error is thrown
 * @throws CinderError `UPSTREAM_ERROR` if the answer has no such list
 */
export function rowsOf<T>(body: unknown, key: string, decode: (json: unknown, report?: Report) => T, report?: Report): T[] {
  const rows = asObject(body, key)[key];
  if (!Array.isArray(rows)) throw new CinderError('UPSTREAM_ERROR', `Cinder's answer has no list "${key}".`);
  return rows.flatMap((row: unknown) => {
    try {
      return [decode(row, report)];
    } catch (error) {
      if (!report || !isCinderError(error, 'UPSTREAM_ERROR')) throw error;
      report(new CinderError('UPSTREAM_ERROR', `A row of Cinder's list "${key}" is damaged and was left out: ${error.message}`));
      return [];
    }
  });
}

/** An object, as what is inside Cinder's envelopes. @throws CinderError `UPSTREAM_ERROR` */
export function asObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new CinderError('UPSTREAM_ERROR', `Cinder's answer has no ${what}.`);
}

/** A map of strings; null if it is no map. What is no string in it becomes one. */
export function stringMapOf(value: unknown): Record<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, textOf(item)]));
}

function textOf(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function field<T>(key: string | undefined, read: Field<T>['read']): Field<T> {
  return { key, read };
}

/**
 * A field that may be null.
 *
 * @param what names what it should be, for the error
 * @param read gives undefined for what is nothing of that kind
 */
function optional<T>(key: string | undefined, what: string, read: (value: unknown) => T | null | undefined): Field<T | null> {
  return field(key, (value, name) => {
    if (value === undefined || value === null) return null;
    const result = read(value);
    if (result !== undefined) return result;
    throw new CinderError('UPSTREAM_ERROR', `Cinder's answer has a "${name}" that is not ${what}.`);
  });
}

/** A field's name as Cinder's keys are spelt. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
