import { describe, expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { inputPathOf } from '../../src/resolvers/input-path.ts';

const id = '10000000-0000-4000-8000-000000000001';

describe('the attribute that Cinder names is the input', () => {
  test.each<[string, object, string[] | null]>([
    ['name', { id, name: 'x' }, ['input', 'name']],
    ['new_size', { id, newSize: 1 }, ['input', 'newSize']],
    ['availability_zone', { availabilityZone: 'x' }, ['input', 'availabilityZone']],
    ['instance_uuid', { serverId: id }, ['input', 'serverId']],
    ['volume_uuid', { volumeId: id }, ['input', 'volumeId']],
    ['source_volid', { sourceVolumeId: id }, ['input', 'sourceVolumeId']],
    ['imageRef', { imageId: id }, ['input', 'imageId']],
    ['group_type', { groupTypeId: id }, ['input', 'groupTypeId']],
    ['volume_types', { volumeTypeIds: [id] }, ['input', 'volumeTypeIds']],
    ['volume_type', { volumeType: 'x' }, ['input', 'volumeType']],
    ['volume_type', { newType: 'x' }, ['input', 'newType']],
    ['OS-SCH-HNT:scheduler_hints', { schedulerHints: {} }, ['input', 'schedulerHints']],
    ['a$', { metadata: { 'a$': 'x' } }, ['input', 'metadata', 'a$']],
    ['0', { volumeIds: ['x'] }, null],
    ['os-attach', { id, mountpoint: 'x' }, null],
    ['name', { id, name: undefined }, null],
  ])('%s of %j', (field, input, path) => {
    expect(inputPathOf(new CinderError('BAD_USER_INPUT', 'no', { field }), input)).toEqual(path);
  });
});

describe('what was not found is the input with its id or name', () => {
  test.each<[string, object, string[] | null]>([
    [`Volume ${id} could not be found.`, { name: 'could', id }, ['input', 'id']],
    [`Snapshot ${id} could not be found.`, { size: 1, snapshotId: id }, ['input', 'snapshotId']],
    ['Volume type with name fast could not be found.', { volumeType: 'fast' }, ['input', 'volumeType']],
    ['Volume type fast one could not be found.', { name: 'fast', volumeType: 'fast one' }, ['input', 'volumeType']],
    [`Volume attachment could not be found with filter: attachment_id = ${id}.`, { id }, ['input', 'id']],
    ['The resource could not be found.', { id, name: '' }, null],
  ])('%s', (message, input, path) => {
    expect(inputPathOf(new CinderError('NOT_FOUND', message), input)).toEqual(path);
  });
});

test('no other error has a path of its own', () => {
  expect(inputPathOf(new CinderError('FORBIDDEN', `Not for ${id}`), { id })).toBeNull();
  expect(inputPathOf(new Error('bug'), { id })).toBeNull();
});
