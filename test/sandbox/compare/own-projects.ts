import { logIn } from './cloud-under-test.ts';

/** Projects for one run on a shared cloud, so that lists and quotas contain nothing from others. */
export interface OwnProjects {
  /** The names of the projects, by the name of the project that each replaces. */
  names: Record<'demo' | 'other', string>;
  /** The IDs of the replaced projects, and their placeholders in a comparison. */
  known: [id: string, placeholder: string][];
  remove: () => Promise<void>;
}

const MEMBERS = {
  demo: [
    ['alice', 'member'],
    ['ron', 'reader'],
    ['admin', 'admin'],
  ],
  other: [['bob', 'member']],
} as const;

/**
 * Creates projects like `demo` and `other`, with the same users and roles.
 *
 * @param authUrl Keystone's URL with /v3
 * @param run a part of the names that is unique to the run
 * @throws if Keystone refuses
 */
export async function makeOwnProjects(authUrl: string, run: string): Promise<OwnProjects> {
  const { token } = await logIn(authUrl, 'admin', 'demo');
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(authUrl + path, {
      method,
      headers: { 'X-Auth-Token': token, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`Keystone answered ${method} ${path} with ${answer.status}`);
    const text = await answer.text();
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  const idOf = async (kind: 'users' | 'roles' | 'projects', name: string): Promise<string> => {
    const found = (await call('GET', `/${kind}?name=${name}`)) as Record<string, { id: string }[]>;
    return found[kind]?.[0]?.id ?? '';
  };
  const names = { demo: `probe-sandbox-${run}-demo`, other: `probe-sandbox-${run}-other` };
  const ids: string[] = [];
  const known: OwnProjects['known'] = [];
  for (const [home, members] of Object.entries(MEMBERS)) {
    const made = await call('POST', '/projects', {
      project: { name: names[home as keyof typeof names], domain_id: 'default' },
    });
    const {
      project: { id },
    } = made as { project: { id: string } };
    ids.push(id);
    known.push([await idOf('projects', home), `<project ${home}>`]);
    for (const [user, role] of members) {
      await call('PUT', `/projects/${id}/users/${await idOf('users', user)}/roles/${await idOf('roles', role)}`);
    }
  }
  return {
    names,
    known,
    remove: async () => {
      for (const id of ids) await call('DELETE', `/projects/${id}`);
    },
  };
}
