import { expect, test } from 'vitest';
import { loadNode } from '../../../src/resolvers/common/node.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { operation } from '../../support/operation.ts';
import * as row from '../../support/rows.ts';

const store = {
  volumes: [row.volumeRow(1)],
  snapshots: [row.snapshotRow(1, 1)],
  backups: [row.backupRow(1, 1)],
  attachments: [row.attachmentRow(1, 1)],
  groups: [row.groupRow(1)],
  volumeTypes: [row.typeRow(1)],
  qosSpecs: [row.qosSpecRow(1)],
  groupTypes: [row.groupTypeRow(1)],
  groupSnapshots: [row.groupSnapshotRow(1, 1)],
  consistencyGroups: [row.consistencyGroupRow(1)],
  cgsnapshots: [row.cgsnapshotRow(1, 1)],
  messages: [row.messageRow(1, 1)],
};

test.each([
  ['Volume', row.volumeId(1)],
  ['Snapshot', row.snapshotId(1)],
  ['Backup', row.backupId(1)],
  ['Attachment', row.attachmentId(1)],
  ['Group', row.groupId(1)],
  ['VolumeType', row.typeId(1)],
  ['QosSpec', row.qosSpecId(1)],
  ['GroupType', row.groupTypeId(1)],
  ['GroupSnapshot', row.groupSnapshotId(1)],
  ['ConsistencyGroup', row.groupId(1)],
  ['ConsistencyGroupSnapshot', row.groupSnapshotId(1)],
  ['Message', row.messageId(1)],
])('loads an object of type %s', async (kind, id) => {
  const { context } = operation(store, { isAdmin: kind === 'QosSpec' });
  await expect(loadNode(context, `${kind}:${id}`, ['id'])).resolves.toMatchObject({ kind, id });
  await expect(loadNode(context, `${kind}:${row.serverId(9)}`, ['id'])).resolves.toBeNull();
});

test('loads several objects of one type together', async () => {
  const { context, calls } = operation({ volumes: row.rows(5, (n) => row.volumeRow(n)) });
  await Promise.all([1, 2, 3, 4, 5].map((n) => loadNode(context, `Volume:${row.volumeId(n)}`, ['ids'])));
  expect(calls).toHaveLength(1);
});

test.each([
  [
    'Server',
    `Server:${row.volumeId(1)}`,
    'The type "Server" has no global IDs. Types with global IDs: Volume, Snapshot, Backup, Attachment, Group, VolumeType, QosSpec, GroupType, GroupSnapshot, Transfer, ConsistencyGroup, ConsistencyGroupSnapshot, Message.',
  ],
  ['a UUID', row.volumeId(1), 'is not a valid ID'],
  ['text', 'text', 'is not a valid ID'],
])('refuses %s without a call', async (_, given, message) => {
  const { context, calls } = operation(store);
  expect(await failureOf(() => loadNode(context, given, ['ids']))).toEqual(
    cinderError('BAD_USER_INPUT', message, { path: ['ids'] }),
  );
  expect(calls).toEqual([]);
});
