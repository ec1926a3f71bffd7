import { OperationTypeNode, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';
import { execute } from './execution/execute.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * Answers as soon as an operation ends early: the client disconnected, the deadline passed, or a limit was reached. The
 * resolvers stop by themselves (`Execution`), and so do the calls.
 *
 * A mutation ends early only if its client disconnected. A deadline or a limit aborts its calls, so each remaining
 * field has an error. The answer keeps the payloads of finished fields, because Cinder has carried out these actions.
 *
 * The executor receives no signal, because an abort would create an error for each of thousands of objects at once.
 * Yoga's `useExecutionCancellation` is not used because it knows only the signal of an HTTP request.
 */
export function useCancellation(): Plugin<ServerContext> {
  return {
    onExecute({ setExecuteFn, context: { operation } }) {
      const signal = operation.kind === OperationTypeNode.MUTATION ? operation.leaving : operation.signal;
      setExecuteFn(async (args: ExecutionArgs) => {
        signal.throwIfAborted();
        return untilAborted(execute(args), signal);
      });
    },
  };
}
