import { integer, type Option } from '../option.ts';
import type { Limits } from './limits.ts';

/** The options of the limits: `--max-tokens` and so on. */
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
    about: 'memory for parsed and validated documents; 0 keeps none',
    schema: integer(0, 4096),
  },
};

function limit(about: string, most: number): Option<number> {
  return { group: 'Security', argument: '<number>', about, schema: integer(1, most) };
}
