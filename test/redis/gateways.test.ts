import { afterAll, beforeAll, expect, it } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { useSandbox, type Served } from '../server/support/gateway.ts';
import { connect } from '../server/support/socket.ts';
import { password, startRedis, type RedisServer } from './redis-server.ts';

const site = useSandbox();
let redis: RedisServer;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.close());

/** 1 + n units. */
const volumes = (n: number): string => `{ volumes(first: ${n}) { nodes { id } } }`;
const as = (name: string) => ({ 'x-auth-token': site.tokenOf(name) });

/** A gateway on that Redis; nothing flows into its buckets while a test runs. */
async function serve(): Promise<Served> {
  const served = await site.serve({ schema, rateLimit: 1, rateBurst: 100, redis: redis.url });
  await expect.poll(() => served.logged.join('')).toContain('rate limits are shared through Redis');
  return served;
}

it('two gateways share the limit of a user, over every transport', async () => {
  const [one, other] = [await serve(), await serve()];
  expect((await one.post(volumes(49), as('alice'))).status).toBe(200);
  expect((await other.post(volumes(48), as('alice'))).status).toBe(200);
  const refused = await other.post(volumes(9), as('alice'));
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(400);
  const stream = await one.post(volumes(9), { ...as('alice'), accept: 'text/event-stream' });
  expect(stream.status).toBe(429);
  const { failed } = await connect(one.gateway, as('alice')).run(volumes(9));
  expect(failed).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  expect((await other.post(volumes(9), as('bob'))).status).toBe(200);
});

it('a gateway serves and limits while Redis is unavailable, and logs no password', async () => {
  const served = await serve();
  await redis.stop();
  await expect.poll(() => served.logged.join('')).toContain('Redis is unavailable');
  const good = await served.post(volumes(98), as('admin'));
  expect(good.status).toBe(200);
  const refused = await served.post(volumes(9), as('admin'));
  expect(refused.status).toBe(429);
  await redis.start();
  await expect.poll(() => served.logged.filter((line) => line.includes('are shared'))).toHaveLength(2);
  expect((await served.post(volumes(98), as('admin'))).status).toBe(200);
  expect([good.text, refused.text, ...served.logged].join('\n')).not.toContain(password);
});
