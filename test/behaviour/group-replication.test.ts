import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { as, cloud, fixture } from './support/gateway.ts';
import { login } from './support/rest.ts';
import { setTimeout as sleep } from 'node:timers/promises';

const [plainId = ''] = fixture.types.groupIds;
const admins = await login(cloud.authUrl, 'admin', 'demo');
const bobs = await login(cloud.authUrl, 'bob', 'other');

/** Neither cloud has a backend that replicates: the group ends in `error`, and its backend names no targets. */
let replicatedId = '';
const made: string[] = [];

beforeAll(async () => {
  const { volume_type: type } = (await admins.post('/types', {
    volume_type: { name: `behaviour-types-replicated-${Date.now()}`, extra_specs: { replication_enabled: '<is> True' } },
  })) as { volume_type: { id: string } };
  const { group_type: groupType } = (await admins.post('/group_types', {
    group_type: { name: `behaviour-types-replicated-${Date.now()}`, group_specs: { group_replication_enabled: '<is> True' } },
  })) as { group_type: { id: string } };
  made.push(`/types/${type.id}`, `/group_types/${groupType.id}`);
  const { group } = (await bobs.post('/groups', {
    group: { name: 'behaviour-types-replicated', group_type: groupType.id, volume_types: [type.id] },
  })) as { group: { id: string } };
  replicatedId = group.id;
});

afterAll(async () => {
  await settled();
  await bobs.post(`/groups/${replicatedId}/action`, { delete: {} });
  await sleep(500);
  for (const path of made) await admins.delete(path);
});

async function settled(): Promise<void> {
  for (let look = 0; look < 100; look++) {
    const { group } = (await bobs.get(`/groups/${replicatedId}`)) as { group: { status: string } };
    if (group.status !== 'creating') return;
    await sleep(200);
  }
}

const targets = (id: string) => `{ group(id: "${id}") { name replicationTargets { backendId configuration } } }`;

describe('replication targets', () => {
  test('of a group of a type that is replicated: one call more, which asks its backend', async () => {
    await settled();
    const { data, errors, calls } = await as('bob').send(targets(replicatedId));
    expect(errors).toEqual([]);
    expect(data).toEqual({ group: { name: 'behaviour-types-replicated', replicationTargets: [] } });
    expect(calls).toEqual(['GET /groups/{id}', 'POST /groups/{id}/action']);
  });

  test('of another group are null', async () => {
    const { data, errors } = await as('bob').send(targets(plainId));
    expect(errors).toEqual([]);
    expect(data).toEqual({ group: { name: 'behaviour-types-group-0', replicationTargets: null } });
  });

  test('are forbidden to readers, and the rest of the answer stands', async () => {
    const { data, errors } = await as('ron').send(targets(fixture.groupIds[0] ?? ''));
    expect(data).toEqual({ group: { name: 'behaviour-group-0', replicationTargets: null } });
    expect(errors).toMatchObject([{ path: ['group', 'replicationTargets'], extensions: { code: 'FORBIDDEN' } }]);
  });
});
