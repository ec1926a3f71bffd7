import { GraphQLError, Kind, type GraphQLHTTPErrorExtensions } from 'graphql';
import { CinderError, type ErrorCode } from '../cinder/errors.ts';

/** The code of unexpected errors. */
export const unexpected = 'INTERNAL_SERVER_ERROR';

/** The HTTP statuses of errors without any data. If only a field has an error, the status is 200. */
const statuses: Partial<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  AMBIGUOUS_NAME: 400,
  CURSOR_EXPIRED: 400,
  SCAN_LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  [unexpected]: 500,
  OVERLOADED: 503,
  UPSTREAM_BUDGET_EXCEEDED: 400,
  UPSTREAM_ERROR: 502,
  UPSTREAM_UNAVAILABLE: 503,
  UPSTREAM_TIMEOUT: 504,
} satisfies Partial<Record<ErrorCode | typeof unexpected, number>>;

export type Mask = (error: unknown) => GraphQLError;

/**
 * Creates the function that masks errors for clients:
 *
 * - A CinderError keeps its code, message and details.
 * - An error of GraphQL about the document or its variables keeps its message.
 * - Any other error is hidden, and becomes the `originalError` of the result, for the log.
 *
 * @param expose shows the messages of unexpected errors, for development
 * @param suggest keeps GraphQL's suggestions ("Did you mean …?"), which name elements of the schema
 */
export function createMask({ expose = false, suggest = true } = {}): Mask {
  const masked = new WeakSet();

  return (error) => {
    if (error instanceof GraphQLError && masked.has(error)) return error;
    const result = maskOnce(error);
    masked.add(result);
    return result;
  };

  function maskOnce(error: unknown): GraphQLError {
    const located = error instanceof GraphQLError ? error : undefined;
    const cause = located?.originalError ?? error;
    if (cause instanceof CinderError) return locate(located, cause.message, extensionsOf(cause));
    if (located && cause instanceof GraphQLError && !isAboutAnAnswer(located)) {
      const code = codeOf(cause, located);
      const message = suggest ? cause.message : withoutSuggestion(cause.message);
      return locate(located, message, { code, http: httpOf(cause, code), ...limitIn(cause) });
    }
    const message = expose && cause instanceof Error ? cause.message : 'Internal server error.';
    return locate(located, message, { code: unexpected }, cause instanceof Error ? cause : new Error(String(cause)));
  }
}

/** Creates an error. An error without a path has an HTTP status in `http`, which is removed before the answer is sent. */
function locate(
  located: GraphQLError | undefined,
  message: string,
  { http, ...extensions }: { code: string } & Record<string, unknown>,
  originalError?: Error,
): GraphQLError {
  const status = statuses[extensions.code];
  const wholeAnswer = http ?? (status && { status, headers: retryAfter(extensions['retryAfter']) });
  const { nodes, source, positions, path } = located ?? {};
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    ...(source && { source }),
    ...(positions && { positions }),
    ...(path && { path }),
    ...(originalError && { originalError }),
    extensions: { ...extensions, ...(!located?.path && wholeAnswer && { http: wholeAnswer }) },
  });
}

function retryAfter(seconds: unknown): Record<string, string> {
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {};
}

/** The details of a CinderError. The path of the wrong input is called `input`, because a GraphQL error has a `path` of its own. */
function extensionsOf({ code, details }: CinderError): { code: string } & Record<string, unknown> {
  const {
    status,
    requestId,
    retryAfter,
    outcomeUnknown,
    path: input,
    ids,
    required,
    available,
    lastStatus,
    reasons,
  } = details;
  const values = {
    code,
    status,
    requestId,
    retryAfter,
    outcomeUnknown,
    input,
    ids,
    required,
    available,
    lastStatus,
    reasons,
  };
  return { code, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) };
}

/** The exceeded limit of a refusal. */
function limitIn({ extensions: { limit, cost } }: GraphQLError): Record<string, unknown> {
  return { ...(limit !== undefined && { limit }), ...(cost !== undefined && { cost }) };
}

function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean [^]*\?$/, '');
}

/** Whether an error of GraphQL is about the result of a resolver: a fault of the gateway, not of the client. */
function isAboutAnAnswer({ path, nodes, extensions }: GraphQLError): boolean {
  return extensions['code'] === undefined && path !== undefined && !nodes?.some((node) => node.kind !== Kind.FIELD);
}

/**
 * The code of an error. Only a syntax error has a source without nodes. An error with neither is about the request
 * itself. The error of a scalar about a variable has no place. The error around it has the place of the variable.
 */
function codeOf({ extensions, source, nodes }: GraphQLError, located: GraphQLError): string {
  if (typeof extensions['code'] === 'string') return extensions['code'];
  if (nodes ?? located.nodes) return 'BAD_USER_INPUT';
  return source ? 'GRAPHQL_PARSE_FAILED' : 'BAD_REQUEST';
}

/** The HTTP status of an error of GraphQL. With `spec`, the error is about the document. */
function httpOf({ extensions: { http } }: GraphQLError, code: string): GraphQLHTTPErrorExtensions | undefined {
  if (code === 'GRAPHQL_PARSE_FAILED') return { status: 400, spec: true };
  return http && { ...http, spec: code.startsWith('GRAPHQL_') };
}
