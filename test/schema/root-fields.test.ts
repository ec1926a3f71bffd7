import { describe, expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { execute } from '../support/execute.ts';
import * as row from '../support/rows.ts';

const store = {
  volumes: row.rows(2, (n) => row.volumeRow(n)),
  snapshots: [row.snapshotRow(1, 1)],
  backups: [row.backupRow(1, 1)],
  attachments: [row.attachmentRow(1, 1)],
  groups: [row.groupRow(1)],
  volumeTypes: [row.typeRow(1)],
};
const kinds: [string, string, string][] = [
  ['volume', 'Volume', row.volumeId(1)],
  ['snapshot', 'Snapshot', row.snapshotId(1)],
  ['backup', 'Backup', row.backupId(1)],
  ['group', 'Group', row.groupId(1)],
  ['volumeType', 'VolumeType', row.typeId(1)],
  ['attachment', 'Attachment', row.attachmentId(1)],
];
const named: [string, string][] = [
  ['findVolume', 'volume 1'],
  ['findSnapshot', 'snapshot 1'],
  ['findBackup', 'backup 1'],
  ['findGroup', 'group 1'],
  ['findVolumeType', 'type 1'],
];

describe.each(kinds)('%s', (field, type, id) => {
  test.each([id, `${type}:${id}`])('loads the resource by %s', async (given) => {
    const { data } = await execute(`{ ${field}(id: "${given}") { cinderId } }`, store);
    expect(data).toEqual({ [field]: { cinderId: id } });
  });

  test('is null if the resource does not exist', async () => {
    const { data, errors } = await execute(`{ ${field}(id: "${row.serverId(9)}") { cinderId } }`, store);
    expect([data, errors]).toEqual([{ [field]: null }, undefined]);
  });

  test('refuses an invalid ID before it becomes part of a URL', async () => {
    const { data, errors, calls } = await execute(`{ ${field}(id: "../x") { cinderId } }`, store);
    expect(data).toEqual({ [field]: null });
    expect(errors).toMatchObject([
      { path: [field], originalError: { code: 'BAD_USER_INPUT', details: { path: ['id'] } } },
    ]);
    expect(calls).toEqual([]);
  });
});

describe.each(named)('%s', (field, name) => {
  test('finds the resource by its name', async () => {
    const { data } = await execute(`{ ${field}(nameOrId: "${name}") { name } }`, store);
    expect(data).toEqual({ [field]: { name } });
  });

  test('is an error without ignoreMissing', async () => {
    const { errors } = await execute(`{ ${field}(nameOrId: "nobody", ignoreMissing: false) { cinderId } }`, store);
    expect(errors).toMatchObject([{ originalError: { code: 'NOT_FOUND' } }]);
  });
});

test('returns null and an error for a forbidden resource, and the rest of the response', async () => {
  const answers = { 'GET /groups/{id}': () => Promise.reject(new CinderError('FORBIDDEN', 'no')) };
  const { data, errors } = await execute(
    `{ volume(id: "${row.volumeId(1)}") { name } group(id: "${row.groupId(1)}") { name } }`,
    store,
    { answers },
  );
  expect(data).toEqual({ volume: { name: 'volume 1' }, group: null });
  expect(errors).toMatchObject([{ path: ['group'], originalError: { code: 'FORBIDDEN' } }]);
});
