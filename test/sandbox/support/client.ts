import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import type { Sandbox, SandboxUser } from '../../../sandbox/sandbox.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
  text: string;
}

export interface CallOptions {
  as?: SandboxUser['name'] | 'nobody';
  body?: unknown;
  /** The microversion, 3.70 by default. No header is sent if it is empty. */
  microversion?: string;
  headers?: Record<string, string>;
}

/** Returns the token of a user, or an invalid one. */
export function tokenOf(sandbox: Sandbox, name: CallOptions['as']): string {
  return sandbox.users.find((user) => user.name === name)?.token ?? 'no token';
}

/** Calls Cinder, for example `call(sandbox, 'GET /volumes')`, as alice by default. */
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

/** Returns the only resource of an answer, for example the volume of `{ volume: {...} }`. */
export function resourceOf(answer: Answer): Record<string, unknown> & { id: string } {
  const [resource] = Object.values(answer.body as Record<string, Record<string, unknown> & { id: string }>);
  if (!resource) throw new Error(`The answer has no resource: ${answer.text}`);
  return resource;
}

/** Returns the message of a fault in any envelope. */
export function messageOf(answer: Answer): unknown {
  return resourceOf(answer)['message'];
}

/** Creates a volume as alice, and waits until it is available or in error. */
export async function makeVolume(sandbox: Sandbox, more: Record<string, unknown> = {}): Promise<string> {
  const { id } = resourceOf(await call(sandbox, 'POST /volumes', { body: { volume: { size: 1, ...more } } }));
  await untilStatus(sandbox, `/volumes/${id}`, /available|error/);
  return id;
}

/** Waits for at most 5 seconds until a resource has a status, and returns the resource. */
export async function untilStatus(
  sandbox: Sandbox,
  path: string,
  status: RegExp,
): Promise<Record<string, unknown> & { id: string }> {
  for (let waited = 0; waited < 5000; waited += 10) {
    const resource = resourceOf(await call(sandbox, `GET ${path}`, { as: 'admin' }));
    if (status.test(String(resource['status']))) return resource;
    await sleep(10);
  }
  throw new Error(`${path} did not reach ${status.source}`);
}

/** Waits for at most 5 seconds until a resource is deleted. */
export async function untilGone(sandbox: Sandbox, path: string): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 10) {
    if ((await call(sandbox, `GET ${path}`, { as: 'admin' })).status === 404) return;
    await sleep(10);
  }
  throw new Error(`${path} was not deleted`);
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
