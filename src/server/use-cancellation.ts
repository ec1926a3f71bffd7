import { OperationTypeNode, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * Answers as soon as an operation ends before its time: its client has left, its deadline has passed, or it has reached a
 * limit. Its resolvers stop by themselves (`paceLists`), and so do its calls.
 *
 * A mutation ends like this only if its client has left. A deadline or a limit ends its calls, and so its remaining
 * fields, each with an error; the answer keeps the payloads of the fields that have ended, as Cinder has carried those out.
 *
 * The executor gets no signal: when that fires, it makes an error for each of thousands of objects, all at once. Nor does
 * Yoga's `useExecutionCancellation` know any signal but that of an HTTP request.
 */
export function useCancellation(): Plugin<ServerContext> {
  return {
    onExecute({ executeFn, setExecuteFn, context: { operation } }) {
      const signal = operation.kind === OperationTypeNode.MUTATION ? operation.leaving : operation.signal;
      const execute = executeFn as (args: ExecutionArgs) => unknown;
      setExecuteFn(async (args: ExecutionArgs) => {
        signal.throwIfAborted();
        return untilAborted(Promise.resolve(execute(args)), signal);
      });
    },
  };
}
