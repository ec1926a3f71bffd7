import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { schema } from '../../src/schema/schema.ts';
import { startGateway, type Gateway } from '../../src/server/gateway.ts';
import { sandboxCloud } from '../../src/server/sandbox-cloud.ts';
import { startHaproxy, startNginx, type Proxy } from './proxy.ts';

/** The settings with which nginx forwards an upgrade. Other settings have their defaults. */
const upgrade = `proxy_http_version 1.1;
  proxy_set_header Upgrade $http_upgrade;
  proxy_set_header Connection $connection_upgrade;`;
const forwardsUpgrades = (location: string, target: string): string => `
set $connection_upgrade "";
if ($http_upgrade) { set $connection_upgrade upgrade; }
location ${location} { proxy_pass ${target};
  ${upgrade}
}`;

interface Setting {
  name: string;
  /** The option of the gateway. */
  basePath: string;
  /** The path before `/graphql` at the proxy. */
  prefix: string;
  start: (gateway: number) => Promise<Proxy>;
  /** Whether the proxy forwards the browser's `Host` header. */
  keepsHost: boolean;
}

const settings: Setting[] = [
  {
    name: 'nginx',
    basePath: '',
    prefix: '',
    keepsHost: false,
    start: (port) => startNginx(port, ({ gateway }) => forwardsUpgrades('/', `http://127.0.0.1:${gateway}`)),
  },
  {
    name: 'nginx that keeps a prefix',
    basePath: '/x',
    prefix: '/x',
    keepsHost: false,
    start: (port) => startNginx(port, ({ gateway }) => forwardsUpgrades('/x/', `http://127.0.0.1:${gateway}`)),
  },
  {
    name: 'nginx that removes a prefix',
    basePath: '',
    prefix: '/cloud/volumes',
    keepsHost: false,
    start: (port) =>
      startNginx(port, ({ gateway }) => forwardsUpgrades('/cloud/volumes/', `http://127.0.0.1:${gateway}/`)),
  },
  { name: 'haproxy', basePath: '', prefix: '', keepsHost: true, start: (port) => startHaproxy(port, () => '') },
  {
    name: 'haproxy that keeps a prefix',
    basePath: '/x',
    prefix: '/x',
    keepsHost: true,
    start: (port) => startHaproxy(port, () => ''),
  },
  {
    name: 'haproxy that removes a prefix',
    basePath: '',
    prefix: '/cloud/volumes',
    keepsHost: true,
    start: (port) => startHaproxy(port, () => '  http-request replace-path /cloud/volumes(/.*) \\1'),
  },
];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

describe.each(settings)('behind $name', ({ basePath, prefix, start, keepsHost }) => {
  let gateway: Gateway;
  let proxy: Proxy;
  let url: string;

  async function serve(allowedOrigin: string[] = []): Promise<Gateway> {
    const cloud = sandboxCloud(sandbox);
    return startGateway({
      schema,
      cloud,
      port: 0,
      logLevel: 'silent',
      basePath,
      allowedOrigin,
      allowOwnCredentials: false,
    });
  }

  beforeAll(async () => {
    gateway = await serve();
    proxy = await start(Number(new URL(gateway.url).port));
    url = `${proxy.origin}${prefix}/graphql`;
  });
  afterAll(async () => {
    await proxy.close();
    await gateway.close(0);
  });

  const token = (): string => sandbox.users.find(({ name }) => name === 'alice')?.token ?? '';
  const headers = (): Record<string, string> => ({ 'content-type': 'application/json', 'x-auth-token': token() });

  async function ask(query: string): Promise<unknown> {
    const response = await fetch(url, { method: 'POST', headers: headers(), body: JSON.stringify({ query }) });
    return response.json();
  }

  async function createVolume(name: string): Promise<void> {
    const answer = await ask(
      `mutation { createVolume(input: { name: "${name}", size: 1 }) { userErrors { message } } }`,
    );
    expect(answer).toMatchObject({ data: { createVolume: { userErrors: [] } } });
  }

  it('answers queries and probes', async () => {
    expect(await ask('{ volumes(first: 1) { nodes { name } } }')).toMatchObject({ data: { volumes: { nodes: [{}] } } });
    expect(await (await fetch(`${proxy.origin}${prefix}/livez`)).json()).toEqual({ status: 'alive' });
    expect(await (await fetch(`${proxy.origin}${prefix}/readyz`)).json()).toMatchObject({ status: 'ready' });
  });

  it('streams events as they occur', async () => {
    const client = createStreamClient({ url, headers: headers(), retryAttempts: 0 });
    await seesCreation('sse', (query) => client.iterate({ query }));
    client.dispose();
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers(), accept: 'text/event-stream' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await response.body?.cancel();
  });

  it('forwards WebSockets', async () => {
    const client = createSocketClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { 'X-Auth-Token': token() },
      retryAttempts: 0,
    });
    await seesCreation('ws', (query) => client.iterate({ query }));
    await client.dispose();
  });

  /** Subscribes, creates a volume after the first event, and waits for the event of this volume. */
  async function seesCreation(
    way: string,
    subscribe: (query: string) => AsyncIterableIterator<unknown>,
  ): Promise<void> {
    const name = `proxy-${way}-${Math.random().toString(36).slice(2)}`;
    let isCreated = false;
    for await (const event of subscribe('subscription { volumesChanged { kind volume { name } } }')) {
      if (!isCreated) await createVolume(name);
      isCreated = true;
      if (JSON.stringify(event).includes(name)) return;
    }
    throw new Error(`The stream ended without an event of ${name}.`);
  }

  it('serves GraphiQL with its files, without a request to another origin', async () => {
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      const requested: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      await page.goto(url);
      await page.locator('.graphiql-query-editor .CodeMirror-code', { hasText: 'Volumes' }).waitFor();
      await page.getByLabel('Keystone token').fill(token());
      await page.locator('.graphiql-execute-button').click();
      await page.locator('.graphiql-response .CodeMirror-code', { hasText: '"nodes"' }).waitFor();
      const elsewhere = requested.filter(
        (one) => !one.startsWith(`${proxy.origin}${prefix}/`) && !one.startsWith('data:'),
      );
      expect(requested.length).toBeGreaterThan(3);
      expect(elsewhere).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it(`opens WebSockets for pages of its own origin ${keepsHost ? 'because the proxy forwards Host' : 'only if the origin is configured'}`, async () => {
    expect(await handshake(url, proxy.origin)).toBe(keepsHost ? 101 : 403);
    expect(await handshake(url, 'https://evil.example')).toBe(403);
    const told = await serve(['https://portal.example']);
    const other = await start(Number(new URL(told.url).port));
    try {
      const there = `${other.origin}${prefix}/graphql`;
      expect(await handshake(there, 'https://portal.example')).toBe(101);
      expect(await handshake(there, 'https://evil.example')).toBe(403);
    } finally {
      await other.close();
      await told.close(0);
    }
  });
});

/** Returns the HTTP status of the answer to a WebSocket handshake from a page of the origin. */
function handshake(url: string, origin: string): Promise<number> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { origin });
  return new Promise((resolve) => {
    socket.on('open', () => {
      resolve(101);
      socket.terminate();
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}
