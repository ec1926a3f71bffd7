import { expect, it, onTestFinished, vi } from 'vitest';
import { createYoga } from 'graphql-yoga';
import { Token, userOf } from '../../src/cinder/identity/token.ts';
import { createRooms } from '../../src/server/limits/running-cost.ts';
import { Operation } from '../../src/server/operation.ts';
import { withDefaults } from '../../src/server/options.ts';
import { useOperation } from '../../src/server/use-operation.ts';
import { schema } from './support/schema.ts';

const token = new Token({
  value: 't',
  projectId: 'p',
  projectName: null,
  userId: 'u',
  userName: null,
  roles: [],
  expiresAt: null,
  catalog: [],
});

/** Parses a document. By default, a query has a deadline of 20 ms and a mutation of 40 ms. */
function parsed(
  query: string,
  operationName?: string,
  plugin = useOperation({ querySeconds: 0.02, mutationSeconds: 0.04 }),
): Operation {
  const yoga = createYoga({ schema, plugins: [plugin], logging: false });
  const operation = new Operation({ transport: 'websocket', requestId: 'req-1', reports: false });
  const { parse } = yoga.getEnveloped({ operation, params: { query, operationName } }) as {
    parse: (text: string) => unknown;
  };
  try {
    parse(query);
  } catch {
    // An invalid document has neither kind nor name.
  }
  return operation;
}

it('records kind and name', () => {
  expect(parsed('mutation M { slow }')).toMatchObject({ kind: 'mutation', name: 'M' });
  expect(parsed('query A { __typename } query B { __typename }', 'B')).toMatchObject({ kind: 'query', name: 'B' });
  expect(parsed('{ broken')).toMatchObject({ kind: undefined, name: undefined });
});

it('ends queries and mutations at their deadlines, but not subscriptions', async () => {
  const [query, mutation, subscription] = [
    parsed('{ __typename }'),
    parsed('mutation { slow }'),
    parsed('subscription { parked }'),
  ];
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(query.signal.reason).toMatchObject({
    code: 'UPSTREAM_TIMEOUT',
    message: 'The query took longer than 0.02 s.',
  });
  expect(mutation.signal.reason).toMatchObject({
    code: 'UPSTREAM_TIMEOUT',
    message: 'The mutation took longer than 0.04 s. Cinder continues with the actions that it has accepted.',
  });
  expect(subscription.signal.aborted).toBe(false);
});

it('names the cause if a query reaches its deadline while it waits for other queries of its user', async () => {
  const query = parsed('{ __typename }');
  const rooms = createRooms(1);
  await rooms.queries.enter(userOf(token), 1, () => new AbortController().signal);
  await expect(query.awaitRoom(rooms, token)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    message: 'The query took longer than 0.02 s because other queries of this user were running. Retry after 1 s.',
    details: { retryAfter: 1 },
  });
});

it('does not take a deadline for a disconnected client', async () => {
  const mutation = parsed('mutation { slow }');
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect([mutation.signal.aborted, mutation.leaving.aborted, mutation.isAbandoned]).toEqual([true, false, false]);
  const left = parsed('mutation { slow }');
  left.abort();
  expect([left.signal.aborted, left.leaving.aborted, left.isAbandoned]).toEqual([true, true, true]);
});

it('ends a query after 30 s by default', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { signal } = parsed('{ __typename }', undefined, useOperation(withDefaults({})));
  await vi.advanceTimersByTimeAsync(29_999);
  expect(signal.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(signal.reason).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
});
