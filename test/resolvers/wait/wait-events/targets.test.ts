import type { GraphQLInterfaceType } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  deleteEvents,
  statusEvents,
  statusKinds,
  waitableKinds,
  type WaitForStatusArgs,
} from '../../../../src/resolvers/wait/wait-events.ts';
import { schema } from '../../../../src/schema/schema.ts';
import { cinderError, failureOf } from '../../../support/failure.ts';
import { operation } from '../../../support/operation.ts';
import * as row from '../../../support/rows.ts';
import { all, args, id } from '../../support/looks.ts';

describe('the resource of a wait', () => {
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

  test.each(statusKinds)('is a %s, by its global ID, or by its UUID and type', async (kind) => {
    const status = kind === 'Attachment' ? 'attached' : 'available';
    for (const given of [{ id: `${kind}:${ids[kind]}` }, { id: ids[kind], resourceType: kind }]) {
      const [event] = await all(
        statusEvents(operation(store, { isAdmin: true }).context, { ...args, ...given, status }),
      );
      expect(event).toMatchObject({ value: status, resource: { kind, id: ids[kind] } });
    }
  });

  test.each<[Partial<WaitForStatusArgs>, string, string]>([
    [{ id }, 'id', 'Specify `resourceType`, or use a global ID.'],
    [{ id: 'x' }, 'id', 'is not a valid ID'],
    [{ id: `Server:${id}` }, 'id', 'The type "Server" is not supported. Supported types: Volume, Snapshot,'],
    [{ id: `Snapshot:${id}`, resourceType: 'Volume' }, 'id', 'must be of type Volume;'],
    [{ interval: 0 }, 'interval', '`interval` must be a positive number of seconds; received 0.'],
    [{ wait: -1 }, 'wait', '`wait` must be null or a positive number of seconds; received -1.'],
  ])('is refused immediately without a call: %j', async (wrong, argument, message) => {
    const { context, calls } = operation(store);
    for (const events of [statusEvents, deleteEvents]) {
      const failure = await failureOf(() => events(context, { ...args, ...wrong }));
      expect(failure).toEqual(cinderError('BAD_USER_INPUT', message, { path: [argument] }));
    }
    expect(calls).toEqual([]);
  });
});

test.each(waitableKinds.filter((kind) => !statusKinds.some((other) => other === kind)))(
  'refuses to wait for a status of the type %s',
  async (kind) => {
    const { context, calls } = operation({});
    const failure = await failureOf(() => statusEvents(context, { ...args, id: `${kind}:${id}` }));
    expect(failure).toEqual(
      cinderError(
        'BAD_USER_INPUT',
        `The type ${kind} has no status. Specify another \`attribute\`. Types with a status: Volume, `,
        { path: ['id'] },
      ),
    );
    expect(calls).toEqual([]);
  },
);

test('supports every type with a global ID', () => {
  const nodes = schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map(({ name }) => name);
  expect(nodes.toSorted()).toEqual(waitableKinds.toSorted());
});
