import { expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { execute } from '../../support/execute.ts';
import { typeId } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate } from '../support/mutate.ts';

const projectId = 'p2';
const set = {
  'PUT /default-types/{id}': () => ({ default_type: { project_id: projectId, volume_type_id: typeId(1) } }),
};

test.each([
  [{ name: 'fast' }, 'fast'],
  [{ id: typeId(1) }, typeId(1)],
  [{ id: `VolumeType:${typeId(1)}` }, typeId(1)],
])('setDefaultVolumeType accepts %j', async (volumeType, sent) => {
  const body = { default_type: { volume_type: sent } };
  await expectCalls('setDefaultVolumeType', { projectId, volumeType }, [`PUT /default-types/${projectId}`], [body], {
    answers: set,
  });
});

test('unsetDefaultVolumeType makes one call', async () => {
  await expectCalls('unsetDefaultVolumeType', { projectId }, [`DELETE /default-types/${projectId}`]);
});

test('the payload requires no further call', async () => {
  const document = `mutation {
    setDefaultVolumeType(input: { projectId: "${projectId}", volumeType: { name: "fast" } }) { defaultVolumeType { projectId volumeType { cinderId } } }
    unsetDefaultVolumeType(input: { projectId: "${projectId}" }) { projectId }
  }`;
  const { data, calls } = await execute(
    document,
    {},
    { answers: { ...set, 'DELETE /default-types/{id}': () => undefined } },
  );
  expect(data).toEqual({
    setDefaultVolumeType: { defaultVolumeType: { projectId, volumeType: { cinderId: typeId(1) } } },
    unsetDefaultVolumeType: { projectId },
  });
  expect(calls).toHaveLength(2);
});

test.each([
  [false, 'ForbiddenError'],
  [true, undefined],
])(
  'a 500 after a refusal of Keystone is FORBIDDEN, except for administrators (administrator: %s)',
  async (isAdmin, type) => {
    const fail = () => Promise.reject(new CinderError('UPSTREAM_ERROR', 'Cinder returned 500.', { status: 500 }));
    const run = mutate(
      'unsetDefaultVolumeType',
      { projectId },
      { isAdmin, answers: { 'DELETE /default-types/{id}': fail } },
    );
    if (type === undefined) await expect(run).rejects.toThrow('Cinder returned 500.');
    else expect((await run).userErrors).toMatchObject([{ __typename: type }]);
  },
);

test('a volume type that does not exist is NOT_FOUND, although Cinder responds with 400', async () => {
  const missing = new CinderError('BAD_USER_INPUT', 'Volume type with name x could not be found.', { status: 400 });
  const answers = { 'PUT /default-types/{id}': () => Promise.reject(missing) };
  const { userErrors } = await mutate('setDefaultVolumeType', { projectId, volumeType: { name: 'x' } }, { answers });
  expect(userErrors).toMatchObject([{ __typename: 'NotFoundError', path: ['input', 'volumeType', 'name'] }]);
});

test.each<[string, object, string[]]>([
  ['setDefaultVolumeType', { projectId: '../x', volumeType: { name: 'a' } }, ['projectId']],
  ['setDefaultVolumeType', { projectId, volumeType: { name: '' } }, ['volumeType', 'name']],
  ['setDefaultVolumeType', { projectId, volumeType: { name: 'x'.repeat(256) } }, ['volumeType', 'name']],
  ['unsetDefaultVolumeType', { projectId: '%2f' }, ['projectId']],
])('%s refuses %j without a call', async (name, input, path) => {
  await expectRefused(name, input, { __typename: 'ValidationError', path: ['input', ...path] });
});

test.each([
  ['setDefaultVolumeType', { projectId, volumeType: { name: 'a' } }],
  ['unsetDefaultVolumeType', { projectId }],
] as const)('%s is refused on an old cloud', async (name, input) => {
  await expectRefused(name, input, { __typename: 'MicroversionTooLowError' }, { microversion: '3.61' });
});
