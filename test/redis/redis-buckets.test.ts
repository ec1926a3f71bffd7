import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/server/log.ts';
import { createRedisBuckets } from '../../src/server/limits/redis-buckets.ts';
import type { BucketSize, TokenBuckets } from '../../src/server/limits/token-buckets.ts';
import { password, startRedis, type RedisServer } from './redis-server.ts';

let redis: RedisServer;
const open: TokenBuckets[] = [];
let logged: string[] = [];
let keys = 0;

beforeAll(async () => {
  redis = await startRedis();
});
afterEach(() => {
  for (const buckets of open.splice(0)) buckets.close();
  logged = [];
});
afterAll(() => redis.close());

const newKey = (): string => `user-${++keys}`;
const slow = { perMinute: 1, burst: 100 };

/** Buckets on that Redis, once they are connected: before, they are those of this process. */
async function connected(size: BucketSize = slow): Promise<TokenBuckets> {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => [lines, logged].forEach((all) => all.push(line)) });
  const buckets = createRedisBuckets(redis.url, size, log);
  open.push(buckets);
  await expect.poll(() => lines.join('')).toContain(shared);
  return buckets;
}

const shared = 'rate limits are shared through Redis';

describe('buckets on Redis', () => {
  it('are shared, and return the time to wait if they refuse', async () => {
    const [one, other] = [await connected(), await connected()];
    const key = newKey();
    expect(await one.take(key, 60)).toBe(0);
    expect(await other.take(key, 40)).toBe(0);
    for (const buckets of [one, other]) {
      const wait = await buckets.take(key, 2);
      expect(wait).toBeGreaterThan(90_000);
      expect(wait).toBeLessThanOrEqual(120_000);
    }
    expect(await one.take(newKey(), 100)).toBe(0);
  });

  it('take nothing if they refuse', async () => {
    const buckets = await connected();
    const key = newKey();
    await buckets.take(key, 60);
    for (let n = 0; n < 5; n++) expect(await buckets.take(key, 50)).toBeGreaterThan(0);
    expect(await buckets.take(key, 40)).toBe(0);
  });

  it('allow exactly the units of a bucket if all gateways take units at once', async () => {
    const all = await Promise.all([connected(), connected(), connected()]);
    const key = newKey();
    const waits = await Promise.all(all.flatMap((buckets) => Array.from({ length: 50 }, () => buckets.take(key, 1))));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(100);
  });

  it('fill by the clock of Redis', async () => {
    const buckets = await connected({ perMinute: 6000, burst: 50 });
    const key = newKey();
    expect(await buckets.take(key, 50)).toBe(0);
    const wait = await buckets.take(key, 50);
    expect(wait).toBeLessThanOrEqual(500);
    await new Promise((resolve) => setTimeout(resolve, wait + 1));
    expect(await buckets.take(key, 50)).toBe(0);
  });

  it('can be emptied in one or in many pieces, at any rate', async () => {
    for (const perMinute of [1, 7, 1_000_000, 999_999_999]) {
      const buckets = await connected({ perMinute, burst: 200 });
      expect(await buckets.take(newKey(), 200)).toBe(0);
      const key = newKey();
      for (let n = 0; n < 200; n++) expect(await buckets.take(key, 1)).toBe(0);
    }
    expect(logged.join('')).not.toContain('is unavailable');
  });
});

describe('while Redis is unavailable', () => {
  it('each gateway uses its own buckets, and the log names each reason once', async () => {
    const buckets = await connected();
    await redis.stop();
    await expect.poll(() => logged.at(-1)).toContain('is unavailable');
    const key = newKey();
    expect(await buckets.take(key, 100)).toBe(0);
    for (let n = 0; n < 20; n++) expect(await buckets.take(key, 1)).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const reasons = logged.flatMap((line) => (JSON.parse(line) as { reason?: string }).reason ?? []);
    expect(reasons).toContain(`connect ECONNREFUSED 127.0.0.1:${redis.port}`);
    expect(new Set(reasons).size).toBe(reasons.length);
    await redis.start();
    await expect.poll(() => logged.at(-1)).toContain(shared);
    expect(await buckets.take(key, 100)).toBe(0);
    expect(logged.join('')).not.toContain(password);
  });

  it('a hanging Redis delays few operations, and none for long', async () => {
    const buckets = await connected();
    redis.hang();
    try {
      const key = newKey();
      expect(await buckets.take(key, 100)).toBe(0);
      await expect
        .poll(async () => {
          const start = performance.now();
          expect(await buckets.take(key, 1)).toBeGreaterThan(0);
          return performance.now() - start;
        })
        .toBeLessThan(50);
    } finally {
      redis.resume();
    }
    await expect.poll(() => logged.at(-1)).toContain(shared);
  });

  it('a wrong password causes no error of an operation, and no password is logged', async () => {
    const wrong = 'canary-wrong-0123456789';
    const buckets = createRedisBuckets(
      redis.url.replace(password, wrong),
      slow,
      createLog('trace', { write: (line) => void logged.push(line) }),
    );
    open.push(buckets);
    await expect
      .poll(async () => {
        expect(await buckets.take(newKey(), 1)).toBe(0);
        return logged.join('');
      })
      .toContain('is unavailable');
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const secret of [wrong, password]) expect(logged.join('')).not.toContain(secret);
  });
});
