import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxUser } from '../../../sandbox/sandbox.ts';

describe('Keystone projects', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false });
  });
  afterAll(() => sandbox.close());

  const user = (name: SandboxUser['name']): SandboxUser => {
    const found = sandbox.users.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`No user ${name}.`);
    return found;
  };

  interface KeystoneAnswer {
    status: number;
    text: string;
    body: {
      project?: { id: string; name: string };
      error?: { message: string };
      token?: { roles: { id: string; name: string }[] };
    };
  }

  const call = async (method: string, path: string, token: string, body?: unknown): Promise<KeystoneAnswer> => {
    const response = await fetch(`${sandbox.authUrl}${path}`, {
      method,
      headers: { 'X-Auth-Token': token },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      text: response.headers.get('X-Subject-Token') ?? '',
      body: text === '' ? {} : (JSON.parse(text) as KeystoneAnswer['body']),
    };
  };
  const rescope = (token: string, id: string): Promise<KeystoneAnswer> =>
    call('POST', '/auth/tokens', token, {
      auth: { identity: { methods: ['token'], token: { id: token } }, scope: { project: { id } } },
    });
  const create = (name: string, token = user('admin').token): Promise<KeystoneAnswer> =>
    call('POST', '/projects', token, { project: { name, domain_id: 'default' } });
  const roleId = async (name: string): Promise<string> => {
    const { body } = await rescope(user('admin').token, user('admin').projectId);
    return body.token?.roles.find((role) => role.name === name)?.id ?? '';
  };

  it('creates a project in which a user has the assigned roles and those that they imply', async () => {
    const {
      status,
      body: { project },
    } = await create('created');
    expect(status).toBe(201);
    const id = project?.id ?? '';
    const { token, userId } = user('alice');
    expect((await rescope(token, id)).status).toBe(401);
    expect(
      (await call('PUT', `/projects/${id}/users/${userId}/roles/${await roleId('member')}`, user('admin').token))
        .status,
    ).toBe(204);
    const scoped = await rescope(token, id);
    expect(scoped.body.token?.roles.map(({ name }) => name).toSorted()).toEqual(['member', 'reader']);
    const volumes = await fetch(`${sandbox.cinderUrl}/${id}/volumes`, { headers: { 'X-Auth-Token': scoped.text } });
    expect(await volumes.json()).toEqual({ volumes: [] });
    expect((await rescope(scoped.text, user('alice').projectId)).status).toBe(201);
    expect((await rescope(user('bob').token, id)).status).toBe(401);
  });

  it('deletes a project with its tokens and role assignments', async () => {
    const {
      body: { project },
    } = await create('deleted');
    const id = project?.id ?? '';
    await call(
      'PUT',
      `/projects/${id}/users/${user('bob').userId}/roles/${await roleId('member')}`,
      user('admin').token,
    );
    const { text } = await rescope(user('bob').token, id);
    expect(project).toMatchObject({ name: 'deleted', domain_id: 'default' });
    expect((await call('DELETE', `/projects/${id}`, user('admin').token)).status).toBe(204);
    expect((await fetch(`${sandbox.cinderUrl}/${id}/volumes`, { headers: { 'X-Auth-Token': text } })).status).toBe(401);
    expect((await rescope(user('bob').token, id)).status).toBe(401);
    const again = await call('DELETE', `/projects/${id}`, user('admin').token);
    expect([again.status, again.body.error?.message]).toEqual([404, `Could not find project: ${id}.`]);
  });

  it('refuses members with the name of the action, and callers without a token', async () => {
    const { projectId, token, userId } = user('alice');
    for (const [method, path, action] of [
      ['POST', '/projects', 'create_project'],
      ['DELETE', `/projects/${projectId}`, 'delete_project'],
      ['PUT', `/projects/${projectId}/users/${userId}/roles/x`, 'create_grant'],
    ] as const) {
      const { status, body } = await call(method, path, token);
      expect([status, body.error?.message]).toEqual([
        403,
        `You are not authorized to perform the requested action: identity:${action}.`,
      ]);
      expect((await call(method, path, 'none')).status).toBe(401);
    }
  });

  it('reports an unknown project', async () => {
    const path = `/projects/nope/users/${user('admin').userId}/roles/${await roleId('reader')}`;
    const { status, body } = await call('PUT', path, user('admin').token);
    expect([status, body.error?.message]).toEqual([404, 'Could not find project: nope.']);
  });
});
