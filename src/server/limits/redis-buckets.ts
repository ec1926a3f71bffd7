import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { redisPlace } from './redis-url.ts';
import { createMemoryBuckets, type BucketSize, type TokenBuckets } from './token-buckets.ts';

/** Milliseconds for Redis to answer. After twice that its connection is given up, and opened anew. */
const answerTime = 500;
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
local ms = math.ceil(after - now)
redis.call('set', KEYS[1], string.format('%.3f', after), 'PX', ms)
return {math.min(burst, math.floor((after - now) / msPerUnit)), ms}`;

/**
 * Makes buckets that all gateways on one Redis share. While it is away, each gateway has buckets of its own: nobody is
 * refused because of it, and nobody is without a limit.
 *
 * @param url of Redis
 * @param log is told once that Redis is away, and once that it is back
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
    rejectIfRedisNotReady: true,
    customIncrTtlLuaScript: takeScript(size.perMinute),
  });
  let isAway = false;

  function noteAway(error: unknown): void {
    if (isAway) return;
    isAway = true;
    log.warn({ redis: `${place.host}:${place.port}`, reason: reasonOf(error, place.password) }, 'Redis is away: each gateway counts rate limits for itself');
  }

  function noteBack(): void {
    if (!isAway) return;
    isAway = false;
    log.info({ redis: `${place.host}:${place.port}` }, 'Redis is back: rate limits are shared again');
  }

  redis.on('error', noteAway);
  return {
    async take(key, units) {
      try {
        await limiter.consume(key, units);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) {
          noteAway(error);
          return memory.take(key, units);
        }
        noteBack();
        return error.msBeforeNext;
      }
      noteBack();
      return 0;
    },
    close: () => redis.disconnect(),
  };
}

/** What went wrong, in one line. The error itself stays out of the log: it holds the command, and so the password. */
function reasonOf(error: unknown, password: string | undefined): string {
  const { message, code } = error as NodeJS.ErrnoException;
  const reason = message || code || 'unknown';
  return password === undefined ? reason : reason.replaceAll(password, '[secret]');
}
