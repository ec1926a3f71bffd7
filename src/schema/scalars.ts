import { GraphQLError, Kind, valueFromASTUntyped } from 'graphql';
import { builder } from './builder.ts';
import { serializeOpaque } from './opaque-values.ts';

builder.scalarType('DateTime', {
  description: 'A time in ISO 8601 with its zone, UTC where it is an output: `2026-11-23T13:29:01.000000Z`. Cinder itself sends no zone.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => value,
  parseValue: (value) => utcTime(value),
});

builder.scalarType('SafeInt', {
  description: 'A whole number between -(2^53 - 1) and 2^53 - 1, as a JSON number. Sums and counts can exceed the 32 bits of an Int.',
  serialize: (value) => safeInteger(value),
  parseValue: (value) => safeInteger(value),
});

builder.scalarType('StringMap', {
  description: 'A JSON object of which every value is a string, as Cinder\'s metadata: `{"team": "storage"}`.',
  serialize: serializeOpaque,
  parseValue: (value) => stringMap(value),
  parseLiteral: (node, variables) => stringMap(valueFromASTUntyped(node, variables)),
});

builder.scalarType('JSON', {
  description: 'Any JSON value, as Cinder gives it.',
  serialize: serializeOpaque,
  parseValue: (value) => value,
});

builder.scalarType('JSONObject', {
  description: 'A JSON object.',
  serialize: serializeOpaque,
  parseValue: (value) => object(value),
  parseLiteral: (node, variables) => object(node.kind === Kind.OBJECT ? valueFromASTUntyped(node, variables) : null),
});

/** A time as Cinder takes it, moved to UTC: it crashes where its own move leaves the years that Python knows. */
function utcTime(value: unknown): string {
  const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/;
  const [, local, fraction = '', zone] = form.exec(typeof value === 'string' ? value : '') ?? [];
  const asGiven = utcSeconds(`${local ?? ''}Z`);
  const utc = utcSeconds(`${local ?? ''}${zone ?? ''}`);
  // A day that its month does not have would become one of the next month.
  if (asGiven?.startsWith(local ?? ' ') && utc !== undefined) return `${utc}${fraction}Z`;
  throw new GraphQLError('A time is needed here, in ISO 8601 with its zone, such as "2026-11-23T13:29:01Z" or "2026-11-23T14:29:01.5+01:00".');
}

/** A time in UTC to the second, without its zone; undefined for what is no time of the years 1 to 9999. */
function utcSeconds(time: string): string | undefined {
  const milliseconds = Date.parse(time);
  const text = Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
  return /^\d{4}-/.test(text) && !text.startsWith('0000') ? text.slice(0, 19) : undefined;
}

function stringMap(value: unknown): Record<string, string> {
  for (const [key, item] of Object.entries(object(value))) {
    // A literal is validated before its variables have values.
    if (item !== undefined && typeof item !== 'string') throw new GraphQLError(`The value of "${key}" must be a string: Cinder's metadata holds nothing else.`);
  }
  return value as Record<string, string>;
}

function object(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new GraphQLError('A JSON object is needed here.');
}

function safeInteger(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('A whole number between -(2^53 - 1) and 2^53 - 1 is needed here.');
}
