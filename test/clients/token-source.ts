/** The source of the tokens of the clients. */
export interface TokenSource {
  /** Returns a token that was not refused. */
  current(): Promise<string>;
  /** Reports that the gateway has refused a token. The next call of `current` returns another one. */
  refused(token: string | undefined): void;
}

/** @param login gets a new token, for example from Keystone or from the back end of the portal */
export function createTokenSource(login: () => Promise<string>): TokenSource {
  let pending: Promise<string> | undefined;
  let latest: string | undefined;
  return {
    current() {
      pending ??= login().then((token) => (latest = token));
      return pending;
    },
    refused(token) {
      if (token === latest) pending = undefined;
    },
  };
}
