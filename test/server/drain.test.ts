import { once } from 'node:events';
import { createConnection } from 'node:net';
import { describe, expect, it } from 'vitest';
import { json, until, useSandbox, type Served } from './support/gateway.ts';
import { streams } from './support/schema.ts';
import { connect } from './support/socket.ts';
import { scaled } from '../support/scaled.ts';

const site = useSandbox();

/** Resolves when the gateway is running an operation of this test. */
async function underWay({ gateway }: Served): Promise<void> {
  await fetch(gateway.url, { method: 'POST', headers: json, body: '{"query":"{ __typename }"}' });
  await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('at shutdown', () => {
  it('lets a mutation finish, is not ready, and refuses new operations', async () => {
    const served = await site.serve();
    const { gateway, post, get } = served;
    const running = post('mutation { slow(n: 1500) }');
    await underWay(served);
    expect((await get('/readyz')).status).toBe(200);
    const closed = gateway.close(5);

    const refused = await post('{ __typename }');
    expect([refused.status, refused.body.errors?.[0]?.extensions['code']]).toEqual([503, 'SHUTTING_DOWN']);
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/livez')).status).toBe(200);

    expect((await running).body.data).toEqual({ slow: 'done' });
    await closed;
    await expect(get('/livez')).rejects.toThrow('fetch failed');
  });

  it('lets a mutation on a socket finish, then closes the socket with 1001', async () => {
    const served = await site.serve();
    const { run, closed } = connect(served.gateway);
    await run('{ __typename }');
    const running = run('mutation { slow(n: 300) }');
    await underWay(served);
    await served.gateway.close(5);
    expect((await running).events[0]?.data).toEqual({ slow: 'done' });
    expect(closed).toEqual([1001]);
  });

  it('does not wait for a client that has left with a queued request', async () => {
    const { gateway } = await site.serve();
    const { hostname, port } = new URL(gateway.url);
    const client = createConnection({ host: hostname, port: Number(port) });
    await once(client, 'connect');
    const body = '{"query":"subscription { parked }"}';
    const post = `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\naccept: text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
    client.write(post + post);
    await until(() => streams.open === 2, 'both streams are open');
    client.destroy();
    await until(() => streams.open === 0, 'both streams have ended');
    const began = performance.now();
    await gateway.close(10);
    expect(performance.now() - began).toBeLessThan(scaled(5000));
  });

  it('completes an event stream', async () => {
    const { gateway } = await site.serve();
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { ...json, accept: 'text/event-stream' },
      body: '{"query":"subscription { parked }"}',
    });
    await until(() => streams.open === 1, 'the stream is open');
    const [text] = await Promise.all([response.text(), gateway.close(5)]);
    expect(text).toContain('{"data":{"parked":1}');
    expect(text.trimEnd().endsWith('event: complete\ndata:')).toBe(true);
    expect(streams.open).toBe(0);
  });

  it('aborts everything that runs longer than the grace period', async () => {
    const served = await site.serve();
    const running = served.post('mutation { slow(n: 600000) }');
    running.catch(() => undefined);
    await underWay(served);
    const started = performance.now();
    await served.gateway.close(0.2);
    expect(performance.now() - started).toBeLessThan(scaled(1000));
    await expect(running).rejects.toThrow();
  });

  it('is not delayed by a partial request', async () => {
    const { gateway } = await site.serve();
    const { port, hostname } = new URL(gateway.url);
    const half = createConnection(Number(port), hostname);
    half.on('error', () => undefined);
    await once(half, 'connect');
    half.write(
      'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\nContent-Type: application/json\r\n\r\n{"query"',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const started = performance.now();
    await gateway.close(3600);
    expect(performance.now() - started).toBeLessThan(scaled(5000));
  });
});
