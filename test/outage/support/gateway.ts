import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, inject } from 'vitest';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway, type GatewayOptions } from '../../../src/server/gateway.ts';

export const authUrl = inject('authUrl');

/** The requests that the gateway of a test file has sent, counted independently of the gateway. */
export interface Sent {
  cinder: number;
  keystone: number;
}

/** The gateway of a test file. */
export interface Served {
  /** The URL of the GraphQL endpoint. */
  readonly url: string;
  live(): ReturnType<Gateway['live']> & { looks: number };
  sent(): Sent;
}

/** The diagnostics channel of Undici for requests. */
const channel = 'undici:request:create';

interface RequestMessage {
  request: { origin: string; headers: string | readonly unknown[] };
}

/** Starts a gateway for the lab, for all tests of a file. Its callers send tokens. @param options replace the defaults */
export function serve(options: Partial<GatewayOptions> = {}): Served {
  let gateway: Gateway | undefined;
  const sent: Sent = { cinder: 0, keystone: 0 };
  const count = (message: unknown): void => {
    const { request } = message as RequestMessage;
    // Requests of the tests themselves are sent by Node's fetch.
    if (/user-agent[,:]\s*node/i.test(String(request.headers))) return;
    sent[authUrl.startsWith(request.origin) ? 'keystone' : 'cinder']++;
  };

  beforeAll(async () => {
    const cloud = resolveCloud({ OS_AUTH_URL: authUrl });
    if (!cloud) throw new Error('The URL of the lab selects no cloud.');
    subscribe(channel, count);
    gateway = await startGateway({ schema, cloud, port: 0, logLevel: 'error', extensions: 'never', ...options });
  });
  afterAll(async () => {
    await gateway?.close(1);
    unsubscribe(channel, count);
  });

  const running = (): Gateway => {
    if (!gateway) throw new Error('The gateway is not started.');
    return gateway;
  };
  return {
    get url() {
      return running().url;
    },
    live() {
      const live = running().live();
      return { ...live, looks: [...live.calls.values()].reduce((sum, calls) => sum + calls, 0) };
    },
    sent: () => ({ ...sent }),
  };
}

/** Runs one mutation that must succeed. @returns the payload, and the time of the answer in milliseconds of performance.now() */
export async function mutate(
  url: string,
  token: string,
  name: string,
  input: object,
  selection = '',
): Promise<{ payload: Record<string, unknown>; at: number }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${selection} userErrors { message } } }`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': token },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const at = performance.now();
  const { data, errors } = (await answer.json()) as {
    data?: { done: Record<string, unknown> & { userErrors: { message: string }[] } };
    errors?: { message: string }[];
  };
  const problems = [...(errors ?? []), ...(data?.done.userErrors ?? [])].map(({ message }) => message);
  if (!data || problems.length > 0) throw new Error(`${name}: ${problems.join(' ')}`);
  return { payload: data.done, at };
}
