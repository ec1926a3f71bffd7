import * as z from 'zod';
import type { RedisOptions } from 'ioredis';

const defaultPort = 6379;

/** The URL of a Redis, optionally with TLS (`rediss:`), a user, a password and a database number. */
export function redisUrl(): z.ZodType<string, string> {
  return z
    .string()
    .refine(isRedisUrl, 'must be a URL such as redis://host:6379/0 or rediss://user:password@host:6379, with no query');
}

/**
 * Converts the URL of a Redis into connection options.
 *
 * @param url a URL that `redisUrl` accepts
 */
export function redisPlace(url: string): RedisOptions {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port ? Number(port) : defaultPort,
    db: Number(pathname.slice(1)),
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  };
}

function isRedisUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(value);
  const isPlace = /^rediss?:$/.test(protocol) && hostname !== '' && /^\/?\d{0,5}$/.test(pathname);
  return isPlace && search === '' && hash === '' && isEncoded(username) && isEncoded(password);
}

function isEncoded(text: string): boolean {
  try {
    return decodeURIComponent(text) !== '' || text === '';
  } catch {
    return false;
  }
}
