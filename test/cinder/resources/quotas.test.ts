import { expect, test } from 'vitest';
import { quotaClassSet, quotaSet, quotaSetDefaults } from '../../../src/cinder/resources/quotas.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { quotaSetRow } from '../../support/rows.ts';

const limited = (limit: number) => ({ limit, unlimited: false, inUse: null, reserved: null });
const none = { limit: null, unlimited: true, inUse: null, reserved: null };

test('returns the quotas of a project with their usage, and those of volume types sorted by name', async () => {
  const used = (limit: number) => ({ limit, in_use: 1, reserved: 2 });
  const shown = (limit: number | null) => ({ limit, unlimited: limit === null, inUse: 1, reserved: 2 });
  const { client, calls } = fakeCinder(
    {},
    {
      answers: {
        'GET /os-quota-sets/{project_id}': () => ({
          quota_set: {
            ...quotaSetRow('p1', used(10), {
              per_volume_gigabytes: used(-1),
              volumes_b_c: used(5),
              snapshots_b_c: used(0),
              gigabytes_b_c: used(-1),
            }),
            ...Object.fromEntries(['volumes_a', 'snapshots_a', 'gigabytes_a'].map((key) => [key, used(3)])),
          },
        }),
      },
    },
  );
  expect(await quotaSet(client, 'p1')).toEqual({
    kind: 'QuotaSet',
    id: 'p1',
    ...Object.fromEntries(
      ['volumes', 'snapshots', 'gigabytes', 'backups', 'backupGigabytes', 'groups'].map((name) => [name, shown(10)]),
    ),
    perVolumeGigabytes: shown(null),
    volumeTypes: [
      { kind: 'VolumeTypeQuotas', name: 'a', volumes: shown(3), snapshots: shown(3), gigabytes: shown(3) },
      { kind: 'VolumeTypeQuotas', name: 'b_c', volumes: shown(5), snapshots: shown(0), gigabytes: shown(null) },
    ],
  });
  expect(calls).toEqual(['GET /os-quota-sets/p1?usage=true']);
});

test('returns only limits for defaults and classes', async () => {
  const { client, calls } = fakeCinder(
    {},
    {
      answers: {
        'GET /os-quota-sets/{project_id}/defaults': () => ({ quota_set: quotaSetRow('p1', -1, { volumes: 10 }) }),
        'GET /os-quota-class-sets/{name}': () => ({ quota_class_set: quotaSetRow('default', -1, { backups: 0 }) }),
      },
    },
  );
  expect(await quotaSetDefaults(client, 'p1')).toMatchObject({
    id: 'p1',
    volumes: limited(10),
    groups: none,
    volumeTypes: [],
  });
  expect(await quotaClassSet(client, 'default')).toMatchObject({ id: 'default', backups: limited(0) });
  expect(calls).toEqual(['GET /os-quota-sets/p1/defaults', 'GET /os-quota-class-sets/default']);
});

test('omits and reports a volume type that lacks a quota', async () => {
  const reported: string[] = [];
  const { client } = fakeCinder(
    {},
    {
      answers: {
        'GET /os-quota-sets/{project_id}/defaults': () => ({
          quota_set: quotaSetRow('p1', -1, { volumes_a: 1, snapshots_a: 1, gigabytes_a: 1, volumes_b: 1 }),
        }),
      },
      reportDamage: ({ message }) => reported.push(message),
    },
  );
  expect((await quotaSetDefaults(client, 'p1')).volumeTypes.map(({ name }) => name)).toEqual(['a']);
  expect(reported).toEqual([expect.stringContaining('no "snapshots"')]);
});
