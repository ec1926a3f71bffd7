import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import type { ExecutionResult } from 'graphql';
import { WebSocket } from 'ws';
import { cloud } from './gateway.ts';

export type Transport = 'WebSocket' | 'SSE';

export interface Streamed<Data> {
  events: ExecutionResult<Data, { cinder?: { total: number } }>[];
  /** Milliseconds from the subscription to each event. */
  times: number[];
}

/**
 * Subscribes, and takes every event until the stream completes.
 *
 * @throws what the client throws: the WebSocket's close event, or the SSE client's network error
 */
export async function stream<Data>(
  transport: Transport,
  query: string,
  variables: Record<string, unknown>,
  token: string = cloud.tokens.alice,
): Promise<Streamed<Data>> {
  const events: Streamed<Data>['events'] = [];
  const times: number[] = [];
  const client =
    transport === 'WebSocket'
      ? createWebSocketClient({
          url: cloud.gatewayUrl.replace('http', 'ws'),
          webSocketImpl: WebSocket,
          connectionParams: { 'X-Auth-Token': token },
          retryAttempts: 0,
        })
      : createSseClient({ url: cloud.gatewayUrl, headers: { 'x-auth-token': token }, retryAttempts: 0 });
  const started = performance.now();
  try {
    await new Promise<void>((resolve, reject) => {
      client.subscribe<Data, { cinder?: { total: number } }>(
        { query, variables },
        {
          next: (event) => {
            times.push(performance.now() - started);
            events.push(event as Streamed<Data>['events'][number]);
          },
          error: (error) => reject(error),
          complete: resolve,
        },
      );
    });
  } finally {
    await client.dispose();
  }
  return { events, times };
}
