import { once } from 'node:events';
import type { Server } from 'node:http';
import { OperationTypeNode } from 'graphql';
import type { Operation } from './operation.ts';
import type { Operations } from './operations.ts';
import type { WebSockets } from './websocket.ts';

export interface Serving {
  server: Server;
  webSockets: WebSockets;
  operations: Operations;
}

/** Of the time that is left, the part in which the sockets are asked to close; the rest is for them to do so. */
const closingShare = 0.8;

/** Milliseconds for a request that has begun to arrive whole: no half request holds the shutdown up for longer. */
const arrivalTime = 1000;

/**
 * Ends what is being served: event streams complete at once, queries and mutations may finish, then the sockets close
 * with 1001 (their subscriptions get no `complete`: a client subscribes anew elsewhere), then the server.
 *
 * @param seconds until everything that is left is cut off
 */
export async function drain({ server, webSockets, operations }: Serving, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  const remaining = (): number => end - performance.now();
  const grace = new AbortController();
  const fuse = setTimeout(() => grace.abort(), seconds * 1000);
  for (const operation of operations.running) if (isStream(operation, 'http')) operation.abort();
  await operations.drained(grace.signal, isRunning);
  // What comes in at this moment: the rest of a request that began before, a probe, a file of GraphiQL.
  const arrival = AbortSignal.any([grace.signal, AbortSignal.timeout(arrivalTime)]);
  await operations.drained(arrival, (operation) => !isStream(operation, 'websocket'));
  await operations.drained(grace.signal, isRunning);

  const closed = once(server, 'close');
  server.close();
  // All operations have been answered: nothing is left but connections that sent half a request, or none.
  server.closeAllConnections();
  const cutOff = (): void => webSockets.terminate();
  if (grace.signal.aborted) cutOff();
  else grace.signal.addEventListener('abort', cutOff);
  await Promise.all([closed, webSockets.close(Math.max(0, remaining() * closingShare))]);
  for (const operation of operations.running) operation.abort();
  clearTimeout(fuse);
}

/** Whether a query, a mutation or an event stream runs. The kind is not known before the whole request is there. */
function isRunning(operation: Operation): boolean {
  return operation.kind !== undefined && !isStream(operation, 'websocket');
}

function isStream({ kind, request }: Operation, transport: Operation['request']['transport']): boolean {
  return kind === OperationTypeNode.SUBSCRIPTION && request.transport === transport;
}
