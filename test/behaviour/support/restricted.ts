import { randomUUID } from 'node:crypto';
import { cloud } from './gateway.ts';
import type { Rest } from './rest.ts';

/** A rule of an application credential: the calls that it allows. */
export interface AccessRule {
  /** The type of the service in the catalog. */
  service: string;
  method: string;
  /** A path with `*` for one segment, and `**` for any number of segments. */
  path: string;
}

export interface Restricted {
  token: string;
  /** Deletes the credential, and those of its rules that no other credential uses. */
  remove(): Promise<void>;
}

/**
 * Creates an application credential with access rules (`POST /v3/users/{id}/application_credentials`), and logs in with it.
 *
 * @param owner the user of the credential, in the project of the user's token
 * @throws Error if Keystone refuses one of the calls
 */
export async function restrictedToken(owner: Rest, rules: readonly AccessRule[]): Promise<Restricted> {
  const user = `/users/${owner.userId}`;
  const created = await call(owner.token, 'POST', `${user}/application_credentials`, {
    application_credential: { name: `behaviour ${randomUUID()}`, access_rules: rules },
  });
  const { application_credential: credential } = (await created.json()) as {
    application_credential: { id: string; secret: string; access_rules: { id: string }[] };
  };
  const { id, secret } = credential;
  const identity = { methods: ['application_credential'], application_credential: { id, secret } };
  const login = await call(undefined, 'POST', '/auth/tokens', { auth: { identity } });
  return {
    token: login.headers.get('x-subject-token') ?? '',
    async remove() {
      await call(owner.token, 'DELETE', `${user}/application_credentials/${id}`);
      // Keystone shares rules between credentials of a user, and answers 403 while another credential uses one.
      for (const rule of credential.access_rules)
        await call(owner.token, 'DELETE', `${user}/access_rules/${rule.id}`, undefined, [403]);
    },
  };
}

/** @param tolerated statuses of errors that do not throw */
async function call(
  token: string | undefined,
  method: string,
  path: string,
  json?: unknown,
  tolerated: readonly number[] = [],
): Promise<Response> {
  const reply = await fetch(cloud.authUrl + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== undefined && { 'x-auth-token': token }) },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  if (!reply.ok && !tolerated.includes(reply.status))
    throw new Error(`${method} ${path} was answered ${reply.status}: ${await reply.text()}`);
  return reply;
}
