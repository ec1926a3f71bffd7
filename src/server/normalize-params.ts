import { documentIdIn, hasText, type ClientParams } from './client-params.ts';
import { refusal } from './formatted-errors.ts';
import { trustedParams, type TrustedDocuments } from './limits/trusted-documents.ts';

/**
 * Normalizes the parameters of a request. An empty `operationName`, as sent by GraphiQL and others, counts as missing.
 * With trusted documents, `query` becomes the text of the document that the request names.
 *
 * @param trusted the only documents that may run; undefined if any may
 * @returns the parameters, with one spelling for each meaning
 * @throws GraphQLError `PERSISTED_QUERY_NOT_SUPPORTED` (HTTP 200) for a hash without its document, if no documents are
 *   trusted. Apollo's clients then send the document, and no further hashes.
 * @throws GraphQLError as `trustedParams`
 */
export function normalizeParams<Params extends ClientParams>(params: Params, trusted?: TrustedDocuments): Params {
  if (
    !trusted &&
    !hasText(params.query) &&
    (isPersistedQuery(params.extensions) || documentIdIn(params) !== undefined)
  ) {
    throw refusal(200, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
  }
  const known = trusted ? trustedParams(params, trusted) : params;
  if (known.operationName !== '') return known;
  return { ...known, operationName: undefined };
}

function isPersistedQuery(extensions: unknown): boolean {
  return typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
}
