import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { CinderError } from '../cinder/errors.ts';
import type { ServerContext } from './context.ts';

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
        operation.expireAfter(
          time,
          () => new CinderError('UPSTREAM_TIMEOUT', `The query took longer than ${time / 1000} s.`),
        );
      };
    },
  };
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'kind' in result;
}
