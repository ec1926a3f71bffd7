import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient, type Client as WebSocketClient, type ClientOptions } from 'graphql-ws';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

/** A change, as `change` of each subscription of these tests. */
export interface Change {
  kind: 'INITIAL' | 'CREATED' | 'UPDATED' | 'DELETED';
  volumeId: string;
  status: string | null;
  previousStatus: string | null;
  cursor: string;
  volume?: { size: number | null; status: string } | null;
}

/** Bare facts: they cost no call but the look that has shown them. */
export const facts = 'kind volumeId status previousStatus cursor';
export const one = `subscription ($id: ID!, $after: String) { change: volumeChanged(id: $id, after: $after) { ${facts} } }`;
export const all = `subscription ($initial: Boolean, $after: String) {
  change: volumesChanged(initial: $initial, after: $after) { ${facts} }
}`;
export const oneWhole = `subscription ($id: ID!) { change: volumeChanged(id: $id) { ${facts} volume { size status } } }`;
export const waitForStatus = 'subscription ($id: ID!) { change: waitForStatus(id: $id) { value } }';
export const waitForDelete = 'subscription ($id: ID!) { change: waitForDelete(id: $id) { value } }';
export const allWhole = `subscription { change: volumesChanged { ${facts} volume { size status } } }`;

/** A stream, for as long as the test takes. */
export interface Followed<out Event = Change> {
  /** What came, and when, in milliseconds of `performance.now()`. */
  readonly events: (Event & { at: number })[];
  /** Codes of the errors that came with events. */
  readonly faults: string[];
  /** How it ended: `complete`, or what the client was given: GraphQL errors, a close event. Undefined while it goes on. */
  readonly end: () => unknown;
}

interface Client {
  subscribe: WebSocketClient['subscribe'];
}

interface Fault {
  extensions?: { code?: string };
}

/** Subscribes, and takes whatever comes. @param seen is told of each event */
export function follow<Event = Change>(
  client: Client,
  query: string,
  variables: Record<string, unknown> = {},
  seen: (event: Event) => void = () => undefined,
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
        seen(data.change);
      },
      error: (failure) => (end = failure),
      complete: () => (end = 'complete'),
    },
  );
  return { events, faults, end: () => end };
}

/** What a failing test shows of a stream. */
export function brief<Event>({ events, faults, end }: Followed<Event>): { last: Event | undefined; faults: string[]; end: unknown } {
  return { last: events.at(-1), faults, end: end() };
}

/** The streams that have not begun, or not said anything, in brief. */
export function silent(streams: readonly Followed<unknown>[]): unknown[] {
  return streams.filter(({ events }) => events.length === 0).map(brief);
}

/** The streams that have ended, in brief. */
export function ended(streams: readonly Followed<unknown>[]): unknown[] {
  return streams.filter(({ end }) => end() !== undefined).map(brief);
}

/** graphql-ws's client. Without options for that it never connects again, so that no break goes unseen. */
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

/** graphql-sse's client, which never connects again. */
export function eventSource(url: string, token: string): Client {
  const client = createSseClient({ url, headers: { 'x-auth-token': token }, retryAttempts: 0 });
  onTestFinished(() => client.dispose());
  return client as Client;
}
