import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** An error as the client gets it: less what is meant for the HTTP status only. */
export function formatted(error: GraphQLError): GraphQLFormattedError {
  const { extensions, ...rest } = error.toJSON();
  return {
    ...rest,
    extensions: Object.fromEntries(Object.entries(extensions ?? {}).filter(([name]) => name !== 'http')),
  };
}

/**
 * Refuses a request before GraphQL sees it.
 *
 * @param status of HTTP
 * @param code stable, for `extensions.code`
 */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}

/** An answer that is nothing but an error, with the error's own HTTP status. */
export function errorResponse(error: GraphQLError): Response {
  const { status = 500, headers = {} } = error.extensions.http ?? {};
  return Response.json({ errors: [formatted(error)] }, { status, headers });
}
