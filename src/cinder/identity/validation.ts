import { LRUCache } from 'lru-cache';
import { isCinderError } from '../errors.ts';
import type { Keystone, KeystoneCallOptions } from './keystone.ts';
import { hashToken, type Auth, type Token } from './token.ts';

export interface Validator {
  /**
   * The project, user, roles and catalog of a caller's token: from memory, or from Keystone.
   *
   * @throws CinderError as `Keystone.validate`
   */
  validate(value: string, options?: KeystoneCallOptions): Promise<Token>;
  /**
   * Asks Keystone about a token, whatever is remembered of it.
   *
   * @throws CinderError as `Keystone.validate`; `UNAUTHENTICATED` also drops what is known of it
   */
  check(token: Token): Promise<void>;
  /** Drops what is known of a token: Cinder refused it, so it may have been revoked. */
  forget(hash: string): void;
}

/** Tokens that are remembered at most; the least recently used go first. */
const mostTokens = 10_000;

/**
 * Remembers callers' valid tokens by their hash until they expire. A failure is never remembered.
 *
 * One token seen many times at once makes one call: Keystone's GETs are shared under way by the transport.
 */
export function createValidator(keystone: Pick<Keystone, 'validate'>): Validator {
  // Wall-clock time: a monotonic clock may stand still while the machine sleeps, tokens expire all the same.
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

/** A caller's own token: where Cinder refuses it there is no other, and the next request asks Keystone again. */
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
