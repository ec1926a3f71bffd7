import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CallCounts } from '../../src/cinder/transport/call-log.ts';
import { CinderError } from '../../src/cinder/errors.ts';
import { Hub } from '../../src/cinder/watch/hub.ts';
import type { ClientDependencies } from '../../src/cinder/client.ts';
import type { Auth } from '../../src/cinder/identity/token.ts';
import { ConcurrencyLimit } from '../../src/server/concurrency-limit.ts';
import { createContextFactory } from '../../src/server/context.ts';
import { Operation } from '../../src/server/operation.ts';
import { StreamTokens } from '../../src/server/stream-tokens.ts';
import { tokenOf } from '../cinder/support/keystone.ts';
import { cinderError } from '../support/failure.ts';

const root = 'http://cinder/v3';
const endpoint = {
  root,
  url: root,
  microversion: '3.70',
  offered: { min: '3.0', max: '3.70' },
  region: null,
  regions: [],
} as const;
const dependencies: ClientDependencies = {
  send: () => Promise.resolve({ status: 200, headers: {}, body: {} }),
  endpoints: { resolve: () => Promise.resolve(endpoint) },
};

function authOf(life: number): Auth {
  const token = tokenOf('t', { expiresAt: new Date(Date.now() + life) });
  return { token: () => Promise.resolve(token), renew: () => Promise.resolve(undefined) };
}

function operationOf(kind: OperationTypeNode, transport: 'http' | 'websocket' = 'websocket'): Operation {
  const operation = new Operation({ transport, requestId: 'req-1', reports: false });
  operation.kind = kind;
  return operation;
}

const hub = new Hub({ callLog: new CallCounts() });
const limits = (): { limit: ConcurrencyLimit; tokens: StreamTokens } => ({
  limit: new ConcurrencyLimit('event streams', { total: 2, perUser: 1 }),
  tokens: new StreamTokens(),
});

describe('the context of an operation', () => {
  it('calls Cinder with the request ID of the operation', async () => {
    const open = createContextFactory(dependencies, undefined, hub, limits());
    const operation = operationOf(OperationTypeNode.QUERY);
    const { client, callLog } = await open({ operation, auth: authOf(60_000) });
    expect([client.requestId, client.signal, callLog]).toEqual(['req-1', operation.signal, operation.callLog]);
    expect(operation.token?.userId).toBe(client.token.userId);
  });

  it('is refused if the token has expired since its socket was opened', async () => {
    const open = createContextFactory(dependencies, undefined, hub, limits());
    await expect(open({ operation: operationOf(OperationTypeNode.QUERY), auth: authOf(-1) })).rejects.toEqual(
      cinderError('UNAUTHENTICATED'),
    );
  });

  it('ends a subscription when its token expires, but not with own credentials, which are renewed', async () => {
    const own = authOf(30);
    const open = createContextFactory(dependencies, own, hub, limits());
    const [theirs, ours] = [operationOf(OperationTypeNode.SUBSCRIPTION), operationOf(OperationTypeNode.SUBSCRIPTION)];
    await Promise.all([open({ operation: theirs, auth: authOf(30) }), open({ operation: ours, auth: own })]);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(theirs.signal.reason).toEqual(cinderError('UNAUTHENTICATED'));
    expect(ours.signal.aborted).toBe(false);
  });

  it('counts the event streams of a caller until they end, but not those of sockets', async () => {
    const open = createContextFactory(dependencies, undefined, hub, limits());
    const stream = operationOf(OperationTypeNode.SUBSCRIPTION, 'http');
    const begin = (operation: Operation): Promise<unknown> => open({ operation, auth: authOf(60_000) });
    await begin(stream);
    const refusal = new CinderError(
      'RATE_LIMITED',
      'Too many event streams of this user are open: the limit is 1. Close one first.',
    );
    await expect(begin(operationOf(OperationTypeNode.SUBSCRIPTION, 'http'))).rejects.toEqual(refusal);
    await begin(operationOf(OperationTypeNode.SUBSCRIPTION));
    await begin(operationOf(OperationTypeNode.QUERY, 'http'));
    stream.abort();
    await begin(operationOf(OperationTypeNode.SUBSCRIPTION, 'http'));
  });
});
