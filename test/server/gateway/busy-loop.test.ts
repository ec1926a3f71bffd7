import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway, type GatewayOptions } from '../../../src/server/gateway.ts';
import { createLog } from '../../../src/server/log.ts';
import { startCrowdedCinder, type CrowdedCinder } from '../../support/crowded-cinder.ts';
import { scaled } from '../../support/scaled.ts';
import { connect } from '../support/socket.ts';

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  extensions?: { cinder: { total: number } };
}

/** A million objects of 100 volumes with 100 snapshots each. */
const attack = '{volumes(first:1000){nodes{snapshots(first:1000){nodes{volume{snapshots(first:1000){nodes{id}}}}}}}}';
/** Without these, the checks before execution would refuse the operation. */
const unjudged = { maxCost: Number.MAX_SAFE_INTEGER, maxDepth: 100, rateLimit: 0 };

let cinder: CrowdedCinder;
let gateway: Gateway;
beforeAll(async () => {
  cinder = await startCrowdedCinder(100, 100);
});
afterEach(() => gateway.close(0));
afterAll(() => cinder.close());

async function start(options: Partial<GatewayOptions>): Promise<void> {
  const cloud = { endpointOverride: cinder.url, interface: 'public' as const, tls: {} };
  gateway = await startGateway({ schema, cloud, port: 0, log: createLog('silent'), ...unjudged, ...options });
  // The time of one-time initialization must not count.
  await ask('{ volumes(first: 100) { nodes { id snapshots(first: 100) { nodes { id } } } } }');
}

async function ask(query: string): Promise<{ status: number; answer: Answer; bytes: number }> {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  return { status: response.status, answer: JSON.parse(text) as Answer, bytes: Buffer.byteLength(text) };
}

/** Sends the attack, and checks meanwhile that the gateway responds. Times are in milliseconds. */
async function underAttack(
  query = attack,
): Promise<Awaited<ReturnType<typeof ask>> & { took: number; slowestProbe: number; probes: number }> {
  const began = performance.now();
  const attacker = { isDone: false };
  const asking = ask(query).finally(() => (attacker.isDone = true));
  let [slowestProbe, probes] = [0, 0];
  while (!attacker.isDone) {
    const probe = performance.now();
    await (await fetch(new URL('/livez', gateway.url))).text();
    slowestProbe = Math.max(slowestProbe, performance.now() - probe);
    probes++;
  }
  return { ...(await asking), took: performance.now() - began, slowestProbe, probes };
}

describe('a document of 100 bytes that requests a million objects', () => {
  it('ends at the limit of objects, without blocking others', async () => {
    await start({});
    const { status, answer, slowestProbe } = await underAttack();
    expect(status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'ANSWER_LIMIT_EXCEEDED', limit: { name: 'objects', max: 50_000 } } },
    ]);
    expect(slowestProbe).toBeLessThan(scaled(100));
  });

  it('ends at its deadline while the process is busy, and stops working', async () => {
    await start({ maxObjects: 999_999_999, querySeconds: 1 });
    const { status, answer, took, slowestProbe } = await underAttack();
    expect(status).toBe(504);
    expect(answer.errors).toMatchObject([
      { message: 'The query took longer than 1 s.', extensions: { code: 'UPSTREAM_TIMEOUT' } },
    ]);
    expect(took).toBeLessThan(1000 + scaled(200));
    expect(slowestProbe).toBeLessThan(scaled(100));
    await new Promise((resolve) => setTimeout(resolve, scaled(50)));
    const { user } = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((process.cpuUsage().user - user) / 1000).toBeLessThan(100);
  });

  it('ends at the limit of bytes', async () => {
    await start({ maxObjects: 999_999_999, maxAnswer: 1 });
    const { status, answer, slowestProbe } = await underAttack(
      '{volumes(first:100){nodes{snapshots(first:100){nodes{id name description status volume{id name status}}}}}}',
    );
    expect(status).toBe(400);
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'ANSWER_LIMIT_EXCEEDED', limit: { name: 'bytes', max: 1024 * 1024 } } },
    ]);
    expect(slowestProbe).toBeLessThan(scaled(100));
  });

  it('is answered completely if the limits allow, without additional calls and without blocking the event loop', async () => {
    await start({ maxObjects: 999_999_999, maxAnswer: 1024, querySeconds: 300 });
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const query =
      '{volumes(first:100){nodes{snapshots(first:100){nodes{volume{snapshots(first:5){nodes{id volume{name}}}}}}}}}';
    const { status, answer, bytes } = await underAttack(query);
    delay.disable();
    expect(status).toBe(200);
    expect(answer.errors).toBeUndefined();
    expect(bytes).toBeGreaterThan(4_000_000);
    // One page of volumes, ten pages of snapshots, and the volumes of all snapshots at once.
    expect(answer.extensions?.cinder.total).toBeLessThanOrEqual(12);
    expect(delay.max / 1e6).toBeLessThan(scaled(100));
  });
});

it('writes an answer of megabytes in pieces, over HTTP and WebSocket', async () => {
  await start({});
  const query = '{volumes(first:100){nodes{snapshots(first:100){nodes{id name description status volume{id name}}}}}}';
  const written: number[] = [];
  const { stringify } = JSON;
  const spy = vi.spyOn(JSON, 'stringify').mockImplementation((...args: Parameters<typeof stringify>) => {
    const text = stringify(...args);
    written.push(text.length);
    return text;
  });
  onTestFinished(() => spy.mockRestore());
  const { answer, bytes } = await ask(query);
  const {
    events: [event],
  } = await connect(gateway).run(query);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(event?.data).toEqual(answer.data);
  expect(Math.max(...written)).toBeLessThan(bytes / 2);
});
