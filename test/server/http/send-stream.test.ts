import { GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { until, useSandbox } from '../support/gateway.ts';

const site = useSandbox();
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

/** A subscription that begins when the test allows it. */
function slowToBegin(): { schema: GraphQLSchema; state: { asked: number; left: number }; begin: () => void } {
  const state = { asked: 0, left: 0 };
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  async function* events(): AsyncGenerator<number> {
    try {
      for (;;) yield await Promise.resolve(1);
    } finally {
      state.left++;
    }
  }
  const slow = {
    type: GraphQLInt,
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
