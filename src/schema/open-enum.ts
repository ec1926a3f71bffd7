import type { EnumRef } from '@pothos/core';
import { builder, type SchemaTypes } from './builder.ts';

export interface OpenEnum {
  ref: EnumRef<SchemaTypes, string>;
  /** The value for a string of Cinder. `UNKNOWN` for a string without a value in the schema. */
  of(parameter: string): string;
}

/**
 * Creates an enum for strings of Cinder that newer releases or drivers can extend.
 *
 * A string without a value in the schema becomes `UNKNOWN`. Otherwise, an unknown string would make a whole list null.
 *
 * @param values the strings of Cinder with their descriptions. The values in the schema have the same names in
 *   SCREAMING_SNAKE.
 */
export function openEnum(name: string, description: string, values: Readonly<Record<string, string>>): OpenEnum {
  const listed = Object.entries(values).map(([value, says]): [string, { value: string; description: string }] => [
    enumName(value),
    { value, description: `\`${value}\`: ${says}` },
  ]);
  const unknown = {
    value: 'UNKNOWN',
    description: 'A value that the enum does not list. The raw value is in the corresponding `raw` field.',
  };
  const ref = builder.enumType(name, {
    description: `${description} Values that the enum does not list are \`UNKNOWN\`.`,
    values: Object.fromEntries([...listed, ['UNKNOWN', unknown]]),
  });
  return { ref, of: (value) => (Object.hasOwn(values, value) ? value : 'UNKNOWN') };
}

/** Converts `in-use` and `createdAt` to the form of an enum value: `IN_USE`, `CREATED_AT`. */
export function enumName(text: string): string {
  return text
    .replace(/[^A-Za-z0-9]/g, '_')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase();
}
