import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import { getOperationAST, Kind, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { streamToLog } from './stream-log.ts';

export interface FetcherOptions {
  url: string;
  /** The token that is entered at the moment; empty if there is none. */
  token: () => string;
}

/**
 * Sends GraphiQL's operations. Queries and mutations are POST requests. A subscription is a stream of server-sent
 * events, whose events are collected in a log. A mutation in a document with one subscription runs beside that
 * subscription, and the log has both.
 *
 * Introspection never carries the token: it needs none, and an expired token would take the documentation away.
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
    // The gateway says what is wrong with it.
    return undefined;
  }
}

/**
 * The operation to run. Just after another tab was opened GraphiQL still has the name of an operation in the last one, as
 * it reads documents with a delay: the only operation of the document is meant then.
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

/** The subscription to open for an operation, and the mutation to run beside it; undefined if none is to be opened. */
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

/** @throws Error if the answer is not JSON, with its status and the start of its text */
async function post(url: string, headers: Record<string, string>, params: FetcherParams): Promise<object> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', ...headers },
    body: JSON.stringify(params),
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new Error(`HTTP ${response.status} ${response.statusText}: ${text.slice(0, 200)}`);
  }
}
