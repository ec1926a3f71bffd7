import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { expectSameRecord } from './support/records.ts';
import { restAs } from './support/project.ts';
import { done, refused, run } from './support/run.ts';
import { translationsOf } from './support/translations.ts';

await furnish({ volumeTypes: 2 });

const [typeId = ''] = fixture.types.volumeTypeIds;
const [typeName = ''] = fixture.types.volumeTypeNames;
const admins = restAs('admin');
// Cinder uses the default for new volumes too, so no test of this file creates a volume of bob.
const { projectId } = restAs('bob');
const route = `/default-types/${projectId}`;

const all = graphql(`
  query DefaultVolumeTypes {
    defaultVolumeTypes {
      projectId
      volumeTypeId
      volumeType {
        id
        cinderId
      }
    }
  }
`);
const one = graphql(`
  query DefaultVolumeTypeOf($projectId: ID!) {
    defaultVolumeType(projectId: $projectId) {
      projectId
      volumeTypeId
      volumeType {
        cinderId
        name
        isPublic
      }
    }
  }
`);

beforeAll(async () => {
  await admins.put(route, { default_type: { volume_type: typeId } });
});
afterAll(async () => {
  await admins.delete(route);
});

describe('default volume types', () => {
  test("have every key of Cinder's records, with 1 call", async () => {
    const { default_types: rows } = (await admins.get('/default-types')) as {
      default_types: Record<string, unknown>[];
    };
    const { data, calls } = await as('admin').ask(all);
    const isOurs = (id: unknown) => id === projectId;
    const node = data.defaultVolumeTypes?.find(({ projectId }) => isOurs(projectId));
    expectSameRecord(rows.find(({ project_id: id }) => isOurs(id)) ?? {}, node, translationsOf['DefaultVolumeType']);
    expect(node).toEqual({
      projectId,
      volumeTypeId: `VolumeType:${typeId}`,
      volumeType: { id: `VolumeType:${typeId}`, cinderId: typeId },
    });
    expect(calls).toEqual(['GET /default-types']);
  });

  test('are read for one project, with 2 calls including the type', async () => {
    const { default_type: row } = (await admins.get(route)) as { default_type: Record<string, unknown> };
    const { data, calls } = await as('admin').ask(one, { projectId });
    expectSameRecord(row, data.defaultVolumeType, translationsOf['DefaultVolumeType']);
    expect(data.defaultVolumeType?.volumeType).toEqual({ cinderId: typeId, name: typeName, isPublic: false });
    expect(calls).toEqual(['GET /default-types/{project_id}', 'GET /types/{id}']);
  });

  test('are found by the ID `default` by users of the project', async () => {
    const { data } = await as('bob').send('{ volumeType(id: "default") { cinderId } }');
    expect(data).toEqual({ volumeType: { cinderId: typeId } });
  });

  test.each([
    ['a project without a default type', restAs('alice').projectId],
    ['an unknown project', '00000000000040008000000000000000'],
  ])('are null for %s', async (_, projectId) => {
    expect((await as('admin').ask(one, { projectId })).data.defaultVolumeType).toBeNull();
  });

  test.each(['alice', 'ron', 'bob'] as const)('are forbidden to %s, without effect on other fields', async (user) => {
    const { data, errors } = await as(user).send(
      `{ defaultVolumeTypes { projectId } own: defaultVolumeType(projectId: "${projectId}") { projectId }
         nowhere: defaultVolumeType(projectId: "00000000000040008000000000000000") { projectId } apiVersion { minMicroversion } }`,
    );
    expect(data).toEqual({
      defaultVolumeTypes: null,
      own: null,
      nowhere: null,
      apiVersion: { minMicroversion: '3.0' },
    });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  test('refuse invalid project IDs without a call', async () => {
    for (const bad of [
      '../x',
      '%2f',
      `${projectId}\r\nX-Auth-Token: x`,
      'x'.repeat(10_000),
      `Volume:${typeId}`,
      '',
      '.',
    ]) {
      const { data, errors, calls } = await as('admin').send(
        'query ($id: ID!) { defaultVolumeType(projectId: $id) { projectId } }',
        { id: bad },
      );
      expect(data).toEqual({ defaultVolumeType: null });
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining('must be the ID of a project') as string,
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      expect(calls).toEqual([]);
    }
  });
});

test('the default volume type of a project can be set and unset', async () => {
  const id = fixture.types.volumeTypeIds[1] ?? '';
  const own = async (): Promise<unknown> =>
    (await as('admin').ask(one, { projectId })).data.defaultVolumeType?.volumeType?.cinderId;
  const shown = 'defaultVolumeType { projectId volumeType { cinderId } }';
  const { payload, calls } = await run(
    'admin',
    'setDefaultVolumeType',
    { projectId, volumeType: { id: `VolumeType:${id}` } },
    shown,
  );
  expect(payload).toEqual({ defaultVolumeType: { projectId, volumeType: { cinderId: id } } });
  expect(calls).toEqual(['PUT /default-types/{id}']);
  expect(await own()).toBe(id);
  await refused('admin', 'setDefaultVolumeType', { projectId, volumeType: { name: 'no such type' } }, 'NotFoundError');
  expect(await refused('admin', 'deleteVolumeType', { id }, 'InvalidStateError')).toContain('is a default volume type');
  expect(await done('admin', 'unsetDefaultVolumeType', { projectId }, 'projectId')).toEqual({ projectId });
  expect(await own()).toBeUndefined();
  const nowhere = '00000000000040008000000000000000';
  await refused('admin', 'setDefaultVolumeType', { projectId: nowhere, volumeType: { id } }, 'NotFoundError');
  await refused('admin', 'unsetDefaultVolumeType', { projectId: nowhere }, 'NotFoundError');
  expect(await admins.get(`/types/${id}`)).toMatchObject({ volume_type: { id } });
  await done('admin', 'setDefaultVolumeType', { projectId, volumeType: { name: typeName } });
  expect(await own()).toBe(typeId);
});
