import { once } from 'node:events';
import type { Server } from 'node:http';
import { OperationTypeNode } from 'graphql';
import type { Operation } from './operation.ts';
import type { Operations } from './operations.ts';
import type { PacedRequests } from './pace-requests.ts';
import type { WebSockets } from './websocket.ts';

export interface Serving {
  server: Server;
  requests: PacedRequests;
  webSockets: WebSockets;
  operations: Operations;
}

/** The share of the remaining time in which the closing of the sockets is requested. The rest is for the clients' replies. */
const closingShare = 0.8;

/** Milliseconds for a partial request to arrive completely. A partial request delays the shutdown no longer than this. */
const arrivalTime = 1000;

/**
 * Ends all running operations and closes the server, in this order:
 *
 * - Event streams complete at once.
 * - Requests that wait for their turn are refused.
 * - Queries and mutations finish.
 * - Sockets close with 1001. Subscriptions get no `complete`, so clients subscribe again at another gateway.
 * - The server closes.
 *
 * @param seconds the time after which everything that remains is aborted
 */
export async function drain({ server, requests, webSockets, operations }: Serving, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  const remaining = (): number => end - performance.now();
  const grace = new AbortController();
  const timer = setTimeout(() => grace.abort(), seconds * 1000);
  for (const operation of operations.running) if (isStream(operation, 'http')) operation.abort();
  await requests.drained(grace.signal);
  await operations.drained(grace.signal, isRunning);
  // This covers late arrivals: the rest of a partial request, a probe, a file of GraphiQL.
  const arrival = AbortSignal.any([grace.signal, AbortSignal.timeout(arrivalTime)]);
  await operations.drained(arrival, (operation) => !isStream(operation, 'websocket'));
  await requests.drained(grace.signal);
  await operations.drained(grace.signal, isRunning);

  const closed = once(server, 'close');
  server.close();
  // All operations are answered. Only connections with a partial request, or without a request, remain.
  server.closeAllConnections();
  const terminate = (): void => webSockets.terminate();
  if (grace.signal.aborted) terminate();
  else grace.signal.addEventListener('abort', terminate);
  await Promise.all([closed, webSockets.close(Math.max(0, remaining() * closingShare))]);
  for (const operation of operations.running) operation.abort();
  clearTimeout(timer);
}

/** Whether a query, a mutation or an event stream is running. The kind is unknown until the whole request has arrived. */
function isRunning(operation: Operation): boolean {
  return operation.kind !== undefined && !isStream(operation, 'websocket');
}

function isStream({ kind, request }: Operation, transport: Operation['request']['transport']): boolean {
  return kind === OperationTypeNode.SUBSCRIPTION && request.transport === transport;
}
