import { describe, expect, test } from 'vitest';
import { deleteEvents, statusEvents, waitableKinds, type WaitForStatusArgs } from '../../src/resolvers/wait-events.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { operation } from '../support/operation.ts';
import * as row from '../support/rows.ts';
import { all, args, id } from './support/looks.ts';

describe('what is waited for', () => {
  const store = {
    volumes: [row.volumeRow(1)],
    snapshots: [row.snapshotRow(1, 1)],
    backups: [row.backupRow(1, 1)],
    groups: [row.groupRow(1)],
    groupSnapshots: [row.groupSnapshotRow(1, 1)],
    attachments: [row.attachmentRow(1, 1)],
  };
  const ids = {
    Volume: row.volumeId(1),
    Snapshot: row.snapshotId(1),
    Backup: row.backupId(1),
    Group: row.groupId(1),
    GroupSnapshot: row.groupSnapshotId(1),
    Attachment: row.attachmentId(1),
  };

  test.each(waitableKinds)("a %s, by its global id, and by Cinder's with the type", async (kind) => {
    const status = kind === 'Attachment' ? 'attached' : 'available';
    for (const given of [{ id: `${kind}:${ids[kind]}` }, { id: ids[kind], resourceType: kind }]) {
      const [event] = await all(
        statusEvents({ ...args, ...given, status }, operation(store, { isAdmin: true }).context),
      );
      expect(event).toMatchObject({ value: status, resource: { kind, id: ids[kind] } });
    }
  });

  test.each<[Partial<WaitForStatusArgs>, string, string]>([
    [{ id }, 'id', 'give "resourceType" too, or a global id'],
    [{ id: 'x' }, 'id', 'is not an id'],
    [
      { id: `VolumeType:${id}` },
      'id',
      'A VolumeType has no status; there are Volume, Snapshot, Backup, Group, GroupSnapshot, Attachment.',
    ],
    [{ id: `Snapshot:${id}`, resourceType: 'Volume' }, 'id', "a Volume's is needed"],
    [{ interval: 0 }, 'interval', 'The interval is a positive number of seconds; it was 0.'],
    [{ wait: -1 }, 'wait', '"wait" is a positive number of seconds, or null; it was -1.'],
  ])('%j is refused at once, with no call', async (wrong, argument, message) => {
    const { context, calls } = operation(store);
    for (const events of [statusEvents, deleteEvents]) {
      const failure = await failureOf(() => events({ ...args, ...wrong }, context));
      expect(failure).toEqual(cinderError('BAD_USER_INPUT', message, { path: [argument] }));
    }
    expect(calls).toEqual([]);
  });
});
