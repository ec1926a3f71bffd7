import type { GraphQLInterfaceType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { deleteEvents, statusEvents, statusKinds, waitableKinds, type WaitForStatusArgs } from '../../src/resolvers/wait-events.ts';
import { schema } from '../../src/schema/schema.ts';
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
    consistencyGroups: [row.consistencyGroupRow(1)],
    cgsnapshots: [row.cgsnapshotRow(1, 1)],
  };
  const ids = {
    Volume: row.volumeId(1),
    Snapshot: row.snapshotId(1),
    Backup: row.backupId(1),
    Group: row.groupId(1),
    GroupSnapshot: row.groupSnapshotId(1),
    Attachment: row.attachmentId(1),
    ConsistencyGroup: row.groupId(1),
    ConsistencyGroupSnapshot: row.groupSnapshotId(1),
  };

  test.each(statusKinds)("a %s, by its global id, and by Cinder's with the type", async (kind) => {
    const status = kind === 'Attachment' ? 'attached' : 'available';
    for (const given of [{ id: `${kind}:${ids[kind]}` }, { id: ids[kind], resourceType: kind }]) {
      const [event] = await all(
        statusEvents({ ...args, ...given, status }, operation(store, { isAdmin: true }).context),
      );
      expect(event).toMatchObject({ value: status, resource: { kind, id: ids[kind] } });
    }
  });

  test.each<[Partial<WaitForStatusArgs>, string, string]>([
    [{ id }, 'id', 'Add `resourceType`, or use a global id.'],
    [{ id: 'x' }, 'id', 'is not an id'],
    [{ id: `Server:${id}` }, 'id', '"Server" is not a type of the schema. Types: Volume, Snapshot,'],
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

test.each(waitableKinds.filter((kind) => !statusKinds.some((other) => other === kind)))('a %s has no status to wait for', async (kind) => {
  const { context, calls } = operation({});
  const failure = await failureOf(() => statusEvents({ ...args, id: `${kind}:${id}` }, context));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', `A ${kind} has no status. These types have one: Volume, `, { path: ['id'] }));
  expect(calls).toEqual([]);
});

test('every type with a global id can be waited for', () => {
  const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map(({ name }) => name);
  expect(nodes.toSorted()).toEqual(waitableKinds.toSorted());
});
