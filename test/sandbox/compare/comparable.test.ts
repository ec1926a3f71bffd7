import { expect, it } from 'vitest';
import { comparable } from './comparable.ts';

const read = (value: unknown): string => JSON.stringify(JSON.parse(JSON.stringify(value), comparable));

it('ignores the quotas and the order of other types, but no numbers and no other order', () => {
  const of = (...keys: string[]): string =>
    read({ quota_set: Object.fromEntries(keys.map((key, index) => [key, key === 'groups' ? index : -1])) });
  const ours = [
    'volumes_probe-sandbox-<run>-a',
    'gigabytes_probe-sandbox-<run>-a',
    'volumes_probe-sandbox-<run>-b',
    'volumes___DEFAULT__',
  ];
  expect(of('volumes', ...ours, 'x')).toBe(
    of('volumes', 'gigabytes_theirs', ours[2] ?? '', ours[0] ?? '', ours[1] ?? '', ours[3] ?? '', 'x'),
  );
  expect(of('volumes', ...ours, 'x')).not.toBe(
    of('volumes', ours[1] ?? '', ours[0] ?? '', ours[2] ?? '', ours[3] ?? '', 'x'),
  );
  expect(of('volumes', 'snapshots')).not.toBe(of('snapshots', 'volumes'));
  expect(of('volumes', 'groups')).not.toBe(of('volumes', 'gigabytes', 'groups'));
  expect(read({ quota_class_set: { volumes_theirs: 3 } })).toBe('{"quota_class_set":{}}');
});

it('sorts sets, and keeps every other order', () => {
  expect(read({ roles: [{ name: 'b' }, { name: 'a' }], methods: ['token', 'password'] })).toBe(
    '{"roles":[{"name":"a"},{"name":"b"}],"methods":["password","token"]}',
  );
  expect(read({ metadata: { b: '1', a: '2' } })).toBe('{"metadata":{"a":"2","b":"1"}}');
  expect(read({ volumes: ['b', 'a'], b: 1, a: 2 })).toBe('{"volumes":["b","a"],"b":1,"a":2}');
});

it('removes tracebacks, but keeps messages', () => {
  expect(read({ message: 'a\nTraceback (most recent call last):\n x' })).toBe(
    read({ message: 'a\nTraceback of another' }),
  );
  expect(read({ message: 'must be Volume or Snapshot' })).toBe(read({ message: 'must be Snapshot or Volume' }));
  expect(read({ message: 'a' })).not.toBe(read({ message: 'b' }));
});

it('treats an empty replica like null, and ignores the size of an uploaded image', () => {
  expect(read({ active_backend_id: '' })).toBe('{"active_backend_id":null}');
  expect(read({ active_backend_id: 'spare' })).toBe('{"active_backend_id":"spare"}');
  expect(read({ volume_image_metadata: { image_id: 'i', size: '1' } })).toBe(
    read({ volume_image_metadata: { image_id: 'i', size: '2' } }),
  );
  expect(read({ size: 1 })).toBe('{"size":1}');
});
