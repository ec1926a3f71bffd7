import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { CinderError } from '../cinder/errors.ts';
import { serialize } from './execution/serialize.ts';
import { turns } from './execution/turns.ts';
import { formatted } from './formatted-errors.ts';
import { reportOf } from './report.ts';
import { unexpected, type Mask } from './mask.ts';
import type { Operation } from './operation.ts';

/** The steps that every answer passes before it is sent, over HTTP, SSE and WebSocket alike. */
export interface Answering {
  mask: Mask;
  log: Logger;
}

/** Prepares one answer, or one event of a stream: masks errors, logs unexpected ones, and reports the cost. */
export function answer(result: ExecutionResult, operation: Operation, answering: Answering): ExecutionResult {
  const errors = [
    ...(result.errors ?? []).map((error) => answerError(error, operation, answering)),
    ...operation.damages.splice(0).map((error) => damageError(error, operation, answering)),
  ];
  const { request, callLog, cost } = operation;
  const extensions = {
    ...result.extensions,
    ...(request.reportsCost && cost && { cost }),
    ...(request.reports && { cinder: reportOf(callLog) }),
  };
  return {
    ...result,
    ...(errors.length > 0 && { errors }),
    ...(Object.keys(extensions).length > 0 && { extensions }),
  };
}

/** A serialized answer. Yoga calls `stringify`, which returns the text. */
export interface WholeAnswer extends ExecutionResult {
  stringify: () => string;
}

/**
 * Prepares and serializes one answer, or one event of a stream. An answer that is too large becomes an error. The event
 * loop can turn in between, because each of thousands of fields can have an error.
 * @returns the answer, or an answer with one error
 */
export async function answerWhole(
  result: ExecutionResult,
  operation: Operation,
  answering: Answering,
): Promise<WholeAnswer> {
  const errors: GraphQLError[] = [];
  for (const error of result.errors ?? []) {
    if (turns.isDue) await operation.takeTurn();
    errors.push(answering.mask(error));
  }
  const prepared = answer(result.errors ? { ...result, errors } : result, operation, answering);
  try {
    const text = await serialize(prepared, operation);
    return { ...prepared, stringify: () => text };
  } catch (error) {
    return errorAnswer(error, operation, answering);
  }
}

/** Prepares and serializes an answer with one error. */
export function errorAnswer(error: unknown, operation: Operation, answering: Answering): WholeAnswer {
  const refused = answer({ errors: [answering.mask(error)] }, operation, answering);
  const text = JSON.stringify({ ...refused, errors: refused.errors?.map(formatted) });
  return { ...refused, stringify: () => text };
}

/** Converts the error of a damaged row. The rest of the answer is intact and keeps its HTTP status. */
function damageError(error: CinderError, operation: Operation, answering: Answering): GraphQLError {
  const { message, extensions = {} } = formatted(answerError(error, operation, answering));
  return new GraphQLError(message, { extensions });
}

/** Prepares the error of a request that belongs to no operation: masks it, and logs an unexpected one. */
export function requestError(error: unknown, { mask, log }: Answering): GraphQLError {
  const masked = mask(error);
  if (masked.originalError) log.error({ err: masked.originalError }, 'unexpected error');
  return masked;
}

/** Prepares an error: masks it, records its code, and logs an unexpected one. A client that disconnected is no error. */
export function answerError(error: unknown, operation: Operation, { mask, log }: Answering): GraphQLError {
  const masked = mask(error);
  if (operation.isAbandoned) return masked;
  const code = String(masked.extensions['code']);
  operation.codes.add(code);
  if (code === unexpected) {
    log.error({ requestId: operation.request.requestId, err: masked.originalError }, 'unexpected error');
  }
  return masked;
}
