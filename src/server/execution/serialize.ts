import type { ExecutionResult } from 'graphql';
import { formatted } from '../formatted-errors.ts';
import type { Operation } from '../operation.ts';
import { turns } from './turns.ts';
import { writeJson } from './write-json.ts';

/** Objects up to which an answer is short: it is written at once, which is fastest. */
const shortAnswer = 500;

/**
 * The text of one answer, or of one event of a stream. Its bytes are counted, and the event loop turns while a long one is
 * written.
 *
 * @throws GraphQLError `ANSWER_LIMIT_EXCEEDED`; the signal's reason if the client has left meanwhile
 */
export async function serialize({ errors: thrown, ...result }: ExecutionResult, operation: Operation): Promise<string> {
  // Formatted one by one, when they are written.
  const errors = thrown?.map((error) => ({ toJSON: () => formatted(error) }));
  const pieces: string[] = [];
  const root = Object.assign(Object.create(null) as object, errors && { errors }, result);
  const emit = (piece: string): void => {
    operation.countBytes(Buffer.byteLength(piece));
    pieces.push(piece);
  };
  if (operation.objects <= shortAnswer && (errors?.length ?? 0) <= shortAnswer) emit(JSON.stringify(root));
  else await inTurns(writeJson(root, emit), operation);
  return pieces.join('');
}

/**
 * One answer, or one event of a stream, with its fields in the order of the document. The event loop turns while a long one
 * is ordered.
 *
 * @throws the signal's reason if the client has left meanwhile
 */
export async function orderFields(result: ExecutionResult, operation: Operation): Promise<ExecutionResult> {
  if (!result.data || !operation.fieldOrder) return result;
  const data = await inTurns(operation.fieldOrder().sort(result.data), operation);
  return { ...result, data: data as NonNullable<ExecutionResult['data']> };
}

async function inTurns<Result>(work: Generator<undefined, Result, void>, operation: Operation): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (!turns.isDue) continue;
    await operation.takeTurn();
    operation.leaving.throwIfAborted();
  }
}
