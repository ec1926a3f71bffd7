import { createClient as createStreamClient, NetworkError, type RequestParams } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { TokenSource } from './token-source.ts';

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

/** The common interface of graphql-ws and graphql-sse. */
export interface LiveClient {
  /** @returns a function that ends the subscription */
  subscribe(request: RequestParams, sink: Sink): () => void;
}

/** Live updates over a WebSocket. */
export function createSocketLive(url: string, tokens: TokenSource): LiveClient {
  let sent: string | undefined;
  const client = createSocketClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket, // In Node.js before version 22. Browsers have a built-in WebSocket.
    connectionParams: async () => ({ 'X-Auth-Token': (sent = await tokens.current()) }),
    retryAttempts: Infinity,
    shouldRetry: () => true,
    on: {
      // The client reconnects.
      closed: (event) => {
        if ((event as { code?: number }).code === 4403) tokens.refused(sent);
      },
    },
  });
  const subscribe: LiveClient['subscribe'] = (request, sink) =>
    client.subscribe(request, {
      next(event) {
        // The socket is closed with 4403 afterwards. For Relay, an event with errors ends the subscription.
        if (!isUnauthenticated(event)) sink.next(event);
      },
      error: (error) => sink.error(error),
      complete: () => sink.complete(),
    });
  return { subscribe: resuming(subscribe) };
}

/** Live updates as server-sent events. */
export function createStreamLive(url: string, tokens: TokenSource): LiveClient {
  let sent: string | undefined;
  const client = createStreamClient({
    url,
    headers: async () => ({ 'X-Auth-Token': (sent = await tokens.current()) }),
    retryAttempts: Infinity,
    async fetchFn(input: string, init: RequestInit) {
      const response = await fetch(input, init);
      if (response.status === 401) tokens.refused(sent);
      return response;
    },
  });
  const subscribe: LiveClient['subscribe'] = (request, sink) =>
    client.subscribe(request, {
      next(event) {
        if (isUnauthenticated(event)) {
          tokens.refused(sent);
          // After a network error, the client reconnects.
          throw new NetworkError('The token has expired.');
        }
        sink.next(event);
      },
      error: (error) => sink.error(error),
      complete: () => sink.complete(),
    });
  return { subscribe: resuming(subscribe) };
}

function isUnauthenticated({ errors }: LiveEvent): boolean {
  return errors?.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED') ?? false;
}

/** Sets the variable `after` to the cursor of the last event, which a client sends when it reconnects. */
function resuming(subscribe: LiveClient['subscribe']): LiveClient['subscribe'] {
  return (request, sink) => {
    const variables = { ...request.variables };
    return subscribe(
      { ...request, variables },
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
