import { describe, expect, test } from 'vitest';
import type { Connection, ConnectionWants } from '../../../../src/resolvers/common/connection.ts';
import { encodeCursor } from '../../../../src/resolvers/common/cursor.ts';
import { listConnection, type ListArgs } from '../../../../src/resolvers/list/list-connection.ts';
import { cinderError, failureOf } from '../../../support/failure.ts';
import type { FakeOptions, Store } from '../../../support/fake-cinder.ts';
import { operation } from '../../../support/operation.ts';
import { rows, volumeId, volumeRow } from '../../../support/rows.ts';

const wants: ConnectionWants = { items: true, totalCount: false, hasNextPage: true, hasPreviousPage: true };
/** Names whose order differs from that of the IDs. One is missing. */
const store: Store = {
  volumes: rows(20, (n) => volumeRow(n, { name: n === 7 ? null : `n${(n * 7) % 20}`, size: n % 3 })),
};

interface Listed {
  ids: string[];
  calls: string[];
  connection: Connection<{ id: string }>;
}

async function list(args: ListArgs, of = store, options: FakeOptions = {}, selected = wants): Promise<Listed> {
  const { context, calls } = operation(of, options);
  const connection = await listConnection(context, context.loaders.volume, args, selected);
  return { ids: connection.edges.map(({ node }) => node.id), calls, connection };
}

const orders: [string, ListArgs['orderBy']][] = [
  ['the default order', undefined],
  ['an order with markers', [{ field: 'size', direction: 'asc' }]],
  ['an order by position', [{ field: 'name', direction: 'asc' }]],
  [
    'an order by position, descending',
    [
      { field: 'name', direction: 'desc' },
      { field: 'size', direction: 'asc' },
    ],
  ],
  [
    'an order of the gateway',
    [
      { field: 'volumeType', direction: 'desc' },
      { field: 'size', direction: 'asc' },
    ],
  ],
];

describe.each(orders)('%s', (_, orderBy) => {
  test.each([1, 3, 7, 20])(
    'backward pages of %i rows return every row once, in the order of the list',
    async (last) => {
      const { ids: whole } = await list({ first: 1000, orderBy });
      expect(whole).toHaveLength(20);
      let seen: string[] = [];
      let before: string | undefined;
      for (let more = true; more;) {
        const { ids, connection, calls } = await list({ last, before, orderBy });
        expect(calls).toHaveLength(1);
        expect(connection.hasNextPage).toBe(before !== undefined);
        seen = [...ids, ...seen];
        before = connection.edges[0]?.cursor;
        more = connection.hasPreviousPage;
      }
      expect(seen).toEqual(whole);
    },
  );

  test('pages continue forward from a cursor of a backward page, and back', async () => {
    const { ids: whole } = await list({ first: 1000, orderBy });
    const { connection } = await list({ last: 6, orderBy });
    const cursorOf = ({ edges }: Connection<{ id: string }>, index: number): string => edges[index]?.cursor ?? '';
    const forward = await list({ first: 3, after: cursorOf(connection, 1), orderBy });
    expect(forward.ids).toEqual(whole.slice(16, 19));
    expect(forward.connection).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const back = await list({ last: 5, before: cursorOf(forward.connection, 2), orderBy });
    expect(back.ids).toEqual(whole.slice(13, 18));
    const fromStart = await list({ first: 10, orderBy });
    const before = await list({ last: 4, before: cursorOf(fromStart.connection, 9), orderBy });
    expect(before.ids).toEqual(whole.slice(5, 9));
    expect(before.connection).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test('a cursor whose row was deleted works in both directions', async () => {
    const { ids: whole } = await list({ first: 1000, orderBy });
    const { connection } = await list({ first: 10, orderBy });
    const cursor = connection.edges[9]?.cursor ?? '';
    const left: Store = { volumes: (store.volumes ?? []).filter(({ id }) => id !== whole[9]) };
    expect((await list({ first: 3, after: cursor, orderBy }, left)).ids).toEqual(whole.slice(10, 13));
    expect((await list({ last: 3, before: cursor, orderBy }, left)).ids).toEqual(whole.slice(6, 9));
  });
});

test('no additional row is read unless the existence of another page is selected', async () => {
  const selected = { ...wants, hasNextPage: false, hasPreviousPage: false };
  expect((await list({ first: 5 }, store, {}, selected)).calls).toEqual(['GET /volumes/detail?limit=5']);
  expect((await list({ last: 5 }, store, {}, selected)).calls).toEqual([
    'GET /volumes/detail?limit=5&sort=created_at:asc',
  ]);
  const many = { volumes: rows(1001, (n) => volumeRow(n)) };
  expect((await list({ first: 1000 }, many, {}, selected)).calls).toHaveLength(1);
});

test.each<[ListArgs, string[]]>([
  [{ first: 1, last: 1 }, ['last']],
  [{ first: 1, before: 'x' }, ['before']],
  [{ last: 1, after: 'x' }, ['last']],
])('refuses %j, which mixes both directions, without a call', async (args, path) => {
  expect(await failureOf(() => list(args))).toEqual(
    cinderError('BAD_USER_INPUT', 'Use either `first` with `after`, or `last` with `before`', { path }),
  );
});

test('an invalid page size is reported with its argument', async () => {
  expect(await failureOf(() => list({ last: 1001 }))).toEqual(
    cinderError('BAD_USER_INPUT', '`last` must be between 0 and 1000; received 1001.', { path: ['last'] }),
  );
});

test('the default page has 50 items', async () => {
  const { ids, calls } = await list({}, { volumes: rows(60, (n) => volumeRow(n)) });
  expect([ids.length, calls]).toEqual([50, ['GET /volumes/detail?limit=51']]);
});

test('refuses a `before` cursor whose rows were all deleted', async () => {
  const before = encodeCursor('created_at:desc', [volumeId(99), volumeId(98)]);
  expect(await failureOf(() => list({ last: 1, before }))).toEqual(
    cinderError('CURSOR_EXPIRED', 'Start again without `before`.', { path: ['before'] }),
  );
});
