/** The source of the tokens of a client. */
export interface TokenSource {
  /** Returns a token that was not refused. */
  current(): Promise<string>;
  /** Reports that the gateway has refused a token. The next call of `current` returns another one. */
  refused(token: string | undefined): void;
}

/**
 * Creates a source that keeps one token until it is refused. After parallel refusals of one token, `login` is called once.
 * If it throws, `current` throws the error, and the next call tries again.
 *
 * @param login gets a new token, for example from Keystone or from the back end of the portal
 */
export function createTokenSource(login: () => Promise<string>): TokenSource {
  let pending: Promise<string> | undefined;
  /** The token of the last login. Undefined during a login. */
  let latest: string | undefined;

  async function renew(): Promise<string> {
    latest = undefined;
    try {
      return (latest = await login());
    } catch (error) {
      pending = undefined;
      throw error;
    }
  }

  return {
    current: () => (pending ??= renew()),
    refused(token) {
      if (latest !== undefined && token === latest) pending = undefined;
    },
  };
}
