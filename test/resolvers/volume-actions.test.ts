import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/resolvers/action.ts';
import {
  createVolume,
  deleteVolume,
  extendVolume,
  updateVolume,
  type CreateVolumeInput,
} from '../../src/resolvers/volume-actions.ts';
import { notFound, type Answer, type FakeOptions } from '../support/fake-cinder.ts';
import { operation, type Operation } from '../support/operation.ts';
import { backupId, groupId, serverId, snapshotId, typeId, volumeId, volumeRow } from '../support/rows.ts';

const id = volumeId(1);
const done = { id, userErrors: [] };

/** A Cinder that accepts every change, and then shows what `after` says. */
function accepting(options: FakeOptions = {}, after: Answer = () => ({ volume: volumeRow(1) })): Operation {
  const answers = {
    'POST /volumes': () => ({ volume: { id } }),
    'PUT /volumes/{id}': () => ({}),
    'POST /volumes/{id}/action': () => undefined,
    'DELETE /volumes/{id}': () => undefined,
    'GET /volumes/{id}': after,
  };
  return operation({}, { ...options, answers: { ...answers, ...options.answers } });
}

/** What was sent, without the keys that JSON leaves out. */
const sent = ({ bodies }: Operation): unknown => JSON.parse(JSON.stringify(bodies));

/** Expects one user error, and no call. */
async function refused(
  act: (run: Operation) => Promise<Outcome>,
  expected: object,
  options: FakeOptions = {},
): Promise<void> {
  const run = accepting(options);
  expect(await act(run)).toMatchObject({ id: null, userErrors: [expected] });
  expect(run.calls).toEqual([]);
}

const malformed = {
  kind: 'ValidationError',
  path: ['input', 'id'],
  message: expect.stringContaining('is not an id') as unknown,
};
const tooLong = {
  kind: 'ValidationError',
  path: ['input', 'name'],
  message: 'It may have up to 255 characters; it has 256.',
};
const wait = { interval: 0.005, timeout: 0.1 };
const badWait = { interval: 0, timeout: 1 };

describe('createVolume', () => {
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
});

describe('extendVolume', () => {
  test('sends the new size, and waits until it is seen', async () => {
    let size = 1;
    const run = accepting({}, () => ({ volume: volumeRow(1, { size: size++ }) }));
    expect(await extendVolume({ id: `Volume:${id}`, newSize: 3, wait }, run.context)).toEqual(done);
    expect(run.bodies).toEqual([{ 'os-extend': { new_size: 3 } }]);
    expect(run.calls).toEqual([`POST /volumes/${id}/action`, ...[1, 2, 3].map(() => `GET /volumes/${id}`)]);
  });

  test('is refused with no call', async () => {
    const size = {
      kind: 'ValidationError',
      path: ['input', 'newSize'],
      message: 'A size is a positive whole number of GiB; it was 0.',
    };
    await refused(({ context }) => extendVolume({ id, newSize: 0 }, context), size);
    await refused(({ context }) => extendVolume({ id: 'x', newSize: 1 }, context), malformed);
    await refused(({ context }) => extendVolume({ id, newSize: 1, wait: badWait }, context), {
      path: ['input', 'wait', 'interval'],
    });
  });
});

describe('updateVolume', () => {
  test.each([
    [{ name: 'b' }, { name: 'b' }],
    [
      { name: null, description: null },
      { name: null, description: null },
    ],
    [{ metadata: {} }, { metadata: {} }],
    [{ name: 'b', metadata: null }, { name: 'b' }],
  ])('%j', async (changes, volume) => {
    const run = accepting();
    expect(await updateVolume({ id, ...changes }, run.context)).toEqual(done);
    expect(run.calls).toEqual([`PUT /volumes/${id}`]);
    expect(sent(run)).toEqual([{ volume }]);
  });

  test('is refused with no call', async () => {
    const nothing = {
      kind: 'ValidationError',
      path: ['input'],
      message: 'There is nothing to change: give a name, a description or metadata.',
    };
    await refused(({ context }) => updateVolume({ id }, context), nothing);
    await refused(({ context }) => updateVolume({ id, metadata: null }, context), nothing);
    await refused(({ context }) => updateVolume({ id: '..', name: 'a' }, context), malformed);
    await refused(({ context }) => updateVolume({ id, name: 'x'.repeat(256) }, context), tooLong);
  });
});

describe('deleteVolume', () => {
  const input = { id, cascade: false, force: false, ignoreMissing: true };

  test.each<[object, FakeOptions, string, unknown[]]>([
    [{}, {}, `DELETE /volumes/${id}`, []],
    [{ cascade: true }, {}, `DELETE /volumes/${id}?cascade=true`, []],
    [{ force: true }, {}, `DELETE /volumes/${id}?force=true`, []],
    [{ force: true }, { microversion: '3.22' }, `POST /volumes/${id}/action`, [{ 'os-force_delete': null }]],
  ])('%j on %j', async (changes, options, call, bodies) => {
    const run = accepting(options);
    expect(await deleteVolume({ ...input, ...changes }, run.context)).toEqual(done);
    expect(run.calls).toEqual([call]);
    expect(run.bodies).toEqual(bodies);
  });

  test('waits until it is gone', async () => {
    let looks = 0;
    const run = accepting({}, () => {
      if (++looks > 2) throw notFound();
      return { volume: volumeRow(1, { status: 'deleting' }) };
    });
    expect(await deleteVolume({ ...input, wait }, run.context)).toEqual(done);
    expect(run.calls).toHaveLength(4);
    await expect(run.context.loaders.volume.byId.load(id)).resolves.toBeNull();
  });

  test('of a missing one is nothing, or an error, as is wanted', async () => {
    const missing = { answers: { 'DELETE /volumes/{id}': () => Promise.reject(notFound('Volume')) } };
    expect(await deleteVolume({ ...input, wait }, accepting(missing).context)).toEqual({ id: null, userErrors: [] });
    const { context } = accepting(missing);
    expect(await deleteVolume({ ...input, ignoreMissing: false }, context)).toMatchObject({
      id: null,
      userErrors: [{ kind: 'NotFoundError' }],
    });
  });

  test('is refused with no call', async () => {
    await refused(({ context }) => deleteVolume({ ...input, id: `Snapshot:${id}` }, context), {
      kind: 'ValidationError',
      path: ['input', 'id'],
    });
    await refused(({ context }) => deleteVolume({ ...input, wait: badWait }, context), {
      path: ['input', 'wait', 'interval'],
    });
  });
});
