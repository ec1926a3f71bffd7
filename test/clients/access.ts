import type { LiveClient, TokenSource } from 'cinder-graphql/client';

/** How a client reaches the gateway. */
export interface Access {
  /** For example `https://gateway.example/graphql`. */
  url: string;
  tokens: TokenSource;
  live: LiveClient;
}
