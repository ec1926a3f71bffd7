import { NoSchemaIntrospectionCustomRule, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';
import { isPublicIntrospection, longestIntrospection } from './introspection.ts';
import type { Operation } from './operation.ts';

/**
 * Controls introspection. If enabled, callers without a token may use introspection only. If disabled, `__schema` and
 * `__type` fail for everyone.
 */
export function useIntrospection(enabled: boolean): Plugin<ServerContext> {
  return {
    onParse({ context: { operation }, params: { source } }) {
      if (!enabled || String(source).length > longestIntrospection) refuseAnonymous(operation);
      if (operation.refusal === undefined) return undefined;
      return ({ result, context: { params } }) => {
        if (!isDocument(result) || !isPublicIntrospection(result, params.operationName)) refuseAnonymous(operation);
      };
    },
    onValidate({ addValidationRule }) {
      if (!enabled) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

/** @throws the refusal of an operation whose caller is not authenticated */
function refuseAnonymous({ refusal, codes }: Operation): void {
  if (refusal === undefined) return;
  codes.add(refusal.code);
  throw refusal;
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'kind' in result;
}
