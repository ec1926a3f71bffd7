import type { Credentials } from './credentials.ts';
import type { Keystone } from './keystone.ts';
import type { Auth, Token } from './token.ts';

/** Milliseconds: a token that has less left is replaced before it is used, so that no call outlives it. */
const leastLife = 120_000;

/**
 * Own credentials. Logs in when a token is first needed, when it is about to expire, and after a 401; once for everyone
 * who waits. A token that lives only minutes is used for half of its life: it is not replaced before each call. A failed
 * login is thrown to everyone who waits, and the next caller tries again.
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
