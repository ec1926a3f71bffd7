import { expect, test } from 'vitest';
import { deletePlanOfGroup } from '../../../src/resolvers/delete-plan/group.ts';
import { operation } from '../../support/operation.ts';
import { groupId, groupRow, rows, volumeRow } from '../../support/rows.ts';

test('the volumes of a group are removed six at a time, as many as Cinder accepts', async () => {
  const volumes = rows(8, (n) => volumeRow(n, { group_id: groupId(1) }));
  const { context } = operation({ groups: [groupRow(1)], volumes, snapshots: [], groupSnapshots: [] });
  const group = await context.loaders.group.byId.load(groupId(1));
  if (!group) throw new Error('no group');
  const { obstacles, steps } = await deletePlanOfGroup(context, group);
  expect(obstacles.map(({ code }) => code)).toEqual(Array.from({ length: 8 }, () => 'HAS_VOLUMES'));
  expect(
    steps?.map(({ mutation, input }) => [mutation, (input['removeVolumes'] as string[] | undefined)?.length]),
  ).toEqual([
    ['updateGroup', 6],
    ['updateGroup', 2],
    ['deleteGroup', undefined],
  ]);
});
