import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxUser } from '../../../sandbox/sandbox.ts';

describe('Keystone users and projects', () => {
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
  const get = async (as: SandboxUser['name'], path: string): Promise<[number, Record<string, unknown>]> => {
    const reply = await fetch(`${sandbox.authUrl}${path}`, { headers: { 'X-Auth-Token': user(as).token } });
    return [reply.status, (await reply.json()) as Record<string, unknown>];
  };

  it.each(['users', 'projects'])('lists %s for administrators only', async (what) => {
    const [status, body] = await get('admin', `/${what}`);
    expect([status, (body[what] as object[]).length > 1]).toEqual([200, true]);
    expect(await get('alice', `/${what}`)).toEqual([
      403,
      {
        error: {
          code: 403,
          message: `You are not authorized to perform the requested action: identity:list_${what}.`,
          title: 'Forbidden',
        },
      },
    ]);
  });

  it('shows a caller only the own user and the own project', async () => {
    const { userId, projectId } = user('alice');
    expect((await get('alice', `/users/${userId}`))[1]).toMatchObject({ user: { name: 'alice' } });
    expect((await get('alice', `/projects/${projectId}`))[1]).toMatchObject({ project: { name: 'demo' } });
    expect((await get('alice', `/users/${user('bob').userId}`))[0]).toBe(403);
    expect((await get('alice', `/projects/${user('bob').projectId}`))[0]).toBe(403);
  });

  it('returns 404 to an administrator for an unknown ID', async () => {
    expect((await get('admin', '/users/nobody'))[1]).toMatchObject({
      error: { message: 'Could not find user: nobody.' },
    });
    expect((await get('admin', '/projects/none'))[0]).toBe(404);
  });
});
