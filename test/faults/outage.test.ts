import { describe, expect, test, vi } from 'vitest';
import { scaled } from '../support/scaled.ts';
import { canary, type Fault } from './support/fault.ts';
import { faultCases } from './support/faults.ts';
import { useSite } from './support/site.ts';

const site = useSite();

const list = '{ volumes(first: 2) { nodes { id } } }';
const patience = { timeout: scaled(5_000), interval: 20 };

describe('a circuit breaker', () => {
  const outages: Fault[] = [
    { kind: 'reset' },
    { kind: 'truncated' },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 503 },
  ];

  test.each(outages)('opens after five consecutive failures, and closes when Cinder recovers: %j', async (fault) => {
    const { send, fail, heal, received } = await site.serve();
    await send(list);
    fail(fault, /^GET /);
    // Each query makes three calls. The circuit opens during the second query.
    await send(list);
    await send(list);
    const before = received.length;
    const refused = await send(list);
    expect(refused.errors).toMatchObject([
      { extensions: { code: 'UPSTREAM_UNAVAILABLE', retryAfter: expect.any(Number) as number } },
    ]);
    expect(refused.errors[0]?.message).toContain('does not respond. Try again in');
    expect(received).toHaveLength(before);
    heal();
    await vi.waitFor(async () => expect((await send(list)).errors).toEqual([]), {
      timeout: scaled(5_000) + 6_000,
      interval: 200,
    });
    expect((await send(list)).errors).toEqual([]);
  });

  test('does not open for slow or invalid answers, or for errors of Cinder, so the next query succeeds at once', async () => {
    const { send, fail, heal } = await site.serve();
    await send(list);
    const harmless = faultCases.filter(
      ({ fault, code }) => code === 'UPSTREAM_ERROR' || (fault.kind === 'status' && fault.status === 504),
    );
    for (const { fault } of harmless) {
      fail(fault, /^GET \/volumes/);
      expect((await send(list)).errors).toHaveLength(1);
      heal();
      expect((await send(list)).errors).toEqual([]);
    }
  });
});

describe.each<Fault>([{ kind: 'silence' }, { kind: 'silence', after: 'headers' }])(
  'while Cinder does not answer (%j)',
  (fault) => {
    test('the gateway is alive but not ready, and calls Keystone', async () => {
      const { send, fail, heal, get } = await site.serve({ querySeconds: 60 }, 'Cinder');
      await send(list);
      fail(fault, /^GET /);
      const pending = send(list);
      const readiness = get('/readyz');
      const started = performance.now();
      expect(await get('/livez')).toMatchObject({ status: 200 });
      expect(performance.now() - started).toBeLessThan(scaled(250));
      const ready = await readiness;
      expect(ready.status).toBe(503);
      expect(JSON.parse(ready.text)).toMatchObject({ keystone: 'reachable', cinder: 'unreachable' });
      // An unknown token. Keystone answers although Cinder does not.
      const refused = await get('/graphql?query={volumes{nodes{id}}}', {
        headers: { 'x-auth-token': 'unknown', 'x-graphql-yoga-csrf': '1', 'apollo-require-preflight': '1' },
      });
      expect(refused.text).toContain('UNAUTHENTICATED');
      expect((await pending).errors).toMatchObject([{ extensions: { code: 'UPSTREAM_TIMEOUT' } }]);
      heal();
      expect((await send(list)).errors).toEqual([]);
      // Readiness is cached for some seconds.
      await vi.waitFor(async () => expect((await get('/readyz')).status).toBe(200), {
        timeout: scaled(5_000) + 4_000,
        interval: 200,
      });
    });
  },
);

describe('Keystone', () => {
  test.each(faultCases)(
    'that answers with $name causes one error and no refusal, and the next query succeeds',
    async ({ fault, code }) => {
      const { send, fail, heal } = await site.serve({}, 'Keystone');
      fail(fault, /./);
      const failed = await send(list);
      expect(failed.errors).toMatchObject([{ extensions: { code } }]);
      expect(failed.errors).toHaveLength(1);
      expect(failed.text).not.toContain(canary);
      heal();
      expect((await send(list)).errors).toEqual([]);
    },
  );
});

/** Counts the active resources of the process, by kind. */
function resources(): Record<'TCPSocketWrap' | 'TCPServerWrap' | 'Timeout', number> {
  const counts = { TCPSocketWrap: 0, TCPServerWrap: 0, Timeout: 0 };
  for (const name of process.getActiveResourcesInfo()) if (name in counts) counts[name as keyof typeof counts]++;
  return counts;
}

test('no connection, timer or topic remains after faults', async () => {
  const before = resources();
  const { gateway, proxy, send, fail, heal, subscribe } = await site.serve();
  await send(list);
  const stream = subscribe('WebSocket', 'subscription { volumesChanged { kind } }');
  await vi.waitFor(() => expect(stream.events.length).toBeGreaterThan(0), patience);
  for (const { fault } of faultCases) {
    fail(fault, /^GET \/(volumes|snapshots)/, 3);
    await Promise.all([send(list), send('{ snapshots(first: 1) { nodes { id } } }')]);
    heal();
  }
  await vi.waitFor(async () => expect((await send(list)).errors).toEqual([]), {
    timeout: scaled(5_000) + 6_000,
    interval: 100,
  });
  expect(gateway.live()).toMatchObject({ subscribers: 1 });
  await stream.leave();
  await vi.waitFor(() => expect(gateway.live()).toMatchObject({ subscribers: 0 }), patience);
  // Idle connections are closed after two seconds.
  await vi.waitFor(() => expect(proxy.sockets).toBe(0), { timeout: scaled(5_000), interval: 100 });
  await gateway.close(0);
  await proxy.close();
  await vi.waitFor(() => {
    const after = resources();
    for (const kind of ['TCPSocketWrap', 'TCPServerWrap', 'Timeout'] as const)
      expect([kind, after[kind]]).toEqual([kind, Math.min(after[kind], before[kind])]);
  }, patience);
});
