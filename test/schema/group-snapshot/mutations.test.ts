import { expect, test } from 'vitest';
import { groupId, groupSnapshotId, groupSnapshotRow } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate, wait } from '../support/mutate.ts';

const id = groupSnapshotId(1);
const look = `GET /group_snapshots/${id}`;
const answers = { 'POST /group_snapshots': () => ({ group_snapshot: { id } }) };

test('createGroupSnapshot sends the given fields, and waits', async () => {
  const body = { group_snapshot: { group_id: groupId(1), name: 'a' } };
  const input = { groupId: `Group:${groupId(1)}`, name: 'a', description: null, wait };
  const store = { groupSnapshots: [groupSnapshotRow(1, 1)] };
  await expectCalls('createGroupSnapshot', input, ['POST /group_snapshots', look], [body], { answers, store });
  const failed = { groupSnapshots: [groupSnapshotRow(1, 1, { status: 'error' })] };
  const { userErrors } = await mutate('createGroupSnapshot', input, { answers, store: failed });
  expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
});

test('deleteGroupSnapshot waits until the group snapshot is deleted', async () => {
  await expectCalls('deleteGroupSnapshot', { id: `GroupSnapshot:${id}`, wait }, [
    `DELETE /group_snapshots/${id}`,
    look,
  ]);
});

test('resetGroupSnapshotStatus sends the status', async () => {
  const call = `POST /group_snapshots/${id}/action`;
  await expectCalls(
    'resetGroupSnapshotStatus',
    { id, status: 'AVAILABLE' },
    [call],
    [{ reset_status: { status: 'available' } }],
  );
});

test('the mutations refuse invalid input without a call', async () => {
  await expectRefused('createGroupSnapshot', { groupId: `Volume:${groupId(1)}` }, { path: ['input', 'groupId'] });
  await expectRefused(
    'createGroupSnapshot',
    { groupId: groupId(1), name: 'x'.repeat(256) },
    { path: ['input', 'name'] },
  );
  await expectRefused('deleteGroupSnapshot', { id: '..' }, { path: ['input', 'id'] });
  const tooOld = { __typename: 'MicroversionTooLowError' };
  await expectRefused('createGroupSnapshot', { groupId: groupId(1) }, tooOld, { microversion: '3.13' });
  await expectRefused('deleteGroupSnapshot', { id }, tooOld, { microversion: '3.13' });
  await expectRefused('resetGroupSnapshotStatus', { id, status: 'ERROR' }, tooOld, { microversion: '3.18' });
});
