import type { ExecutionResult } from 'graphql';
import { formatted } from '../formatted-errors.ts';
import type { Operation } from '../operation.ts';
import { turns } from './turns.ts';
import { writeJson } from './write-json.ts';

/** Bytes from which on an answer is large. */
const largeAnswer = 256 * 1024;

/**
 * The text of one answer, or of one event of a stream. Its bytes are counted, and the event loop turns while a long one is
 * written. A large one waits for room beside the other large answers of its caller, which may not have been read yet.
 *
 * @throws GraphQLError `ANSWER_LIMIT_EXCEEDED`; CinderError `RATE_LIMITED`; the signal's reason if the client has left meanwhile
 */
export async function serialize({ errors: thrown, ...result }: ExecutionResult, operation: Operation): Promise<string> {
  // Formatted one by one, when they are written.
  const errors = thrown?.map((error) => ({ toJSON: () => formatted(error) }));
  const pieces: string[] = [];
  const root = Object.assign(Object.create(null) as object, errors && { errors }, result);
  let bytes = 0;
  const writing = writeJson(root, (piece) => {
    const length = Buffer.byteLength(piece);
    operation.countBytes(length);
    bytes += length;
    pieces.push(piece);
  });
  let isLarge = false;
  const roomIfLarge = (): Promise<void> | undefined => {
    if (isLarge || bytes < largeAnswer) return undefined;
    isLarge = true;
    return operation.awaitRoomForLargeAnswer();
  };
  await inTurns(writing, operation, roomIfLarge);
  await roomIfLarge();
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

/** @param between what may have to be waited for after each step */
async function inTurns<Result>(work: Generator<undefined, Result, void>, operation: Operation, between?: () => Promise<void> | undefined): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const waiting = between?.();
    if (waiting) await waiting;
    if (!turns.isDue) continue;
    await operation.takeTurn();
    operation.leaving.throwIfAborted();
  }
}
