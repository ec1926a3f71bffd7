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

/** A stream that ended otherwise than by completing. */
class StreamError extends Error {
  /** @param outcome the GraphQL errors, the WebSocket's close event, or the SSE client's network error */
  constructor(readonly outcome: unknown) {
    super('The stream did not complete.');
  }
}

/** How a stream ended that did not complete. */
export function outcomeOf(error: unknown): unknown {
  return error instanceof StreamError ? error.outcome : error;
}

/**
 * Subscribes, and takes every event until the stream completes.
 *
 * @throws StreamError
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
          error: (outcome) => reject(new StreamError(outcome)),
          complete: resolve,
        },
      );
    });
  } finally {
    await client.dispose();
  }
  return { events, times };
}
