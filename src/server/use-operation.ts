import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { CinderError } from '../cinder/errors.ts';
import type { ServerContext } from './context.ts';
import type { ExecutionLimits } from './execution/limits.ts';
import type { Operation } from './operation.ts';

/**
 * Records the kind and name of an operation after parsing. Sets the deadline of a query or mutation. A subscription has
 * no deadline.
 */
export function useOperation(limits: Pick<ExecutionLimits, 'querySeconds' | 'mutationSeconds'>): Plugin<ServerContext> {
  const seconds: Partial<Record<OperationTypeNode, number>> = {
    [OperationTypeNode.QUERY]: limits.querySeconds,
    [OperationTypeNode.MUTATION]: limits.mutationSeconds,
  };

  return {
    onParse() {
      return ({ result, context: { operation, params } }) => {
        if (!isDocument(result)) return;
        const node = getOperationAST(result, params.operationName);
        operation.kind = node?.operation;
        operation.name = node?.name?.value;
        const time = node ? seconds[node.operation] : undefined;
        if (time !== undefined) operation.expireAfter(time * 1000, () => deadlineError(operation, time));
      };
    },
  };
}

/** The error at the deadline names the cause: other queries of the caller, no free connection in the gateway, or else the cloud. */
function deadlineError({ kind, callLog, waitsForRoom }: Operation, seconds: number): CinderError {
  const took = `The ${kind} took longer than ${seconds} s`;
  if (waitsForRoom)
    return new CinderError(
      'RATE_LIMITED',
      `${took} because other queries of this user were running. Retry after 1 s.`,
      { retryAfter: 1 },
    );
  const note = kind === OperationTypeNode.MUTATION ? ' Cinder continues with the actions that it has accepted.' : '';
  if (callLog.waiting === 0) return new CinderError('UPSTREAM_TIMEOUT', `${took}.${note}`);
  const message = `${took}: the gateway is overloaded, and ${callLog.waiting} calls are waiting for a connection.${note}`;
  return new CinderError('OVERLOADED', message, { retryAfter: 1 });
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'kind' in result;
}
