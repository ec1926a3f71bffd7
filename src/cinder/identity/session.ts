import type { Credentials } from './credentials.ts';
import type { Keystone } from './keystone.ts';
import type { Auth, Token } from './token.ts';

/**
 * The minimum remaining lifetime of a token, in milliseconds. A token with less is replaced, so that no call outlives
 * it.
 */
const leastLife = 120_000;

/**
 * Creates a session with own credentials.
 *
 * Authenticates when a token is first needed, shortly before it expires, and after a 401. Simultaneous callers share
 * one authentication. A token with a lifetime of minutes is used for half of its lifetime, and not replaced before each
 * call. An error is thrown to all waiting callers, and the next caller retries.
 */
export function createSession(keystone: Pick<Keystone, 'authenticate'>, credentials: Credentials): Auth {
  let current: { token: Token; leastLife: number } | undefined;
  let login: Promise<Token> | undefined;

  async function logIn(requestId: string | undefined): Promise<Token> {
    try {
      const token = await keystone.authenticate(credentials, { requestId });
      current = { token, leastLife: Math.min(leastLife, token.life / 2) };
      return token;
    } finally {
      login = undefined;
    }
  }

  async function token(requestId?: string): Promise<Token> {
    if (current && current.token.life > 0 && current.token.life >= current.leastLife) return current.token;
    return (login ??= logIn(requestId));
  }

  function renew(stale: Token, requestId?: string): Promise<Token> {
    if (current?.token.hash === stale.hash) current = undefined;
    return token(requestId);
  }

  return { token, renew };
}
