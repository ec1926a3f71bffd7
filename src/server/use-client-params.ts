import type { Plugin } from 'graphql-yoga';
import { normalizeParams, type ClientParams } from './client-params.ts';
import type { TrustedDocuments } from './limits/trusted-documents.ts';

/**
 * Normalizes the parameters of requests over HTTP; the WebSocket does the same with its own hook.
 *
 * @param trusted the only documents that may run; undefined if any may
 */
export function useClientParams(trusted: TrustedDocuments | undefined): Plugin {
  return {
    onParams({ request, params, setParams }) {
      setParams(isObject(params) ? normalizeParams(withDocumentId(params, request), trusted) : params);
    },
  };
}

/** Of the parameters in a URL, yoga reads those alone that it knows itself. */
function withDocumentId<Params extends ClientParams>(params: Params, request: Request): Params {
  if (request.method !== 'GET') return params;
  const documentId = new URL(request.url).searchParams.get('documentId');
  return documentId === null ? params : { ...params, documentId };
}

/** Yoga's type promises an object; a body such as `7` or `null` is refused by yoga after this hook. */
function isObject(params: unknown): boolean {
  return typeof params === 'object' && params !== null && !Array.isArray(params);
}
