import SchemaBuilder from '@pothos/core';
import type { OperationContext } from '../resolvers/common/context.ts';

/** The schema builder, with the types of scalars and context. */
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

builder.queryType({ description: 'The queries. Each field reads from Cinder with the token of the caller.' });
builder.mutationType({
  description:
    'The mutations. Each field is one action of Cinder. Errors that the user can correct are in `userErrors` of the payload.',
});
builder.subscriptionType({
  description: 'The subscriptions, over WebSocket (`graphql-transport-ws`) and server-sent events.',
});
