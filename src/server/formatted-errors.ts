import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The maximum number of characters of a message. Errors of GraphQL quote values sent by the client, however long. */
const maxMessageLength = 2000;

/** Converts an error for the client: without the extension for the HTTP status, and with a shortened message if it is too long. */
export function formatted(error: GraphQLError): GraphQLFormattedError {
  const { message, extensions, ...rest } = error.toJSON();
  return {
    message: message.length > maxMessageLength ? `${message.slice(0, maxMessageLength)}…` : message,
    ...rest,
    extensions: Object.fromEntries(Object.entries(extensions ?? {}).filter(([name]) => name !== 'http')),
  };
}

/**
 * Creates the error of a request that is refused before GraphQL runs.
 *
 * @param status the HTTP status
 * @param code the stable code in `extensions.code`
 */
export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers } } });
}

/** Creates an HTTP response with one error, and the HTTP status of this error. */
export function errorResponse(error: GraphQLError): Response {
  const { status = 500, headers = {} } = error.extensions.http ?? {};
  return Response.json({ errors: [formatted(error)] }, { status, headers });
}
