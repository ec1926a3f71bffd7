import { GraphQLError, Kind, type GraphQLHTTPErrorExtensions } from 'graphql';
import { CinderError, type ErrorCode } from '../cinder/errors.ts';

/** The code of what nobody foresaw. */
export const unexpected = 'INTERNAL_SERVER_ERROR';

/** HTTP statuses of errors that leave no data at all; an error of a field leaves the status 200. */
const statuses: Partial<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  AMBIGUOUS_NAME: 400,
  CURSOR_EXPIRED: 400,
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
 * Makes of any error what a client may see of it: a CinderError keeps its code, message and details; what GraphQL says
 * about the document or its variables keeps its message; of everything else only the fact is told. The masked error has
 * the one that it hides as its `originalError`, for the log.
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
    const message = expose && cause instanceof Error ? cause.message : 'Something went wrong that should not have.';
    return locate(located, message, { code: unexpected }, cause instanceof Error ? cause : new Error(String(cause)));
  }
}

/** An error without a place in the document has an HTTP status: `http`, which is taken out before the answer leaves. */
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

/** What Cinder said beside its message. The wrong input is `input`: a GraphQL error has a `path` of its own. */
function extensionsOf({ code, details }: CinderError): { code: string } & Record<string, unknown> {
  const { status, requestId, retryAfter, outcomeUnknown, path: input, ids, required, available, lastStatus, reasons } = details;
  const told = { code, status, requestId, retryAfter, outcomeUnknown, input, ids, required, available, lastStatus, reasons };
  return { code, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)) };
}

/** What a refusal says of the limit that was exceeded. */
function limitIn({ extensions: { limit, cost } }: GraphQLError): Record<string, unknown> {
  return { ...(limit !== undefined && { limit }), ...(cost !== undefined && { cost }) };
}

function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean [^]*\?$/, '');
}

/** Whether GraphQL complains about what a resolver returned: our mistake, not the client's. */
function isAboutAnAnswer({ path, nodes, extensions }: GraphQLError): boolean {
  return extensions['code'] === undefined && path !== undefined && !nodes?.some((node) => node.kind !== Kind.FIELD);
}

/**
 * Only a syntax error has a source and no nodes; what is said of neither is about the request as such. What a scalar says
 * of a variable's value has no place itself: the error around it has that of the variable.
 */
function codeOf({ extensions, source, nodes }: GraphQLError, located: GraphQLError): string {
  if (typeof extensions['code'] === 'string') return extensions['code'];
  if (nodes ?? located.nodes) return 'BAD_USER_INPUT';
  return source ? 'GRAPHQL_PARSE_FAILED' : 'BAD_REQUEST';
}

/** A `spec` status gives way to 200 for clients of application/json: right for a bad document, for nothing else. */
function httpOf({ extensions: { http } }: GraphQLError, code: string): GraphQLHTTPErrorExtensions | undefined {
  return http && { ...http, spec: code.startsWith('GRAPHQL_') };
}
