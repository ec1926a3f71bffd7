import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { getOperationAST, Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { streamToLog } from './stream-log.ts';

export interface FetcherOptions {
  url: string;
  /** Returns the entered token; empty if there is none. */
  token: () => string;
}

/**
 * Creates the function that sends GraphiQL's operations. Queries and mutations are POST requests. A subscription is a
 * stream of server-sent events, collected in a log. If a document has a mutation and one subscription, both run at the
 * same time and share the log.
 *
 * Introspection is sent without the token, because an expired token would make the documentation unavailable.
 */
export function createFetcher({ url, token }: FetcherOptions): Fetcher {
  return async (given, options) => {
    const document = documentOf(given.query);
    const params = { ...given, operationName: operationNameOf(document, given.operationName) };
    const isIntrospection = params.operationName === 'IntrospectionQuery';
    const headers = {
      ...(!isIntrospection && token() && { 'X-Auth-Token': token() }),
      ...(options?.headers as Record<string, string> | undefined),
    };
    const streams = document && streamedWith(document, params.operationName);
    if (!streams) return post(url, headers, params);
    const { subscription = null, mutation } = streams;
    return streamToLog({
      url,
      headers,
      params: { ...params, operationName: subscription },
      ...(mutation !== undefined && {
        mutation: { name: mutation, run: () => post(url, headers, { ...params, operationName: mutation }) },
      }),
    });
  };
}

function documentOf(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    // The gateway reports the error.
    return undefined;
  }
}

/**
 * Returns the name of the operation to run. GraphiQL reads documents with a delay: just after a tab was opened, `name`
 * can belong to the previous tab. If the document has only one operation, that operation is used.
 */
export function operationNameOf(document: DocumentNode | undefined, name: string | null | undefined): string | null {
  const names = (document?.definitions ?? []).flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? null] : [],
  );
  const [only] = names;
  return only !== undefined && names.length === 1 ? only : (name ?? null);
}

interface Streams {
  subscription: string | undefined;
  mutation?: string;
}

/**
 * Returns the subscription to open for an operation, and the mutation to run at the same time; undefined if there is no
 * subscription.
 */
export function streamedWith(document: DocumentNode, operationName: string | null | undefined): Streams | undefined {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return { subscription: operation.name?.value };
  if (operation?.operation !== OperationTypeNode.MUTATION || !operation.name) return undefined;
  const [subscription, ...others] = document.definitions.filter(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION,
  );
  if (subscription?.kind !== Kind.OPERATION_DEFINITION || !subscription.name || others.length > 0) return undefined;
  return { subscription: subscription.name.value, mutation: operation.name.value };
}

/** @throws Error with the status and the start of the text, if the answer is not JSON */
async function post(url: string, headers: Record<string, string>, params: FetcherParams): Promise<object> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...headers,
    },
    body: JSON.stringify(params),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new Error(`HTTP ${response.status} ${response.statusText}: ${text.slice(0, 200)}`);
  }
}
