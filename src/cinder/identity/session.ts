import type { Credentials } from './credentials.ts';
import type { Keystone } from './keystone.ts';
import type { Auth, Token } from './token.ts';

/** Milliseconds: a token with less life than this is replaced before it is used, so that no call outlives it. */
const leastLife = 120_000;

/**
 * Own credentials: logs in when a token is first needed, when it is about to expire, and after a 401; once for all who
 * wait. A failed login is thrown to those who wait, and the next one tries again.
 */
export function createSession(keystone: Pick<Keystone, 'authenticate'>, credentials: Credentials): Auth {
  let current: Token | undefined;
  let login: Promise<Token> | undefined;

  async function logIn(): Promise<Token> {
    try {
      return (current = await keystone.authenticate(credentials));
    } finally {
      login = undefined;
    }
  }

  async function token(): Promise<Token> {
    if (current && current.life >= leastLife) return current;
    return (login ??= logIn());
  }

  function renew(stale: Token): Promise<Token> {
    if (current?.hash === stale.hash) current = undefined;
    return token();
  }

  return { token, renew };
}
