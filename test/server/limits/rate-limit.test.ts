import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import type { GatewayOptions } from '../../../src/server/gateway.ts';
import { defaultRateLimits } from '../../../src/server/limits/limits.ts';
import { networkOf } from '../../../src/server/limits/rate-limit.ts';
import { useSandbox, type Answer, type Served } from '../support/gateway.ts';
import { connect, type Outcome } from '../support/socket.ts';

const site = useSandbox();
const as = (name: string) => ({ 'x-auth-token': site.tokenOf(name) });
/** A rate so low that no units are added during a test. */
const slow = { schema, rateLimit: 1, rateBurst: 100 };
const real = (options: Partial<GatewayOptions> = {}): Promise<Served> => site.serve({ ...slow, ...options });

/** 1 + n units. */
const volumes = (n: number): string => `{ volumes(first: ${n}) { nodes { id } } }`;
const stream = 'subscription { volumesChanged { kind volume { id } } }';
type Refusals = Answer['body']['errors'];
const codes = ({ errors }: Pick<Answer['body'], 'errors'>): unknown[] =>
  (errors ?? []).map(({ extensions }) => extensions['code']);
const codesOf = ({ failed, events: [first] }: Outcome): unknown[] =>
  codes({ errors: (failed as Refusals) ?? first?.errors ?? [] });

/** Uses all units of a user except one. */
async function use({ post }: Served, name: string): Promise<void> {
  expect((await post(volumes(98), as(name))).body.errors).toBeUndefined();
}

/** The requests that reach the sandbox while a function runs. */
async function callsDuring(run: () => Promise<unknown>): Promise<string[]> {
  const before = site.sandbox.requests.length;
  await run();
  return site.sandbox.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
}

describe("an operation that costs more than the units in its caller's bucket", () => {
  it('is refused over HTTP with 429 and Retry-After, without a call', async () => {
    const served = await real();
    await use(served, 'alice');
    const answer = await served.post(volumes(9), as('alice'));
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(8 * 60);
    expect(Number(answer.headers.get('retry-after'))).toBeLessThanOrEqual(9 * 60);
    expect(answer.body).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: Number(answer.headers.get('retry-after')) } }],
      extensions: { cinder: { calls: [], total: 0 } },
    });
    expect(answer.body.errors?.[0]?.message).toMatch(
      /^The rate limit of this user in this project is exceeded: 1 units a minute, and at most 100 at once\. The operation costs 10\. Retry after \d+ s\.$/,
    );
    expect(answer.body).not.toHaveProperty('data');
  });

  it('is refused over server-sent events with 429 and Retry-After: queries and subscriptions', async () => {
    const served = await real();
    await use(served, 'alice');
    for (const query of [volumes(9), stream]) {
      const answer = await served.post(query, { ...as('alice'), accept: 'text/event-stream' });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.text).toContain('"code":"RATE_LIMITED"');
    }
  });

  it('is refused over WebSocket with an error, and the socket stays open', async () => {
    const served = await real();
    await use(served, 'alice');
    const socket = connect(served.gateway, as('alice'));
    for (const query of [volumes(9), stream]) {
      const { failed } = await socket.run(query);
      expect(failed).toMatchObject([
        { extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) as number } },
      ]);
    }
    expect(codesOf(await socket.run('{ __typename }'))).toEqual([]);
    expect(socket.closed).toEqual([]);
  });

  it('is logged with its user, without token and document', async () => {
    const served = await real();
    await use(served, 'alice');
    await served.post(volumes(9), as('alice'));
    await expect.poll(() => served.logged.join('')).toContain('"status":429');
    const line = served.logged.find((one) => one.includes('"status":429')) ?? '';
    const { userId, errors, cinderCalls } = JSON.parse(line) as Record<string, unknown>;
    expect({ errors, cinderCalls }).toEqual({ errors: ['RATE_LIMITED'], cinderCalls: 0 });
    expect(userId).toEqual(expect.any(String));
    expect(line).not.toContain(site.tokenOf('alice'));
  });
});

it('has one bucket for all transports', async () => {
  const served = await real();
  const { run } = connect(served.gateway, as('alice'));
  expect(codesOf(await run(volumes(49)))).toEqual([]);
  expect((await served.post(volumes(47), { ...as('alice'), accept: 'text/event-stream' })).status).toBe(200);
  expect((await served.post(volumes(1), as('alice'))).status).toBe(200);
  expect((await served.post('{ __typename }', as('alice'))).status).toBe(429);
  expect(codesOf(await run('{ __typename }'))).toEqual(['RATE_LIMITED']);
});

it('has a bucket for each user and project', async () => {
  const served = await real();
  await use(served, 'alice');
  expect((await served.post(volumes(9), as('alice'))).status).toBe(429);
  expect((await served.post(volumes(9), as('bob'))).status).toBe(200);
  expect((await served.post(volumes(9), as('admin'))).status).toBe(200);
});

it('has one bucket for all callers with own credentials', async () => {
  const served = await real();
  expect((await served.post(volumes(98))).status).toBe(200);
  expect((await served.post(volumes(9))).status).toBe(429);
  expect(codesOf(await connect(served.gateway).run(volumes(9)))).toEqual(['RATE_LIMITED']);
});

it('costs at least 1, also for mutations, and nothing if refused earlier', async () => {
  const served = await real({ rateBurst: 3 });
  const tooLarge = '{ volumes(first: 1000) { nodes { snapshots(first: 100) { nodes { id } } } } }';
  for (const query of ['{', '{ unknown }', tooLarge]) {
    const [code] = codes((await served.post(query, as('alice'))).body);
    expect(code).toMatch(/^(GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|COST_LIMIT_EXCEEDED)$/);
  }
  const mutation = 'mutation { deleteVolume(input: { id: "00000000-0000-4000-8000-000000000000" }) { deletedId } }';
  expect((await served.post('{ __typename }', as('alice'))).status).toBe(200);
  const send = async (): Promise<number> => (await served.post(mutation, as('alice'))).status;
  expect(await callsDuring(async () => expect(await send()).toBe(200))).toContainEqual(
    expect.stringMatching(/^DELETE .*volumes/),
  );
  expect(await send()).toBe(200);
  expect(await callsDuring(async () => expect(await send()).toBe(429))).toEqual([]);
});

it('runs with a full bucket if it costs more than a full bucket', async () => {
  const served = await real({ rateBurst: 10 });
  expect((await served.post(volumes(500), as('alice'))).status).toBe(200);
  expect((await served.post('{ __typename }', as('alice'))).status).toBe(429);
});

it('runs after the bucket has filled', async () => {
  const served = await real({ rateLimit: 6000, rateBurst: 30 });
  expect((await served.post(volumes(29), as('alice'))).status).toBe(200);
  await expect.poll(async () => (await served.post(volumes(19), as('alice'))).status).toBe(200);
});

it('allows 90 pages of a dashboard per minute by default', async () => {
  const { post } = await site.serve({ schema });
  const page =
    '{ volumes(first: 100) { nodes { name volumeType { name } attachments { serverId } snapshots { nodes { name } } backups { nodes { name } } } } }';
  const { errors, extensions } = (await post(page, { ...as('alice'), 'GraphQL-Cost': 'report' })).body as {
    errors?: unknown;
    extensions: { cost: { objects: number } };
  };
  expect(errors).toBeUndefined();
  expect(extensions.cost.objects).toBeGreaterThan(10_000);
  expect(90 * extensions.cost.objects).toBeLessThan(defaultRateLimits.rateLimit);
});

it('has no limit if the rate is 0', async () => {
  const served = await real({ rateLimit: 0 });
  for (let n = 0; n < 10; n++) expect((await served.post(volumes(98), as('alice'))).status).toBe(200);
});

describe('introspection without a token', () => {
  const strict = { allowOwnCredentials: false, rateBurst: 1 };
  const introspection = '{ __schema { queryType { name } } }';

  it('has a separate limit, by address', async () => {
    const served = await real({ ...strict, introspectionRateLimit: 2 });
    expect((await served.post(introspection)).status).toBe(200);
    expect((await served.post('{ __typename }')).status).toBe(200);
    const refused = await served.post(introspection);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(30);
    expect(refused.body.errors).toMatchObject([
      {
        message: expect.stringContaining('limited to 2 requests a minute from one address') as string,
        extensions: { code: 'RATE_LIMITED' },
      },
    ]);
    expect((await served.post(introspection, as('alice'))).status).toBe(200);
    expect((await served.post(volumes(1))).status).toBe(401);
  });

  it('has no limit if the rate is 0', async () => {
    const served = await real({ ...strict, introspectionRateLimit: 0 });
    for (let n = 0; n < 5; n++) expect((await served.post(introspection)).status).toBe(200);
  });
});

it.each([
  [undefined, 'unknown'],
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::1', '0:0:0:0'],
  ['2001:db8:0:7:1:2:3:4', '2001:db8:0:7'],
  ['2001:DB8::7:0:0:0:9', '2001:db8:0:7'],
  ['2001:db8::', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('counts the address %s as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
