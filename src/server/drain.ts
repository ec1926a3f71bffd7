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

/**
 * Ends what is being served: event streams complete at once, queries and mutations may finish, then the sockets close
 * with 1001 (their subscriptions get no `complete`: a client subscribes anew elsewhere), then the server.
 *
 * @param seconds until everything that is left is cut off
 */
export async function drain({ server, webSockets, operations }: Serving, seconds: number): Promise<void> {
  const grace = new AbortController();
  const fuse = setTimeout(() => grace.abort(), seconds * 1000);
  for (const operation of operations.running) if (isStream(operation, 'http')) operation.abort();
  await operations.drained(grace.signal, (operation) => !isStream(operation, 'websocket'));

  for (const operation of operations.running) operation.abort();
  const closed = once(server, 'close');
  server.close();
  const cutOff = (): void => {
    webSockets.terminate();
    server.closeAllConnections();
  };
  if (grace.signal.aborted) cutOff();
  else grace.signal.addEventListener('abort', cutOff);
  await Promise.all([closed, webSockets.close()]);
  clearTimeout(fuse);
}

function isStream({ kind, request }: Operation, transport: Operation['request']['transport']): boolean {
  return kind === OperationTypeNode.SUBSCRIPTION && request.transport === transport;
}
