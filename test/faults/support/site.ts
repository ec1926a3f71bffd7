import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startSandbox, type Sandbox, type SandboxUser } from '../../../sandbox/sandbox.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway, type GatewayOptions } from '../../../src/server/gateway.ts';
import { sandboxUser } from '../../support/sandbox-user.ts';
import { scaled } from '../../support/scaled.ts';
import { streamClient, type StreamTransport } from '../../support/stream-client.ts';
import type { Fault, FaultRequest } from './fault.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

/** The timeout in milliseconds of calls to Cinder and Keystone for these gateways, much shorter than the default. */
export const callTimeout = Math.min(scaled(100), 2_000);

export interface GraphQLFault {
  message: string;
  path?: (string | number)[];
  extensions: Record<string, unknown> & { code: string };
}

export interface Answer {
  status: number;
  text: string;
  data: Record<string, unknown> | null;
  errors: GraphQLFault[];
}

/** A gateway for a sandbox, with a fault proxy between it and Cinder. */
export interface Faulty {
  gateway: Gateway;
  proxy: FaultProxy;
  /** The requests that the proxy received, in order, for example `GET /volumes/detail`. */
  received: string[];
  /**
   * Injects a fault into requests whose method and path match, until `heal` is called. @param times the number of requests,
   * unlimited by default
   */
  fail: (fault: Fault, matching: RegExp, times?: number) => void;
  heal: () => void;
  /** Sends an operation over HTTP. */
  send: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  /** Fetches a path of the gateway's origin. */
  get: (path: string, init?: RequestInit) => Promise<{ status: number; text: string }>;
  /** Subscribes until the end of the test. */
  subscribe: (transport: StreamTransport, query: string, variables?: Record<string, unknown>) => Stream;
}

export interface Stream {
  events: { data?: Record<string, unknown> | null; errors?: unknown[] }[];
  /** The outcome after the stream has ended. Null if it completed. */
  ended: unknown;
  leave: () => Promise<void>;
}

export interface Site {
  sandbox: Sandbox;
  /** Starts a gateway that is closed after the test. @param before `Keystone` if the proxy is between the gateway and Keystone */
  serve: (options?: Partial<GatewayOptions>, before?: 'Cinder' | 'Keystone') => Promise<Faulty>;
  /** Calls Cinder directly. @param path the path after `/v3/<project>` */
  rest: (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;
}

/** Starts a sandbox without delays for the tests of a file. */
export function useSite(): Site {
  const site = { serve, rest } as Site;
  beforeAll(async () => {
    site.sandbox = await startSandbox({ transitionSeconds: 0 });
  });
  afterAll(() => site.sandbox.close());

  const alice = (): SandboxUser => sandboxUser(site.sandbox, 'alice');

  async function rest(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const { projectId, token } = alice();
    const response = await fetch(`${site.sandbox.cinderUrl}/${projectId}${path}`, {
      method,
      headers: { 'x-auth-token': token, 'content-type': 'application/json', 'openstack-api-version': 'volume 3.70' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  }

  async function serve(
    options: Partial<GatewayOptions> = {},
    before: 'Cinder' | 'Keystone' = 'Cinder',
  ): Promise<Faulty> {
    const { authUrl, cinderUrl } = site.sandbox;
    const target = new URL(before === 'Cinder' ? cinderUrl : authUrl);
    const received: string[] = [];
    const proxy = await startFaultProxy(target.origin, () => undefined);
    const healthy = (request: FaultRequest): undefined => void received.push(nameOf(request));
    proxy.plan = healthy;
    const through = proxy.url + target.pathname;
    const gateway = await startGateway({
      schema,
      cloud: {
        interface: 'public',
        tls: {},
        callTimeout,
        authUrl: before === 'Keystone' ? through : authUrl,
        ...(before === 'Cinder' && { endpointOverride: through }),
      },
      port: 0,
      logLevel: 'silent',
      pollBusy: 0.1,
      pollIdle: 0.2,
      ...options,
    });
    onTestFinished(async () => {
      await gateway.close(0);
      await proxy.close();
    });

    function fail(fault: Fault, matching: RegExp, times = Infinity): void {
      let left = times;
      proxy.plan = (request) => {
        healthy(request);
        return matching.test(nameOf(request)) && left-- > 0 ? fault : undefined;
      };
    }

    async function get(path: string, init?: RequestInit): Promise<{ status: number; text: string }> {
      const response = await fetch(new URL(path, gateway.url), init);
      return { status: response.status, text: await response.text() };
    }

    async function send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
      const { status, text } = await get('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-auth-token': alice().token },
        body: JSON.stringify({ query, variables }),
      });
      const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
      return { status, text, data, errors };
    }

    function subscribe(transport: StreamTransport, query: string, variables: Record<string, unknown> = {}): Stream {
      const client = streamClient(transport, gateway.url, alice().token);
      const leave = async (): Promise<void> => {
        await client.dispose();
      };
      const stream: Stream = { events: [], ended: undefined, leave };
      client.subscribe(
        { query, variables },
        {
          next: (event) => void stream.events.push(event as Stream['events'][number]),
          error: (error) => (stream.ended = error),
          complete: () => (stream.ended = null),
        },
      );
      onTestFinished(leave);
      return stream;
    }

    return { gateway, proxy, received, fail, heal: () => (proxy.plan = healthy), send, get, subscribe };
  }

  return site;
}

/** Returns the method and the path without the prefix. */
function nameOf({ method, path }: FaultRequest): string {
  const [route = ''] = path.replace(/^\/\w+\/v3(\/[0-9a-f]{32})?/, '').split('?');
  return `${method} ${route}`;
}
