import { describe, expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import {
  listConnection,
  type Connection,
  type ConnectionWants,
  type ListArgs,
} from '../../src/resolvers/connection.ts';
import { encodeCursor } from '../../src/resolvers/cursor.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import type { FakeOptions, Store } from '../support/fake-cinder.ts';
import { operation, type Operation } from '../support/operation.ts';
import { groupRow, rows, volumeId, volumeRow } from '../support/rows.ts';

const items: ConnectionWants = { items: true, totalCount: false };
const five: Store = { volumes: rows(5, (n) => volumeRow(n)) };
const page = (args: Partial<ListArgs> = {}): ListArgs => ({ first: 50, ...args });
const behind = (n: number, sort = 'created_at:desc'): string => encodeCursor(sort, [volumeId(n)]);

interface Listed extends Operation {
  connection: Connection<{ id: string }>;
}

async function list(args: Partial<ListArgs>, wants = items, store = five, options: FakeOptions = {}): Promise<Listed> {
  const run = operation(store, options);
  return { ...run, connection: await listConnection(run.context, run.context.loaders.volume, page(args), wants) };
}

const ids = ({ edges }: Connection<{ id: string }>): string[] => edges.map(({ node }) => node.id);

describe('a page of a list', () => {
  test('is one call, and tells by one row more whether there is another', async () => {
    const { connection, calls } = await list({ first: 2 });
    expect(calls).toEqual(['GET /volumes/detail?limit=3']);
    expect(ids(connection)).toEqual([volumeId(5), volumeId(4)]);
    expect(connection).toMatchObject({ hasNextPage: true, hasPreviousPage: false, totalCount: null });
  });

  test.each([5, 6, 999])('of %i that holds the last row is the last, in one call', async (first) => {
    const { connection, calls } = await list({ first });
    expect(connection).toMatchObject({ hasNextPage: false });
    expect(ids(connection)).toHaveLength(5);
    expect(calls).toHaveLength(1);
  });

  test('goes on behind a cursor', async () => {
    const { connection, calls } = await list({ first: 2, after: behind(4) });
    expect(calls).toEqual([`GET /volumes/detail?limit=3&marker=${volumeId(4)}`]);
    expect(ids(connection)).toEqual([volumeId(3), volumeId(2)]);
    expect(connection).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });

  test('by page by page shows every row once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let more = true; more;) {
      const { connection } = await list({ first: 2, after, orderBy: [{ field: 'size', direction: 'asc' }] });
      seen.push(...ids(connection));
      after = connection.edges.at(-1)?.cursor;
      more = connection.hasNextPage;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5].map(volumeId));
  });

  test('feeds the loaders', async () => {
    const { context, calls } = await list({ first: 2 });
    await context.loaders.volume.byId.load(volumeId(5));
    expect(calls).toHaveLength(1);
  });
});

describe('the largest page', () => {
  test.each([
    [1000, false],
    [1001, true],
  ])('of %i rows: one call, and one for a single row, tell whether there is another', async (count, hasNextPage) => {
    const { connection, calls } = await list({ first: 1000 }, items, { volumes: rows(count, (n) => volumeRow(n)) });
    expect(connection).toMatchObject({ hasNextPage });
    expect(ids(connection)).toHaveLength(1000);
    expect(calls).toEqual([
      'GET /volumes/detail?limit=1000',
      `GET /volumes/detail?limit=1&marker=${volumeId(count - 999)}`,
    ]);
  });

  test('with a count needs no such call', async () => {
    const store = { volumes: rows(1000, (n) => volumeRow(n)) };
    const { connection, calls } = await list({ first: 1000 }, { items: true, totalCount: true }, store);
    expect(connection).toMatchObject({ hasNextPage: false, totalCount: 1000 });
    expect(calls).toHaveLength(1);
  });

  test('is smaller where the operator allows no more: the rest is on the next page', async () => {
    const { connection } = await list({ first: 4 }, items, five, { largestPage: 2 });
    expect(ids(connection)).toHaveLength(2);
    expect(connection.hasNextPage).toBe(true);
  });
});

describe('what is not selected is not paid for', () => {
  test('a count alone', async () => {
    const { connection, calls } = await list({}, { items: false, totalCount: true });
    expect(calls).toEqual(['GET /volumes/detail?limit=0&with_count=true']);
    expect(connection).toEqual({ edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: 5 });
  });

  test('a count with the items comes with their call', async () => {
    const { connection, calls } = await list({ first: 2 }, { items: true, totalCount: true });
    expect(calls).toEqual(['GET /volumes/detail?limit=3&with_count=true']);
    expect(connection).toMatchObject({ totalCount: 5, hasNextPage: true });
  });

  test.each<[string, ConnectionWants, FakeOptions]>([
    ['nothing', { items: false, totalCount: false }, {}],
    ['a count, of a cloud that cannot count', { items: false, totalCount: true }, { microversion: '3.44' }],
  ])('%s: no call', async (_, wants, options) => {
    const { connection, calls } = await list({}, wants, five, options);
    expect(calls).toEqual([]);
    expect(connection).toMatchObject({ edges: [], totalCount: null });
  });

  test('a count of groups, which Cinder does not count, is null', async () => {
    const { context, calls } = operation({ groups: [groupRow(1)] });
    const connection = await listConnection(context, context.loaders.group, page(), { items: true, totalCount: true });
    expect(connection).toMatchObject({ totalCount: null, edges: [{ node: { name: 'group 1' } }] });
    expect(calls).toEqual(['GET /groups/detail?limit=1000']);
  });
});

describe('filters, order and projects', () => {
  test('are sent as Cinder takes them', async () => {
    const orderBy = [
      { field: 'name', direction: 'asc' },
      { field: 'size', direction: 'desc' },
    ] as const;
    const { calls } = await list(
      { filter: { name: 'volume 1', ids: [volumeId(1), `Volume:${volumeId(2)}`] }, orderBy, allProjects: true },
      items,
      five,
      { isAdmin: true },
    );
    const id = JSON.stringify([volumeId(1), volumeId(2)]);
    expect(calls).toEqual([
      `GET /volumes/detail?name=volume+1&id=${id}&limit=51&sort=name:asc,size:desc&all_tenants=1`,
    ]);
  });

  test.each<[string, Partial<ListArgs>, FakeOptions, unknown]>([
    [
      'other projects, for a member',
      { allProjects: true },
      {},
      cinderError('FORBIDDEN', 'Only an administrator may list the volumes of all projects.'),
    ],
    [
      'a filter of administrators',
      { filter: { host: 'h' } },
      { microversion: '3.32' },
      cinderError('BAD_USER_INPUT', 'Only an administrator', { path: ['filter', 'host'] }),
    ],
    [
      'a status that the schema does not list',
      { filter: { status: 'UNKNOWN' } },
      {},
      cinderError('BAD_USER_INPUT', 'UNKNOWN', { path: ['filter', 'status'] }),
    ],
    [
      'the id of another type',
      { filter: { groupId: `Volume:${volumeId(1)}` } },
      {},
      cinderError('BAD_USER_INPUT', "a Group's is needed", { path: ['filter', 'groupId'] }),
    ],
    [
      'a negative page size',
      { first: -1 },
      {},
      cinderError('BAD_USER_INPUT', '`first` must be between 0 and 1000; received -1.', { path: ['first'] }),
    ],
    ['too large a page', { first: 1001 }, {}, cinderError('BAD_USER_INPUT', 'received 1001', { path: ['first'] })],
    [
      'a cursor of another sort',
      { after: behind(1, 'name:asc') },
      {},
      cinderError('BAD_USER_INPUT', 'sorted by name:asc', { path: ['after'] }),
    ],
    ['what is no cursor', { after: 'x' }, {}, cinderError('BAD_USER_INPUT', 'is not a cursor', { path: ['after'] })],
  ])('%s: refused with no call', async (_, args, options, expected) => {
    const { context, calls } = operation(five, options);
    expect(await failureOf(() => listConnection(context, context.loaders.volume, page(args), items))).toEqual(expected);
    expect(calls).toEqual([]);
  });

  test('continues after the row before a deleted one', async () => {
    const after = encodeCursor('created_at:desc', [volumeId(99), volumeId(98), volumeId(4)]);
    const { connection, calls } = await list({ first: 2, after });
    expect(ids(connection)).toEqual([volumeId(3), volumeId(2)]);
    expect(calls).toEqual([99, 98, 4].map((n) => `GET /volumes/detail?limit=3&marker=${volumeId(n)}`));
  });

  test('refuses a cursor of which every row was deleted', async () => {
    const after = encodeCursor('created_at:desc', [volumeId(99), volumeId(98)]);
    expect(await failureOf(() => list({ after }))).toEqual(
      cinderError('CURSOR_EXPIRED', 'Start again without `after`.', { path: ['after'] }),
    );
  });

  test('passes on that something else than the marker was not found', async () => {
    const run = operation(five);
    const refused = new CinderError('NOT_FOUND', 'Group 7 could not be found.');
    run.context.client.call = () => Promise.reject(refused);
    const args = page({ after: behind(4) });
    expect(await failureOf(() => listConnection(run.context, run.context.loaders.volume, args, items))).toBe(refused);
  });

  test('a page of size 0 tells whether there are items', async () => {
    const { connection, calls } = await list({ first: 0 });
    expect(connection).toMatchObject({ edges: [], hasNextPage: true });
    expect(calls).toEqual(['GET /volumes/detail?limit=1']);
  });
});

describe('the owning project, as a filter', () => {
  test('needs all projects: Cinder would put the administrator\'s own in its place', async () => {
    const run = operation(five, { isAdmin: true });
    const failure = await failureOf(() =>
      listConnection(run.context, run.context.loaders.volume, page({ filter: { projectId: 'p2' } }), items),
    );
    expect(failure).toEqual(cinderError('BAD_USER_INPUT', '"projectId" needs "allProjects"', { path: ['filter', 'projectId'] }));
    expect(run.calls).toEqual([]);
    const { calls } = await list({ filter: { projectId: 'p2' }, allProjects: true }, items, five, { isAdmin: true });
    expect(calls).toEqual(['GET /volumes/detail?project_id="p2"&limit=51&all_tenants=1']);
  });

  test('is for administrators', async () => {
    expect(await failureOf(() => list({ filter: { projectId: 'p1' } }))).toEqual(
      cinderError('BAD_USER_INPUT', 'Only an administrator may filter volumes by "projectId"'),
    );
  });
});
