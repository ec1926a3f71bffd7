import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Characters of a message: GraphQL's own errors quote the values that a client has sent, however long. */
const longestMessage = 2000;

/** An error as the client gets it: less what is meant for the HTTP status only. A message that is too long is cut. */
export function formatted(error: GraphQLError): GraphQLFormattedError {
  const { message, extensions, ...rest } = error.toJSON();
  return {
    message: message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message,
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
