import { OperationTypeNode } from 'graphql';
import { connect, type ClientDependencies } from '../cinder/client.ts';
import { CinderError } from '../cinder/errors.ts';
import { userOf, type Auth, type Token } from '../cinder/identity/token.ts';
import type { Hub } from '../cinder/watch/hub.ts';
import type { ConcurrencyLimit } from './concurrency-limit.ts';
import { createOperationContext, type OperationContext } from '../resolvers/common/context.ts';
import type { Format } from './http/format.ts';
import type { Operation } from './operation.ts';
import type { StreamTokens } from './stream-tokens.ts';

/** The data that a transport passes on with an operation. */
export interface ServerContext extends Record<string, unknown> {
  operation: Operation;
  auth: Auth;
  /** The formats that the client accepts, over HTTP. */
  accepted?: readonly Format[];
}

/**
 * Returns the token of the caller, and records it in the operation for queues, limits and turns.
 *
 * @throws as `auth.token`
 */
export async function callerOf({ operation, auth }: ServerContext): Promise<Token> {
  return (operation.token = await auth.token(operation.request.requestId));
}

export type OpenContext = (of: ServerContext) => Promise<OperationContext>;

/**
 * Creates the contexts of resolvers: a Cinder client for each operation. A subscription ends when its token expires.
 *
 * @param own the gateway's own credentials, whose subscriptions continue because the token is renewed
 * @param hub the hub that reports changes
 * @param streams limits the event streams, and ends the streams of revoked tokens
 * @throws CinderError as `connect`
 * @throws CinderError `UNAUTHENTICATED` if the token has expired
 * @throws CinderError `RATE_LIMITED` if the caller has too many event streams
 */
export function createContextFactory(
  dependencies: ClientDependencies,
  own: Auth | undefined,
  hub: Hub,
  streams: { limit: ConcurrencyLimit; tokens: StreamTokens },
): OpenContext {
  return async (of) => {
    const { operation, auth } = of;
    const token = await callerOf(of);
    if (token.life <= 0) throw expired();
    if (operation.kind === OperationTypeNode.SUBSCRIPTION) {
      operation.signal.throwIfAborted();
      if (operation.request.transport === 'http')
        operation.signal.addEventListener('abort', streams.limit.enter(userOf(token)), { once: true });
      if (auth !== own) operation.expireAfter(token.life, expired);
      streams.tokens.add(operation, auth, token);
    }
    const client = await connect(dependencies, auth, operation.scope);
    return createOperationContext(client, operation.callLog, hub);
  };
}

function expired(): CinderError {
  return new CinderError('UNAUTHENTICATED', 'The token has expired.');
}
