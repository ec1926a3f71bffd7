import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CallCounts } from '../../src/cinder/transport/ledger.ts';
import { Hub } from '../../src/cinder/watch/hub.ts';
import type { Connection } from '../../src/cinder/client.ts';
import type { Auth } from '../../src/cinder/identity/token.ts';
import { createContextFactory } from '../../src/server/context.ts';
import { Operation } from '../../src/server/operation.ts';
import { tokenOf } from '../cinder/support/keystone.ts';
import { cinderError } from '../support/failure.ts';

const root = 'http://cinder/v3';
const endpoint = { root, url: root, microversion: '3.70', offered: { min: '3.0', max: '3.70' }, region: null, regions: [] } as const;
const connection: Connection = {
  send: () => Promise.resolve({ status: 200, headers: {}, body: {} }),
  endpoints: { resolve: () => Promise.resolve(endpoint) },
};

function authOf(life: number): Auth {
  const token = tokenOf('t', { expiresAt: new Date(Date.now() + life) });
  return { token: () => Promise.resolve(token), renew: () => Promise.resolve(undefined) };
}

function operationOf(kind: OperationTypeNode): Operation {
  const operation = new Operation({ transport: 'websocket', requestId: 'req-1', reports: false });
  operation.kind = kind;
  return operation;
}

const hub = new Hub({ ledger: new CallCounts() });

describe('the context of an operation', () => {
  it("calls Cinder in the operation's name", async () => {
    const open = createContextFactory(connection, undefined, hub);
    const operation = operationOf(OperationTypeNode.QUERY);
    const { client, ledger } = await open({ operation, auth: authOf(60_000) });
    expect([client.requestId, client.signal, ledger]).toEqual(['req-1', operation.signal, operation.ledger]);
    expect(operation.token?.userId).toBe(client.token.userId);
  });

  it('is refused for a token that has expired since its socket was opened', async () => {
    const open = createContextFactory(connection, undefined, hub);
    await expect(open({ operation: operationOf(OperationTypeNode.QUERY), auth: authOf(-1) })).rejects.toEqual(
      cinderError('UNAUTHENTICATED'),
    );
  });

  it('ends a subscription with its token, but not under the own credentials, which are renewed', async () => {
    const own = authOf(30);
    const open = createContextFactory(connection, own, hub);
    const [theirs, ours] = [operationOf(OperationTypeNode.SUBSCRIPTION), operationOf(OperationTypeNode.SUBSCRIPTION)];
    await Promise.all([open({ operation: theirs, auth: authOf(30) }), open({ operation: ours, auth: own })]);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(theirs.signal.reason).toEqual(cinderError('UNAUTHENTICATED'));
    expect(ours.signal.aborted).toBe(false);
  });
});
