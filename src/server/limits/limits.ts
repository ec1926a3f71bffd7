/** The limits that are checked before an operation runs, over HTTP, SSE and WebSocket. */
export interface Limits {
  /** Lexical tokens of a document, without comments. As many comments are allowed in addition. */
  maxTokens: number;
  /** Nested fields, through fragments, except introspection. */
  maxDepth: number;
  /** Aliases of an operation. The contents of a fragment count at each spread. */
  maxAliases: number;
  /** Root fields of an operation, counted like aliases. */
  maxRootFields: number;
  /** Directives of an operation, counted like aliases. */
  maxDirectives: number;
  /** Values of one list in an argument or a variable. */
  maxIds: number;
  /** Reported validation errors. A further error reports that there are more. */
  maxValidationErrors: number;
  /** Objects that an answer, or one event of a stream, could hold. */
  maxCost: number;
  /** The size of the cache of parsed and validated documents, in MiB. */
  documentCache: number;
}

export const defaultLimits: Readonly<Limits> = {
  maxTokens: 2000,
  maxDepth: 12,
  maxAliases: 30,
  maxRootFields: 20,
  maxDirectives: 10,
  maxIds: 1000,
  maxValidationErrors: 10,
  maxCost: 50_000,
  documentCache: 16,
};

/** The limits of a caller over time. */
export interface RateLimits {
  /** Units per minute of one user in one project; 0 for no limit. */
  rateLimit: number;
  /** Units that one user in one project can use at once, after a pause. */
  rateBurst: number;
  /** Introspections per minute from one address, without a token; 0 for no limit. */
  introspectionRateLimit: number;
  /** The URL of a Redis for limits that several gateways share; undefined if each gateway has its own limits. */
  redis: string | undefined;
}

export const defaultRateLimits: Readonly<RateLimits> = {
  rateLimit: 1_000_000,
  rateBurst: 2_000_000,
  introspectionRateLimit: 120,
  redis: undefined,
};

/**
 * The maximum depth of nested selection sets and values, through fragments. Documents within the depth limit require
 * fewer levels. Recursive functions can handle this depth.
 */
export function maxNesting({ maxDepth }: Pick<Limits, 'maxDepth'>): number {
  return maxDepth + 100;
}
