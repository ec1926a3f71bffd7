import { refusal } from './formatted-errors.ts';
import { documentIdIn, hasText, trustedParams, type TrustedDocuments } from './limits/trusted-documents.ts';

/** A request's parameters, as far as clients write them in different ways. */
export interface ClientParams {
  query?: unknown;
  operationName?: unknown;
  extensions?: unknown;
  /** The id of a persisted document, as in the GraphQL over HTTP specification. */
  documentId?: unknown;
}

/**
 * A request's parameters with one spelling for each meaning: an empty `operationName`, which GraphiQL and others send,
 * counts as none. With trusted documents, `query` is the text of the one that the request names.
 *
 * @param trusted the only documents that may run; undefined if any may
 * @throws GraphQLError `PERSISTED_QUERY_NOT_SUPPORTED` (HTTP 200) for a hash without its document, if no documents are
 *   known: Apollo's clients then send the document, and no further hashes; otherwise as `trustedParams`
 */
export function normalizeParams<Params extends ClientParams>(params: Params, trusted?: TrustedDocuments): Params {
  if (!trusted && !hasText(params.query) && (isPersistedQuery(params.extensions) || documentIdIn(params) !== undefined)) {
    throw refusal(200, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
  }
  const known = trusted ? trustedParams(params, trusted) : params;
  if (known.operationName !== '') return known;
  return { ...known, operationName: undefined };
}

function isPersistedQuery(extensions: unknown): boolean {
  return typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
}
