import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { execute } from '../../support/execute.ts';
import type { FakeOptions, Store } from '../../support/fake-cinder.ts';
import * as row from '../../support/rows.ts';
import { fullTree, partOf, printed, pruned } from '../../support/selection-tree.ts';

const { volumeId, snapshotId, groupId, typeId } = row;

/** A cloud whose resources refer to each other, and to hidden or deleted resources. */
const store: Store = {
  volumeTypes: [row.typeRow(1), row.typeRow(2, { is_public: false, extra_specs: { multiattach: '<is> True' } })],
  groups: [row.groupRow(1, { volume_types: [typeId(1), typeId(2)] }), row.groupRow(2, { source_group_id: groupId(1) })],
  volumes: [
    row.volumeRow(1, { status: 'in-use', group_id: groupId(1), metadata: { team: 'storage' } }),
    row.volumeRow(2, { status: 'in-use', multiattach: true, source_volid: volumeId(1), group_id: groupId(2) }),
    row.volumeRow(3, {
      status: 'reserved',
      snapshot_id: snapshotId(1),
      volume_type: 'type 2',
      volume_type_id: typeId(2),
    }),
    row.volumeRow(4, {
      status: 'a status of tomorrow',
      source_volid: volumeId(9),
      migration_status: 'target:x',
      replication_status: 'enabled',
    }),
    row.volumeRow(5, { 'os-vol-tenant-attr:tenant_id': 'p2', snapshot_id: snapshotId(1), source_volid: volumeId(1) }),
  ],
  snapshots: [row.snapshotRow(1, 1), row.snapshotRow(2, 1, { status: 'error' }), row.snapshotRow(3, 2)],
  backups: [
    row.backupRow(1, 1, { snapshot_id: snapshotId(1) }),
    row.backupRow(2, 1, { is_incremental: true }),
    row.backupRow(3, 9, { snapshot_id: snapshotId(9) }),
  ],
  attachments: [
    row.attachmentRow(1, 1),
    row.attachmentRow(2, 2),
    row.attachmentRow(3, 2, { status: 'attaching', attached_at: '', attach_mode: 'null' }),
    row.attachmentRow(4, 3, { status: 'reserved', instance: null, attached_at: '', connection_info: null }),
  ],
  messages: [
    row.messageRow(1, 1),
    row.messageRow(2, 1, { project_id: 'p2' }),
    row.messageRow(3, 5, { project_id: 'p2' }),
    row.messageRow(4, 9, { resource_type: 'a type of tomorrow', message_level: 'a level of tomorrow' }),
    row.messageRow(5, 9, { resource_type: 'VOLUME_SNAPSHOT', resource_uuid: snapshotId(2) }),
  ],
};

const lists = {
  Volume: 'volumes',
  Snapshot: 'snapshots',
  Backup: 'backups',
  Group: 'groups',
  Attachment: 'attachments',
  VolumeType: 'volumeTypes',
  Message: 'messages',
};
const callers: [string, FakeOptions][] = [
  ['a member', {}],
  ['an administrator', { isAdmin: true }],
  ['a member of an older cloud', { microversion: '3.62' }],
];

describe.each(callers)('for %s', (_, options) => {
  test.each(Object.entries(lists))(
    'the fields of a %s do not depend on the rest of the selection',
    async (type, list) => {
      const tree = fullTree(schema, type, 3);
      const ask = async (selection: string): Promise<unknown> => {
        const { data } = await execute(`{ ${list} { nodes ${selection} } }`, store, options);
        return (data as Record<string, { nodes: unknown } | null>)[list]?.nodes;
      };
      const whole = await ask(printed(tree));
      expect(whole).toEqual(
        expect.arrayContaining([expect.objectContaining({ cinderId: expect.any(String) as unknown })]),
      );
      await fc.assert(
        fc.asyncProperty(partOf(tree), async (part) => {
          expect(await ask(printed(part))).toEqual(pruned(whole, part));
        }),
        { numRuns: 25 },
      );
    },
  );
});
