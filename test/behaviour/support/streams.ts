import { inspect } from 'node:util';
import type { ExecutionResult } from 'graphql';
import { onTestFinished } from 'vitest';
import { streamClient, type StreamTransport } from '../../support/stream-client.ts';
import { cloud } from './gateway.ts';

export type Transport = StreamTransport;

export interface Streamed<Data> {
  events: ExecutionResult<Data, { cinder?: { total: number } }>[];
  /** Milliseconds from the subscription to each event. */
  times: number[];
}

/** The error of a stream that did not complete. */
class StreamError extends Error {
  /** @param outcome the GraphQL errors, the WebSocket's close event, or the SSE client's network error */
  constructor(readonly outcome: unknown) {
    super(`The stream did not complete: ${inspect(outcome, { depth: 4 })}`);
  }
}

/** Returns the outcome of a stream that did not complete. */
export function outcomeOf(error: unknown): unknown {
  return error instanceof StreamError ? error.outcome : error;
}

/** A running subscription. */
export interface Listening<Data> {
  events: Data[];
  /** Resolves with the first event, including earlier ones, for which the condition is true. */
  until(holds: (event: Data) => boolean): Promise<Data>;
  /** Resolves if the stream completes or is left, and rejects with any other end. */
  ended: Promise<void>;
  leave(): Promise<void>;
}

/** Subscribes with a token, and unsubscribes at the end of the test, unless `leave` was called before. */
export function listen<Data>(
  transport: Transport,
  query: string,
  variables: Record<string, unknown> = {},
  token: string = cloud.tokens.alice,
): Listening<Data> {
  const client = streamClient(transport, cloud.gatewayUrl, token);
  const events: Data[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<void>((resolve, reject) => {
    client.subscribe<Data>(
      { query, variables },
      {
        next: (event) => {
          if (event.errors) reject(new StreamError(event.errors));
          if (event.data) events.push(event.data);
          for (const check of waiting) check();
        },
        error: (outcome) => reject(new StreamError(outcome)),
        complete: resolve,
      },
    );
  });
  ended.catch(() => undefined);
  const leave = async (): Promise<void> => {
    await client.dispose();
  };
  onTestFinished(leave);

  function until(holds: (event: Data) => boolean): Promise<Data> {
    const found = new Promise<Data>((resolve) => {
      const check = (): void => {
        const event = events.find(holds);
        if (event === undefined) return;
        waiting.delete(check);
        resolve(event);
      };
      waiting.add(check);
      check();
    });
    const over = ended.then(() => {
      const event = events.find(holds);
      if (event === undefined) throw new Error('The stream ended without the expected event.');
      return event;
    });
    return Promise.race([found, over]);
  }

  return { events, until, ended, leave };
}

/** The maximum number of operations on one socket. */
const perSocket = 100;

/**
 * Subscribes many times with one token over few sockets, until the end of the test.
 *
 * @returns the events of each subscription
 */
export function crowd<Data>(count: number, query: string, token: string, url: string): Data[][] {
  const crowded: Data[][] = [];
  for (let first = 0; first < count; first += perSocket) {
    const client = streamClient('WebSocket', url, token);
    onTestFinished(async () => {
      await client.dispose();
    });
    for (let index = first; index < Math.min(first + perSocket, count); index++) {
      const events: Data[] = [];
      crowded.push(events);
      const failed = (outcome: unknown): never => {
        throw new StreamError(outcome);
      };
      const next = (event: ExecutionResult<Data>): void => {
        if (event.errors) failed(event.errors);
        if (event.data) events.push(event.data);
      };
      client.subscribe<Data>({ query }, { next: next as () => void, error: failed, complete: () => undefined });
    }
  }
  return crowded;
}

/**
 * Subscribes, and collects all events until the stream completes.
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
  const client = streamClient(transport, cloud.gatewayUrl, token);
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
