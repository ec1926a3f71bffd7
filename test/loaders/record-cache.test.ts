import { expect, test } from 'vitest';
import { RecordCache } from '../../src/loaders/record-cache.ts';

const record = { kind: 'Volume', id: 'a', name: 'first' };

test('returns an added record as one promise, and keeps the first record', async () => {
  const cache = new RecordCache<typeof record>();
  cache.add(record);
  cache.add({ ...record, name: 'second' });
  const load = cache.get('a');
  expect(cache.get('a')).toBe(load);
  expect(await load).toBe(record);
  expect(cache.get('b')).toBeUndefined();
});

test('prefers a load to a record that is added later', async () => {
  const cache = new RecordCache<typeof record>();
  cache.set('a', Promise.resolve(null));
  cache.add(record);
  expect(await cache.get('a')).toBeNull();
});

test('forgets loads and records', () => {
  const cache = new RecordCache<typeof record>();
  cache.add(record);
  cache.delete('a');
  expect(cache.get('a')).toBeUndefined();
  cache.add(record);
  cache.add({ ...record, id: 'b' });
  void cache.get('b');
  cache.clear();
  expect([cache.get('a'), cache.get('b')]).toEqual([undefined, undefined]);
});
