import { expect, test } from 'vitest';
import { quotaClassSet, quotaSet, quotaSetDefaults } from '../../../src/cinder/resources/quotas.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';

const limited = (limit: number) => ({ limit, unlimited: false, inUse: null, reserved: null });
const none = { limit: null, unlimited: true, inUse: null, reserved: null };

test('returns the quotas of a project with their usage, and those of volume types sorted by name', async () => {
  const used = (limit: number) => ({ limit, in_use: 1, reserved: 2 });
  const { client, calls } = fakeCinder({}, {
    answers: {
      'GET /os-quota-sets/{project_id}': () => ({
        quota_set: { volumes: used(10), per_volume_gigabytes: used(-1), volumes_b_c: used(5), gigabytes_a: used(-1), snapshots_b_c: used(0), id: 'p1' },
      }),
    },
  });
  expect(await quotaSet(client, 'p1')).toEqual({
    kind: 'QuotaSet',
    id: 'p1',
    volumes: { limit: 10, unlimited: false, inUse: 1, reserved: 2 },
    perVolumeGigabytes: { limit: null, unlimited: true, inUse: 1, reserved: 2 },
    snapshots: null,
    gigabytes: null,
    backups: null,
    backupGigabytes: null,
    groups: null,
    volumeTypes: [
      { name: 'a', volumes: null, snapshots: null, gigabytes: { limit: null, unlimited: true, inUse: 1, reserved: 2 } },
      { name: 'b_c', volumes: { limit: 5, unlimited: false, inUse: 1, reserved: 2 }, snapshots: { limit: 0, unlimited: false, inUse: 1, reserved: 2 }, gigabytes: null },
    ],
  });
  expect(calls).toEqual(['GET /os-quota-sets/p1?usage=true']);
});

test('returns only limits for defaults and classes', async () => {
  const { client, calls } = fakeCinder({}, {
    answers: {
      'GET /os-quota-sets/{project_id}/defaults': () => ({ quota_set: { volumes: 10, groups: -1, id: 'p1' } }),
      'GET /os-quota-class-sets/{name}': () => ({ quota_class_set: { backups: 0, id: 'default' } }),
    },
  });
  expect(await quotaSetDefaults(client, 'p1')).toMatchObject({ id: 'p1', volumes: limited(10), groups: none, volumeTypes: [] });
  expect(await quotaClassSet(client, 'default')).toMatchObject({ id: 'default', backups: limited(0) });
  expect(calls).toEqual(['GET /os-quota-sets/p1/defaults', 'GET /os-quota-class-sets/default']);
});
