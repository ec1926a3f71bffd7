import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf } from '../support/client.ts';

describe('volume types', () => {
  let sandbox: Sandbox;
  let id: string;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
    const body = { volume_type: { name: 'gold', extra_specs: { 'a:b': 'c', multiattach: '<is> True' } } };
    ({ id } = resourceOf(await call(sandbox, 'POST /types', { as: 'admin', body })));
  });
  afterAll(() => sandbox.close());

  const see = async (as: 'admin' | 'alice' | 'ron' | 'bob'): Promise<Record<string, unknown>> =>
    resourceOf(await call(sandbox, `GET /types/${id}`, { as }));

  it('hide most extra specs from users, and isPublic from readers', async () => {
    expect((await see('admin'))['extra_specs']).toEqual({ 'a:b': 'c', multiattach: '<is> True' });
    expect((await see('alice'))['extra_specs']).toEqual({ multiattach: '<is> True' });
    expect(await see('admin')).toHaveProperty('qos_specs_id');
    expect(await see('alice')).not.toHaveProperty('qos_specs_id');
    expect(await see('alice')).toHaveProperty(['os-volume-type-access:is_public'], true);
    expect(await see('ron')).not.toHaveProperty(['os-volume-type-access:is_public']);
  });

  it('can be private and shared with a project', async () => {
    const project = sandbox.users.find(({ name }) => name === 'bob')?.projectId ?? '';
    const action = (key: string): ReturnType<typeof call> =>
      call(sandbox, `POST /types/${id}/action`, { as: 'admin', body: { [key]: { project } } });
    expect((await action('addProjectAccess')).status).toBe(400);
    await call(sandbox, `PUT /types/${id}`, { as: 'admin', body: { volume_type: { is_public: false } } });
    expect((await call(sandbox, `GET /types/${id}`)).status).toBe(404);
    expect((await action('addProjectAccess')).status).toBe(202);
    expect((await action('addProjectAccess')).status).toBe(409);
    expect((await see('bob'))['name']).toBe('gold');
    expect((await call(sandbox, `GET /types/${id}/os-volume-type-access`, { as: 'admin' })).body).toEqual({
      volume_type_access: [{ volume_type_id: id, project_id: project }],
    });
    await call(sandbox, `PUT /types/${id}`, { as: 'admin', body: { volume_type: { is_public: true } } });
  });

  it('cannot be deleted while a volume uses them', async () => {
    await makeVolume(sandbox, { volume_type: 'gold' });
    expect(messageOf(await call(sandbox, `DELETE /types/${id}`, { as: 'admin' }))).toBe(
      'Target volume type is still in use.',
    );
  });

  it('are changed by administrators only', async () => {
    expect((await call(sandbox, 'POST /types', { body: { volume_type: { name: 'x' } } })).status).toBe(403);
    expect((await call(sandbox, 'POST /types', { as: 'admin', body: { volume_type: { name: 'gold' } } })).status).toBe(
      409,
    );
  });
});
