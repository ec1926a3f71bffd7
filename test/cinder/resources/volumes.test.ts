import { expect, test } from 'vitest';
import type { Microversion } from '../../../src/cinder/microversion.ts';
import {
  createVolume,
  deleteVolume,
  extendVolume,
  updateVolume,
  volumes,
} from '../../../src/cinder/resources/volumes.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { fakeCinder, type FakeCinder } from '../../support/fake-cinder.ts';
import { attachmentId, serverId, time, typeId, volumeId, volumeRow } from '../../support/rows.ts';

const id = volumeId(1);
const accepted: unknown = expect.objectContaining({ id, requestId: 'req-1' });

/** A Cinder that accepts every change of a volume. */
function accepting(created: unknown = { volume: { id } }, microversion: Microversion = '3.71'): FakeCinder {
  const answers = {
    'POST /volumes': () => created,
    'PUT /volumes/{id}': () => ({ volume: {} }),
    'DELETE /volumes/{id}': () => undefined,
    'POST /volumes/{id}/action': () => undefined,
  };
  return fakeCinder({}, { answers, microversion });
}

test('creates a volume, without keys for missing properties', async () => {
  const { client, calls, bodies } = accepting();
  expect(await createVolume(client, { size: 1, name: 'a', snapshot_id: undefined })).toEqual(accepted);
  expect(calls).toEqual(['POST /volumes']);
  expect(JSON.parse(JSON.stringify(bodies))).toEqual([{ volume: { size: 1, name: 'a' } }]);
});

test('sends scheduler hints outside the volume', async () => {
  const { client, bodies } = accepting();
  await createVolume(client, { size: 1 }, { different_host: ['x'] });
  expect(bodies).toEqual([{ volume: { size: 1 }, 'OS-SCH-HNT:scheduler_hints': { different_host: ['x'] } }]);
});

test('throws UPSTREAM_ERROR for a creation without a volume in the response', async () => {
  expect(await failureOf(() => createVolume(accepting({}).client, { size: 1 }))).toEqual(
    cinderError('UPSTREAM_ERROR', 'no volume'),
  );
});

test('updates a volume', async () => {
  const { client, calls, bodies } = accepting();
  expect(await updateVolume(client, id, { name: null, metadata: {} })).toEqual(accepted);
  expect(calls).toEqual([`PUT /volumes/${id}`]);
  expect(bodies).toEqual([{ volume: { name: null, metadata: {} } }]);
});

test('extends a volume', async () => {
  const { client, calls, bodies } = accepting();
  expect(await extendVolume(client, id, 7)).toEqual(accepted);
  expect(calls).toEqual([`POST /volumes/${id}/action`]);
  expect(bodies).toEqual([{ 'os-extend': { new_size: 7 } }]);
});

test.each([
  [{ cascade: false, force: false }, ''],
  [{ cascade: true, force: false }, '?cascade=true'],
  [{ cascade: true, force: true }, '?cascade=true&force=true'],
])('deletes a volume with %j', async (options, query) => {
  const { client, calls } = accepting();
  expect(await deleteVolume(client, id, options)).toEqual(accepted);
  expect(calls).toEqual([`DELETE /volumes/${id}${query}`]);
});

test('deletes a volume with os-force_delete on an old cloud, but not with its snapshots', async () => {
  const { client, calls, bodies } = accepting(undefined, '3.22');
  expect(await deleteVolume(client, id, { cascade: false, force: true })).toEqual(accepted);
  expect(calls).toEqual([`POST /volumes/${id}/action`]);
  expect(bodies).toEqual([{ 'os-force_delete': null }]);
  const both = { cascade: true, force: true };
  expect(await failureOf(() => deleteVolume(client, id, both))).toEqual(cinderError('MICROVERSION_TOO_LOW'));
});

test('decodes a whole record', () => {
  const attachment = {
    id,
    attachment_id: attachmentId(1),
    volume_id: id,
    server_id: serverId(1),
    host_name: null,
    device: '/dev/vdb',
    attached_at: time(3),
  };
  const record = volumes.decode(
    volumeRow(1, {
      bootable: 'true',
      attachments: [attachment],
      volume_image_metadata: { os: 'linux' },
      'os-vol-mig-status-attr:name_id': volumeId(9),
    }),
  );
  expect(record).toMatchObject({
    kind: 'Volume',
    id,
    createdAt: `${time(1)}Z`,
    updatedAt: null,
    volumeTypeName: 'type 1',
    volumeTypeId: typeId(1),
    sourceVolumeId: null,
    bootable: true,
    encryptionKeyId: null,
    projectId: 'p1',
    host: 'host@backend#pool',
    migrationNameId: volumeId(9),
    imageMetadata: { os: 'linux' },
    attachments: [
      {
        kind: 'VolumeAttachment',
        attachmentId: attachmentId(1),
        volumeId: id,
        serverId: serverId(1),
        hostName: null,
        device: '/dev/vdb',
        attachedAt: `${time(3)}Z`,
      },
    ],
  });
});

test('decodes a minimal record with null values', () => {
  const record = volumes.decode({ id, status: 'available' });
  const known = { kind: 'Volume', id, status: 'available', metadata: null, attachments: [] };
  expect(record).toEqual({ ...Object.fromEntries(Object.keys(record).map((name) => [name, null])), ...known });
});
