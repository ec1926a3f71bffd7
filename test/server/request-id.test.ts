import { expect, it } from 'vitest';
import { requestIdOf } from '../../src/server/request-id.ts';

const form = /^req-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

it('accepts an ID in the form of OpenStack', () => {
  const id = 'req-0f8fad5b-d9cb-469f-a165-70867728950e';
  expect(requestIdOf(id)).toBe(id);
});

it.each([
  undefined,
  '',
  'req-1',
  '0f8fad5b-d9cb-469f-a165-70867728950e',
  'req-0f8fad5b-d9cb-469f-a165-70867728950e\r\nx: y',
  ['req-1'],
  7,
])('replaces %j by a new ID each time', (given) => {
  expect(requestIdOf(given)).toMatch(form);
  expect(requestIdOf(given)).not.toBe(requestIdOf(given));
});
