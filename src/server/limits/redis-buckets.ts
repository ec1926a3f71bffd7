import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { redisPlace } from './redis-url.ts';
import { createMemoryBuckets, type BucketSize, type TokenBuckets } from './token-buckets.ts';

/** Milliseconds in which Redis must answer. After twice this time, the connection is closed and opened again. */
const answerTime = 1000;
const connectTime = 2000;
/** The maximum number of milliseconds between two attempts to connect. */
const maxRetryPause = 5000;

/**
 * Takes units from a bucket like `createMemoryBuckets`, in one atomic step, with the clock of Redis. Without a script,
 * RateLimiterRedis counts in fixed windows. The arguments are the units (1) and the size of the bucket (3). The result
 * has the used units and milliseconds.
 */
const takeScript = (perMinute: number): string => `
local time = redis.call('time')
local now = time[1] * 1000 + time[2] / 1000
local msPerUnit = 60000 / ${perMinute}
local burst = tonumber(ARGV[3])
local full = math.max(tonumber(redis.call('get', KEYS[1]) or now), now)
local after = full + ARGV[1] * msPerUnit
local wait = math.floor(after - now - burst * msPerUnit)
if wait > 0 then return {burst + 1, wait} end
local ms = math.max(1, math.ceil(after - now))
redis.call('set', KEYS[1], string.format('%.3f', after), 'PX', ms)
return {math.min(burst, math.floor((after - now) / msPerUnit)), ms}`;

/**
 * Creates buckets that all gateways share through one Redis. While Redis is unavailable, each gateway uses its own
 * buckets: no caller is refused because of this, and no caller is without a limit.
 *
 * @param url the URL of Redis
 * @param log receives one message when the buckets are shared, and one for each reason why Redis is unavailable
 */
export function createRedisBuckets(url: string, size: BucketSize, log: Logger): TokenBuckets {
  const place = redisPlace(url);
  const memory = createMemoryBuckets(size);
  const redis = new Redis({
    ...place,
    connectTimeout: connectTime,
    commandTimeout: answerTime,
    socketTimeout: 2 * answerTime,
    // Operations do not wait while Redis is unavailable.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, maxRetryPause),
    connectionName: 'cinder-graphql',
    disableClientInfo: true,
  });
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'cinder-graphql:rate',
    points: size.burst,
    // Seconds; not used by the script.
    duration: 60,
    customIncrTtlLuaScript: takeScript(size.perMinute),
  });
  const at = `${place.host}:${place.port}`;
  let isShared = false;
  /** The logged reasons why Redis is unavailable. */
  const reasons = new Set<string>();

  function reportUnavailable(error: unknown): void {
    const reason = reasonOf(error, place.password);
    isShared = false;
    if (reasons.has(reason)) return;
    reasons.add(reason);
    log.warn({ redis: at, reason }, 'Redis is unavailable: each gateway counts rate limits separately');
  }

  function reportShared(): void {
    if (isShared) return;
    isShared = true;
    reasons.clear();
    log.info({ redis: at }, 'rate limits are shared through Redis');
  }

  redis.on('error', reportUnavailable);
  redis.on('ready', reportShared);
  return {
    async take(key, units) {
      // The events of the client report why Redis is not ready.
      if (redis.status !== 'ready') return memory.take(key, units);
      const wait = await takeFrom(limiter, key, units).catch(reportUnavailable);
      if (wait === undefined) return memory.take(key, units);
      reportShared();
      return wait;
    },
    close: () => redis.disconnect(),
  };
}

/** @throws Error if Redis fails or does not answer in time */
async function takeFrom(limiter: RateLimiterRedis, key: string, units: number): Promise<number> {
  try {
    await limiter.consume(key, units);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return error.msBeforeNext;
    throw error;
  }
}

/** The reason of an error, in one line. The error itself is not logged because it contains the command, and so the password. */
function reasonOf(error: unknown, password: string | undefined): string {
  const { message, code = 'unknown' } = error as NodeJS.ErrnoException;
  // If all addresses of a host refuse the connection, the error has no message.
  const reason = message === '' ? code : message;
  return password === undefined ? reason : reason.replaceAll(password, '[secret]');
}
