import { expect, test } from 'vitest';
import type { Answer, FakeOptions } from '../../support/fake-cinder.ts';
import { groupId, messageRow, serverId, snapshotId, typeId, volumeId, volumeRow } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate, wait } from '../support/mutate.ts';

const id = volumeId(1);
const act = `POST /volumes/${id}/action`;
const image = { image_id: serverId(1), image_name: 'a', disk_format: 'raw', container_format: 'bare' };
const uploading: Record<string, Answer> = { 'POST /volumes/{id}/action': () => ({ 'os-volume_upload_image': image }) };
const answered = (body: object): FakeOptions => ({ answers: { 'POST /volumes/{id}/action': () => body } });
const host = 'lab@one#pool';
const ref = { 'source-name': 'a' };
const managed = { answers: { 'POST /manageable_volumes': () => ({ volume: { id } }) } };

test.each<[name: string, input: object, call: string, body: object, options?: FakeOptions]>([
  ['setVolumeMetadata', { metadata: { a: '1' } }, `POST /volumes/${id}/metadata`, { metadata: { a: '1' } }],
  ['deleteVolumeMetadata', {}, `PUT /volumes/${id}/metadata`, { metadata: {} }],
  [
    'setVolumeImageMetadata',
    { metadata: { a: '1' } },
    act,
    { 'os-set_image_metadata': { metadata: { a: '1' } } },
    answered({ metadata: { a: '1' } }),
  ],
  ['deleteVolumeImageMetadata', { keys: ['a', 'a'] }, act, { 'os-unset_image_metadata': { key: 'a' } }],
  ['setVolumeReadonly', { readonly: false }, act, { 'os-update_readonly_flag': { readonly: false } }],
  ['setVolumeBootableStatus', { bootable: true }, act, { 'os-set_bootable': { bootable: true } }],
  ['resetVolumeStatus', { status: 'IN_USE', attachStatus: null }, act, { 'os-reset_status': { status: 'in-use' } }],
  [
    'resetVolumeStatus',
    { attachStatus: 'DETACHED', migrationStatus: 'NONE' },
    act,
    { 'os-reset_status': { attach_status: 'detached', migration_status: 'none' } },
  ],
  [
    'revertVolumeToSnapshot',
    { snapshotId: `Snapshot:${snapshotId(1)}` },
    act,
    { revert: { snapshot_id: snapshotId(1) } },
  ],
  ['retypeVolume', { newType: { name: 'fast' }, migrationPolicy: null }, act, { 'os-retype': { new_type: 'fast' } }],
  [
    'retypeVolume',
    { newType: { id: `VolumeType:${typeId(1)}` }, migrationPolicy: 'ON_DEMAND' },
    act,
    { 'os-retype': { new_type: typeId(1), migration_policy: 'on-demand' } },
  ],
  ['migrateVolume', { target: { host } }, act, { 'os-migrate_volume': { host } }],
  [
    'migrateVolume',
    { target: { cluster: 'c@b' }, forceHostCopy: true, lockVolume: false },
    act,
    { 'os-migrate_volume': { cluster: 'c@b', force_host_copy: true, lock_volume: false } },
  ],
  [
    'completeVolumeMigration',
    { newVolumeId: volumeId(2) },
    act,
    { 'os-migrate_volume_completion': { new_volume: volumeId(2), error: false } },
    answered({ save_volume_id: id }),
  ],
  ['completeVolumeExtend', { error: true }, act, { 'os-extend_volume_completion': { error: true } }],
  [
    'uploadVolumeToImage',
    { imageName: 'a', diskFormat: 'QCOW2', visibility: 'PUBLIC', protected: true, force: null },
    act,
    { 'os-volume_upload_image': { image_name: 'a', disk_format: 'qcow2', visibility: 'public', protected: true } },
    { answers: uploading },
  ],
  ['reimageVolume', { imageId: serverId(1) }, act, { 'os-reimage': { image_id: serverId(1) } }],
  [
    'reimageVolume',
    { imageId: serverId(1), reimageReserved: true },
    act,
    { 'os-reimage': { image_id: serverId(1), reimage_reserved: true } },
  ],
  ['unmanageVolume', {}, act, { 'os-unmanage': null }],
])('%s sends %j', async (name, input, call, body, options = {}) => {
  await expectCalls(name, { id, ...input }, [call], [body], options);
});

test('manageVolume sends the given fields', async () => {
  const input = {
    target: { host },
    ref,
    name: 'a',
    volumeType: { id: `VolumeType:${typeId(1)}` },
    bootable: true,
    metadata: { b: 'c' },
    description: null,
  };
  const volume = { host, ref, name: 'a', volume_type: typeId(1), metadata: { b: 'c' }, bootable: true };
  await expectCalls('manageVolume', input, ['POST /manageable_volumes'], [{ volume }], managed);
  await expectCalls(
    'manageVolume',
    { target: { cluster: 'c' }, ref: 'text' },
    ['POST /manageable_volumes'],
    [{ volume: { cluster: 'c', ref: 'text' } }],
    managed,
  );
});

test.each<[name: string, input: object, path: string[], message?: string]>([
  [
    'setVolumeMetadata',
    { metadata: {} },
    ['metadata'],
    '`metadata` must not be empty. Specify at least one key and its value.',
  ],
  ['setVolumeMetadata', { metadata: { a: 'x'.repeat(256) } }, ['metadata', 'a']],
  ['deleteVolumeMetadata', { keys: [] }, ['keys']],
  ['deleteVolumeImageMetadata', { keys: [''] }, ['keys', '0']],
  [
    'resetVolumeStatus',
    { status: null },
    [],
    'No change was specified. Specify `status`, `attachStatus` or `migrationStatus`.',
  ],
  ['revertVolumeToSnapshot', { snapshotId: `Volume:${id}` }, ['snapshotId']],
  ['retypeVolume', { newType: { name: ' ' } }, ['newType', 'name']],
  ['retypeVolume', { newType: { id: `Volume:${id}` } }, ['newType', 'id']],
  ['migrateVolume', { target: { host: 'a b\r\n' } }, ['target', 'host']],
  ['migrateVolume', { target: { cluster: '' } }, ['target', 'cluster']],
  ['completeVolumeMigration', { newVolumeId: '../x' }, ['newVolumeId']],
  ['uploadVolumeToImage', { imageName: '' }, ['imageName'], '`imageName` must have 1 to 255 characters; received 0.'],
  ['uploadVolumeToImage', { imageName: 'a', containerFormat: 'x'.repeat(256) }, ['containerFormat']],
  ['reimageVolume', { imageId: 'x' }, ['imageId'], '`imageId` must be the UUID of an image in Glance.'],
])('%s refuses %j without a call', async (name, input, path, message) => {
  const expected = {
    __typename: 'ValidationError',
    path: ['input', ...path],
    ...(message !== undefined && { message }),
  };
  await expectRefused(name, { id, ...input }, expected);
});

test.each([
  [{ target: { host }, ref: 3 }, ['ref']],
  [{ target: { host }, ref: {} }, ['ref']],
  [{ target: { host: groupId(1) + ' ' }, ref }, ['target', 'host']],
])('manageVolume refuses %j without a call', async (input, path) =>
  expectRefused('manageVolume', input, { __typename: 'ValidationError', path: ['input', ...path] }),
);

test.each<[name: string, input: object, microversion: '3.7' | '3.15' | '3.39' | '3.67' | '3.70' | '3.0']>([
  ['revertVolumeToSnapshot', { id, snapshotId: snapshotId(1) }, '3.39'],
  ['migrateVolume', { id, target: { cluster: 'c' } }, '3.15'],
  ['completeVolumeExtend', { id }, '3.70'],
  ['uploadVolumeToImage', { id, imageName: 'a', protected: true }, '3.0'],
  ['reimageVolume', { id, imageId: serverId(1) }, '3.67'],
  ['manageVolume', { target: { host }, ref }, '3.7'],
])('%s with %j is refused on an old cloud', async (name, input, microversion) => {
  await expectRefused(name, input, { __typename: 'MicroversionTooLowError' }, { microversion });
});

test('deleteVolumeImageMetadata reads all keys, and deletes them one after another', async () => {
  const store = { volumes: [volumeRow(1, { volume_image_metadata: { a: '1', b: '2' } })] };
  const bodies = ['a', 'b'].map((key) => ({ 'os-unset_image_metadata': { key } }));
  await expectCalls('deleteVolumeImageMetadata', { id }, [`GET /volumes/${id}`, act, act], bodies, { store });
  await expectCalls('deleteVolumeImageMetadata', { id }, [`GET /volumes/${id}`], [], {
    store: { volumes: [volumeRow(1)] },
  });
  const { userErrors } = await mutate('deleteVolumeImageMetadata', { id });
  expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
});

test('a wait for a migration polls the migration status', async () => {
  const looks = ['starting', 'migrating', 'success'];
  const look = (): unknown => ({ volume: volumeRow(1, { migration_status: looks.shift() }) });
  const run = await mutate(
    'migrateVolume',
    { id, target: { host }, wait },
    { isAdmin: true, answers: { 'GET /volumes/{id}': look } },
  );
  expect(run).toMatchObject({
    userErrors: [],
    calls: [act, `GET /volumes/${id}`, `GET /volumes/${id}`, `GET /volumes/${id}`],
  });
});

test('a failed upload is detected by its message, because the volume does not show it', async () => {
  const store = { volumes: [volumeRow(1)] };
  const input = { id, imageName: 'a', wait };
  const messages = `GET /messages?resource_uuid=${id}&request_id=req-1&limit=10`;
  const done = await mutate('uploadVolumeToImage', input, { store, answers: uploading });
  expect(done).toMatchObject({ userErrors: [], calls: [act, `GET /volumes/${id}`, messages] });
  const message = messageRow(1, 1, {
    user_message: 'copy volume to image:Failed to upload volume to image at backend.',
  });
  const failing = { ...uploading, 'GET /messages': () => ({ messages: [message] }) };
  const { userErrors } = await mutate('uploadVolumeToImage', input, { store, answers: failing });
  expect(userErrors).toMatchObject([
    { __typename: 'ResourceFailureError', message: expect.stringContaining('Failed to upload') as string },
  ]);
});
