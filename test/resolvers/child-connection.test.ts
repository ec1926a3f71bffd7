import { expect, test } from 'vitest';
import { childConnection, type Connection } from '../../src/resolvers/connection.ts';
import { encodeCursor } from '../../src/resolvers/cursor.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { volumeId } from '../support/rows.ts';

const children = [1, 2, 3].map((n) => ({ kind: 'Volume', id: volumeId(n) }));
const ids = ({ edges }: Connection<{ id: string }>): string[] => edges.map(({ node }) => node.id);

test('a page of children begins with the first one', () => {
  const connection = childConnection(children, { first: 2 });
  expect(ids(connection)).toEqual([volumeId(1), volumeId(2)]);
  expect(connection).toMatchObject({ hasNextPage: true, hasPreviousPage: false, totalCount: 3 });
});

test('it goes on behind a cursor', () => {
  const after = childConnection(children, { first: 2 }).edges.at(-1)?.cursor;
  const connection = childConnection(children, { first: 2, after });
  expect(ids(connection)).toEqual([volumeId(3)]);
  expect(connection).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('a page of none', () => {
  expect(childConnection([], { first: 1 })).toEqual({
    edges: [],
    hasNextPage: false,
    hasPreviousPage: false,
    totalCount: 0,
  });
});

test.each([
  [{ first: 0 }, '"first" is 1 to 1000'],
  [{ first: 1, after: encodeCursor('name:asc', volumeId(1)) }, 'this one is sorted by its own order'],
  [{ first: 1, after: encodeCursor('', volumeId(9)) }, 'What this cursor stands behind is gone'],
])('%j is refused', async (args, message) => {
  expect(await failureOf(() => childConnection(children, args))).toEqual(cinderError('BAD_USER_INPUT', message));
});
