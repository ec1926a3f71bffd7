import { createClient as createStreamClient, NetworkError } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws/client';
import type { TokenSource } from './token-source.ts';

/** A subscription. A list subscription declares the variable `after`, with which it resumes after a disconnection. */
export interface LiveRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

/** An event of a subscription. */
export interface LiveEvent {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly { message: string; extensions?: Record<string, unknown> | undefined }[] | undefined;
}

/** The receiver of the events of a subscription. */
export interface Sink {
  next(event: LiveEvent): void;
  error(error: unknown): void;
  complete(): void;
}

/** Live updates that continue after a disconnection, and with another token after one has expired. */
export interface LiveClient {
  /** @returns a function that ends the subscription */
  subscribe(request: LiveRequest, sink: Sink): () => void;
  /** Ends all subscriptions. */
  dispose(): void;
}

export interface LiveClientOptions {
  /** The URL of the gateway: `https://gateway.example/graphql`. */
  url: string;
  token: TokenSource;
  /** `websocket` by default. Server-sent events pass proxies that block WebSockets. */
  transport?: 'websocket' | 'sse';
  /** The implementation of WebSocket. Required in Node.js before version 22. */
  webSocketImpl?: unknown;
}

/**
 * Creates a client for live updates. It reconnects as long as it has subscriptions, and then sends the cursor of the last
 * event, so that no change is missed. After a token has been refused, it takes another one from its source.
 */
export function createLiveClient(options: LiveClientOptions): LiveClient {
  return options.transport === 'sse' ? createStreamLive(options) : createSocketLive(options);
}

function createSocketLive({ url, token, webSocketImpl }: LiveClientOptions): LiveClient {
  let sent: string | undefined;
  const client = createSocketClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl,
    connectionParams: async () => ({ 'X-Auth-Token': (sent = await token.current()) }),
    retryAttempts: Infinity,
    shouldRetry: () => true,
    on: {
      // The client reconnects.
      closed: (event) => {
        if ((event as { code?: number }).code === 4403) token.refused(sent);
      },
    },
  });
  return {
    subscribe: resuming((request, sink) =>
      client.subscribe(request, {
        next(event) {
          // The socket is closed with 4403 afterwards. For Relay, an event with errors ends the subscription.
          if (!isUnauthenticated(event)) sink.next(event);
        },
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      }),
    ),
    // Rejects if it ends a connection attempt, which is what was requested.
    dispose: () => void Promise.resolve(client.dispose()).catch(() => undefined),
  };
}

function createStreamLive({ url, token }: LiveClientOptions): LiveClient {
  let sent: string | undefined;
  const client = createStreamClient({
    url,
    headers: async () => {
      sent = await token.current().catch((error: unknown) => {
        // After a network error, the client tries again.
        throw new NetworkError(error instanceof Error ? error.message : String(error));
      });
      return { 'X-Auth-Token': sent };
    },
    retryAttempts: Infinity,
    async fetchFn(input: string, init: RequestInit) {
      const response = await fetch(input, init);
      if (response.status === 401) token.refused(sent);
      return response;
    },
  });
  return {
    subscribe: resuming((request, sink) =>
      client.subscribe(request, {
        next(event) {
          if (isUnauthenticated(event)) {
            token.refused(sent);
            // After a network error, the client reconnects.
            throw new NetworkError('The token has expired.');
          }
          sink.next(event);
        },
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      }),
    ),
    dispose: () => client.dispose(),
  };
}

/** The request as graphql-ws and graphql-sse take it. */
interface SentRequest {
  query: string;
  variables: Record<string, unknown>;
  operationName?: string;
}

function isUnauthenticated({ errors }: LiveEvent): boolean {
  return errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED') ?? false;
}

/** Sets the variable `after` to the cursor of the last event, which a client sends when it reconnects. */
function resuming(subscribe: (request: SentRequest, sink: Sink) => () => void): LiveClient['subscribe'] {
  return ({ query, variables: given, operationName }, sink) => {
    const variables = { ...given };
    return subscribe(
      { query, variables, ...(operationName !== undefined && { operationName }) },
      {
        next(event) {
          const [change] = Object.values(event.data ?? {}) as ({ cursor?: unknown } | null)[];
          if (change?.cursor) variables['after'] = change.cursor;
          sink.next(event);
        },
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      },
    );
  };
}
