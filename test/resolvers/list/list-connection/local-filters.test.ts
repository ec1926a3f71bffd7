import { describe, expect, test } from 'vitest';
import type { Connection, ConnectionWants } from '../../../../src/resolvers/common/connection.ts';
import { listConnection, type ListArgs } from '../../../../src/resolvers/list/list-connection.ts';
import { cinderError, failureOf } from '../../../support/failure.ts';
import type { FakeOptions, Store } from '../../../support/fake-cinder.ts';
import { operation } from '../../../support/operation.ts';
import { rows, volumeId, volumeRow } from '../../../support/rows.ts';

const wants: ConnectionWants = { items: true, totalCount: false, hasNextPage: true, hasPreviousPage: false };
const counted: ConnectionWants = { ...wants, totalCount: true };
/** Every tenth volume belongs to the user u2. */
const store: Store = { volumes: rows(50, (n) => volumeRow(n, { user_id: n % 10 === 0 ? 'u2' : 'u1', size: n })) };
const newestFirst = [50, 40, 30, 20, 10].map(volumeId);

interface Listed {
  ids: string[];
  calls: string[];
  connection: Connection<{ id: string }>;
}

async function list(args: ListArgs, selected = wants, of = store, options: FakeOptions = {}): Promise<Listed> {
  const { context, calls } = operation(of, { microversion: '3.32', ...options });
  const connection = await listConnection(context, context.loaders.volume, args, selected);
  return { ids: connection.edges.map(({ node }) => node.id), calls, connection };
}

describe('a filter that Cinder does not apply for the caller', () => {
  const filter = { userId: 'u2' };

  test('is evaluated on a page of maximum size, with one call', async () => {
    const { ids, calls, connection } = await list({ first: 2, filter });
    expect(ids).toEqual(newestFirst.slice(0, 2));
    expect(calls).toEqual(['GET /volumes/detail?limit=1000']);
    expect(connection.hasNextPage).toBe(true);
    const next = await list({ first: 3, filter, after: connection.edges[1]?.cursor });
    expect(next.ids).toEqual(newestFirst.slice(2));
    expect(next.connection).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('is evaluated page by page until there are enough rows', async () => {
    const { ids, calls } = await list({ first: 2, filter }, wants, store, { largestPage: 10 });
    expect(ids).toEqual(newestFirst.slice(0, 2));
    // The third page shows whether another page exists.
    expect(calls).toHaveLength(3);
  });

  test('has an exact count', async () => {
    const { ids, connection, calls } = await list({ first: 2, filter }, counted);
    expect([ids, connection.totalCount]).toEqual([newestFirst.slice(0, 2), 5]);
    expect(calls).toEqual(['GET /volumes/detail?limit=1000']);
  });

  test('works backward', async () => {
    const { ids } = await list({ last: 2, filter }, { ...wants, hasPreviousPage: true });
    expect(ids).toEqual(newestFirst.slice(3));
  });

  test('is an error beyond 20 pages', async () => {
    const failure = await failureOf(() =>
      list({ first: 50, filter: { userId: 'u3' } }, wants, store, { largestPage: 2 }),
    );
    expect(failure).toEqual(cinderError('SCAN_LIMIT_EXCEEDED', 'more than 20 pages of volumes', { path: ['filter'] }));
  });

  test('is combined with filters that Cinder applies', async () => {
    const { ids, calls } = await list({
      filter: { userId: 'u2', statuses: ['available'], sizeRange: { gte: 20, lt: 50 } },
    });
    expect(ids).toEqual([40, 30, 20].map(volumeId));
    expect(calls).toEqual(['GET /volumes/detail?status="available"&limit=1000']);
  });
});

describe('an order that Cinder lacks', () => {
  const types: Store = { volumes: rows(6, (n) => volumeRow(n, { volume_type: n % 2 === 0 ? 'fast' : 'bulk' })) };

  test('is evaluated on the whole list, which is also counted', async () => {
    const orderBy = [
      { field: 'volumeType', direction: 'desc' },
      { field: 'created_at', direction: 'asc' },
    ] as const;
    const { ids, calls, connection } = await list({ first: 4, orderBy }, counted, types);
    expect(ids).toEqual([2, 4, 6, 1].map(volumeId));
    expect(calls).toEqual(['GET /volumes/detail?limit=1000']);
    expect(connection).toMatchObject({ hasNextPage: true, totalCount: 6 });
    const next = await list({ first: 4, orderBy, after: connection.edges[3]?.cursor }, counted, types);
    expect(next.ids).toEqual([3, 5].map(volumeId));
  });

  test('is an error beyond 20 pages', async () => {
    const failure = await failureOf(() =>
      list({ orderBy: [{ field: 'host', direction: 'asc' }] }, wants, store, { largestPage: 2 }),
    );
    expect(failure).toEqual(cinderError('SCAN_LIMIT_EXCEEDED', 'more than 20 pages of volumes'));
  });
});

test('scans of many pages run one after another for a user', async () => {
  const { context, calls } = operation(store, { microversion: '3.32', largestPage: 10 });
  const search = (part: string): Promise<Connection<{ id: string }>> =>
    listConnection(context, context.loaders.volume, { first: 50, filter: { search: part } }, wants);
  const [one, two] = await Promise.all([search('volume 1'), search('volume 2')]);
  expect([one.edges.length, two.edges.length]).toEqual([11, 11]);
  // The first pages are read together. The other pages of one list are read after those of the other.
  const markers = calls.map((call) => /marker=(.*)$/.exec(call)?.[1]);
  const pages = [41, 31, 21, 11, 1].map(volumeId);
  expect(markers.slice(2)).toEqual([...pages, ...pages]);
});
