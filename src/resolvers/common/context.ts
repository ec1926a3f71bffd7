import type { CinderClient } from '../../cinder/client.ts';
import type { CallLog } from '../../cinder/transport/call-log.ts';
import type { Hub } from '../../cinder/watch/hub.ts';
import { Loaders } from '../../loaders/loaders.ts';

/** The context of resolvers: one operation of one caller. */
export interface OperationContext {
  /** The client of Cinder with the caller's token. */
  client: CinderClient;
  /** Renewed before each event of a subscription, so that an event never shows records of an earlier event. */
  loaders: Loaders;
  /** The calls of the operation so far. */
  readonly callLog: CallLog;
  /** The hub of all subscriptions. Mutations notify the hub of their changes. */
  readonly hub: Hub;
}

/** Creates the context of one operation. */
export function createOperationContext(client: CinderClient, callLog: CallLog, hub: Hub): OperationContext {
  return { client, callLog, hub, loaders: lazyLoaders(client) };
}

/**
 * Discards the loaded records, so that later loads are fresh.
 *
 * @param after the state that later responses must include; later loads join no call in progress without this value
 */
export function renewLoaders(context: OperationContext, after?: string): void {
  if (after !== undefined) context.client = context.client.with({ after });
  context.loaders = lazyLoaders(context.client);
}

/** Creates the loaders on the first load, because most events of most subscriptions load nothing. */
function lazyLoaders(client: CinderClient): Loaders {
  let loaders: Loaders | undefined;
  return new Proxy(Object.create(Loaders.prototype) as Loaders, {
    get: (_, name) => Reflect.get((loaders ??= new Loaders(client)), name) as unknown,
  });
}
