import { describe, expect, test } from 'vitest';
import { notFound, type FakeOptions } from '../../support/fake-cinder.ts';
import { backupId, groupId, serverId, snapshotId, typeId, volumeId, volumeRow } from '../../support/rows.ts';
import { badWait, expectCalls, expectRefused, mutate, wait } from '../support/mutate.ts';

const id = volumeId(1);
const malformed = {
  __typename: 'ValidationError',
  path: ['input', 'id'],
  message: expect.stringContaining('is not a valid ID') as unknown,
};
const made = { 'POST /volumes': () => ({ volume: { id } }) };

describe('createVolume', () => {
  test.each<[object, object]>([
    [
      {
        size: 2,
        name: 'a',
        description: null,
        volumeType: { id: `VolumeType:${typeId(1)}` },
        availabilityZone: 'nova',
        metadata: { team: 'storage' },
        source: { snapshotId: `Snapshot:${snapshotId(1)}` },
        groupId: groupId(1),
        schedulerHints: { same_host: ['x'] },
      },
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
    ],
    [{ source: { volumeId: `Volume:${volumeId(2)}` } }, { volume: { source_volid: volumeId(2) } }],
    [{ source: { backupId: backupId(1) } }, { volume: { backup_id: backupId(1) } }],
    [
      { source: { imageId: serverId(1) }, size: 1, volumeType: { name: 'fast' } },
      { volume: { imageRef: serverId(1), size: 1, volume_type: 'fast' } },
    ],
  ])('sends the given fields of %j, with IDs in either form, and nothing else', async (input, body) => {
    await expectCalls('createVolume', input, ['POST /volumes'], [body], { answers: made });
  });

  const size = '`size` is required, unless the volume is created from a snapshot, volume or backup.';
  test.each<[object, string[], string | RegExp]>([
    [{}, ['size'], size],
    [{ size: null, source: { imageId: serverId(1) } }, ['size'], size],
    [{ size: 0 }, ['size'], 'The size must be a positive integer, in GiB; received 0.'],
    [{ size: 1, name: 'x'.repeat(256) }, ['name'], 'The text must have at most 255 characters; received 256.'],
    [
      { size: 1, description: 'x'.repeat(256) },
      ['description'],
      'The text must have at most 255 characters; received 256.',
    ],
    [
      { size: 1, metadata: { a: 'x'.repeat(256) } },
      ['metadata', 'a'],
      'A value must have at most 255 characters; received 256.',
    ],
    [{ source: { snapshotId: volumeId(1).slice(1) } }, ['source', 'snapshotId'], /is not a valid ID/],
    [
      { source: { volumeId: `Snapshot:${snapshotId(1)}` } },
      ['source', 'volumeId'],
      /The ID must be of type Volume; received "Snapshot:/,
    ],
    [{ source: { backupId: '../x' } }, ['source', 'backupId'], /is not a valid ID/],
    [{ size: 1, groupId: '' }, ['groupId'], /is not a valid ID/],
    [{ size: 1, volumeType: { id: 'fast' } }, ['volumeType', 'id'], /is not a valid ID/],
    [
      { size: 1, volumeType: { id: `GroupType:${typeId(1)}` } },
      ['volumeType', 'id'],
      /The ID must be of type VolumeType/,
    ],
    [
      { size: 1, volumeType: { name: '' } },
      ['volumeType', 'name'],
      '`name` must be the name of a type: 1 to 255 characters, and not blank.',
    ],
    [{ size: 1, wait: badWait }, ['wait', 'interval'], /positive/],
    [{ size: 1, wait: { timeout: 301 } }, ['wait', 'timeout'], '`timeout` must be at most 300 seconds; received 301.'],
  ])('refuses %j without a call', async (input, path, message) => {
    const expected = {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    };
    await expectRefused('createVolume', input, expected);
  });

  test.each<[object, '3.46' | '3.12']>([
    [{ source: { backupId: backupId(1) } }, '3.46'],
    [{ size: 1, groupId: groupId(1) }, '3.12'],
  ])('refuses %j on an old cloud, which would ignore it', async (input, microversion) => {
    await expectRefused('createVolume', input, { __typename: 'MicroversionTooLowError' }, { microversion });
  });

  test('waits until the volume is available, or returns the error of a failed volume', async () => {
    const store = { volumes: [volumeRow(1)] };
    const calls = ['POST /volumes', `GET /volumes/${id}`];
    await expectCalls('createVolume', { size: 1, wait }, calls, [{ volume: { size: 1 } }], { answers: made, store });
    const failed = { ...made, 'GET /volumes/{id}': () => ({ volume: volumeRow(1, { status: 'error' }) }) };
    const { userErrors } = await mutate('createVolume', { size: 1, wait }, { answers: failed });
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
  });
});

describe('extendVolume', () => {
  test('sends the new size, and waits until the size is visible', async () => {
    let size = 1;
    const answers = { 'GET /volumes/{id}': () => ({ volume: volumeRow(1, { size: size++ }) }) };
    const calls = [`POST /volumes/${id}/action`, ...[1, 2, 3].map(() => `GET /volumes/${id}`)];
    await expectCalls(
      'extendVolume',
      { id: `Volume:${id}`, newSize: 3, wait },
      calls,
      [{ 'os-extend': { new_size: 3 } }],
      { answers },
    );
  });

  test('accepts in-use as the final status of a volume in use', async () => {
    const store = { volumes: [volumeRow(1, { size: 3, status: 'in-use' })] };
    const { userErrors } = await mutate('extendVolume', { id, newSize: 3, wait }, { store });
    expect(userErrors).toEqual([]);
  });

  test('refuses invalid input without a call', async () => {
    const message = 'The size must be a positive integer, in GiB; received 0.';
    await expectRefused('extendVolume', { id, newSize: 0 }, { path: ['input', 'newSize'], message });
    await expectRefused('extendVolume', { id: 'x', newSize: 1 }, malformed);
    await expectRefused('extendVolume', { id, newSize: 1, wait: badWait }, { path: ['input', 'wait', 'interval'] });
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
  ])('sends %j', async (changes, volume) => {
    await expectCalls('updateVolume', { id, ...changes }, [`PUT /volumes/${id}`], [{ volume }]);
  });

  test('refuses invalid input without a call', async () => {
    const nothing = {
      __typename: 'ValidationError',
      path: ['input'],
      message: 'No change was specified. Specify `name`, `description` or `metadata`.',
    };
    await expectRefused('updateVolume', { id }, nothing);
    await expectRefused('updateVolume', { id, metadata: null }, nothing);
    await expectRefused('updateVolume', { id: '..', name: 'a' }, malformed);
    await expectRefused('updateVolume', { id, name: 'x'.repeat(256) }, { path: ['input', 'name'] });
  });
});

describe('deleteVolume', () => {
  test.each<[object, FakeOptions, string, unknown[]]>([
    [{}, {}, `DELETE /volumes/${id}`, []],
    [{ cascade: true }, {}, `DELETE /volumes/${id}?cascade=true`, []],
    [{ cascade: true, force: true }, {}, `DELETE /volumes/${id}?cascade=true&force=true`, []],
    [{ force: true }, { microversion: '3.22' }, `POST /volumes/${id}/action`, [{ 'os-force_delete': null }]],
  ])('makes the call for %j on %j', async (changes, options, call, bodies) => {
    await expectCalls('deleteVolume', { id, ...changes }, [call], bodies, options);
  });

  test('waits until the volume is deleted', async () => {
    let looks = 0;
    const look = (): unknown => {
      if (++looks > 2) throw notFound();
      return { volume: volumeRow(1, { status: 'deleting' }) };
    };
    const run = await mutate('deleteVolume', { id, wait }, { answers: { 'GET /volumes/{id}': look } });
    expect(run.userErrors).toEqual([]);
    expect(run.calls).toHaveLength(4);
  });

  test('returns an error for a missing volume only without ignoreMissing', async () => {
    const answers = { 'DELETE /volumes/{id}': () => Promise.reject(notFound('Volume')) };
    await expectCalls('deleteVolume', { id, wait }, [`DELETE /volumes/${id}`], [], { answers });
    const { userErrors } = await mutate('deleteVolume', { id, ignoreMissing: false }, { answers });
    expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
  });

  test('refuses invalid input without a call', async () => {
    await expectRefused(
      'deleteVolume',
      { id: `Snapshot:${id}` },
      { __typename: 'ValidationError', path: ['input', 'id'] },
    );
    const tooOld = { __typename: 'MicroversionTooLowError' };
    await expectRefused('deleteVolume', { id, cascade: true, force: true }, tooOld, { microversion: '3.22' });
  });
});
