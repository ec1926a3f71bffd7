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

/** Milliseconds for what is no operation (a probe, a file of GraphiQL) to be answered. */
const halfSentTime = 500;

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
  await operations.drained(grace.signal, (operation) => !isStream(operation, 'websocket'));

  const closed = once(server, 'close');
  server.close();
  // All operations have been answered: soon nothing is left but connections that sent half a request, or none.
  setTimeout(() => server.closeAllConnections(), Math.min(halfSentTime, Math.max(0, remaining())));
  const cutOff = (): void => webSockets.terminate();
  if (grace.signal.aborted) cutOff();
  else grace.signal.addEventListener('abort', cutOff);
  await Promise.all([closed, webSockets.close(Math.max(0, remaining() * closingShare))]);
  for (const operation of operations.running) operation.abort();
  clearTimeout(fuse);
}

function isStream({ kind, request }: Operation, transport: Operation['request']['transport']): boolean {
  return kind === OperationTypeNode.SUBSCRIPTION && request.transport === transport;
}
