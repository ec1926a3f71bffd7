import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import type { Sandbox, SandboxUser } from '../../../src/sandbox/sandbox.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
  text: string;
}

export interface CallOptions {
  as?: SandboxUser['name'] | 'nobody';
  body?: unknown;
  /** 3.70 where it is left out, none where it is empty */
  microversion?: string;
  headers?: Record<string, string>;
}

/** The token of a user, or a text that is none. */
export function tokenOf(sandbox: Sandbox, name: CallOptions['as']): string {
  return sandbox.users.find((user) => user.name === name)?.token ?? 'no token';
}

/** Calls Cinder: `call(sandbox, 'GET /volumes')`, as alice where nobody is named. */
export async function call(sandbox: Sandbox, what: string, options: CallOptions = {}): Promise<Answer> {
  const { as = 'alice', body, microversion = '3.70', headers } = options;
  const [method = 'GET', path = ''] = what.split(' ');
  const response = await request(`${sandbox.cinderUrl}${path}`, {
    method: method as 'GET',
    headers: {
      ...(as === 'nobody' ? {} : { 'X-Auth-Token': tokenOf(sandbox, as) }),
      ...(microversion === '' ? {} : { 'OpenStack-API-Version': `volume ${microversion}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.body.text();
  return { status: response.statusCode, headers: response.headers, body: jsonOr(text), text };
}

/** The only resource of an answer: `{ volume: {...} }` is the volume. */
export function resourceOf(answer: Answer): Record<string, unknown> & { id: string } {
  const [resource] = Object.values(answer.body as Record<string, Record<string, unknown> & { id: string }>);
  if (!resource) throw new Error(`no resource in ${answer.text}`);
  return resource;
}

/** The message of a fault, whatever its envelope. */
export function messageOf(answer: Answer): unknown {
  return resourceOf(answer)['message'];
}

/** Makes a volume as alice and waits until it has come to rest. */
export async function makeVolume(sandbox: Sandbox, more: Record<string, unknown> = {}): Promise<string> {
  const { id } = resourceOf(await call(sandbox, 'POST /volumes', { body: { volume: { size: 1, ...more } } }));
  await untilStatus(sandbox, `/volumes/${id}`, /available|error/);
  return id;
}

/** Waits, at most 5 seconds, until a resource has a status, and returns the resource. */
export async function untilStatus(
  sandbox: Sandbox, path: string, status: RegExp,
): Promise<Record<string, unknown> & { id: string }> {
  for (let waited = 0; waited < 5000; waited += 10) {
    const resource = resourceOf(await call(sandbox, `GET ${path}`, { as: 'admin' }));
    if (status.test(String(resource['status']))) return resource;
    await sleep(10);
  }
  throw new Error(`${path} never was ${status.source}`);
}

/** Waits, at most 5 seconds, until a resource is gone. */
export async function untilGone(sandbox: Sandbox, path: string): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 10) {
    if ((await call(sandbox, `GET ${path}`, { as: 'admin' })).status === 404) return;
    await sleep(10);
  }
  throw new Error(`${path} never went away`);
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
