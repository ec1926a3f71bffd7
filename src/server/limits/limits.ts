/** What an operation may ask for. All of it is checked before anything runs, over HTTP, SSE and WebSocket alike. */
export interface Limits {
  /** Lexical tokens of a document, and comments beside. */
  maxTokens: number;
  /** Nested fields, through fragments; introspection is exempt. */
  maxDepth: number;
  /** Aliases of an operation; those of a fragment count at each of its spreads. */
  maxAliases: number;
  /** Root fields of an operation, counted as aliases are. */
  maxRootFields: number;
  /** Directives of an operation, counted as aliases are. */
  maxDirectives: number;
  /** Values of one list in an argument or a variable. */
  maxIds: number;
  /** Validation errors that are reported; after them one says that there are more. */
  maxValidationErrors: number;
  /** Objects that an answer, or one event of a stream, could hold. */
  maxCost: number;
  /** MiB of documents that are kept parsed and validated. */
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

/** How much a caller may ask for in a while. */
export interface RateLimits {
  /** Units a minute of one user in one project; 0 for no limit. */
  rateLimit: number;
  /** Units that such a user may use at once, after a pause. */
  rateBurst: number;
  /** Introspections a minute from one address, without a token; 0 for no limit. */
  introspectionRateLimit: number;
  /** The URL of the Redis that holds the limits for several gateways; undefined if each has its own. */
  redis: string | undefined;
}

export const defaultRateLimits: Readonly<RateLimits> = {
  rateLimit: 1_000_000,
  rateBurst: 2_000_000,
  introspectionRateLimit: 120,
  redis: undefined,
};

/**
 * Selection sets and values that may be nested in each other, through fragments: more than any document within the
 * depth needs, and few enough for functions that call themselves.
 */
export function maxNesting({ maxDepth }: Pick<Limits, 'maxDepth'>): number {
  return maxDepth + 100;
}
