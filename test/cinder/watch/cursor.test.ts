import { expect, test } from 'vitest';
import { changeCursor, placeOf } from '../../../src/cinder/watch/cursor.ts';

test('decodes a cursor to its position', () => {
  const place = { epoch: '7b0f6c2e-94b6-4f1c-8a55-0d4c3a1a2b3c', seq: 42 };
  expect(changeCursor(place)).toMatch(/^[\w-]+$/);
  expect(placeOf(changeCursor(place))).toEqual(place);
});

test.each([
  '',
  'x',
  'e:1',
  ...['e', 'e:', ':1', 'e:-1', 'e:1.5', 'e:1 ', `e:${'9'.repeat(16)}`, 'e f:1'].map((text) =>
    Buffer.from(text).toString('base64url'),
  ),
])('refuses %j as a cursor', (cursor) => {
  expect(placeOf(cursor)).toBeUndefined();
});

test('of a partial initial state is unknown to every gateway', () => {
  const place = { epoch: '0f8fad5b-d9cb-469f-a165-70867728950e', seq: 3 };
  expect(placeOf(changeCursor({ ...place, isPartial: true }))?.epoch).not.toBe(place.epoch);
});
