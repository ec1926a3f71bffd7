import * as z from 'zod';

/** The parameters of a request that clients write in different ways. */
export interface ClientParams {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: unknown;
  /** The ID of a persisted document, as in the GraphQL over HTTP specification. */
  documentId?: unknown;
}

const persisted = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });

/** The ID of a document in a request, in any form that clients use; undefined if there is none. */
export function documentIdIn({ documentId, extensions }: ClientParams): string | undefined {
  if (typeof documentId === 'string' && documentId !== '') return documentId;
  const { data } = persisted.safeParse(extensions);
  return data?.persistedQuery.sha256Hash;
}

/** Whether a request has the text of a document. Over WebSocket, the text is required, so it is empty if there is none. */
export function hasText(query: unknown): boolean {
  return query !== null && query !== undefined && query !== '';
}
