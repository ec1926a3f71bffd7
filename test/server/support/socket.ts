import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Gateway } from '../../../src/server/gateway.ts';

export interface Outcome {
  /** Every `next` message. */
  events: {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
    extensions?: unknown;
  }[];
  /** The errors of an `error` message, or the code of a closed socket. */
  failed?: unknown;
}

export interface Socket {
  client: Client;
  /** Runs one operation until it ends. */
  run: (query: string) => Promise<Outcome>;
  /** The close codes of the sockets. */
  closed: number[];
}

export function urlOf(gateway: Gateway): string {
  return gateway.url.replace('http', 'ws');
}

/** A client like those of front ends, with one socket that stays open until the end of the test. */
export function connect(gateway: Gateway, connectionParams: ClientOptions['connectionParams'] = {}): Socket {
  const closed: number[] = [];
  const client = createClient({
    url: urlOf(gateway),
    webSocketImpl: WebSocket,
    connectionParams,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    on: { closed: (event) => void closed.push((event as CloseEvent).code) },
  });
  onTestFinished(() => client.dispose());

  function run(query: string): Promise<Outcome> {
    const events: Outcome['events'] = [];
    return new Promise((resolve) => {
      client.subscribe(
        { query },
        {
          next: (event) => void events.push(event as Outcome['events'][number]),
          error: (failed) => resolve({ events, failed: isClose(failed) ? failed.code : failed }),
          complete: () => resolve({ events }),
        },
      );
    });
  }

  return { client, run, closed };
}

function isClose(failure: unknown): failure is { code: number } {
  return typeof failure === 'object' && failure !== null && 'code' in failure;
}

/**
 * Opens a bare socket.
 *
 * @returns the close code, or the HTTP status of a refusal
 */
export function closeCodeOf(
  gateway: Gateway,
  { origin, path = '', send }: { origin?: string; path?: string; send?: string } = {},
): Promise<number> {
  const socket = new WebSocket(urlOf(gateway) + path, 'graphql-transport-ws', origin === undefined ? {} : { origin });
  return new Promise((resolve) => {
    socket.on('open', () => (send === undefined ? undefined : socket.send(send)));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('close', resolve);
    socket.on('error', () => undefined);
  });
}
