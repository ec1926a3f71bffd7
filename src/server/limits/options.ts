import { integer, type Option } from '../option.ts';
import type { Limits, RateLimits } from './limits.ts';
import { redisUrl } from './redis-url.ts';

/** The options for the limits of documents, such as `--max-tokens`. */
export const limitOptions: { readonly [Name in keyof Limits]: Option<Limits[Name]> } = {
  maxTokens: limit('maximum number of tokens in a document', 100_000),
  maxDepth: limit('maximum depth of nested fields, through fragments, except introspection', 200),
  maxAliases: limit('maximum number of aliases in an operation, through fragments', 100_000),
  maxRootFields: limit('maximum number of root fields in an operation, through fragments', 100_000),
  maxDirectives: limit('maximum number of directives in an operation, through fragments', 100_000),
  maxIds: limit('maximum length of a list in an argument or a variable', 100_000),
  maxValidationErrors: limit('maximum number of validation errors that are reported', 1000),
  maxCost: limit('maximum number of objects that the answer of an operation could hold', 999_999_999),
  documentCache: {
    group: 'Security',
    argument: '<MiB>',
    about: 'memory for parsed and validated documents; 0 disables the cache',
    schema: integer(0, 4096),
  },
};

/** The options for the rate limits. */
export const rateLimitOptions: { readonly [Name in keyof RateLimits]: Option<RateLimits[Name]> } = {
  rateLimit: {
    group: 'Security',
    argument: '<units>',
    about:
      'units per minute for one user in one project; an operation costs one unit for each object that the answer could hold; 0 for no limit',
    schema: integer(0, 999_999_999),
  },
  rateBurst: limit('maximum number of units that one user in one project can use at once', 999_999_999, '<units>'),
  introspectionRateLimit: {
    group: 'Security',
    argument: '<number>',
    about: 'introspections per minute without a token from one address; 0 for no limit',
    schema: integer(0, 1_000_000),
  },
  redis: {
    group: 'Security',
    argument: '<url>',
    secret: true,
    about: 'Redis for rate limits that several gateways share; set the variable if the URL has a password',
    defaultText: 'each gateway keeps the limits in memory',
    schema: redisUrl(),
  },
};

function limit(about: string, max: number, argument = '<number>'): Option<number> {
  return { group: 'Security', argument, about, schema: integer(1, max) };
}
