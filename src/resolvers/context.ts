import type { CinderClient } from '../cinder/client.ts';
import type { Ledger } from '../cinder/transport/ledger.ts';
import { Loaders } from '../loaders/loaders.ts';

/** What a resolver works with: one operation of one caller. */
export interface OperationContext {
  /** Cinder under the caller's token. */
  readonly client: CinderClient;
  /** Renewed before each event of a subscription, so that no event shows what an earlier one loaded. */
  loaders: Loaders;
  /** What the operation has cost so far. */
  readonly ledger: Ledger;
}

/** The context of one operation. */
export function createOperationContext(client: CinderClient, ledger: Ledger): OperationContext {
  return { client, ledger, loaders: new Loaders(client) };
}

/** Forgets what has been loaded: what is loaded from now on is fresh. */
export function renewLoaders(context: OperationContext): void {
  context.loaders = new Loaders(context.client);
}
