import { expect, test } from 'vitest';
import { cursorAt, decodeCursor, encodeCursor } from '../../../src/resolvers/common/cursor.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { volumeId } from '../../support/rows.ts';

const defaultSort = 'created_at:desc';
const id = volumeId(1);
const text = (content: string): string => Buffer.from(content).toString('base64url');

test.each([defaultSort, 'name:asc,id:desc', ''])('decodes the IDs of a cursor of the order %j', (sort) => {
  expect(decodeCursor(sort, encodeCursor(sort, [id, volumeId(2)]))).toEqual([id, volumeId(2)]);
});

test('encodes the row of an index and the two rows before it, even those before the page', () => {
  const nodes = [3, 4, 5].map((n) => ({ id: volumeId(n) }));
  const markers = (before?: string[]): unknown[] =>
    nodes.map((_, index) => decodeCursor(defaultSort, cursorAt(nodes, index, { sort: defaultSort, before }) ?? ''));
  const [one, two, three, four, five] = [1, 2, 3, 4, 5].map(volumeId);
  expect(markers()).toEqual([[three], [four, three], [five, four, three]]);
  expect(markers([two ?? '', one ?? ''])).toEqual([
    [three, two, one],
    [four, three, two],
    [five, four, three],
  ]);
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
  text(JSON.stringify([defaultSort, 2 ** 40, id])),
  text(JSON.stringify([defaultSort, id, id, id, id])),
])('refuses %j', async (cursor) => {
  const failure = await failureOf(() => decodeCursor(defaultSort, cursor));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', '`after` is not a cursor', { path: ['after'] }));
});

test.each([
  [
    'name:asc',
    defaultSort,
    '`after` is a cursor of a list sorted by name:asc; this list is sorted by created_at:desc.',
  ],
  ['', 'name:asc', '`after` is a cursor of a list sorted by its own order; this list is sorted by name:asc.'],
  ['name:asc', '', '`after` is a cursor of a list sorted by name:asc; this list is sorted by its own order.'],
])('refuses a cursor of the order %j in a list with the order %j', async (from, to, message) => {
  const failure = await failureOf(() => decodeCursor(to, encodeCursor(from, [id])));
  expect(failure).toMatchObject({ code: 'BAD_USER_INPUT', message, details: { path: ['after'] } });
});

test('accepts IDs of another form if the list defines it', async () => {
  const reference = '{"source-name":"a|b"}';
  const isReference = (content: string): boolean => content.startsWith('{');
  expect(decodeCursor('size:asc', encodeCursor('size:asc', [reference]), 'after', isReference)).toEqual([reference]);
  const failure = await failureOf(() => decodeCursor('size:asc', encodeCursor('size:asc', [id]), 'after', isReference));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', '`after` is not a cursor'));
});
