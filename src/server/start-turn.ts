import { callerOf, type ServerContext } from './context.ts';
import { turns } from './execution/turns.ts';

/**
 * Waits for the event loop to turn before an operation begins, unless it is the first since the last turn. Operations
 * that arrived together, or that waited for the same response of Keystone or Cinder, begin one after the other.
 *
 * @throws CinderError if the token of the caller is not available
 */
export async function startTurn(of: ServerContext): Promise<void> {
  if (turns.tryBegin()) return;
  if (!of.operation.refusal) await callerOf(of);
  await of.operation.takeTurn();
}
