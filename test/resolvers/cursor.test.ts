import { expect, test } from 'vitest';
import { decodeCursor, defaultSort, edgesOf, encodeCursor } from '../../src/resolvers/cursor.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { volumeId } from '../support/rows.ts';

const id = volumeId(1);
const text = (content: string): string => Buffer.from(content).toString('base64url');

test.each([defaultSort, 'name:asc,id:desc', ''])('a cursor of the sort %j leads back to its ids', (sort) => {
  expect(decodeCursor(sort, encodeCursor(sort, [id, volumeId(2)]))).toEqual([id, volumeId(2)]);
});

test('each edge names its own row and the two before it, also those before the page', () => {
  const nodes = [3, 4, 5].map((n) => ({ id: volumeId(n) }));
  const markers = (before?: string[]): unknown[] =>
    edgesOf(defaultSort, nodes, before).map(({ cursor }) => decodeCursor(defaultSort, cursor));
  const [one, two, three, four, five] = [1, 2, 3, 4, 5].map(volumeId);
  expect(markers()).toEqual([[three], [four, three], [five, four, three]]);
  expect(markers([two ?? '', one ?? ''])).toEqual([[three, two, one], [four, three, two], [five, four, three]]);
});

test.each([
  '',
  'x',
  '%',
  id,
  text(id),
  text('null'),
  text(JSON.stringify([defaultSort])),
  text(JSON.stringify([defaultSort, '../x'])),
  text(JSON.stringify([defaultSort, id, '../x'])),
  text(JSON.stringify([defaultSort, `${id}\n`])),
  text(JSON.stringify([defaultSort, 7])),
  text(JSON.stringify([defaultSort, id, id, id, id])),
])('%j is no cursor', async (cursor) => {
  const failure = await failureOf(() => decodeCursor(defaultSort, cursor));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', '`after` is not a cursor', { path: ['after'] }));
});

test.each([
  ['name:asc', defaultSort, '`after` is a cursor of a list sorted by name:asc; this list is sorted by created_at:desc.'],
  ['', 'name:asc', '`after` is a cursor of a list sorted by its own order; this list is sorted by name:asc.'],
  ['name:asc', '', '`after` is a cursor of a list sorted by name:asc; this list is sorted by its own order.'],
])('a cursor of %j is refused by a list of %j', async (from, to, message) => {
  const failure = await failureOf(() => decodeCursor(to, encodeCursor(from, [id])));
  expect(failure).toMatchObject({ code: 'BAD_USER_INPUT', message, details: { path: ['after'] } });
});

test('a list whose ids have another form says so itself', async () => {
  const reference = '{"source-name":"a|b"}';
  const isReference = (content: string): boolean => content.startsWith('{');
  expect(decodeCursor('size:asc', encodeCursor('size:asc', [reference]), isReference)).toEqual([reference]);
  const failure = await failureOf(() => decodeCursor('size:asc', encodeCursor('size:asc', [id]), isReference));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', '`after` is not a cursor'));
});
