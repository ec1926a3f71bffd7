import { describe, expect, test } from 'vitest';
import { transfers, type Transfer } from '../../../src/cinder/resources/transfers.ts';
import type { Page } from '../../../src/cinder/list.ts';
import { listConnection } from '../../../src/resolvers/list/list-connection.ts';
import { decodeCursor, encodeCursor, positionIn } from '../../../src/resolvers/common/cursor.ts';
import { pageByPosition } from '../../../src/resolvers/list/by-position.ts';
import { isPagedByPosition } from '../../../src/resolvers/list/order.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { operation } from '../../support/operation.ts';
import { rows, transferId, transferRow, volumeId, volumeRow } from '../../support/rows.ts';

const byName = [{ field: 'name', direction: 'asc' as const }];
const items = { items: true, totalCount: true, hasNextPage: true, hasPreviousPage: true };
const named = (n: number): string => `v${String(n).padStart(4, '0')}`;

test('a cursor contains its position', () => {
  const cursor = encodeCursor('name:asc', [volumeId(1), volumeId(2)], 7);
  expect([positionIn(cursor), decodeCursor('name:asc', cursor)]).toEqual([7, [volumeId(1), volumeId(2)]]);
  expect(positionIn(encodeCursor('name:asc', [volumeId(1)]))).toBe(0);
});

describe('a page', () => {
  const store = { volumes: rows(2500, (n) => volumeRow(n, { name: named(n) })) };

  async function names(
    after: string,
    first: number,
  ): Promise<{ names: (string | null)[]; calls: string[]; next: boolean }> {
    const { context, calls } = operation(store);
    const { edges, hasNextPage } = await listConnection(
      context,
      context.loaders.volume,
      { first, after, orderBy: byName },
      items,
    );
    return { names: edges.map(({ node }) => node.name), calls, next: hasNextPage };
  }

  test.each([1, 2, 3, 100, 2400])('begins after row %i, with one call', async (row) => {
    const page = await names(encodeCursor('name:asc', [volumeId(row)], row - 1), 2);
    expect(page).toMatchObject({ names: [named(row + 1), named(row + 2)], next: true });
    expect(page.calls).toHaveLength(1);
  });

  test.each([0, 5, 2499])('finds a row that moved, starting at position %i', async (position) => {
    expect(await names(encodeCursor('name:asc', [volumeId(1700)], position), 2)).toMatchObject({
      names: [named(1701), named(1702)],
      next: true,
    });
  });

  test('begins after the row before a deleted one', async () => {
    expect((await names(encodeCursor('name:asc', [volumeId(9000), volumeId(10)], 10), 2)).names).toEqual([
      named(11),
      named(12),
    ]);
  });

  test('is refused for a cursor without existing rows', async () => {
    expect(await failureOf(() => names(encodeCursor('name:asc', [volumeId(9000)], 10), 2))).toEqual(
      cinderError('CURSOR_EXPIRED', 'Start again'),
    );
  });

  test('has 1,000 rows', async () => {
    const page = await names(encodeCursor('name:asc', [volumeId(10)], 9), 1000);
    expect([page.names.length, page.names[0], page.next]).toEqual([1000, named(11), true]);
  });
});

test.each([3, 10, 1000])('every row is returned once from a cloud with %i rows per page', async (largestPage) => {
  const { context } = operation(
    { volumes: rows(20, (n) => volumeRow(n, { name: n % 2 === 0 ? null : '' })) },
    { largestPage },
  );
  const found: string[] = [];
  let after: string | undefined;
  for (let more = true; more;) {
    const page = await listConnection(context, context.loaders.volume, { first: 6, after, orderBy: byName }, items);
    found.push(...page.edges.map(({ node }) => node.id));
    after = page.edges.at(-1)?.cursor;
    more = page.hasNextPage;
  }
  expect(found.toSorted()).toEqual(Array.from({ length: 20 }, (_, n) => volumeId(n + 1)).toSorted());
});

test('transfers, for which Cinder applies an offset twice, are read whole and refused beyond one page', async () => {
  const all = Array.from({ length: 9 }, (_, n) => transfers.decode(transferRow(n + 1, n + 1)));
  const cloud = (largestPage: number) => {
    const offsets: number[] = [];
    const fetch = (limit: number, offset: number): Promise<Page<Transfer>> => {
      offsets.push(offset);
      const page = all.slice(0, Math.min(limit, largestPage));
      return Promise.resolve({ items: page, total: null, more: page.length < all.length, end: page.length });
    };
    return { fetch, offsets };
  };
  expect(isPagedByPosition(transfers, [{ field: 'display_name', direction: 'asc' }])).toBe(true);
  const { fetch, offsets } = cloud(1000);
  const page = await pageByPosition(transfers, fetch, 3, false, {
    markers: [transferId(6)],
    position: 5,
    argument: 'after',
  });
  expect(page.items.map(({ id }) => id)).toEqual([7, 8, 9].map(transferId));
  expect(offsets).toEqual([0]);
  const failure = await failureOf(() => pageByPosition(transfers, cloud(4).fetch, 6, false, undefined));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', 'Cinder cannot page more than 4 transfers in this order.'));
});
