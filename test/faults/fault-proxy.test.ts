import { once } from 'node:events';
import { request as open, Agent, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { json, serve } from '../cinder/support/server.ts';
import { canary, type Fault, type FaultRequest, type Plan } from './support/fault.ts';
import { startFaultProxy, type FaultProxy } from './support/fault-proxy.ts';
import { bounded, hidden, randomFaults } from './support/random-plan.ts';

const body = { volumes: [{ id: 'one', name: 'a volume with a name' }] };

async function proxied(plan: Plan): Promise<{ proxy: FaultProxy; received: string[] }> {
  const received: string[] = [];
  const { url } = await serve((request, response, sent) => {
    received.push(`${request.method} ${request.url} ${sent}`.trim());
    json(response, 200, body);
  });
  const proxy = await startFaultProxy(url, plan);
  onTestFinished(() => proxy.close());
  return { proxy, received };
}

interface Seen {
  status: number;
  type: string | undefined;
  text: string;
}

async function call(url: string, { method = 'GET', sent = '', agent = new Agent() } = {}): Promise<Seen> {
  const request = open(`${url}/v3/volumes?limit=1`, { method, agent, signal: AbortSignal.timeout(2_000) });
  request.end(sent);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, type: response.headers['content-type'], text: await text(response) };
}

test('forwards a request without a fault with its method, path and body, and returns the answer', async () => {
  const { proxy, received } = await proxied(() => undefined);
  expect(await call(proxy.url, { method: 'POST', sent: '{"a":1}' })).toEqual({
    status: 200,
    type: 'application/json',
    text: JSON.stringify(body),
  });
  expect(received).toEqual(['POST /v3/volumes?limit=1 {"a":1}']);
  expect(Object.values(proxy.counts).every((count) => count === 0)).toBe(true);
});

const answered: [Fault, Partial<Seen>][] = [
  [
    { kind: 'slow', ms: 30 },
    { status: 200, text: JSON.stringify(body) },
  ],
  [
    { kind: 'slow', ms: 10, drips: 7 },
    { status: 200, text: JSON.stringify(body) },
  ],
  [{ kind: 'garbage' }, { status: 200, type: 'application/json', text: expect.stringContaining(canary) as string }],
  [
    { kind: 'garbage', gzip: true },
    { status: 200, text: expect.stringContaining(canary) as string },
  ],
  [
    { kind: 'wrong-type', as: 'html' },
    { status: 200, type: 'text/html', text: expect.stringContaining('<html>') as string },
  ],
  [
    { kind: 'wrong-type', as: 'shape' },
    { status: 200, type: 'application/json' },
  ],
  [
    { kind: 'wrong-type', as: 'empty' },
    { status: 204, text: '' },
  ],
  [
    { kind: 'status', status: 503, retryAfter: 1 },
    { status: 503, text: expect.stringContaining(canary) as string },
  ],
];

test.each(answered)('answers with the fault %j', async (fault, answer) => {
  const { proxy, received } = await proxied(() => fault);
  expect(await call(proxy.url)).toMatchObject(answer);
  expect(received).toHaveLength(fault.kind === 'slow' ? 1 : 0);
  expect(proxy.counts[fault.kind]).toBe(1);
});

const broken: [Fault, string][] = [
  [{ kind: 'reset' }, 'ECONNRESET'],
  [{ kind: 'truncated' }, 'aborted'],
  [{ kind: 'truncated', chunked: true }, 'aborted'],
  [{ kind: 'truncated', reset: true }, 'aborted'],
  [{ kind: 'silence' }, 'The operation was aborted'],
  [{ kind: 'silence', after: 'headers' }, 'aborted'],
];

test.each(broken)('breaks off the answer with the fault %j', async (fault, reason) => {
  const { proxy } = await proxied(() => fault);
  await expect(call(proxy.url)).rejects.toThrow(reason);
  expect(proxy.counts[fault.kind]).toBe(1);
});

test('forwards a write whose answer is lost if the fault requests it', async () => {
  const { proxy, received } = await proxied(() => ({ kind: 'reset', reaches: true }));
  await expect(call(proxy.url, { method: 'POST' })).rejects.toThrow('ECONNRESET');
  expect(received).toHaveLength(1);
});

test('closes a stale connection only if it has served a request before', async () => {
  const { proxy } = await proxied(() => ({ kind: 'stale' }));
  const agent = new Agent({ keepAlive: true });
  expect(await call(proxy.url, { agent })).toMatchObject({ status: 200 });
  expect(proxy.counts.stale).toBe(0);
  await expect(call(proxy.url, { agent })).rejects.toThrow('socket hang up');
  expect(proxy.counts.stale).toBe(1);
  agent.destroy();
});

describe('a random plan', () => {
  const faults: Fault[] = [{ kind: 'reset' }, { kind: 'status', status: 504 }, { kind: 'slow', ms: 1 }];
  const request = (changes: Partial<FaultRequest> = {}): FaultRequest => ({
    method: 'GET',
    path: '/v3/volumes',
    nth: 1,
    requestId: 'req-1',
    reused: false,
    answered: 0,
    ...changes,
  });

  test('returns the same decisions for the same seed, with the requested share of faults', () => {
    const decisions = (seed: number): (Fault | undefined)[] => {
      const plan = randomFaults({ seed, share: 0.3, reads: faults });
      return Array.from({ length: 1000 }, () => plan(request()));
    };
    expect(decisions(7)).toEqual(decisions(7));
    expect(decisions(7)).not.toEqual(decisions(8));
    const hits = decisions(7).filter((fault) => fault !== undefined).length;
    expect(hits).toBeGreaterThan(250);
    expect(hits).toBeLessThan(350);
  });

  test('has no fault for writes unless specified', () => {
    const post = request({ method: 'POST' });
    expect(randomFaults({ seed: 1, share: 1, reads: faults })(post)).toBeUndefined();
    expect(randomFaults({ seed: 1, share: 1, reads: faults, writes: [{ kind: 'stale' }] })(post)).toEqual({
      kind: 'stale',
    });
  });

  test('has at most two faults in a row for one request', () => {
    const plan = bounded(() => ({ kind: 'status', status: 504 }), hidden);
    const kinds = Array.from({ length: 6 }, () => plan(request())?.kind);
    expect(kinds).toEqual(['status', 'status', undefined, 'status', 'status', undefined]);
  });

  test('has at most two outages before an intact answer', () => {
    const plan = bounded(() => ({ kind: 'reset' }), hidden);
    const ask = (requestId: string, count: number): unknown => plan(request({ requestId, answered: count }))?.kind;
    expect([ask('req-1', 0), ask('req-2', 0), ask('req-3', 0), ask('req-4', 0)]).toEqual([
      'reset',
      'reset',
      undefined,
      undefined,
    ]);
    expect([ask('req-5', 1), ask('req-6', 1), ask('req-7', 1)]).toEqual(['reset', 'reset', undefined]);
  });
});
