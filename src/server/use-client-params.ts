import type { Plugin } from 'graphql-yoga';
import type { ClientParams } from './client-params.ts';
import type { TrustedDocuments } from './limits/trusted-documents.ts';
import { normalizeParams } from './normalize-params.ts';

/**
 * Normalizes the parameters of requests over HTTP. WebSocket uses its own hook.
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

/** Yoga reads only the URL parameters that it knows. */
function withDocumentId<Params extends ClientParams>(params: Params, request: Request): Params {
  if (request.method !== 'GET') return params;
  const documentId = new URL(request.url).searchParams.get('documentId');
  return documentId === null ? params : { ...params, documentId };
}

/** The type in Yoga promises an object. Yoga refuses a body such as `7` or `null` only after this hook. */
function isObject(params: unknown): boolean {
  return typeof params === 'object' && params !== null && !Array.isArray(params);
}
