import { afterAll, afterEach, beforeAll } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { startGateway, type Gateway, type GatewayOptions } from '../../../src/server/gateway.ts';
import { createLog } from '../../../src/server/log.ts';
import { sandboxCloud } from '../../../src/server/sandbox-cloud.ts';
import { schema } from './schema.ts';
import { sandboxUser } from '../../support/sandbox-user.ts';
import { scaled } from '../../support/scaled.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The text as JSON. */
  body: {
    data?: Record<string, unknown>;
    errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
    extensions?: { cinder?: { calls: { service: string; route: string }[]; total: number } };
  };
}

/** A gateway with the schema of the tests and a sandbox, and functions to use it. */
export interface Served {
  gateway: Gateway;
  /** All lines of the log. */
  logged: string[];
  /** Sends an operation as JSON. */
  post: (query: string, headers?: Record<string, string>, rest?: Record<string, unknown>) => Promise<Answer>;
  /** Fetches a path from the origin of the gateway. */
  get: (path: string, init?: RequestInit) => Promise<Answer>;
}

export const json = { 'content-type': 'application/json' };

/** Starts a gateway on a random port. */
export async function serve(sandbox: Sandbox, options: Partial<GatewayOptions> = {}): Promise<Served> {
  const logged: string[] = [];
  const log = createLog('info', { write: (line) => void logged.push(line) });
  const gateway = await startGateway({ schema, cloud: sandboxCloud(sandbox), port: 0, log, ...options });
  const get: Served['get'] = async (path, init) => {
    const response = await fetch(new URL(path, gateway.url), init);
    const text = await response.text();
    const body = (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {}) as Answer['body'];
    return { status: response.status, headers: response.headers, text, body };
  };
  const post: Served['post'] = (query, headers, rest) =>
    get('/graphql', { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify({ query, ...rest }) });
  return { gateway, logged, get, post };
}

export interface Site {
  sandbox: Sandbox;
  /** Starts a gateway that is closed after the test. */
  serve(options?: Partial<GatewayOptions>): Promise<Served>;
  /** The token of a user. */
  tokenOf(name: string): string;
}

/** A sandbox for the tests of a file. */
export function useSandbox(): Site {
  const open: Gateway[] = [];
  const site = { serve: serveOne, tokenOf } as Site;

  beforeAll(async () => {
    site.sandbox = await startSandbox();
  });
  afterEach(async () => {
    site.sandbox.faults.clear();
    await Promise.all(open.splice(0).map((gateway) => gateway.close(0)));
  });
  afterAll(() => site.sandbox.close());

  async function serveOne(options?: Partial<GatewayOptions>): Promise<Served> {
    const served = await serve(site.sandbox, options);
    open.push(served.gateway);
    return served;
  }

  function tokenOf(name: string): string {
    return sandboxUser(site.sandbox, name).token;
  }

  return site;
}

/**
 * Waits until a condition holds, for at most two seconds.
 *
 * @throws Error after that time
 */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const limit = scaled(2000);
  for (const end = Date.now() + limit; !isSo();) {
    if (Date.now() > end) throw new Error(`not so within ${limit} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
