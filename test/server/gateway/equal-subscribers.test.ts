import { beforeEach, describe, expect, it } from 'vitest';
import {
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfig,
} from 'graphql';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { OperationContext } from '../../../src/resolvers/common/context.ts';
import type { Gateway } from '../../../src/server/gateway.ts';
import { login } from '../../behaviour/support/rest.ts';
import { json, until, useSandbox } from '../support/gateway.ts';
import { connect } from '../support/socket.ts';

const site = useSandbox();

/** The open streams, and the number of executions of `executions`. */
const feed = { sources: new Set<(tick: object) => void>(), executions: 0, gate: Promise.resolve() };

beforeEach(() => {
  feed.sources.clear();
  feed.executions = 0;
  feed.gate = Promise.resolve();
});

/** Sends one object to all open streams. */
function tell(tick: object = {}): void {
  for (const put of feed.sources) put(tick);
}

async function* ticks(signal: AbortSignal | undefined): AsyncGenerator {
  const queue: object[] = [];
  let wake: () => void = () => undefined;
  const put = (tick: object): void => {
    queue.push(tick);
    wake();
  };
  feed.sources.add(put);
  signal?.addEventListener('abort', () => wake());
  try {
    while (!signal?.aborted) {
      yield* queue.splice(0);
      if (!signal?.aborted && queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    feed.sources.delete(put);
  }
}

const fields: Record<string, GraphQLFieldConfig<unknown, OperationContext>> = {
  executions: {
    type: GraphQLInt,
    resolve: async () => {
      const { gate } = feed;
      const execution = ++feed.executions;
      await gate;
      return execution;
    },
  },
  volumes: {
    type: new GraphQLList(GraphQLString),
    resolve: async (_, __, { client }) => {
      const { body } = await client.call('GET', '/volumes');
      return (body as { volumes: { name: string }[] }).volumes.map(({ name }) => name);
    },
  },
  project: { type: GraphQLString, resolve: (_, __, { client }) => client.token.projectName },
  refused: {
    type: GraphQLString,
    resolve: () => {
      throw new CinderError('FORBIDDEN', 'Policy does not allow it.');
    },
  },
  many: {
    type: new GraphQLList(new GraphQLObjectType({ name: 'Item', fields: { n: { type: GraphQLInt } } })),
    resolve: () => [{}, {}, {}],
  },
};
const Tick = new GraphQLObjectType({ name: 'Tick', fields });
const args = { n: { type: GraphQLInt } };
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { n: { type: GraphQLInt } } }),
  subscription: new GraphQLObjectType<unknown, OperationContext>({
    name: 'Subscription',
    fields: {
      tick: { type: Tick, args, subscribe: (_, __, { client }) => ticks(client.signal), resolve: (tick) => tick },
    },
  }),
});

interface Asked {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  /** Headers over HTTP, or `connectionParams` over WebSocket, in addition to the token. */
  headers?: Record<string, string>;
  token?: string;
}
interface Listener {
  events: { data?: { tick: Record<string, unknown> | null }; errors?: { path?: unknown; extensions: unknown }[] }[];
  isOver: boolean;
  leave: () => void;
}

const query = 'subscription A { tick { executions } }';

function overSocket(gateway: Gateway, { headers, token, ...asked }: Asked = {}): Listener {
  const { client } = connect(gateway, { 'X-Auth-Token': token ?? site.tokenOf('alice'), ...headers });
  const listener: Listener = { events: [], isOver: false, leave: () => undefined };
  const end = (): void => void (listener.isOver = true);
  listener.leave = client.subscribe(
    { query, ...asked },
    { next: (event) => void listener.events.push(event as never), error: end, complete: end },
  );
  return listener;
}

function overHttp(gateway: Gateway, { headers, token, ...asked }: Asked = {}): Listener {
  const leaving = new AbortController();
  const listener: Listener = { events: [], isOver: false, leave: () => leaving.abort() };
  void fetch(gateway.url, {
    method: 'POST',
    headers: { ...json, accept: 'text/event-stream', 'x-auth-token': token ?? site.tokenOf('alice'), ...headers },
    body: JSON.stringify({ query, ...asked }),
    signal: leaving.signal,
  })
    .then(async ({ body }) => {
      let text = '';
      for await (const piece of body ?? []) {
        text += Buffer.from(piece).toString();
        listener.events = [...text.matchAll(/event: next\ndata: (.*)\n\n/g)].map(
          ([, data]) => JSON.parse(data ?? '') as never,
        );
      }
    })
    .catch(() => undefined)
    .finally(() => (listener.isOver = true));
  return listener;
}

async function opened(...listeners: Listener[]): Promise<Listener[]> {
  await until(() => feed.sources.size === listeners.length, 'the streams are open');
  return listeners;
}

async function eachHas(listeners: readonly Listener[], count: number): Promise<void> {
  await until(() => listeners.every(({ events }) => events.length >= count), `each has ${count} events`);
}

const options = { schema, extensions: 'request' } as const;

describe('equal subscribers', () => {
  it('share the execution and the calls of an event, over WebSocket and server-sent events', async () => {
    const { gateway } = await site.serve(options);
    const asked = { query: 'subscription ($n: Int) { tick(n: $n) { executions volumes } }', variables: { n: 1 } };
    const all = await opened(overSocket(gateway, asked), overSocket(gateway, asked), overHttp(gateway, asked));
    const before = site.sandbox.requests.length;
    tell();
    tell();
    await eachHas(all, 2);
    const seen = all.map(({ events }) => events.map(({ data }) => data?.tick?.['executions']));
    expect(seen).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    const calls = site.sandbox.requests.slice(before).filter(({ path }) => path.endsWith('/volumes'));
    expect(calls).toHaveLength(2);
  });

  it('receive an event that one of them leaves during its execution', async () => {
    const { gateway } = await site.serve(options);
    let open: () => void = () => undefined;
    feed.gate = new Promise((resolve) => (open = resolve));
    const all = await opened(overSocket(gateway), overSocket(gateway), overHttp(gateway), overHttp(gateway));
    tell();
    await until(() => feed.executions === 1, 'the event is being executed');
    all[0]?.leave();
    all[2]?.leave();
    await until(() => feed.sources.size === 2, 'two have left');
    open();
    await until(() => all[1]?.events.length === 1 && all[3]?.events.length === 1, 'the others have the event');
    expect([feed.executions, all[0]?.events, all[2]?.events]).toEqual([1, [], []]);
  });

  it('receive an error of a field with its path', async () => {
    const { gateway } = await site.serve(options);
    const asked = { query: 'subscription { tick { executions refused } }' };
    const all = await opened(overSocket(gateway, asked), overSocket(gateway, asked), overHttp(gateway, asked));
    tell();
    await eachHas(all, 1);
    for (const { events } of all) {
      expect(events[0]?.data).toEqual({ tick: { executions: 1, refused: null } });
      expect(events[0]?.errors).toMatchObject([{ path: ['tick', 'refused'], extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('end with an event that exceeds the limit of objects', async () => {
    const { gateway } = await site.serve({ ...options, maxObjects: 3 });
    const asked = { query: 'subscription { tick { many { n } } }' };
    const all = await opened(overSocket(gateway, asked), overHttp(gateway, asked));
    tell();
    await until(() => all.every(({ isOver }) => isOver), 'both streams have ended');
    for (const { events } of all) {
      expect(events).toMatchObject([{ errors: [{ extensions: { code: 'ANSWER_LIMIT_EXCEEDED' } }] }]);
    }
  });

  it('share no execution of different events', async () => {
    const { gateway } = await site.serve(options);
    const all = await opened(overSocket(gateway), overHttp(gateway));
    for (const put of feed.sources) put({});
    await eachHas(all, 1);
    expect(feed.executions).toBe(2);
  });
});

describe('other subscribers', () => {
  const two =
    'subscription A($n: Int) { tick(n: $n) { executions } } subscription B($n: Int) { tick(n: $n) { executions } }';
  const base: Asked = { query: two, operationName: 'A', variables: { n: 1 } };

  it.each<[string, Asked]>([
    ['variables', { variables: { n: 2 } }],
    ['operation names', { operationName: 'B' }],
    ['documents', { query: `${two} ` }],
    ['requests to report the cost', { headers: { 'graphql-cost': 'report' } }],
    ['requests to report calls', { headers: { 'x-cinder-graphql-calls': '1' } }],
    ['regions', { headers: { 'x-openstack-region': 'RegionOne' } }],
  ])('with other %s share nothing', async (_, other) => {
    const { gateway } = await site.serve(options);
    const asked = { ...base, ...other };
    const all = await opened(overSocket(gateway, base), overSocket(gateway, asked), overHttp(gateway, asked));
    tell();
    await eachHas(all, 1);
    expect(feed.executions).toBe('x-cinder-graphql-calls' in (other.headers ?? {}) ? 3 : 2);
  });

  it('with other tokens share nothing, not even of the same user', async () => {
    const { gateway } = await site.serve(options);
    const { token } = await login(site.sandbox.authUrl, 'alice', 'demo');
    const asked = { query: 'subscription { tick { executions project } }' };
    const [one, same, bob] = await opened(
      overSocket(gateway, asked),
      overHttp(gateway, { ...asked, token }),
      overSocket(gateway, { ...asked, token: site.tokenOf('bob') }),
    );
    tell();
    await eachHas(
      [one, same, bob].filter((listener) => listener !== undefined),
      1,
    );
    const projects = [one, same, bob].map((listener) => listener?.events[0]?.data?.tick?.['project']);
    expect(projects[0]).toBe(projects[1]);
    expect(projects[2]).not.toBe(projects[0]);
    expect(feed.executions).toBe(3);
  });
});
