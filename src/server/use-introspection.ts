import { NoSchemaIntrospectionCustomRule, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './context.ts';
import { isPublicIntrospection, longestIntrospection } from './introspection.ts';
import type { Operation } from './operation.ts';

/**
 * Decides who may read the schema. If introspection is enabled, callers without a token may do so, and nothing else. If
 * it is disabled, `__schema` and `__type` fail for everyone.
 *
 * @param enabled whether introspection is enabled
 */
export function useIntrospection(enabled: boolean): Plugin<ServerContext> {
  return {
    onParse({ context: { operation }, params: { source } }) {
      if (!enabled || String(source).length > longestIntrospection) refuseStrangers(operation);
      return ({ result, context: { params } }) => {
        if (!isDocument(result) || !isPublicIntrospection(result, params.operationName)) refuseStrangers(operation);
      };
    },
    onValidate({ addValidationRule }) {
      if (!enabled) addValidationRule(NoSchemaIntrospectionCustomRule);
    },
  };
}

/** @throws the error of an operation whose caller is not known */
function refuseStrangers({ refusal, codes }: Operation): void {
  if (refusal === undefined) return;
  codes.add(refusal.code);
  throw refusal;
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'kind' in result;
}
