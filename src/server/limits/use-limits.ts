import { parse, Source, validate, type DocumentNode, type GraphQLSchema, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from '../context.ts';
import { isPublicIntrospection } from '../introspection.ts';
import { BoundedLexer } from './bounded-lexer.ts';
import { DocumentCache } from './document-cache.ts';
import type { Limits } from './limits.ts';
import { checkLiteralLists, checkVariableLists } from './list-length.ts';
import { mergeErrors } from './merge-errors.ts';
import { createCostJudge } from './operation-cost.ts';
import { checkShape } from './shape-limits.ts';

const bytesPerMiB = 1024 * 1024;

/**
 * Refuses operations beyond the limits before anything runs. The cheapest check comes first, and the check with schema
 * and variables comes last. Every transport parses and validates through this plugin.
 *
 * Valid documents are cached, bounded by bytes. The caches of Yoga must be disabled, because they count documents of
 * any length.
 *
 * @param suggestions whether validation errors may suggest elements of the schema. Documents of public introspection
 *   never have suggestions, because security scanners report them as a leak.
 */
export function useLimits(limits: Limits, suggestions: boolean): Plugin<ServerContext> {
  const cache = new DocumentCache(limits.documentCache * bytesPerMiB);
  const valid = new WeakSet<DocumentNode>();
  const judgeCost = createCostJudge(limits.maxCost);

  return {
    onParse({ context: { params }, setParseFn }) {
      setParseFn((text: string) => {
        checkVariableLists(params.variables, limits.maxIds);
        return cache.get(text, () => parseWithin(text, limits));
      });
    },
    onValidate({
      params,
      setValidationFn,
      context: {
        params: { operationName },
      },
    }) {
      setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules: readonly ValidationRule[]) => {
        if (valid.has(document)) return [];
        const errors = validate(schema, document, rules, {
          maxErrors: limits.maxValidationErrors,
          hideSuggestions: !suggestions || isPublicIntrospection(document, operationName),
        });
        if (errors.length === 0) valid.add(document);
        return mergeErrors(errors);
      });
      return ({ valid: isValid, context: { operation, params: request } }) => {
        // Errors thrown here are not cached, because other variables may be within the limit.
        const { schema, documentAST } = params as { schema: GraphQLSchema; documentAST: DocumentNode };
        if (isValid) operation.cost = judgeCost(schema, documentAST, request);
      };
    },
  };
}

/** @throws GraphQLError `DOCUMENT_LIMIT_EXCEEDED`, `BAD_USER_INPUT`, or a syntax error */
function parseWithin(text: string, limits: Limits): DocumentNode {
  const source = new Source(text);
  const document = parse(source, { lexer: new BoundedLexer(source, limits), maxComments: limits.maxTokens });
  checkShape(document, limits);
  checkLiteralLists(document, limits.maxIds);
  return document;
}
