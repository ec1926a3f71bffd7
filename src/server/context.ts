import { OperationTypeNode } from 'graphql';
import { connect, type Connection } from '../cinder/client.ts';
import { CinderError } from '../cinder/errors.ts';
import type { Auth } from '../cinder/identity/token.ts';
import type { Hub } from '../cinder/watch/hub.ts';
import { createOperationContext, type OperationContext } from '../resolvers/context.ts';
import type { Operation } from './operation.ts';

/** What the transport, whichever it is, hands on with an operation. */
export interface ServerContext extends Record<string, unknown> {
  operation: Operation;
  auth: Auth;
}

export type OpenContext = (of: ServerContext) => Promise<OperationContext>;

/**
 * Makes the contexts that resolvers work with: a client of Cinder for each operation. A subscription under a caller's
 * token ends when that token does.
 *
 * @param own the own credentials: they are renewed, their subscriptions go on
 * @param hub where operations wait for changes
 * @throws CinderError as `connect`
 */
export function createContextFactory(
  connection: Connection,
  own: Auth | undefined,
  hub: Hub,
): OpenContext {
  return async ({ operation, auth }) => {
    const token = await auth.token(operation.request.requestId);
    operation.token = token;
    if (token.life <= 0) throw expired();
    if (operation.kind === OperationTypeNode.SUBSCRIPTION && auth !== own) operation.expireAfter(token.life, expired);
    const client = await connect(connection, auth, operation.scope);
    return createOperationContext(client, operation.ledger, hub);
  };
}

function expired(): CinderError {
  return new CinderError('UNAUTHENTICATED', 'The token has expired.');
}
