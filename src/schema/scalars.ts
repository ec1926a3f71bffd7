import { GraphQLError, Kind, valueFromASTUntyped } from 'graphql';
import { builder } from './builder.ts';

builder.scalarType('DateTime', {
  description: 'A time in ISO 8601, UTC, with its zone: `2026-11-23T13:29:01.000000Z`. Cinder itself sends no zone.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (value) => value,
  parseValue: () => {
    throw new GraphQLError('DateTime is an output only.');
  },
});

builder.scalarType('StringMap', {
  description: 'A JSON object of which every value is a string, as Cinder\'s metadata: `{"team": "storage"}`.',
  serialize: (value) => value,
  parseValue: (value) => stringMap(value),
  parseLiteral: (node, variables) => stringMap(valueFromASTUntyped(node, variables)),
});

builder.scalarType('JSON', {
  description: 'Any JSON value, as Cinder gives it.',
  serialize: (value) => value,
  parseValue: (value) => value,
});

builder.scalarType('JSONObject', {
  description: 'A JSON object.',
  serialize: (value) => value,
  parseValue: (value) => object(value),
  parseLiteral: (node, variables) => object(node.kind === Kind.OBJECT ? valueFromASTUntyped(node, variables) : null),
});

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
