import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { CinderError } from '../cinder/errors.ts';
import type { ServerContext } from './context.ts';
import type { Operation } from './operation.ts';

/** Milliseconds for a query. A mutation may wait for a status, by its own deadline; a subscription has no end. */
const queryTime = 30_000;

/** Notes an operation's kind and name once its document is read, and gives a query its deadline. */
export function useOperation(time = queryTime): Plugin<ServerContext> {
  return {
    onParse() {
      return ({ result, context: { operation, params } }) => {
        if (!isDocument(result)) return;
        const node = getOperationAST(result, params.operationName);
        operation.kind = node?.operation;
        operation.name = node?.name?.value;
        if (operation.kind !== OperationTypeNode.QUERY) return;
        operation.expireAfter(time, () => tooLong(operation, time));
      };
    },
  };
}

/** Who is to blame: the gateway, if it had no connection for a call of the query yet; else the cloud. */
function tooLong({ ledger }: Operation, time: number): CinderError {
  const message = `The query took longer than ${time / 1000} s`;
  if (ledger.waiting === 0) return new CinderError('UPSTREAM_TIMEOUT', `${message}.`);
  return new CinderError('OVERLOADED', `${message}: the gateway is overloaded, and ${ledger.waiting} calls still wait for a connection.`, { retryAfter: 1 });
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'kind' in result;
}
