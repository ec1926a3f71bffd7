import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as open,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { FaultKind, FaultRequest, Plan } from './fault.ts';
import { inject, send, type Reply } from './inject.ts';

/** A proxy for a service that injects faults according to a plan. */
export interface FaultProxy {
  /** The origin of the proxy: `http://127.0.0.1:<port>`. */
  url: string;
  /** The number of injected faults of each kind. */
  counts: Readonly<Record<FaultKind, number>>;
  /** The number of received requests. */
  readonly requests: number;
  /** The plan of the next requests. */
  plan: Plan;
  /** The number of open connections. */
  readonly sockets: number;
  /** Closes all connections, including those without an answer. */
  close: () => Promise<void>;
}

/** The maximum number of different requests whose repetitions are counted. */
const remembered = 10_000;

/**
 * Starts a proxy on loopback that forwards each request to a service, unless the plan returns a fault for it.
 *
 * @param target the origin of the service: `http://127.0.0.1:8776`
 * @param plan called once for each request, and can be replaced later
 */
export async function startFaultProxy(target: string, plan: Plan): Promise<FaultProxy> {
  const counts: Record<FaultKind, number> = {
    slow: 0,
    reset: 0,
    stale: 0,
    truncated: 0,
    garbage: 0,
    'wrong-type': 0,
    status: 0,
    silence: 0,
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
    // Only a connection that has served a request can be stale.
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
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return proxy;
}

/** Each request has a new connection, so that the proxy itself has no stale ones. */
const agent = new Agent({ keepAlive: false });

/** Headers of a single connection. */
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
