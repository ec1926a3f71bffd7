import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Gateway } from '../../../src/server/gateway.ts';

export interface Outcome {
  /** Every `next`, as it came. */
  events: {
    data?: unknown;
    errors?: { message: string; extensions: Record<string, unknown> }[];
    extensions?: unknown;
  }[];
  /** Of an `error`: the errors; of a closed socket: its code. */
  failed?: unknown;
}

export interface Socket {
  client: Client;
  /** Runs one operation to its end. */
  run: (query: string) => Promise<Outcome>;
  /** Codes with which sockets closed. */
  closed: number[];
}

export function urlOf(gateway: Gateway): string {
  return gateway.url.replace('http', 'ws');
}

/** A client as front ends use it, over one socket that stays open; closed after the test. */
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

/** Opens a bare socket and resolves with the code that it closes with, or the HTTP status that refuses it. */
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
