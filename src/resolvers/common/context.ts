import type { CinderClient } from '../../cinder/client.ts';
import type { CallLog } from '../../cinder/transport/call-log.ts';
import type { Hub } from '../../cinder/watch/hub.ts';
import { Loaders } from '../../loaders/loaders.ts';

/** The context of resolvers: one operation of one caller. */
export interface OperationContext {
  /** The client of Cinder with the caller's token. */
  readonly client: CinderClient;
  /** Renewed after each mutation, and before each event of a subscription (`renewLoaders`). */
  loaders: Loaders;
  /** The calls of the operation so far. */
  readonly callLog: CallLog;
  /** The hub of all subscriptions. Mutations notify the hub of their changes. */
  readonly hub: Hub;
}

/** Creates the context of one operation. */
export function createOperationContext(client: CinderClient, callLog: CallLog, hub: Hub): OperationContext {
  return { client, callLog, hub, loaders: new Loaders(client) };
}

/**
 * Discards the loaded records, so that later loads are fresh.
 *
 * @param after the state that later responses must include; later loads join no call in progress without this value
 */
export function renewLoaders(context: OperationContext, after?: string): void {
  context.loaders = new Loaders(after === undefined ? context.client : context.client.with({ after }));
}
