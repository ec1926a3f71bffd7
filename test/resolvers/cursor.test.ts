import { expect, test } from 'vitest';
import { decodeCursor, defaultSort, encodeCursor } from '../../src/resolvers/cursor.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { volumeId } from '../support/rows.ts';

const id = volumeId(1);
const text = (content: string): string => Buffer.from(content).toString('base64url');

test.each([defaultSort, 'name:asc,id:desc', ''])('a cursor of the sort %j leads back to its id', (sort) => {
  expect(decodeCursor(sort, encodeCursor(sort, id))).toBe(id);
});

test.each([
  '',
  'x',
  '%',
  id,
  text(id),
  text(`${defaultSort}|`),
  text(`${defaultSort}|../x`),
  text(`${defaultSort}|${id}\n`),
])('%j is no cursor', async (cursor) => {
  const failure = await failureOf(() => decodeCursor(defaultSort, cursor));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', 'This is not a cursor', { path: ['after'] }));
});

test.each([
  ['name:asc', defaultSort, 'This cursor is from a list sorted by name:asc; this one is sorted by created_at:desc.'],
  ['', 'name:asc', 'This cursor is from a list sorted by its own order; this one is sorted by name:asc.'],
  ['name:asc', '', 'This cursor is from a list sorted by name:asc; this one is sorted by its own order.'],
])('a cursor of %j is refused by a list of %j', async (from, to, message) => {
  const failure = await failureOf(() => decodeCursor(to, encodeCursor(from, id)));
  expect(failure).toMatchObject({ code: 'BAD_USER_INPUT', message, details: { path: ['after'] } });
});

test('a list whose ids have another form says so itself', async () => {
  const reference = '{"source-name":"a|b"}';
  const isReference = (content: string): boolean => content.startsWith('{');
  expect(decodeCursor('size:asc', encodeCursor('size:asc', reference), isReference)).toBe(reference);
  const failure = await failureOf(() => decodeCursor('size:asc', encodeCursor('size:asc', id), isReference));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', 'This is not a cursor'));
});
