import SchemaBuilder from '@pothos/core';
import type { OperationContext } from '../resolvers/context.ts';

/** The one schema builder: scalars and context, and nothing else. */
export const builder = new SchemaBuilder<{
  Context: OperationContext;
  Scalars: {
    ID: { Input: string; Output: string };
    SafeInt: { Input: number; Output: number };
    DateTime: { Input: string; Output: string };
    StringMap: { Input: Record<string, string>; Output: Readonly<Record<string, string>> };
    JSON: { Input: unknown; Output: unknown };
    JSONObject: { Input: Record<string, unknown>; Output: Readonly<Record<string, unknown>> };
  };
}>({});

export type SchemaTypes = (typeof builder)['$inferSchemaTypes'];

builder.queryType({ description: 'Reads: every field is one or more GETs under the caller\'s own token.' });
builder.mutationType({
  description: 'Actions: one field an action of Cinder. What went wrong is in the payload\'s `userErrors`.',
});
builder.subscriptionType({ description: 'Live status, over WebSocket (graphql-transport-ws) and over server-sent events.' });
