import { refusal } from './formatted-errors.ts';

/** A request's parameters, as far as clients write them in different ways. */
export interface ClientParams {
  query?: unknown;
  operationName?: unknown;
  extensions?: unknown;
}

/**
 * A request's parameters with one spelling for each meaning: an empty `operationName`, which GraphiQL and others send,
 * counts as none.
 *
 * @throws GraphQLError `PERSISTED_QUERY_NOT_SUPPORTED` (HTTP 200) for a hash without its document: Apollo's clients then
 *   send the document, and no further hashes
 */
export function normalizeParams<Params extends ClientParams>(params: Params): Params {
  if (params.query == null && isPersistedQuery(params.extensions)) {
    throw refusal(200, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
  }
  if (params.operationName !== '') return params;
  return { ...params, operationName: undefined };
}

function isPersistedQuery(extensions: unknown): boolean {
  return typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
}
