import { once } from 'node:events';
import { Agent, createServer, request as open, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { FaultKind, FaultRequest, Plan } from './fault.ts';
import { inject, send, type Reply } from './inject.ts';

/** A proxy in front of a service, whose answers go wrong as planned. */
export interface FaultProxy {
  /** Its origin: `http://127.0.0.1:<port>`. */
  url: string;
  /** How many faults of each kind it has injected. */
  counts: Readonly<Record<FaultKind, number>>;
  /** Requests that it has received. */
  readonly requests: number;
  /** What goes wrong from now on. */
  plan: Plan;
  /** Connections that are open now. */
  readonly sockets: number;
  /** Closes every connection, also those on which nothing was answered. */
  close(): Promise<void>;
}

/** Requests of which it is remembered how often they came. */
const remembered = 10_000;

/**
 * Starts a proxy on loopback that forwards each request to a service, unless the plan has a fault for it.
 *
 * @param target the origin of the service: `http://127.0.0.1:8776`
 * @param plan what goes wrong; it is called once for each request, and can be replaced later
 */
export async function startFaultProxy(target: string, plan: Plan): Promise<FaultProxy> {
  const counts: Record<FaultKind, number> = {
    slow: 0, reset: 0, stale: 0, truncated: 0, garbage: 0, 'wrong-type': 0, status: 0, silence: 0,
  };
  const repeated = new Map<string, number>();
  const served = new WeakSet<object>();
  let requests = 0;
  let answered = 0;
  let sockets = 0;

  function countRepeats(key: string): number {
    const nth = (repeated.get(key) ?? 0) + 1;
    repeated.delete(key);
    repeated.set(key, nth);
    const [oldest] = repeated.keys();
    if (repeated.size > remembered && oldest !== undefined) repeated.delete(oldest);
    return nth;
  }

  function describe({ method = 'GET', url: path = '/', headers, socket }: IncomingMessage): FaultRequest {
    const requestId = [headers['x-openstack-request-id'] ?? ''].flat().join();
    const nth = countRepeats(`${requestId} ${method} ${path}`);
    return { method, path, nth, requestId, reused: served.has(socket), answered };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    requests++;
    const body = await buffer(request);
    const described = describe(request);
    const fault = proxy.plan(described);
    served.add(request.socket);
    const reply = (): Promise<Reply> => forward(target, request, body);
    if (!fault || fault.kind === 'slow') response.on('finish', () => answered++);
    // Only a connection that has been idle can have been closed meanwhile.
    if (!fault || (fault.kind === 'stale' && !described.reused)) {
      send(response, await reply());
      return;
    }
    counts[fault.kind]++;
    await inject(fault, response, reply);
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets++;
    socket.on('close', () => sockets--);
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    plan,
    get requests() {
      return requests;
    },
    get sockets() {
      return sockets;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return proxy;
}

/** Each request has a connection of its own: the proxy must not run into the faults that it injects. */
const agent = new Agent({ keepAlive: false });

/** Headers that belong to one connection. */
const hopByHop = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer', 'proxy-connection'];

async function forward(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
  const { host } = new URL(target);
  const request = open(target + (url ?? '/'), { method, agent, headers: { ...endToEnd(headers), host } });
  request.end(body);
  const [reply] = (await once(request, 'response')) as [IncomingMessage];
  return { status: reply.statusCode ?? 502, headers: endToEnd(reply.headers), body: await buffer(reply) };
}

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
}
