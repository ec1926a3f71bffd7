import { connect } from 'node:net';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { expect, test } from 'vitest';
import { until, useSandbox } from '../support/gateway.ts';

const site = useSandbox();
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

/** A subscription that begins when the test allows it. */
function slowToBegin(): { schema: GraphQLSchema; state: { asked: number; left: number }; begin: () => void } {
  const state = { asked: 0, left: 0 };
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const large = 'x'.repeat(100_000);
  async function* events(): AsyncGenerator<string> {
    try {
      for (;;) yield await Promise.resolve(large);
    } finally {
      state.left++;
    }
  }
  const slow = {
    type: GraphQLString,
    resolve: (event: unknown) => event,
    subscribe: async () => {
      state.asked++;
      await begun;
      return events();
    },
  };
  const query = new GraphQLObjectType({ name: 'Query', fields: { echo: { type: GraphQLInt } } });
  const schema = new GraphQLSchema({
    query,
    subscription: new GraphQLObjectType({ name: 'Subscription', fields: { slow } }),
  });
  return { schema, state, begin: () => begin() };
}

test('leaves no timer behind if a client disconnects before its event stream has begun', async () => {
  const { schema, state, begin } = slowToBegin();
  const { gateway, logged } = await site.serve({ schema });
  const before = timers();
  const leaving = new AbortController();
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-auth-token': site.tokenOf('alice') },
    body: '{"query":"subscription { slow }"}',
    signal: leaving.signal,
  };
  const requests = Array.from({ length: 5 }, () => fetch(gateway.url, request));
  await until(() => state.asked === 5, 'all have subscribed');
  leaving.abort();
  expect((await Promise.allSettled(requests)).map(({ status }) => status)).toEqual(
    Array.from({ length: 5 }, () => 'rejected'),
  );
  await until(() => logged.length === 5, 'the operations have ended');
  begin();
  await until(() => timers() <= before, 'no ping is sent to them');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(timers()).toBeLessThanOrEqual(before);
});

test('leaves no timer behind if a client disconnects while its event stream is queued behind another one', async () => {
  const { schema, state, begin } = slowToBegin();
  const { gateway, logged } = await site.serve({ schema });
  begin();
  const before = timers();
  const head =
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json';
  const body = '{"query":"subscription { slow }"}';
  const client = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  client.write(`${head}\r\nContent-Length: ${body.length}\r\n\r\n${body}`.repeat(6));
  client.pause();
  await until(() => state.asked === 6, 'all have subscribed');
  // The events fill the buffers of the responses, and of the system.
  await new Promise((resolve) => setTimeout(resolve, 200));
  client.destroy();
  await until(() => logged.length === 6, 'the operations have ended');
  await until(() => timers() <= before, 'no ping is sent to them');
});
