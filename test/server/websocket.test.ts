import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { until, useSandbox } from './support/gateway.ts';
import { streams } from './support/schema.ts';
import { closeCodeOf, connect, urlOf } from './support/socket.ts';

const site = useSandbox();

function codes(errors: unknown): unknown[] {
  return (errors as { extensions: { code: unknown } }[]).map(({ extensions }) => extensions.code);
}

describe('one socket', () => {
  it('serves queries, mutations and subscriptions, and reports their calls', async () => {
    const { gateway } = await site.serve();
    const { run } = connect(gateway);
    const { events } = await run('{ volumeNames }');
    expect(events).toHaveLength(1);
    expect(events[0]?.data).toMatchObject({ volumeNames: expect.arrayContaining(['shop-database']) as unknown });
    expect(events[0]?.extensions).toMatchObject({ cinder: { calls: expect.any(Array) as unknown } });
    expect((await run('mutation { slow(n: 1) }')).events[0]?.data).toEqual({ slow: 'done' });
  });

  it('stays open after every invalid operation', async () => {
    const { gateway } = await site.serve();
    const { run, closed } = connect(gateway);
    expect(codes((await run('{ broken')).failed)).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(codes((await run('{ unknown }')).failed)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(codes((await run('query A { __typename } query B { __typename }')).failed)).toEqual([
      'OPERATION_RESOLUTION_FAILURE',
    ]);
    expect((await run('query ($n: Int!) { echo(n: $n) }')).events.flatMap(({ errors }) => codes(errors))).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect((await run('{ bug }')).events.flatMap(({ errors }) => codes(errors))).toEqual(['INTERNAL_SERVER_ERROR']);
    expect((await run('{ __typename }')).events[0]?.data).toEqual({ __typename: 'Query' });
    expect(closed).toEqual([]);
  });

  it('stays open if the cloud fails while the context of an operation is created', async () => {
    const { gateway } = await site.serve();
    const { run, closed } = connect(gateway, { 'X-Auth-Token': site.tokenOf('alice') });
    site.sandbox.faults.add({ path: /\/volume\/v3\/$/, status: 500, body: '' });
    expect(codes((await run('{ __typename }')).failed)).toEqual(['UPSTREAM_ERROR']);
    site.sandbox.faults.clear();
    expect((await run('{ __typename }')).events[0]?.data).toEqual({ __typename: 'Query' });
    expect(closed).toEqual([]);
  });

  it('masks the error of a stream and ends the stream with it', async () => {
    const { gateway, logged } = await site.serve();
    const { run } = connect(gateway);
    const { events } = await run('subscription { bug }');
    expect(events[0]?.data).toEqual({ bug: 1 });
    expect(codes(events[1]?.errors)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(events)).not.toContain('canary');
    expect(logged.join('')).toContain('canary');
    const ended = await run('subscription { ended }');
    expect(ended.events[1]?.errors?.[0]?.extensions).toEqual({ code: 'RESOURCE_FAILURE', lastStatus: 'error' });
  });
});

describe('disconnecting', () => {
  it('completing an operation stops its stream and its calls', async () => {
    const { gateway, logged } = await site.serve();
    const { client, run } = connect(gateway);
    await run('{ volumeNames }');
    const leave = client.subscribe(
      { query: 'subscription { parked }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await until(() => streams.open === 1, 'the stream is open');
    leave();
    await until(() => streams.open === 0, 'the stream is closed');

    site.sandbox.faults.add({ path: /\/volumes$/, delayMs: 5000 });
    const before = site.sandbox.requests.length;
    const leaveQuery = client.subscribe(
      { query: 'query Left { volumeNames }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    );
    await until(() => site.sandbox.requests.length > before, 'Cinder has been called');
    leaveQuery();
    await until(() => logged.some((line) => line.includes('"Left"')), 'the query is over');
    expect(logged.join('')).not.toContain('unexpected error');
  });

  it('closing the socket stops all of its streams', async () => {
    const { gateway } = await site.serve();
    const { client } = connect(gateway);
    for (let n = 0; n < 3; n++) {
      client.subscribe(
        { query: 'subscription { parked }' },
        { next: () => undefined, error: () => undefined, complete: () => undefined },
      );
    }
    await until(() => streams.open === 3, 'the streams are open');
    client.terminate();
    await until(() => streams.open === 0, 'the streams are closed');
  });
});

describe('opening a socket', () => {
  it('accepts a valid token, under each of its names', async () => {
    const { gateway } = await site.serve({ allowOwnCredentials: false });
    const token = site.tokenOf('alice');
    for (const params of [{ 'X-Auth-Token': token }, { authToken: token }, { authorization: `Bearer ${token}` }]) {
      expect((await connect(gateway, params).run('{ __typename }')).events[0]?.data).toEqual({ __typename: 'Query' });
    }
  });

  it('refuses everyone else with 4403 before the ack', async () => {
    const { gateway } = await site.serve({ allowOwnCredentials: false });
    for (const params of [{}, { authToken: 'made-up' }, { authToken: 7 }, { authorization: 'Basic YTpi' }]) {
      expect((await connect(gateway, params).run('{ __typename }')).failed).toBe(4403);
    }
  });

  it('closes with 1013 while Keystone is unavailable', async () => {
    const { gateway } = await site.serve();
    site.sandbox.faults.add({ path: /auth\/tokens/, status: 500, body: '' });
    expect((await connect(gateway, { authToken: 'made-up' }).run('{ __typename }')).failed).toBe(1013);
  });

  it('refuses pages of other origins, unless listed', async () => {
    const { gateway } = await site.serve({ allowedOrigin: ['https://portal.example'] });
    const hello = 'not a message';
    expect(await closeCodeOf(gateway, { origin: 'https://evil.example' })).toBe(403);
    expect(await closeCodeOf(gateway, { origin: 'null' })).toBe(403);
    expect(await closeCodeOf(gateway, { origin: 'https://portal.example', send: hello })).toBe(4400);
    expect(await closeCodeOf(gateway, { origin: new URL(gateway.url).origin, send: hello })).toBe(4400);
  });

  it('refuses headers over 16 KiB', async () => {
    const { gateway } = await site.serve();
    expect(await closeCodeOf(gateway, { origin: `https://${'x'.repeat(17_000)}` })).toBe(431);
  });

  it('refuses other paths', async () => {
    const { gateway } = await site.serve();
    expect(await closeCodeOf(gateway, { path: '/other' })).toBe(404);
  });
});

describe('closing a socket', () => {
  it('closes for a frame over 256 KiB with 1009, and writes nothing to the console', async () => {
    const { gateway } = await site.serve();
    expect(await closeCodeOf(gateway, { send: 'x'.repeat(257 * 1024) })).toBe(1009);
  });

  it.each([
    ['of messages', '[{"type":"connection_init"}]'],
    ['of operations', '{"id":"1","type":"subscribe","payload":[{"query":"{__typename}"}]}'],
  ])('closes for a batch %s with 4400', async (_what, send) => {
    const { gateway } = await site.serve();
    expect(await closeCodeOf(gateway, { send })).toBe(4400);
  });

  it.each([
    ['connection_ack', '{"type":"connection_ack"}'],
    ['next', '{"id":"1","type":"next","payload":{}}'],
    ['error', '{"id":"1","type":"error","payload":[{"message":"no"}]}'],
  ])(
    'closes for a message that only a server sends with 4400, without an error of the gateway: %s',
    async (_type, send) => {
      const { gateway, logged } = await site.serve();
      expect(await closeCodeOf(gateway, { send })).toBe(4400);
      expect(logged).toEqual([]);
    },
  );

  it('closes without connection_init within 3 s with 4408', async () => {
    const { gateway } = await site.serve();
    expect(await closeCodeOf(gateway)).toBe(4408);
  });

  it('closes for an operation before the ack with 4401', async () => {
    const { gateway } = await site.serve();
    expect(
      await closeCodeOf(gateway, { send: '{"id":"1","type":"subscribe","payload":{"query":"{__typename}"}}' }),
    ).toBe(4401);
  });

  it('closes for a token that is refused while a stream runs with 4403, after an event with the error', async () => {
    const { gateway } = await site.serve();
    const { run, closed } = connect(gateway);
    // No `complete` is sent. Otherwise the client would not subscribe again with another token.
    const { events, failed } = await run('subscription { expired }');
    expect(codes(events.at(-1)?.errors)).toEqual(['UNAUTHENTICATED']);
    expect(failed).toBe(4403);
    expect(closed).toEqual([4403]);
  });

  it('closes for a token that is refused before the first event with 4403, so that the client reconnects with another', async () => {
    const { gateway } = await site.serve();
    const tokens = [site.tokenOf('bob'), site.tokenOf('alice')];
    streams.expired = new Set(tokens.slice(0, 1));
    const codes: number[] = [];
    const client = createClient({
      url: urlOf(gateway),
      webSocketImpl: WebSocket,
      retryWait: () => Promise.resolve(),
      connectionParams: () => ({ 'X-Auth-Token': tokens.shift() }),
      on: { closed: (event) => void codes.push((event as CloseEvent).code) },
    });
    const events = client.iterate({ query: 'subscription { parked }' });
    expect((await events.next()).value).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await events.next()).toMatchObject({ done: false, value: { data: { parked: 1 } } });
    await events.return?.();
    await client.dispose();
    expect(codes).toEqual([4403]);
    expect(tokens).toEqual([]);
  });

  it('closes at shutdown with 1001', async () => {
    const { gateway } = await site.serve();
    const socket = new WebSocket(urlOf(gateway), 'graphql-transport-ws');
    const code = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    await gateway.close(5);
    expect(await code).toBe(1001);
  });
});
