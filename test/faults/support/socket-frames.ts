import { WebSocket } from 'ws';
import type { Gateway } from '../../../src/server/gateway.ts';
import { scaled } from '../../support/scaled.ts';

/** The request that opens a WebSocket. */
export const upgraded =
  'GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n';

interface Frame {
  data: Buffer;
  isBinary: boolean;
}

/**
 * Sends messages over a WebSocket, and a protocol ping afterwards. Its pong shows that all were read. Then closes the socket.
 *
 * @param token sent in a `connection_init` before the messages
 * @returns the close code, and everything received
 * @throws Error if neither a pong nor a close is received
 */
export async function closedBy(
  gateway: Gateway,
  messages: readonly Frame[],
  token: string | undefined,
): Promise<{ code: number; text: string }> {
  const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
  const received: string[] = [];
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.terminate();
      reject(new Error(`Neither pong nor close; received: ${received.join('\n')}`));
    }, scaled(3000));
    socket.on('message', (data) => received.push((data as Buffer).toString()));
    socket.on('error', () => undefined);
    socket.on('open', () => {
      if (token !== undefined)
        socket.send(JSON.stringify({ type: 'connection_init', payload: { 'X-Auth-Token': token } }));
      for (const { data, isBinary } of messages) socket.send(data, { binary: isBinary });
      socket.ping();
    });
    socket.on('pong', () => socket.close(1000));
    socket.on('close', (code, reason) => {
      clearTimeout(timer);
      resolve({ code, text: received.join('\n') + reason.toString() });
    });
  });
}
