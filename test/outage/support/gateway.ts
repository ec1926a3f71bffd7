import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, inject } from 'vitest';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway } from '../../../src/server/gateway.ts';

export const authUrl = inject('authUrl');

/** What the gateway of a test file has sent, as the wire shows it, whatever the gateway itself counts. */
export interface Sent {
  cinder: number;
  keystone: number;
}

/** The gateway of a test file. */
export interface Served {
  /** Its GraphQL path. */
  readonly url: string;
  live(): ReturnType<Gateway['live']> & { looks: number };
  sent(): Sent;
}

/** Undici's own channel, on which it tells of each request. */
const channel = 'undici:request:create';

interface RequestMessage {
  request: { origin: string; headers: string | readonly unknown[] };
}

/** Starts a gateway before the lab, for all tests of a file; its callers bring their tokens. */
export function serve(): Served {
  let gateway: Gateway | undefined;
  const sent: Sent = { cinder: 0, keystone: 0 };
  const count = (message: unknown): void => {
    const { request } = message as RequestMessage;
    // What the tests send themselves comes from Node's own fetch.
    if (/user-agent[,:]\s*node/i.test(String(request.headers))) return;
    sent[authUrl.startsWith(request.origin) ? 'keystone' : 'cinder']++;
  };

  beforeAll(async () => {
    const cloud = resolveCloud({ OS_AUTH_URL: authUrl });
    if (!cloud) throw new Error('The lab is not taken for a cloud.');
    subscribe(channel, count);
    gateway = await startGateway({ schema, cloud, port: 0, logLevel: 'error', extensions: 'never' });
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

/** One mutation, which must go well. @returns its payload, and when its answer came, in milliseconds of performance.now() */
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
