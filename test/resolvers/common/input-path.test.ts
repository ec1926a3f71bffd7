import { describe, expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { inputPathOf } from '../../../src/resolvers/common/input-path.ts';

const id = '10000000-0000-4000-8000-000000000001';

describe('the attribute in the error', () => {
  test.each<[string, object, string[] | null]>([
    ['name', { id, name: 'x' }, ['input', 'name']],
    ['new_size', { id, newSize: 1 }, ['input', 'newSize']],
    ['availability_zone', { availabilityZone: 'x' }, ['input', 'availabilityZone']],
    ['instance_uuid', { serverId: id }, ['input', 'serverId']],
    ['volume_uuid', { volumeId: id }, ['input', 'volumeId']],
    ['imageRef', { imageId: id }, ['input', 'imageId']],
    ['group_type', { groupTypeId: id }, ['input', 'groupTypeId']],
    ['volume_types', { volumeTypeIds: [id] }, ['input', 'volumeTypeIds']],
    ['volume_types', { name: 'x', volumeTypes: [{ name: 'x' }] }, ['input', 'volumeTypes']],
    ['volume_type', { volumeType: { name: 'x' } }, ['input', 'volumeType', 'name']],
    ['volume_type', { newType: { id } }, ['input', 'newType', 'id']],
    ['group_type', { groupType: { name: 'x' } }, ['input', 'groupType', 'name']],
    ['volume_type', { volumeType: null }, ['input', 'volumeType']],
    ['name', { volumeType: { name: 'x' } }, null],
    ['snapshot_id', { metadata: { snapshotId: 'x' }, source: { snapshotId: id } }, ['input', 'source', 'snapshotId']],
    ['source_volid', { source: { volumeId: id } }, ['input', 'source', 'volumeId']],
    ['imageRef', { source: { imageId: id } }, ['input', 'source', 'imageId']],
    ['source_group_id', { source: { groupId: id } }, ['input', 'source', 'groupId']],
    [
      'cgsnapshot_id',
      { source: { consistencyGroupSnapshotId: id } },
      ['input', 'source', 'consistencyGroupSnapshotId'],
    ],
    ['host', { metadata: { host: 'x' }, target: { host: 'x' } }, ['input', 'target', 'host']],
    ['cluster', { backend: { cluster: 'x' } }, ['input', 'backend', 'cluster']],
    ['source', { metadata: { source: 'x' } }, ['input', 'metadata', 'source']],
    ['OS-SCH-HNT:scheduler_hints', { schedulerHints: {} }, ['input', 'schedulerHints']],
    ['a$', { metadata: { a$: 'x' } }, ['input', 'metadata', 'a$']],
    ['0', { volumeIds: ['x'] }, null],
    ['os-attach', { id, mountpoint: 'x' }, null],
    ['name', { id, name: undefined }, null],
  ])('%s is found in the input %j', (field, input, path) => {
    expect(inputPathOf(new CinderError('BAD_USER_INPUT', 'no', { field }), input)).toEqual(path);
  });
});

describe('the ID or name in the error of a missing resource', () => {
  test.each<[string, object, string[] | null]>([
    [`Volume ${id} could not be found.`, { name: 'could', id }, ['input', 'id']],
    [`Snapshot ${id} could not be found.`, { size: 1, snapshotId: id }, ['input', 'snapshotId']],
    [`Snapshot ${id} could not be found.`, { size: 1, source: { snapshotId: id } }, ['input', 'source', 'snapshotId']],
    [
      'Volume type with name fast could not be found.',
      { volumeType: { name: 'fast' } },
      ['input', 'volumeType', 'name'],
    ],
    [
      'Volume type fast one could not be found.',
      { name: 'fast', volumeType: { name: 'fast one' } },
      ['input', 'volumeType', 'name'],
    ],
    [
      `Volume type ${id} could not be found.`,
      { volumeTypes: [{ name: 'x' }, { id }] },
      ['input', 'volumeTypes', '1', 'id'],
    ],
    [`Volume attachment could not be found with filter: attachment_id = ${id}.`, { id }, ['input', 'id']],
    ['The resource could not be found.', { id, name: '' }, null],
  ])('is found in the input: %s', (message, input, path) => {
    expect(inputPathOf(new CinderError('NOT_FOUND', message), input)).toEqual(path);
  });
});

test('returns null for other errors', () => {
  expect(inputPathOf(new CinderError('FORBIDDEN', `Not for ${id}`), { id })).toBeNull();
  expect(inputPathOf(new Error('bug'), { id })).toBeNull();
});
