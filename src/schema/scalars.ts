import { GraphQLError, Kind, valueFromASTUntyped } from 'graphql';
import { builder } from './builder.ts';
import { serializeOpaque } from './opaque-values.ts';

builder.scalarType('DateTime', {
  description:
    'A date and time in ISO 8601 with a time zone, such as `2026-11-23T13:29:01.000000Z`. Always UTC in results.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => value,
  parseValue: (value) => utcTime(value),
});

builder.scalarType('SafeInt', {
  description:
    'An integer from -(2^53 - 1) to 2^53 - 1, as a JSON number. For sums and counts that can exceed the 32 bits of an `Int`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc7493#section-2.2',
  serialize: (value) => safeInteger(value),
  parseValue: (value) => safeInteger(value),
});

builder.scalarType('StringMap', {
  description: 'A JSON object whose values are strings, such as `{"team": "storage"}`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
  serialize: serializeOpaque,
  parseValue: (value) => stringMap(value),
  parseLiteral: (node, variables) => stringMap(valueFromASTUntyped(node, variables)),
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: serializeOpaque,
  parseValue: (value) => value,
});

builder.scalarType('JSONObject', {
  description: 'A JSON object, such as `{"source-name": "volume-1"}`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
  serialize: serializeOpaque,
  parseValue: (value) => object(value),
  parseLiteral: (node, variables) => object(node.kind === Kind.OBJECT ? valueFromASTUntyped(node, variables) : null),
});

/** Converts a time to UTC. Cinder fails if its own conversion leaves the years that Python supports. */
function utcTime(value: unknown): string {
  const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;
  const [, local, fraction = '', zone] = form.exec(typeof value === 'string' ? value : '') ?? [];
  const asGiven = utcSeconds(`${local ?? ''}Z`);
  const utc = utcSeconds(`${local ?? ''}${zone ?? ''}`);
  // `Date.parse` converts February 30 to a day in March.
  if (asGiven?.startsWith(local ?? ' ') && utc !== undefined) return `${utc}${fraction}Z`;
  throw new GraphQLError(
    'A `DateTime` must be in ISO 8601 with a time zone, such as "2026-11-23T13:29:01Z" or "2026-11-23T14:29:01.5+01:00".',
  );
}

/** A time in UTC to the second, without a time zone. Undefined if the text is not a time of the years 1 to 9999. */
function utcSeconds(time: string): string | undefined {
  const milliseconds = Date.parse(time);
  const text = Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
  return /^\d{4}-/.test(text) && !text.startsWith('0000') ? text.slice(0, 19) : undefined;
}

function stringMap(value: unknown): Record<string, string> {
  for (const [key, item] of Object.entries(object(value))) {
    // A literal is validated before its variables are known.
    if (item !== undefined && typeof item !== 'string')
      throw new GraphQLError(`The value of "${key}" must be a string.`);
  }
  return value as Record<string, string>;
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new GraphQLError('The value must be a JSON object.');
}

function safeInteger(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('A `SafeInt` must be an integer from -(2^53 - 1) to 2^53 - 1.');
}
