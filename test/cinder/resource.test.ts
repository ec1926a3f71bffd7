import { expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { parentIdOf, show, showVisible, type Resource } from '../../src/cinder/resource.ts';
import { attachments } from '../../src/cinder/resources/attachments.ts';
import { backups } from '../../src/cinder/resources/backups.ts';
import { groupSnapshots } from '../../src/cinder/resources/group-snapshots.ts';
import { groups } from '../../src/cinder/resources/groups.ts';
import { snapshots } from '../../src/cinder/resources/snapshots.ts';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { fakeCinder } from '../support/fake-cinder.ts';
import {
  attachmentId,
  attachmentRow,
  backupRow,
  groupId,
  groupSnapshotRow,
  snapshotRow,
  volumeId,
  volumeRow,
} from '../support/rows.ts';

test('reads a resource by its ID with one GET', async () => {
  const { client, calls } = fakeCinder({ volumes: [volumeRow(1)] });
  expect(await show(client, volumes, volumeId(1))).toMatchObject({ kind: 'Volume', id: volumeId(1), name: 'volume 1' });
  expect(calls).toEqual([`GET /volumes/${volumeId(1)}`]);
});

test('returns null for a resource that does not exist', async () => {
  expect(await show(fakeCinder({}).client, volumes, volumeId(1))).toBeNull();
});

test.each(['FORBIDDEN', 'UPSTREAM_ERROR'] as const)('throws %s', async (code) => {
  const { client } = fakeCinder(
    {},
    { answers: { 'GET /volumes/{id}': () => Promise.reject(new CinderError(code, 'no')) } },
  );
  expect(await failureOf(() => show(client, volumes, volumeId(1)))).toEqual(cinderError(code));
});

test('refuses a type that the cloud does not support, without a call', async () => {
  const { client, calls } = fakeCinder({}, { microversion: '3.26' });
  const failure = await failureOf(() => show(client, attachments, volumeId(1)));
  expect(failure).toEqual(
    cinderError('MICROVERSION_TOO_LOW', 'Showing attachments requires microversion 3.27', { required: '3.27' }),
  );
  expect(calls).toEqual([]);
});

test('throws UPSTREAM_ERROR for a response without the resource', async () => {
  const { client } = fakeCinder({}, { answers: { 'GET /volumes/{id}': () => ({}) } });
  expect(await failureOf(() => show(client, volumes, volumeId(1)))).toEqual(cinderError('UPSTREAM_ERROR', 'no Volume'));
});

test('returns null for a hidden resource, for which Cinder responds with 400, and throws a 400 of other types', async () => {
  const refused = () => Promise.reject(new CinderError('BAD_USER_INPUT', 'Group_type x is reserved.'));
  const { client } = fakeCinder({}, { answers: { 'GET /groups/{id}': refused, 'GET /volumes/{id}': refused } });
  expect(await show(client, groups, volumeId(1))).toBeNull();
  expect(await failureOf(() => show(client, volumes, volumeId(1)))).toEqual(cinderError('BAD_USER_INPUT'));
});

test.each([
  [false, null, 2],
  [true, { id: attachmentId(1) }, 1],
])(
  'returns a resource only to callers who can see its parent, and to administrators (%s)',
  async (isAdmin, expected, count) => {
    const rows = {
      volumes: [volumeRow(1, { 'os-vol-tenant-attr:tenant_id': 'p2' })],
      attachments: [attachmentRow(1, 1)],
    };
    const { client, calls } = fakeCinder(rows, { isAdmin });
    const shown = await showVisible(client, attachments, attachmentId(1));
    expect([shown && { id: shown.id }, calls.length]).toEqual([expected, count]);
  },
);

const children: readonly (readonly [string, Resource, string, Readonly<Record<string, unknown>>])[] = [
  ['volumes', volumes, 'Group', volumeRow(1, { group_id: groupId(2) })],
  ['snapshots', snapshots, 'Volume', snapshotRow(1, 2)],
  ['backups', backups, 'Volume', backupRow(1, 2)],
  ['attachments', attachments, 'Volume', attachmentRow(1, 2)],
  ['group snapshots', groupSnapshots, 'Group', groupSnapshotRow(1, 2)],
];

test.each(children)('the parent of %s is a field of their records and a filter', (_, resource, kind, row) => {
  expect(resource.filters[resource.parent ?? '']?.idOf).toBe(kind);
  expect(parentIdOf(resource, resource.decode(row))).toBe(kind === 'Group' ? groupId(2) : volumeId(2));
});
