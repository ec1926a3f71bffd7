import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient, type Client as WebSocketClient, type ClientOptions } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

/** A change, selected as `change` by each subscription of these tests. */
export interface Change {
  kind: 'INITIAL' | 'CREATED' | 'UPDATED' | 'DELETED';
  volumeId: string;
  status: string | null;
  previousStatus: string | null;
  cursor: string;
  volume?: { size: number | null; status: string } | null;
}

/** Fields that require no call in addition to the poll. */
export const facts = 'kind volumeId status previousStatus cursor';
export const one = `subscription ($id: ID!, $after: String) { change: volumeChanged(id: $id, after: $after) { ${facts} } }`;
export const all = `subscription ($initial: Boolean, $after: String) {
  change: volumesChanged(initial: $initial, after: $after) { ${facts} }
}`;
export const oneWhole = `subscription ($id: ID!) { change: volumeChanged(id: $id) { ${facts} volume { size status } } }`;
export const waitForStatus = 'subscription ($id: ID!) { change: waitForStatus(id: $id) { value } }';
export const waitForDelete = 'subscription ($id: ID!) { change: waitForDelete(id: $id) { value } }';
export const allWhole = `subscription { change: volumesChanged { ${facts} volume { size status } } }`;

/** A stream until the end of the test. */
export interface Followed<out Event = Change> {
  /** The events, with their times in milliseconds of `performance.now()`. */
  readonly events: (Event & { at: number })[];
  /** The codes of the errors in events. */
  readonly faults: string[];
  /** The outcome: `complete`, GraphQL errors or a close event. Undefined while the stream is open. */
  readonly end: () => unknown;
}

interface Client {
  subscribe: WebSocketClient['subscribe'];
}

interface Fault {
  extensions?: { code?: string };
}

/** Subscribes, and records all events. @param onEvent called with each event */
export function follow<Event = Change>(
  client: Client,
  query: string,
  variables: Record<string, unknown> = {},
  onEvent: (event: Event) => void = () => undefined,
): Followed<Event> {
  const events: (Event & { at: number })[] = [];
  const faults: string[] = [];
  let end: unknown;
  client.subscribe<{ change: Event }>(
    { query, variables },
    {
      next({ data, errors }) {
        faults.push(...((errors ?? []) as readonly Fault[]).map(({ extensions }) => extensions?.code ?? 'no code'));
        if (!data) return;
        events.push({ ...data.change, at: performance.now() });
        onEvent(data.change);
      },
      error: (failure) => (end = failure),
      complete: () => (end = 'complete'),
    },
  );
  return { events, faults, end: () => end };
}

/** Returns the parts of a stream that a failing test shows. */
export function brief<Event>({ events, faults, end }: Followed<Event>): {
  last: Event | undefined;
  faults: string[];
  end: unknown;
} {
  return { last: events.at(-1), faults, end: end() };
}

/** Returns the streams without events, in brief. */
export function silent(streams: readonly Followed<unknown>[]): unknown[] {
  return streams.filter(({ events }) => events.length === 0).map(brief);
}

/** Returns the ended streams, in brief. */
export function ended(streams: readonly Followed<unknown>[]): unknown[] {
  return streams.filter(({ end }) => end() !== undefined).map(brief);
}

/** Creates a client of graphql-ws. By default, it does not reconnect, so that every disconnection is noticed. */
export function webSocket(url: string, token: string, options: Partial<ClientOptions> = {}): WebSocketClient {
  const client = createWebSocketClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { 'X-Auth-Token': token },
    retryAttempts: 0,
    ...options,
  });
  onTestFinished(() => client.dispose());
  return client;
}

/** Creates a client of graphql-sse that does not reconnect. */
export function eventSource(url: string, token: string): Client {
  const client = createSseClient({ url, headers: { 'x-auth-token': token }, retryAttempts: 0 });
  onTestFinished(() => client.dispose());
  return client as Client;
}
