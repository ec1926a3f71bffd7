import type { GraphQLError } from 'graphql';
import type { Format } from './format.ts';

/** The status and the headers of an HTTP response. */
export interface ResponseHead {
  status: number;
  headers: Record<string, string>;
}

/**
 * The HTTP status and the headers of an answer, from `extensions.http` of its errors. As the GraphQL over HTTP
 * specification demands, an invalid document has the status 400 for `application/graphql-response+json`, and 200 otherwise.
 *
 * @param errors the errors of the answer, before their extensions for HTTP are removed
 */
export function headOf(errors: readonly GraphQLError[] | undefined, format: Format): ResponseHead {
  const head: ResponseHead = { status: 200, headers: {} };
  for (const { extensions } of errors ?? []) {
    const { status = 200, headers, spec } = extensions.http ?? {};
    Object.assign(head.headers, headers);
    if (spec && format !== 'application/graphql-response+json') continue;
    head.status = Math.max(head.status, status);
  }
  return head;
}
