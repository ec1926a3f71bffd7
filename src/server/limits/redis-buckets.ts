import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { redisPlace } from './redis-url.ts';
import { createMemoryBuckets, type BucketSize, type TokenBuckets } from './token-buckets.ts';

/** Milliseconds for Redis to answer. After twice that its connection is given up, and opened anew. */
const answerTime = 1000;
const connectTime = 2000;
/** Milliseconds between two tries to connect, at most. */
const longestRetry = 5000;

/**
 * Takes units from a bucket as `createMemoryBuckets` does, in one step that no other gateway can come between, by the
 * clock of Redis. RateLimiterRedis counts in fixed windows unless it is given a script: it passes the units (1) and the
 * size of the bucket (3), and takes the answer as units that are used, and milliseconds.
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
 * Makes buckets that all gateways on one Redis share. While it is away, each gateway has buckets of its own: nobody is
 * refused because of it, and nobody is without a limit.
 *
 * @param url of Redis
 * @param log is told once that the buckets are shared, and once, with each reason, that Redis is away
 */
export function createRedisBuckets(url: string, size: BucketSize, log: Logger): TokenBuckets {
  const place = redisPlace(url);
  const memory = createMemoryBuckets(size);
  const redis = new Redis({
    ...place,
    connectTimeout: connectTime,
    commandTimeout: answerTime,
    socketTimeout: 2 * answerTime,
    // An operation does not wait for a Redis that is away.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, longestRetry),
    connectionName: 'cinder-graphql',
    disableClientInfo: true,
  });
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'cinder-graphql:rate',
    points: size.burst,
    // Seconds; the script has no use for them.
    duration: 60,
    customIncrTtlLuaScript: takeScript(size.perMinute),
  });
  const at = `${place.host}:${place.port}`;
  let isShared = false;
  /** Why Redis is away, as far as that was logged. */
  const reasons = new Set<string>();

  function noteAway(error: unknown): void {
    const reason = reasonOf(error, place.password);
    isShared = false;
    if (reasons.has(reason)) return;
    reasons.add(reason);
    log.warn({ redis: at, reason }, 'Redis is away: each gateway counts rate limits for itself');
  }

  function noteShared(): void {
    if (isShared) return;
    isShared = true;
    reasons.clear();
    log.info({ redis: at }, 'rate limits are shared on Redis');
  }

  redis.on('error', noteAway);
  redis.on('ready', noteShared);
  return {
    async take(key, units) {
      // Why it is not ready is told by its own events.
      if (redis.status !== 'ready') return memory.take(key, units);
      const wait = await takeFrom(limiter, key, units).catch(noteAway);
      if (wait === undefined) return memory.take(key, units);
      noteShared();
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

/** What went wrong, in one line. The error itself stays out of the log: it holds the command, and so the password. */
function reasonOf(error: unknown, password: string | undefined): string {
  const { message, code = 'unknown' } = error as NodeJS.ErrnoException;
  // A host with several addresses that all refuse makes an error without a message.
  const reason = message === '' ? code : message;
  return password === undefined ? reason : reason.replaceAll(password, '[secret]');
}
