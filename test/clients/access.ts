import type { LiveClient } from './live-clients.ts';
import type { TokenSource } from './token-source.ts';

/** How a client reaches the gateway. */
export interface Access {
  /** For example `https://gateway.example/graphql`. */
  url: string;
  tokens: TokenSource;
  live: LiveClient;
}
