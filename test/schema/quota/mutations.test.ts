import { describe, expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import { quotaSetRow } from '../../support/rows.ts';
import { expectCalls, expectRefused } from '../support/mutate.ts';

const projectId = 'p2';
const all = {
  volumes: 1,
  snapshots: 2,
  gigabytes: -1,
  perVolumeGigabytes: 0,
  backups: 5,
  backupGigabytes: 6,
  groups: 7,
};
const wire = {
  volumes: 1,
  snapshots: 2,
  gigabytes: -1,
  per_volume_gigabytes: 0,
  backups: 5,
  backup_gigabytes: 6,
  groups: 7,
};

test.each<[object, object]>([
  [all, wire],
  [{ volumes: 1, groups: null, volumeTypes: null }, { volumes: 1 }],
  [
    {
      volumeTypes: [
        { name: 'a_b', volumes: 1, gigabytes: -1 },
        { name: 'c', snapshots: 3, volumes: null },
      ],
    },
    { volumes_a_b: 1, gigabytes_a_b: -1, snapshots_c: 3 },
  ],
])('updateQuotaSet and updateQuotaClassSet send %j', async (limits, body) => {
  await expectCalls(
    'updateQuotaSet',
    { projectId, ...limits },
    [`PUT /os-quota-sets/${projectId}`],
    [{ quota_set: body }],
  );
  const answers = { 'PUT /os-quota-class-sets/{id}': () => ({ quota_class_set: quotaSetRow('default') }) };
  await expectCalls(
    'updateQuotaClassSet',
    { name: 'default', ...limits },
    ['PUT /os-quota-class-sets/default'],
    [{ quota_class_set: body }],
    { answers },
  );
});

test('revertQuotaSet makes one call', async () => {
  await expectCalls('revertQuotaSet', { projectId }, [`DELETE /os-quota-sets/${projectId}`]);
});

test('the payload requires one further call for the quotas of a project, and none for those of a class', async () => {
  const answers = {
    'PUT /os-quota-sets/{id}': () => ({ quota_set: { volumes: 1 } }),
    'GET /os-quota-sets/{project_id}': () => ({
      quota_set: quotaSetRow(projectId, { limit: 1, in_use: 2, reserved: 0 }),
    }),
    'PUT /os-quota-class-sets/{id}': () => ({
      quota_class_set: quotaSetRow('c', -1, { volumes_a: 4, snapshots_a: 4, gigabytes_a: 4 }),
    }),
  };
  const document = `mutation {
    ofProject: updateQuotaSet(input: { projectId: "${projectId}", volumes: 1 }) { quotaSet { projectId volumes { limit inUse } } }
    ofClass: updateQuotaClassSet(input: { name: "c", volumes: -1 }) { quotaClassSet { name volumes { unlimited } volumeTypes { name volumes { limit } } } }
  }`;
  const { data, calls } = await execute(document, {}, { answers, isAdmin: true });
  expect(data).toEqual({
    ofProject: { quotaSet: { projectId, volumes: { limit: 1, inUse: 2 } } },
    ofClass: {
      quotaClassSet: { name: 'c', volumes: { unlimited: true }, volumeTypes: [{ name: 'a', volumes: { limit: 4 } }] },
    },
  });
  expect(calls).toEqual([
    `PUT /os-quota-sets/${projectId}`,
    `GET /os-quota-sets/${projectId}?usage=true`,
    'PUT /os-quota-class-sets/c',
  ]);
});

describe('refuses without a call', () => {
  test.each<[string, object, string[], RegExp]>([
    ['updateQuotaSet', { projectId }, [], /No change was specified/],
    ['updateQuotaSet', { projectId, volumes: null, volumeTypes: [{ name: 'a' }] }, [], /No change was specified/],
    ['updateQuotaSet', { projectId, volumes: -2 }, ['volumes'], /0 or greater, or -1 for no limit; received -2/],
    [
      'updateQuotaSet',
      { projectId, volumeTypes: [{ name: 'a', gigabytes: -5 }] },
      ['volumeTypes', '0', 'gigabytes'],
      /received -5/,
    ],
    [
      'updateQuotaSet',
      {
        projectId,
        volumeTypes: [
          { name: 'a', volumes: 1 },
          { name: 'a', volumes: 2 },
        ],
      },
      ['volumeTypes', '1', 'volumes'],
      /the same volume type twice/,
    ],
    ['updateQuotaSet', { projectId: '../x', volumes: 1 }, ['projectId'], /is not a valid project ID/],
    ['revertQuotaSet', { projectId: '' }, ['projectId'], /is not a valid project ID/],
    ['updateQuotaClassSet', { name: '..', volumes: 1 }, ['name'], /name of a quota class/],
    ['updateQuotaClassSet', { name: 'default' }, [], /No change was specified/],
  ])('%s %j', async (name, input, path, message) => {
    await expectRefused(name, input, {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    });
  });
});
