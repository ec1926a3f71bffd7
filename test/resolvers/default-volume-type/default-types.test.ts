import { expect, test } from 'vitest';
import { defaultVolumeTypeOf, showDefault } from '../../../src/resolvers/default-volume-type/default-types.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { operation } from '../../support/operation.ts';
import { typeId, typeRow } from '../../support/rows.ts';

test('shows the default type, whose ID then requires no call', async () => {
  const { context, calls } = operation({}, { answers: { 'GET /types/{id}': () => ({ volume_type: typeRow(1) }) } });
  expect(await showDefault(context, context.loaders.volumeType)).toMatchObject({ id: typeId(1), name: 'type 1' });
  await context.loaders.volumeType.byId.load(typeId(1));
  expect(calls).toEqual(['GET /types/default']);
});

test('returns null without a default type', async () => {
  const { context } = operation({});
  expect(await showDefault(context, context.loaders.groupType)).toBeNull();
});

test('loads the default type of a project once', async () => {
  const row = { project_id: 'p2', volume_type_id: typeId(1) };
  const answers = { 'GET /default-types/{project_id}': () => ({ default_type: row }) };
  const { context, calls } = operation({}, { isAdmin: true, answers });
  const both = await Promise.all([defaultVolumeTypeOf(context, 'p2'), defaultVolumeTypeOf(context, 'p2')]);
  expect(both).toMatchObject([{ volumeTypeId: typeId(1) }, { projectId: 'p2' }]);
  expect(calls).toEqual(['GET /default-types/p2']);
});

test.each(['../x', '', '.', 'a/b', 'a b', 'a'.repeat(65), 'Volume:1', '-x', 'ü'])(
  'refuses %j as a project ID',
  async (projectId) => {
    const { context, calls } = operation({}, { isAdmin: true });
    expect(await failureOf(() => defaultVolumeTypeOf(context, projectId))).toEqual(
      cinderError('BAD_USER_INPUT', 'must be the ID of a project', { path: ['projectId'] }),
    );
    expect(calls).toEqual([]);
  },
);
