import type { Plugin } from 'graphql-yoga';
import { callerOf, type ServerContext } from './context.ts';
import { turns } from './execution/turns.ts';

/**
 * Lets the event loop turn before an operation begins, if it is due to: a caller who sends many at once must not hold up
 * the others.
 *
 * @throws CinderError if the caller's token cannot be had
 */
export async function startTurn(of: ServerContext): Promise<void> {
  if (!turns.isDue) return;
  if (!of.operation.refusal) await callerOf(of);
  await of.operation.takeTurn();
}

/** Does so over HTTP, once the request was read. */
export function useStartTurn(): Plugin<object, ServerContext> {
  return { onRequestParse: ({ serverContext }) => ({ onRequestParseDone: () => startTurn(serverContext) }) };
}
