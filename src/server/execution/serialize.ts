import type { ExecutionResult } from 'graphql';
import { formatted } from '../formatted-errors.ts';
import type { Operation } from '../operation.ts';
import { ResultObject } from './result-object.ts';
import { turns } from './turns.ts';
import { writeJson } from './write-json.ts';

/** The size in bytes from which an answer is large. */
const largeAnswer = 256 * 1024;

/**
 * Serializes one answer, or one event of a stream. The bytes are counted, and the event loop turns in between. A large
 * answer waits until it fits into the limit of its caller's unread large answers.
 *
 * @throws GraphQLError `ANSWER_LIMIT_EXCEEDED`
 * @throws CinderError `RATE_LIMITED`
 * @throws the signal's reason if the client has disconnected
 */
export async function serialize({ errors: thrown, ...result }: ExecutionResult, operation: Operation): Promise<string> {
  // Each error is formatted when it is written.
  const errors = thrown?.map((error) => ({ toJSON: () => formatted(error) }));
  const pieces: string[] = [];
  const root = Object.assign(new ResultObject(), errors && { errors }, result);
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
 * Runs a generator, with turns of the event loop.
 *
 * @param between returns a promise to wait for after a step, if any
 */
async function inTurns<Result>(
  work: Generator<undefined, Result, void>,
  operation: Operation,
  between?: () => Promise<void> | undefined,
): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const waiting = between?.();
    if (waiting) await waiting;
    if (!turns.isDue) continue;
    await operation.takeTurn();
    if (operation.isAbandoned) operation.signal.throwIfAborted();
  }
}
