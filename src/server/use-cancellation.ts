import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';

/**
 * Stops the execution of an operation that nobody waits for any more: no further resolver runs. Yoga's own
 * `useExecutionCancellation` knows the signal of an HTTP request only; this one is of every transport, and has the
 * deadline in it.
 *
 * Not for subscriptions: the executor keeps something of each event for as long as the signal lives. Their stream ends
 * with the operation by itself.
 */
export function useCancellation(): Plugin<ServerContext> {
  return {
    onExecute({ args, context }) {
      (args as ExecutionArgs & { signal?: AbortSignal }).signal = context.operation.signal;
    },
  };
}
