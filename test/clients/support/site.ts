import { setTimeout } from 'node:timers/promises';
import { createLiveClient, createTokenSource } from 'cinder-graphql/client';
import { afterEach, beforeEach } from 'vitest';
import { WebSocket } from 'ws';
import { startSandbox, type Sandbox, type SandboxUser } from '../../../sandbox/sandbox.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway } from '../../../src/server/gateway.ts';
import { sandboxCloud } from '../../../src/server/sandbox-cloud.ts';
import type { Access } from '../access.ts';

export const transports = ['WebSocket', 'server-sent events'] as const;
export type Transport = (typeof transports)[number];

/** A volume as the gateway returns it. */
export interface Listed {
  id: string;
  name: string;
}

/** A gateway for an empty sandbox, and operations on it without the client under test. */
export interface Site {
  url: string;
  /** The tokens that `login` has returned, oldest first. */
  given: string[];
  login(): Promise<string>;
  /** Revokes a token in Keystone without the knowledge of the gateway. */
  revoke(token: string): void;
  /** Revokes a token in Keystone, and makes the gateway detect this. */
  forget(token: string): Promise<void>;
  /** Runs an operation as another client of the same user. */
  send<Data>(query: string, variables?: object): Promise<Data>;
  /** Creates an available volume. */
  create(name: string): Promise<string>;
  /** Creates volumes, and returns them in the order of a list. */
  furnish(names: readonly string[]): Promise<Listed[]>;
  /** Returns the options of a client: the URL, a source of tokens, and a client for live updates. */
  access(transport: Transport): Access;
}

/** Starts a new site for each test of a file. */
export function useSite(): Site {
  let sandbox: Sandbox;
  let gateway: Gateway;
  let alice: SandboxUser;
  const site = {
    given: [] as string[],
    login,
    forget,
    send,
    create,
    furnish,
    access,
    revoke: (token) => sandbox.revoke(token),
  } as Site;

  beforeEach(async () => {
    site.given.length = 0;
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
    const found = sandbox.users.find(({ name }) => name === 'alice');
    if (!found) throw new Error('The sandbox has no user alice.');
    alice = found;
    gateway = await startGateway({
      schema,
      cloud: sandboxCloud(sandbox),
      port: 0,
      logLevel: 'silent',
      allowOwnCredentials: false,
      pollBusy: 0.02,
      pollIdle: 0.1,
    });
    site.url = gateway.url;
  });
  afterEach(async () => {
    await gateway.close(0);
    await sandbox.close();
  });

  async function login(): Promise<string> {
    const identity = { methods: ['password'], password: { user: { id: alice.userId, password: alice.password } } };
    const response = await fetch(`${sandbox.authUrl}/auth/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ auth: { identity, scope: { project: { id: alice.projectId } } } }),
    });
    const token = response.headers.get('x-subject-token');
    if (token === null) throw new Error(`Keystone returned no token: ${response.status}.`);
    site.given.push(token);
    return token;
  }

  async function forget(token: string): Promise<void> {
    sandbox.revoke(token);
    await ask(token, '{ volumes(first: 1) { nodes { id } } }');
  }

  async function ask(token: string, query: string, variables: object = {}): Promise<unknown> {
    const headers = { 'content-type': 'application/json', 'x-auth-token': token };
    const response = await fetch(site.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return response.json();
  }

  async function send<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = (await ask(alice.token, query, variables)) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async function create(name: string): Promise<string> {
    const query = `mutation ($name: String) {
      payload: createVolume(input: { name: $name, size: 1, metadata: { team: "storage" }, wait: { interval: 0.02 } }) { volume { id } userErrors { message } }
    }`;
    const { payload } = await send<{ payload: { volume: { id: string } | null; userErrors: unknown[] } }>(query, {
      name,
    });
    if (!payload.volume) throw new Error(JSON.stringify(payload.userErrors));
    return payload.volume.id;
  }

  async function furnish(names: readonly string[]): Promise<Listed[]> {
    for (const name of names) await create(name);
    // Lists are sorted by the second of the creation. Waits, so that volumes created later come first.
    await setTimeout(1000 - (Date.now() % 1000));
    return (await send<{ volumes: { nodes: Listed[] } }>('{ volumes { nodes { id name } } }')).volumes.nodes;
  }

  function access(transport: Transport): Access {
    const tokens = createTokenSource(login);
    const live = createLiveClient({
      url: site.url,
      token: tokens,
      transport: transport === 'WebSocket' ? 'websocket' : 'sse',
      webSocketImpl: WebSocket, // In Node.js before version 22. Browsers have a built-in WebSocket.
    });
    return { url: site.url, live, tokens };
  }

  return site;
}
