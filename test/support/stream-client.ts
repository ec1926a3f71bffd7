import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export type StreamTransport = 'WebSocket' | 'SSE';

/**
 * Creates a client of the libraries that front ends use. It does not reconnect.
 *
 * @param url the URL of GraphQL over HTTP
 */
export function streamClient(
  transport: StreamTransport,
  url: string,
  token: string,
): ReturnType<typeof createWebSocketClient> | ReturnType<typeof createSseClient> {
  return transport === 'WebSocket'
    ? createWebSocketClient({
        url: url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        connectionParams: { 'X-Auth-Token': token },
        retryAttempts: 0,
      })
    : createSseClient({ url, headers: { 'x-auth-token': token }, retryAttempts: 0 });
}
