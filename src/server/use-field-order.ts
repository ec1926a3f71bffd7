import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';
import { FieldOrder } from './execution/field-order.ts';

/** Records the order of the fields of a query or mutation, for its answer. */
export function useFieldOrder(): Plugin<ServerContext> {
  return { onExecute: ({ args }) => recordOrder(args) };
}

function recordOrder(args: ExecutionArgs): undefined {
  let order: FieldOrder | undefined;
  (args.contextValue as ServerContext).operation.fieldOrder = () => (order ??= new FieldOrder(args));
}
