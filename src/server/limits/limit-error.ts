import { GraphQLError } from 'graphql';
import { refusal } from '../formatted-errors.ts';

/** What of a document is limited. */
export type LimitName =
  | 'tokens'
  | 'nameLength'
  | 'nesting'
  | 'repetitions'
  | 'depth'
  | 'aliases'
  | 'rootFields'
  | 'directives'
  | 'introspection'
  | 'fragments';

/**
 * The error of a document that exceeds a limit: HTTP 400, `DOCUMENT_LIMIT_EXCEEDED`, with the limit in `extensions.limit`.
 *
 * @param received left out if counting stopped at the limit
 */
export function documentLimitError(name: LimitName, max: number, message: string, received?: number): GraphQLError {
  return withExtension(refusal(400, 'DOCUMENT_LIMIT_EXCEEDED', message), { limit: { name, max, received } });
}

/**
 * The error of a list that is too long: HTTP 400, `BAD_USER_INPUT`.
 *
 * @param input names the argument or variable
 */
export function listLimitError(input: string, max: number, received: number): GraphQLError {
  const message = `${input} must have at most ${max} values; received ${received}.`;
  return withExtension(refusal(400, 'BAD_USER_INPUT', message), { limit: { name: 'ids', max, received } });
}

/** The error of an operation whose answer could be too large: HTTP 400, `COST_LIMIT_EXCEEDED`, with `extensions.cost`. */
export function costLimitError(objects: number, max: number): GraphQLError {
  const message = `The answer could hold ${objects} objects; the limit is ${max}. Request fewer items: page sizes (\`first\`) multiply, and are 50 where none is given.`;
  return withExtension(refusal(400, 'COST_LIMIT_EXCEEDED', message), { cost: { objects, max } });
}

/** The error of an answer that is too large: HTTP 400, `ANSWER_LIMIT_EXCEEDED`, with the limit in `extensions.limit`. */
export function answerLimitError(name: 'objects' | 'bytes', max: number): GraphQLError {
  const message = `The answer has more than ${max} ${name}, which is the limit. Request fewer items or fewer fields.`;
  return withExtension(refusal(400, 'ANSWER_LIMIT_EXCEEDED', message), { limit: { name, max } });
}

function withExtension(error: GraphQLError, extension: Record<string, unknown>): GraphQLError {
  return new GraphQLError(error.message, { extensions: { ...error.extensions, ...extension } });
}
