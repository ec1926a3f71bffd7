import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createdVolumes, creation, deletion, queries, subscriptions, tooCostly } from './documents.ts';
import { anyOf } from './weather.ts';

export interface Tally {
  operations: number;
  events: number;
  /** Errors by code. */
  codes: Map<string, number>;
  /** Connections that failed, and answers that are not JSON. */
  broken: Map<string, number>;
}

export interface Load {
  url: string;
  tokens: Readonly<Record<string, string>>;
  tally: Tally;
  /** Stops every client. */
  signal: AbortSignal;
}

/** Runs all clients, with at most 50 concurrent connections. @returns resolves after all have stopped */
export async function runClients(load: Load): Promise<void> {
  const of = (count: number, client: (load: Load) => Promise<unknown>): Promise<void>[] =>
    Array.from({ length: count }, () => repeat(load, client));
  await Promise.all([
    ...of(10, (one) => ask(one, anyOf(['alice', 'ron', 'admin', 'bob']), anyOf(queries))),
    ...of(4, write),
    ...of(6, leaveEarly),
    ...of(8, watchOverSocket),
    ...of(6, watchOverEvents),
    ...of(3, stopReadingSocket),
    ...of(3, stopReadingEvents),
    ...of(4, (one) => ask(one, 'bob', anyOf(tooCostly))),
  ]);
}

/** Runs a client repeatedly, with pauses, until the load ends. */
async function repeat(load: Load, client: (load: Load) => Promise<unknown>): Promise<void> {
  while (!load.signal.aborted) {
    await client(load).catch((error: unknown) =>
      add(load.tally.broken, error instanceof Error ? error.message : String(error)),
    );
    await sleep(Math.random() * 300);
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countCodes({ codes }: Tally, text: string): void {
  for (const [, code = ''] of text.matchAll(/"code":"([A-Z_]+)"/g)) add(codes, code);
}

function requestOf({ tokens }: Load, user: string, query: string): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': tokens[user] ?? '' },
    body: JSON.stringify({ query }),
  };
}

/** @returns the text of the answer */
async function ask(load: Load, user: string, query: string): Promise<string> {
  const response = await fetch(load.url, { ...requestOf(load, user, query), signal: AbortSignal.timeout(60_000) });
  const text = await response.text();
  load.tally.operations++;
  if (!/^\{"(errors|data)":/.test(text)) throw new Error(`${response.status} ${text.slice(0, 100)}`);
  countCodes(load.tally, text);
  return text;
}

/** Creates a volume, or deletes one if there are many. */
async function write(load: Load): Promise<void> {
  const { data } = JSON.parse(await ask(load, 'alice', createdVolumes)) as {
    data?: { volumes: { nodes: { id: string; name: string; status: string }[] } | null } | null;
  };
  const created = data?.volumes?.nodes.filter(({ name, status }) => name.startsWith('soak-') && status !== 'DELETING');
  if (!created) return;
  await ask(
    load,
    'alice',
    created.length < 20 ? creation(Math.floor(Math.random() * 1e6)) : deletion(anyOf(created).id),
  );
}

async function leaveEarly(load: Load): Promise<void> {
  const leaving = AbortSignal.timeout(Math.ceil(Math.random() * 200));
  load.tally.operations++;
  await fetch(load.url, { ...requestOf(load, 'alice', anyOf(queries)), signal: leaving })
    .then((response) => response.text())
    .catch(() => undefined);
}

/** Returns the milliseconds that a subscriber stays. */
function stay(): number {
  return 500 + Math.random() * 7000;
}

async function watchOverSocket(load: Load): Promise<void> {
  const client = createSocketClient({
    url: load.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 3,
    connectionParams: { 'X-Auth-Token': load.tokens['alice'] },
  });
  await watch(load, (sink) => client.subscribe({ query: anyOf(subscriptions) }, sink));
  await client.dispose();
}

async function watchOverEvents(load: Load): Promise<void> {
  const client = createStreamClient({
    url: load.url,
    headers: { 'x-auth-token': load.tokens['alice'] ?? '' },
    retryAttempts: 1,
  });
  await watch(load, (sink) => client.subscribe({ query: anyOf(subscriptions) }, sink));
  client.dispose();
}

interface Sink {
  next: (event: unknown) => void;
  error: () => void;
  complete: () => void;
}

async function watch({ tally, signal }: Load, subscribe: (sink: Sink) => () => void): Promise<void> {
  tally.operations++;
  const leave = subscribe({
    next: (event) => {
      tally.events++;
      countCodes(tally, JSON.stringify(event));
    },
    // The end of a stream in bad weather is not a failure. Its last event has the error code.
    error: () => undefined,
    complete: () => undefined,
  });
  await sleep(stay(), undefined, { signal }).catch(() => undefined);
  leave();
}

/** Subscribes over a WebSocket, and reads nothing. */
async function stopReadingSocket({ url, tokens, tally, signal }: Load): Promise<void> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  socket.on('error', () => undefined);
  socket.on('open', () => {
    socket.send(JSON.stringify({ type: 'connection_init', payload: { 'X-Auth-Token': tokens['admin'] } }));
    socket.once('message', () => {
      for (let id = 0; id < 20; id++)
        socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query: anyOf(subscriptions) } }));
      socket.pause();
    });
  });
  tally.operations += 20;
  await sleep(stay(), undefined, { signal }).catch(() => undefined);
  socket.terminate();
}

/** Requests an event stream, and reads nothing. */
async function stopReadingEvents({ url, tokens, tally, signal }: Load): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const body = JSON.stringify({ query: anyOf(subscriptions) });
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.pause();
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nX-Auth-Token: ${tokens['alice'] ?? ''}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  tally.operations++;
  await sleep(stay(), undefined, { signal }).catch(() => undefined);
  socket.destroy();
}
