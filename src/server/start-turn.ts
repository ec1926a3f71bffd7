import type { Plugin } from 'graphql-yoga';
import { callerOf, type ServerContext } from './context.ts';
import { turns } from './execution/turns.ts';

/**
 * Waits for the event loop to turn before an operation begins, if a turn is due. A caller with many requests must not
 * delay the others.
 *
 * @throws CinderError if the token of the caller is not available
 */
export async function startTurn(of: ServerContext): Promise<void> {
  if (!turns.isDue) return;
  if (!of.operation.refusal) await callerOf(of);
  await of.operation.takeTurn();
}

/** Waits for a turn over HTTP, after a request was read. */
export function useStartTurn(): Plugin<object, ServerContext> {
  return { onRequestParse: ({ serverContext }) => ({ onRequestParseDone: () => startTurn(serverContext) }) };
}
