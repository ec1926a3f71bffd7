import type { EnumRef } from '@pothos/core';
import { builder, type SchemaTypes } from './builder.ts';

export interface OpenEnum {
  ref: EnumRef<SchemaTypes, string>;
  /** The value that the schema lists for Cinder's string; `UNKNOWN` for one that it does not list. */
  of(wire: string): string;
}

/**
 * An enum over strings of Cinder's that newer releases or drivers may add to: a string that it does not list becomes
 * UNKNOWN, as it would otherwise make the whole list that it stands in null.
 *
 * @param values Cinder's strings and what each says; the schema's names are theirs in SCREAMING_SNAKE
 */
export function openEnum(name: string, description: string, values: Readonly<Record<string, string>>): OpenEnum {
  const listed = Object.entries(values).map(([wire, says]): [string, { value: string; description: string }] => [
    enumName(wire),
    { value: wire, description: `Cinder's \`${wire}\`. ${says}` },
  ]);
  const unknown = { value: 'UNKNOWN', description: 'A value that this schema does not list; the raw one is beside it.' };
  const ref = builder.enumType(name, {
    description: `${description} An open list: what Cinder says and this schema does not list is UNKNOWN.`,
    values: Object.fromEntries([...listed, ['UNKNOWN', unknown]]),
  });
  return { ref, of: (wire) => (Object.hasOwn(values, wire) ? wire : 'UNKNOWN') };
}

/** `in-use` and `createdAt` as an enum value is written: `IN_USE`, `CREATED_AT`. */
export function enumName(text: string): string {
  return text
    .replace(/[^A-Za-z0-9]/g, '_')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase();
}
