import type { CinderClient } from '../cinder/client.ts';
import type { Ledger } from '../cinder/transport/ledger.ts';
import type { Hub } from '../cinder/watch/hub.ts';
import { Loaders } from '../loaders/loaders.ts';

/** What a resolver works with: one operation of one caller. */
export interface OperationContext {
  /** Cinder under the caller's token. */
  client: CinderClient;
  /** Renewed before each event of a subscription, so that no event shows what an earlier one loaded. */
  loaders: Loaders;
  /** What the operation has cost so far. */
  readonly ledger: Ledger;
  /** All who wait for changes: the operation may, too, and says what it has changed itself. */
  readonly hub: Hub;
}

/** The context of one operation. */
export function createOperationContext(client: CinderClient, ledger: Ledger, hub: Hub): OperationContext {
  return { client, ledger, hub, loaders: lazyLoaders(client) };
}

/**
 * Forgets what has been loaded: what is loaded from now on is fresh.
 *
 * @param after what it must be newer than: no call that is under way already is joined for it
 */
export function renewLoaders(context: OperationContext, after?: string): void {
  if (after !== undefined) context.client = context.client.with({ after });
  context.loaders = lazyLoaders(context.client);
}

/** Loaders that are made when something is first loaded: most events of most subscriptions load nothing. */
function lazyLoaders(client: CinderClient): Loaders {
  let loaders: Loaders | undefined;
  return new Proxy(Object.create(Loaders.prototype) as Loaders, { get: (_, name) => Reflect.get((loaders ??= new Loaders(client)), name) as unknown });
}
