import { CinderError } from './errors.ts';

/** How one key of Cinder's JSON becomes one field of a record. */
export interface Field<T> {
  /** Cinder's key; without one, the field's name in snake_case. */
  key: string | undefined;
  read(value: unknown, key: string): T;
}

type Fields = Readonly<Record<string, Field<unknown>>>;

export type Decoded<Kind extends string, F extends Fields> = { readonly kind: Kind } & {
  readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never;
};

/**
 * A function that turns Cinder's JSON of one resource into a record with every field: null where the key is absent, be
 * it for want of a newer microversion or of the right to see it.
 *
 * @throws CinderError `UPSTREAM_ERROR` where a key that every answer has is missing
 */
export function decoder<const Kind extends string, F extends Fields>(kind: Kind, fields: F): (json: unknown) => Decoded<Kind, F> {
  const entries = Object.entries(fields).map(([name, field]) => ({ name, key: field.key ?? snakeCase(name), field }));
  return (json) => {
    const source = asObject(json, kind);
    const record = Object.fromEntries(entries.map(({ name, key, field }) => [name, field.read(source[key], key)]));
    return { kind, ...record } as Decoded<Kind, F>;
  };
}

/** An id, or another string that no answer lacks. */
export function required(key?: string): Field<string> {
  return field(key, (value, name) => {
    if (typeof value === 'string') return value;
    throw new CinderError('UPSTREAM_ERROR', `Cinder's answer has no "${name}".`);
  });
}

/** A status: a string, empty where Cinder has none. */
export function status(key?: string): Field<string> {
  return field(key, (value) => (typeof value === 'string' ? value : ''));
}

export function text(key?: string): Field<string | null> {
  return field(key, (value) => (typeof value === 'string' ? value : null));
}

/** A string of which Cinder stores Python's None as the text "null" or as nothing. */
export function textOrStandIn(key?: string): Field<string | null> {
  return field(key, (value) => (typeof value === 'string' && value !== '' && value !== 'null' ? value : null));
}

export function integer(key?: string): Field<number | null> {
  return field(key, (value) => (typeof value === 'number' ? Math.trunc(value) : null));
}

/** A number, or text that is one; fractions stay. */
export function decimal(key?: string): Field<number | null> {
  return field(key, (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
  });
}

/** A boolean, or the string "true" or "false" in any case. */
export function flag(key?: string): Field<boolean | null> {
  return field(key, (value) => {
    if (typeof value === 'boolean') return value;
    return typeof value === 'string' ? value.toLowerCase() === 'true' : null;
  });
}

/** Cinder's times are UTC and carry no zone; an unset one may be the empty string. */
export function dateTime(key?: string): Field<string | null> {
  return field(key, (value) => {
    if (typeof value !== 'string' || value === '') return null;
    return /(Z|[+-]\d\d:\d\d)$/.test(value) ? value : `${value}Z`;
  });
}

/** A percentage such as `"100%"`, as a number. */
export function percentage(key?: string): Field<number | null> {
  return field(key, (value) => {
    const match = typeof value === 'string' ? /^(\d+(?:\.\d+)?)%$/.exec(value) : null;
    return match ? Math.trunc(Number(match[1])) : null;
  });
}

/** A map of strings; empty where the key is absent. */
export function stringMap(key?: string): Field<Readonly<Record<string, string>>> {
  return field(key, (value) => stringMapOf(value) ?? {});
}

/** A map of strings; null where the key is absent. */
export function optionalStringMap(key?: string): Field<Readonly<Record<string, string>> | null> {
  return field(key, stringMapOf);
}

/** Any JSON. */
export function json(key?: string): Field<unknown> {
  return field(key, (value) => value ?? null);
}

/** A list; empty where the key is absent. */
export function list<T>(item: (json: unknown) => T, key?: string): Field<readonly T[]> {
  return field(key, (value) => (Array.isArray(value) ? value.map(item) : []));
}

/** A field of another kind. */
export function custom<T>(read: (value: unknown) => T, key?: string): Field<T> {
  return field(key, read);
}

/** The records of a list that Cinder does not page. @throws CinderError `UPSTREAM_ERROR` */
export function rowsOf<T>(body: unknown, key: string, decode: (json: unknown) => T): T[] {
  const rows = asObject(body, key)[key];
  return Array.isArray(rows) ? rows.map((row) => decode(row)) : [];
}

/** An object, as what is inside Cinder's envelopes. @throws CinderError `UPSTREAM_ERROR` */
export function asObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new CinderError('UPSTREAM_ERROR', `Cinder's answer has no ${what}.`);
}

/** A map of strings; null where it is no map. */
export function stringMapOf(value: unknown): Record<string, string> | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, item === null ? '' : String(item)]));
}

function field<T>(key: string | undefined, read: Field<T>['read']): Field<T> {
  return { key, read };
}

/** A field's name as Cinder's keys are spelt. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
