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
  if (operation.objects <= shortAnswer && (errors?.length ?? 0) <= shortAnswer) {
    emit(JSON.stringify(root));
    return pieces.join('');
  }
  const writing = writeJson(root, emit);
  while (!writing.next().done) {
    if (!turns.isDue) continue;
    await operation.takeTurn();
    operation.leaving.throwIfAborted();
  }
  return pieces.join('');
}
