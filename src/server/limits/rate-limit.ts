import { isIPv6 } from 'node:net';
import type { Logger } from 'pino';
import { CinderError } from '../../cinder/errors.ts';
import { userOf } from '../../cinder/identity/token.ts';
import { callerOf, type ServerContext } from '../context.ts';
import type { RateLimits } from './limits.ts';
import { createMemoryBuckets, type TokenBuckets } from './token-buckets.ts';

export interface RateLimit {
  /**
   * Takes the cost of an operation from the bucket of its caller: the objects that the answer could hold, at least 1. A
   * subscription pays once, when it starts. Call this when the cost is known, and before any call to Cinder.
   *
   * @throws CinderError `RATE_LIMITED` with `retryAfter` if the bucket holds too few units
   * @throws as `auth.token`
   */
  charge(of: ServerContext): Promise<void>;
  close(): void;
}

/** Creates the rate limit of all transports. The client of Redis is loaded only if it is used. */
export async function createRateLimit(
  { rateLimit, rateBurst, introspectionRateLimit, redis }: RateLimits,
  log: Logger,
): Promise<RateLimit> {
  const size = { perMinute: rateLimit, burst: rateBurst };
  const users =
    rateLimit > 0
      ? redis === undefined
        ? createMemoryBuckets(size)
        : (await import('./redis-buckets.ts')).createRedisBuckets(redis, size, log)
      : undefined;
  const anonymous =
    introspectionRateLimit > 0
      ? createMemoryBuckets({ perMinute: introspectionRateLimit, burst: introspectionRateLimit })
      : undefined;

  async function chargeUser(buckets: TokenBuckets, of: ServerContext): Promise<void> {
    const { operation } = of;
    const token = await callerOf(of);
    const units = Math.max(operation.cost?.objects ?? 1, 1);
    // An operation that costs more than a full bucket takes a full one. Otherwise it would always be refused.
    const wait = await buckets.take(userOf(token), Math.min(units, rateBurst));
    if (wait > 0) {
      const limit = `${rateLimit} units a minute, and at most ${rateBurst} at once`;
      throw refused(
        wait,
        `The rate limit of this user in this project is exceeded: ${limit}. The operation costs ${units}.`,
      );
    }
  }

  async function chargeAnonymous(buckets: TokenBuckets, { operation }: ServerContext): Promise<void> {
    const wait = await buckets.take(networkOf(operation.request.address), 1);
    if (wait > 0)
      throw refused(
        wait,
        `Introspection without a token is limited to ${introspectionRateLimit} requests a minute from one address.`,
      );
  }

  return {
    async charge(of) {
      const isAnonymous = of.operation.refusal !== undefined;
      if (isAnonymous && anonymous) await chargeAnonymous(anonymous, of);
      if (!isAnonymous && users) await chargeUser(users, of);
    },
    close: () => users?.close(),
  };
}

function refused(wait: number, message: string): CinderError {
  const retryAfter = Math.ceil(wait / 1000);
  return new CinderError('RATE_LIMITED', `${message} Retry after ${retryAfter} s.`, { retryAfter });
}

/** An IPv4 address, or the /64 network of an IPv6 address, because one client usually has the whole network. */
export function networkOf(address = 'unknown'): string {
  const ipv4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (ipv4 !== undefined || !isIPv6(address)) return ipv4 ?? address;
  const [before = '', after] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = (part: string | undefined): string[] => (part ? part.split(':') : []);
  const zeros = after === undefined ? 0 : 8 - groups(before).length - groups(after).length;
  const all = [...groups(before), ...Array.from({ length: zeros }, () => '0'), ...groups(after)];
  return all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
