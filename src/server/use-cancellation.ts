import { OperationTypeNode, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';

/**
 * Stops the execution of an operation that nobody waits for any more: no further resolver runs. Yoga's own
 * `useExecutionCancellation` knows the signal of an HTTP request only; this one is of every transport, and has the
 * deadline in it.
 *
 * A mutation stops only if its client has left. A deadline or a limit ends its calls, and so its remaining fields, each
 * with an error; the answer keeps the payloads of the fields that have ended, as Cinder has carried those out.
 *
 * Not for subscriptions: the executor keeps something of each event for as long as the signal lives. Their stream ends
 * with the operation by itself.
 */
export function useCancellation(): Plugin<ServerContext> {
  return {
    onExecute({ args, context: { operation } }) {
      const signal = operation.kind === OperationTypeNode.MUTATION ? operation.leaving : operation.signal;
      (args as ExecutionArgs & { signal?: AbortSignal }).signal = signal;
    },
  };
}
