import { setTimeout as sleep } from 'node:timers/promises';

/** A client of Cinder's REST API, for the preparation of tests. */
export interface Rest {
  projectId: string;
  userId: string;
  token: string;
  get(path: string): Promise<Json>;
  post(path: string, body: unknown): Promise<Json>;
  put(path: string, body: unknown): Promise<Json>;
  delete(path: string, headers?: Record<string, string>): Promise<Json>;
}

export type Json = Record<string, unknown>;

/** A token of Keystone with its details. */
export interface Session {
  token: string;
  userId: string;
  projectId: string;
  roles: { id: string; name: string }[];
  /** Cinder's URL without a project, for example `http://127.0.0.1:8776/v3`. */
  cinderUrl: string;
  /** Nova's URL, for example `http://127.0.0.1:8774/v2.1`. Undefined without Nova. */
  computeUrl: string | undefined;
}

/** Logs a user in with a password and a project (`POST /v3/auth/tokens`). */
export async function login(authUrl: string, user: string, project: string): Promise<Rest> {
  return restOf(await passwordSession(authUrl, user, project));
}

/** Like `login`, but returns the details of the token. */
export function passwordSession(authUrl: string, user: string, project: string): Promise<Session> {
  return sessionOf(authUrl, {
    identity: {
      methods: ['password'],
      password: { user: { name: user, domain: { id: 'default' }, password: 'secret' } },
    },
    scope: { project: { name: project, domain: { id: 'default' } } },
  });
}

/** Gets a token for a project from another token of the same user, without the cost of hashing a password. */
export function rescope(authUrl: string, token: string, projectId: string): Promise<Session> {
  return sessionOf(authUrl, {
    identity: { methods: ['token'], token: { id: token } },
    scope: { project: { id: projectId } },
  });
}

async function sessionOf(authUrl: string, auth: object): Promise<Session> {
  const answer = await fetch(`${authUrl}/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ auth }),
  });
  if (answer.status !== 201) throw new Error(`Keystone answered a login with ${answer.status}.`);
  const { token } = (await answer.json()) as {
    token: {
      user: { id: string };
      project: { id: string };
      roles: { id: string; name: string }[];
      catalog: { type: string; endpoints: { interface: string; url: string }[] }[];
    };
  };
  const urlOf = (type: string): string | undefined =>
    token.catalog
      .find((service) => service.type === type)
      ?.endpoints.find((endpoint) => endpoint.interface === 'public')?.url;
  return {
    token: answer.headers.get('x-subject-token') ?? '',
    userId: token.user.id,
    projectId: token.project.id,
    roles: token.roles,
    // All routes exist without the project's ID, some of them only without it.
    cinderUrl: (urlOf('block-storage') ?? '').replace(/(\/v3)\/.*$/, '$1'),
    computeUrl: urlOf('compute'),
  };
}

/** Returns a client of Cinder's REST API. Its calls reject if the answer is an error, with the call, status and body. */
export function restOf({ token, userId, projectId, cinderUrl }: Omit<Session, 'roles' | 'computeUrl'>): Rest {
  async function call(
    method: string,
    path: string,
    json?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Json> {
    const reply = await fetch(cinderUrl + path, {
      method,
      headers: {
        'x-auth-token': token,
        'openstack-api-version': 'volume 3.70',
        'content-type': 'application/json',
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}: ${text}`);
    return text ? (JSON.parse(text) as Json) : {};
  }

  return {
    projectId,
    userId,
    token,
    get: (path) => call('GET', path),
    post: (path, json) => call('POST', path, json),
    put: (path, json) => call('PUT', path, json),
    delete: (path, headers) => call('DELETE', path, undefined, headers),
  };
}

/**
 * Polls a resource until it has the status. Resources of the fixture need at most two minutes.
 *
 * @param pause milliseconds before the first poll. Further intervals grow
 */
export async function until(rest: Rest, path: string, key: string, status: string, pause = 25): Promise<void> {
  const end = performance.now() + 120_000;
  for (let next = pause; performance.now() < end; next = Math.min(3 * next, 500)) {
    await sleep(next);
    const { [key]: resource } = (await rest.get(path)) as Record<string, { status: string }>;
    if (resource?.status === status) return;
    if (resource?.status.startsWith('error')) throw new Error(`${path} changed to ${resource.status}.`);
  }
  throw new Error(`${path} did not change to ${status}.`);
}
