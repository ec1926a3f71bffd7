import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { CinderError } from '../cinder/errors.ts';
import type { ServerContext } from './context.ts';
import type { ExecutionLimits } from './execution/limits.ts';
import type { Operation } from './operation.ts';

/**
 * Notes an operation's kind and name once its document is read, and gives a query and a mutation their deadlines. A
 * subscription has no end.
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
        if (time !== undefined) operation.expireAfter(time * 1000, () => tooLong(operation, time));
      };
    },
  };
}

/** Who is to blame: the caller's other queries; the gateway, if it had no connection for a call yet; else the cloud. */
function tooLong({ kind, ledger, waitsForRoom }: Operation, seconds: number): CinderError {
  const took = `The ${kind} took longer than ${seconds} s`;
  if (waitsForRoom) return new CinderError('RATE_LIMITED', `${took}: it waited for other queries of this user.`, { retryAfter: 1 });
  const note = kind === OperationTypeNode.MUTATION ? ' Cinder continues with the actions that it has accepted.' : '';
  if (ledger.waiting === 0) return new CinderError('UPSTREAM_TIMEOUT', `${took}.${note}`);
  const message = `${took}: the gateway is overloaded, and ${ledger.waiting} calls still wait for a connection.${note}`;
  return new CinderError('OVERLOADED', message, { retryAfter: 1 });
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'kind' in result;
}
