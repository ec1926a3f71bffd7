import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** A running HTTP server. */
export interface Served {
  /** The URL without a path, such as `http://127.0.0.1:41999`. */
  origin: string;
  /** Closes the server with its open connections. */
  close(): Promise<void>;
}

/**
 * Serves an application over HTTP.
 *
 * @param port 0 selects a free port
 * @throws Error of the system if the address is in use
 */
export async function serve(
  app: { fetch: Parameters<typeof getRequestListener>[0] },
  host: string,
  port: number,
): Promise<Served> {
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server: Server = createServer((request, response) => void listener(request, response));
  server.listen(port, host);
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
