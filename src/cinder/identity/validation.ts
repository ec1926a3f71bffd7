import { LRUCache } from 'lru-cache';
import { isCinderError } from '../errors.ts';
import type { Keystone, KeystoneCallOptions } from './keystone.ts';
import { hashToken, type Auth, type Token } from './token.ts';

export interface Validator {
  /**
   * Returns the project, user, roles and catalog of a caller's token, from the cache or from Keystone.
   *
   * @throws CinderError as `Keystone.validate`
   */
  validate(value: string, options?: KeystoneCallOptions): Promise<Token>;
  /**
   * Validates a token with Keystone, even if it is cached.
   *
   * @throws CinderError as `Keystone.validate`; `UNAUTHENTICATED` also removes the token from the cache
   */
  check(token: Token): Promise<void>;
  /** Removes a token from the cache. Cinder refused the token, which may have been revoked. */
  forget(hash: string): void;
}

/** The maximum number of cached tokens. The least recently used tokens are removed first. */
const mostTokens = 10_000;

/**
 * Caches valid tokens of callers by their hash until they expire. Errors are never cached.
 *
 * Simultaneous validations of one token share a call in the transport.
 */
export function createValidator(keystone: Pick<Keystone, 'validate'>): Validator {
  // Wall-clock time, because a monotonic clock can stop while the machine is suspended.
  const tokens = new LRUCache<string, Token>({ max: mostTokens, perf: Date });

  return {
    async validate(value, options) {
      const known = tokens.get(hashToken(value));
      if (known) return known;
      const token = await keystone.validate(value, options);
      if (token.expiresAt && token.life > 0) tokens.set(token.hash, token, { ttl: token.life });
      return token;
    },
    async check({ value, hash }) {
      try {
        await keystone.validate(value);
      } catch (error) {
        if (isCinderError(error, 'UNAUTHENTICATED')) tokens.delete(hash);
        throw error;
      }
    },
    forget: (hash) => void tokens.delete(hash),
  };
}

/** Creates the token source of a caller's own token. If Cinder refuses the token, the next request validates it again. */
export function passThrough(validator: Pick<Validator, 'check' | 'forget'>, token: Token): Auth {
  return {
    token: () => Promise.resolve(token),
    renew: (stale) => {
      validator.forget(stale.hash);
      return Promise.resolve(undefined);
    },
    check: () => validator.check(token),
  };
}
