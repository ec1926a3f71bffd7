import { GraphQLError } from 'graphql';
import { refusal } from '../formatted-errors.ts';

/** The name of a limit of documents. */
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
 * Creates the error of a document that exceeds a limit: HTTP 400, `DOCUMENT_LIMIT_EXCEEDED`, with `extensions.limit`.
 *
 * @param received the value; undefined if counting stopped at the limit
 */
export function documentLimitError(name: LimitName, max: number, message: string, received?: number): GraphQLError {
  return withExtension(refusal(400, 'DOCUMENT_LIMIT_EXCEEDED', message), { limit: { name, max, received } });
}

/**
 * Creates the error of a list that is too long: HTTP 400, `BAD_USER_INPUT`.
 *
 * @param input the name of the argument or variable, as the subject of the message
 */
export function listLimitError(input: string, max: number, received: number): GraphQLError {
  const message = `${input} must have at most ${max} values; received ${received}.`;
  return withExtension(refusal(400, 'BAD_USER_INPUT', message), { limit: { name: 'ids', max, received } });
}

/** Creates the error of an operation that is too costly: HTTP 400, `COST_LIMIT_EXCEEDED`, with `extensions.cost`. */
export function costLimitError(objects: number, max: number): GraphQLError {
  const message = `The answer could hold ${objects} objects; the limit is ${max}. Request fewer items. Page sizes (\`first\`, \`last\`) multiply; the default is 50.`;
  return withExtension(refusal(400, 'COST_LIMIT_EXCEEDED', message), { cost: { objects, max } });
}

/** Creates the error of an answer that is too large: HTTP 400, `ANSWER_LIMIT_EXCEEDED`, with `extensions.limit`. */
export function answerLimitError(name: 'objects' | 'bytes', max: number): GraphQLError {
  const message = `The answer exceeds the limit of ${max} ${name}. Request fewer items or fewer fields.`;
  return withExtension(refusal(400, 'ANSWER_LIMIT_EXCEEDED', message), { limit: { name, max } });
}

function withExtension(error: GraphQLError, extension: Record<string, unknown>): GraphQLError {
  return new GraphQLError(error.message, { extensions: { ...error.extensions, ...extension } });
}
