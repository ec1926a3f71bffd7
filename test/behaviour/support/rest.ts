import { setTimeout as sleep } from 'node:timers/promises';

/** A cloud by its plain REST API, as its operator would use it: for what the suite needs before the gateway is asked. */
export interface Rest {
  projectId: string;
  token: string;
  get(path: string): Promise<Json>;
  post(path: string, body: unknown): Promise<Json>;
  put(path: string, body: unknown): Promise<Json>;
  delete(path: string): Promise<Json>;
}

export type Json = Record<string, unknown>;

/** Logs a user in with a password and a project (`POST /v3/auth/tokens`). */
export async function login(authUrl: string, user: string, project: string): Promise<Rest> {
  const answer = await fetch(`${authUrl}/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      auth: {
        identity: { methods: ['password'], password: { user: { name: user, domain: { id: 'default' }, password: 'secret' } } },
        scope: { project: { name: project, domain: { id: 'default' } } },
      },
    }),
  });
  if (answer.status !== 201) throw new Error(`Keystone answered ${user}'s login with ${answer.status}.`);
  const token = answer.headers.get('x-subject-token') ?? '';
  const body = (await answer.json()) as {
    token: { project: { id: string }; catalog: { type: string; endpoints: { interface: string; url: string }[] }[] };
  };
  const service = body.token.catalog.find(({ type }) => type === 'block-storage');
  const url = service?.endpoints.find((endpoint) => endpoint.interface === 'public')?.url ?? '';
  // Some routes are there only without the project's id, all are there without it.
  const base = url.replace(/(\/v3)\/.*$/, '$1');

  async function call(method: string, path: string, json?: unknown): Promise<Json> {
    const reply = await fetch(base + path, {
      method,
      headers: { 'x-auth-token': token, 'openstack-api-version': 'volume 3.70', 'content-type': 'application/json' },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}: ${text}`);
    return text ? (JSON.parse(text) as Json) : {};
  }

  return {
    projectId: body.token.project.id,
    token,
    get: (path) => call('GET', path),
    post: (path, json) => call('POST', path, json),
    put: (path, json) => call('PUT', path, json),
    delete: (path) => call('DELETE', path),
  };
}

/** Looks at a resource until it has the status; every resource of the fixture gets there within a minute or never. */
export async function until(rest: Rest, path: string, key: string, status: string): Promise<void> {
  for (let look = 0; look < 240; look++) {
    const { [key]: resource } = (await rest.get(path)) as Record<string, { status: string }>;
    if (resource?.status === status) return;
    if (resource?.status.startsWith('error')) throw new Error(`${path} went to ${resource.status}.`);
    await sleep(look < 10 ? 100 : 500);
  }
  throw new Error(`${path} did not get to ${status}.`);
}
