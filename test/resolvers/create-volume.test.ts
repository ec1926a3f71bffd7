import { expect, test } from 'vitest';
import { createVolume, type CreateVolumeInput } from '../../src/resolvers/volume-actions.ts';
import { backupId, groupId, serverId, snapshotId, typeId, volumeId, volumeRow } from '../support/rows.ts';
import { accepting, badWait, done, id, refused, sent, wait } from './support/accepting.ts';

test('sends what is given, ids in either form, and nothing else', async () => {
  const run = accepting();
  const input = {
    size: 2,
    name: 'a',
    description: null,
    volumeType: `VolumeType:${typeId(1)}`,
    availabilityZone: 'nova',
    metadata: { team: 'storage' },
    snapshotId: `Snapshot:${snapshotId(1)}`,
    groupId: groupId(1),
    schedulerHints: { same_host: ['x'] },
  };
  expect(await createVolume(input, run.context)).toEqual(done);
  expect(run.calls).toEqual(['POST /volumes']);
  expect(sent(run)).toEqual([
    {
      volume: {
        size: 2,
        name: 'a',
        volume_type: typeId(1),
        availability_zone: 'nova',
        metadata: { team: 'storage' },
        snapshot_id: snapshotId(1),
        group_id: groupId(1),
      },
      'OS-SCH-HNT:scheduler_hints': { same_host: ['x'] },
    },
  ]);
});

test.each<[CreateVolumeInput, object]>([
  [{ sourceVolumeId: `Volume:${volumeId(2)}` }, { source_volid: volumeId(2) }],
  [{ backupId: backupId(1) }, { backup_id: backupId(1) }],
  [
    { imageId: serverId(1), size: 1, volumeType: 'fast' },
    { imageRef: serverId(1), size: 1, volume_type: 'fast' },
  ],
])('from %j', async (input, volume) => {
  const run = accepting();
  await createVolume(input, run.context);
  expect(sent(run)).toEqual([{ volume }]);
});

const size = 'A size in GiB is needed, unless the volume is made from a snapshot, a volume or a backup.';
test.each<[CreateVolumeInput, string[], string | RegExp]>([
  [{}, ['size'], size],
  [{ size: null, imageId: serverId(1) }, ['size'], size],
  [{ size: 0 }, ['size'], 'A size is a positive whole number of GiB; it was 0.'],
  [{ size: 1, name: 'x'.repeat(256) }, ['name'], 'It may have up to 255 characters; it has 256.'],
  [{ size: 1, description: 'x'.repeat(256) }, ['description'], 'It may have up to 255 characters; it has 256.'],
  [
    { size: 1, metadata: { a: 'x'.repeat(256) } },
    ['metadata', 'a'],
    'A value may have up to 255 characters; it has 256.',
  ],
  [
    { snapshotId: snapshotId(1), backupId: backupId(1) },
    ['backupId'],
    'A volume has one source: give snapshotId or backupId.',
  ],
  [{ snapshotId: volumeId(1).slice(1) }, ['snapshotId'], /is not an id/],
  [
    { sourceVolumeId: `Snapshot:${snapshotId(1)}` },
    ['sourceVolumeId'],
    /is the id of a Snapshot; a Volume's is needed here/,
  ],
  [{ backupId: '../x' }, ['backupId'], /is not an id/],
  [{ size: 1, groupId: '' }, ['groupId'], /is not an id/],
  [{ size: 1, wait: badWait }, ['wait', 'interval'], /positive/],
])('%j is refused with no call', async (input, path, message) => {
  const expected = {
    kind: 'ValidationError',
    path: ['input', ...path],
    message: expect.stringMatching(message) as unknown,
  };
  await refused(({ context }) => createVolume(input, context), expected);
});

test.each<[CreateVolumeInput, '3.46' | '3.12', object]>([
  [{ backupId: backupId(1) }, '3.46', { required: '3.47', available: '3.46' }],
  [{ size: 1, groupId: groupId(1) }, '3.12', { required: '3.13', available: '3.12' }],
])('%j is refused by an older cloud, which would ignore it', async (input, microversion, details) => {
  await refused(
    ({ context }) => createVolume(input, context),
    { kind: 'MicroversionTooLowError', ...details },
    { microversion },
  );
});

test('waits until it is available; one that failed stands beside its error', async () => {
  const run = accepting();
  expect(await createVolume({ size: 1, wait }, run.context)).toEqual(done);
  expect(run.calls).toEqual(['POST /volumes', `GET /volumes/${id}`]);
  const { context } = accepting({}, () => ({ volume: volumeRow(1, { status: 'error' }) }));
  expect(await createVolume({ size: 1, wait }, context)).toMatchObject({
    id,
    userErrors: [{ kind: 'ResourceFailureError' }],
  });
});
