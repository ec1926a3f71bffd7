import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { enumName, openEnum } from '../../src/schema/open-enum.ts';
import { schema } from '../../src/schema/schema.ts';
import { VolumeStatus } from '../../src/schema/volume/status.ts';
import { execute } from '../support/execute.ts';
import * as row from '../support/rows.ts';

test.each([
  ['in-use', 'IN_USE'],
  ['error_backing-up', 'ERROR_BACKING_UP'],
  ['createdAt', 'CREATED_AT'],
  ['available', 'AVAILABLE'],
])('converts %s to %s', (wire, name) => {
  expect(enumName(wire)).toBe(name);
});

test('returns UNKNOWN for a value that is not listed, even for the name of an object property', () => {
  const colour = openEnum('Colour', 'A colour.', { red: 'Like fire.' });
  expect(['red', 'green', '', 'RED', 'constructor', '__proto__'].map((wire) => colour.of(wire))).toEqual([
    'red',
    ...Array.from({ length: 5 }, () => 'UNKNOWN'),
  ]);
});

test('an open enum knows all of its values', () => {
  const status = schema.getType('VolumeStatus');
  const values = isEnumType(status) ? status.getValues() : [];
  expect(values.length).toBeGreaterThan(20);
  for (const { name, value } of values) {
    expect(VolumeStatus.of(value as string)).toBe(value);
    expect(name).toBe(enumName(value as string));
  }
});

const odd = { status: 'of tomorrow', replication_status: 'of tomorrow', migration_status: 'target:x' };
const store = {
  volumes: [
    row.volumeRow(1, odd),
    row.volumeRow(2, { status: 'error_backing-up', replication_status: 'failing-over', migration_status: 'success' }),
  ],
  snapshots: [row.snapshotRow(1, 1, odd)],
  backups: [row.backupRow(1, 1, odd)],
  groups: [row.groupRow(1, odd)],
  attachments: [row.attachmentRow(1, 1, { status: 'of tomorrow' })],
};
const strange = { status: 'UNKNOWN', rawStatus: 'of tomorrow' };

test('returns UNKNOWN for a new status, and the raw status', async () => {
  const status = '{ nodes { status rawStatus } }';
  const { data, errors } = await execute(
    `{ snapshots ${status} backups ${status} groups ${status} attachments ${status} }`,
    store,
    { isAdmin: true },
  );
  expect(errors).toBeUndefined();
  const list = { nodes: [strange] };
  expect(data).toEqual({ snapshots: list, backups: list, groups: list, attachments: list });
});

test('returns UNKNOWN for new values of the other enums of a volume', async () => {
  const { data, errors } = await execute(
    '{ volumes { nodes { status rawStatus replicationStatus migrationStatus rawMigrationStatus } } }',
    store,
    { isAdmin: true },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    volumes: {
      nodes: [
        {
          status: 'ERROR_BACKING_UP',
          rawStatus: 'error_backing-up',
          replicationStatus: 'FAILING_OVER',
          migrationStatus: 'SUCCESS',
          rawMigrationStatus: 'success',
        },
        { ...strange, replicationStatus: 'UNKNOWN', migrationStatus: 'UNKNOWN', rawMigrationStatus: 'target:x' },
      ],
    },
  });
});
