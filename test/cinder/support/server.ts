import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface FakeServer {
  /** `http://127.0.0.1:<port>` */
  url: string;
  server: Server;
  /** The number of open sockets, and its maximum. */
  sockets: { open: number; most: number };
}

export type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** Serves on a random port of the loopback interface until the end of the test. */
export async function serve(handler: Handler): Promise<FakeServer> {
  const sockets = { open: 0, most: 0 };
  const server = createServer((request, response) => {
    text(request).then(
      (body) => handler(request, response, body),
      () => undefined,
    );
  });
  server.on('connection', (socket) => {
    sockets.most = Math.max(sockets.most, ++sockets.open);
    socket.on('close', () => sockets.open--);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, sockets };
}

/** Responds with JSON. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
