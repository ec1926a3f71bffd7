import { describe, expect, test } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import type { Connection, ConnectionWants } from '../../../src/resolvers/common/connection.ts';
import { listConnection } from '../../../src/resolvers/list/list-connection.ts';
import type { ListArgs } from '../../../src/resolvers/list/list-request.ts';
import { encodeCursor } from '../../../src/resolvers/common/cursor.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import type { FakeOptions, Store } from '../../support/fake-cinder.ts';
import { operation, type Operation } from '../../support/operation.ts';
import { groupRow, rows, volumeId, volumeRow } from '../../support/rows.ts';

const items: ConnectionWants = { items: true, totalCount: false, hasNextPage: true, hasPreviousPage: true };
const counted: ConnectionWants = { ...items, totalCount: true };
const countAlone: ConnectionWants = { items: false, totalCount: true, hasNextPage: false, hasPreviousPage: false };
const five: Store = { volumes: rows(5, (n) => volumeRow(n)) };
const page = (args: Partial<ListArgs> = {}): ListArgs => ({ first: 50, ...args });
const cursorOf = (n: number, sort = 'created_at:desc'): string => encodeCursor(sort, [volumeId(n)]);

interface Listed extends Operation {
  connection: Connection<{ id: string }>;
}

async function list(args: Partial<ListArgs>, wants = items, store = five, options: FakeOptions = {}): Promise<Listed> {
  const run = operation(store, options);
  return { ...run, connection: await listConnection(run.context, run.context.loaders.volume, page(args), wants) };
}

const ids = ({ edges }: Connection<{ id: string }>): string[] => edges.map(({ node }) => node.id);

describe('a page of a list', () => {
  test('requires one call, with one additional row for the existence of another page', async () => {
    const { connection, calls } = await list({ first: 2 });
    expect(calls).toEqual(['GET /volumes/detail?limit=3']);
    expect(ids(connection)).toEqual([volumeId(5), volumeId(4)]);
    expect(connection).toMatchObject({ hasNextPage: true, hasPreviousPage: false, totalCount: null });
  });

  test.each([5, 6, 999])('of %i rows is the last one if it contains the last row', async (first) => {
    const { connection, calls } = await list({ first });
    expect(connection).toMatchObject({ hasNextPage: false });
    expect(ids(connection)).toHaveLength(5);
    expect(calls).toHaveLength(1);
  });

  test('continues after a cursor', async () => {
    const { connection, calls } = await list({ first: 2, after: cursorOf(4) });
    expect(calls).toEqual([`GET /volumes/detail?limit=3&marker=${volumeId(4)}`]);
    expect(ids(connection)).toEqual([volumeId(3), volumeId(2)]);
    expect(connection).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });

  test('after page returns every row once', async () => {
    const listed: string[] = [];
    let after: string | undefined;
    for (let more = true; more;) {
      const { connection } = await list({ first: 2, after, orderBy: [{ field: 'size', direction: 'asc' }] });
      listed.push(...ids(connection));
      after = connection.edges.at(-1)?.cursor;
      more = connection.hasNextPage;
    }
    expect(listed).toEqual([1, 2, 3, 4, 5].map(volumeId));
  });

  test('fills the loaders', async () => {
    const { context, calls } = await list({ first: 2 });
    await context.loaders.volume.byId.load(volumeId(5));
    expect(calls).toHaveLength(1);
  });
});

describe('the largest page', () => {
  test.each([
    [1000, false],
    [1001, true],
  ])('of %i rows requires a second call for the existence of another page', async (count, hasNextPage) => {
    const { connection, calls } = await list({ first: 1000 }, items, { volumes: rows(count, (n) => volumeRow(n)) });
    expect(connection).toMatchObject({ hasNextPage });
    expect(ids(connection)).toHaveLength(1000);
    expect(calls).toEqual([
      'GET /volumes/detail?limit=1000',
      `GET /volumes/detail?limit=1&marker=${volumeId(count - 999)}`,
    ]);
  });

  test('requires no second call if it has a count', async () => {
    const store = { volumes: rows(1000, (n) => volumeRow(n)) };
    const { connection, calls } = await list({ first: 1000 }, counted, store);
    expect(connection).toMatchObject({ hasNextPage: false, totalCount: 1000 });
    expect(calls).toHaveLength(1);
  });

  test('is smaller if the operator allows fewer rows, and the rest is on the next page', async () => {
    const { connection } = await list({ first: 4 }, items, five, { largestPage: 2 });
    expect(ids(connection)).toHaveLength(2);
    expect(connection.hasNextPage).toBe(true);
  });
});

describe('only selected parts are read', () => {
  test('a count without items', async () => {
    const { connection, calls } = await list({}, countAlone);
    expect(calls).toEqual(['GET /volumes/detail?limit=0&with_count=true']);
    expect(connection).toEqual({ nodes: [], edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: 5 });
  });

  test('a count with the items, in the same call', async () => {
    const { connection, calls } = await list({ first: 2 }, counted);
    expect(calls).toEqual(['GET /volumes/detail?limit=3&with_count=true']);
    expect(connection).toMatchObject({ totalCount: 5, hasNextPage: true });
  });

  test.each<[string, ConnectionWants, FakeOptions]>([
    ['nothing', { ...countAlone, totalCount: false }, {}],
    ['a count on a cloud that cannot count', countAlone, { microversion: '3.44' }],
  ])('%s requires no call', async (_, wants, options) => {
    const { connection, calls } = await list({}, wants, five, options);
    expect(calls).toEqual([]);
    expect(connection).toMatchObject({ edges: [], totalCount: null });
  });

  test('the count of groups is null, because Cinder does not count them', async () => {
    const { context, calls } = operation({ groups: [groupRow(1)] });
    const connection = await listConnection(context, context.loaders.group, page(), counted);
    expect(connection).toMatchObject({ totalCount: null, edges: [{ node: { name: 'group 1' } }] });
    expect(calls).toEqual(['GET /groups/detail?limit=1000']);
  });
});

describe('filters, order and projects', () => {
  test('are sent in the form of Cinder', async () => {
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
      'other projects for a member',
      { allProjects: true },
      {},
      cinderError('FORBIDDEN', 'Only administrators can list the volumes of all projects.'),
    ],
    [
      'a filter for administrators',
      { filter: { host: 'h' } },
      { microversion: '3.32' },
      cinderError('BAD_USER_INPUT', 'Only administrators', { path: ['filter', 'host'] }),
    ],
    [
      'a status that the schema does not list',
      { filter: { statuses: ['UNKNOWN'] } },
      {},
      cinderError('BAD_USER_INPUT', 'UNKNOWN', { path: ['filter', 'statuses'] }),
    ],
    [
      'the ID of another type',
      { filter: { groupId: `Volume:${volumeId(1)}` } },
      {},
      cinderError('BAD_USER_INPUT', 'must be of type Group;', { path: ['filter', 'groupId'] }),
    ],
    [
      'a negative page size',
      { first: -1 },
      {},
      cinderError('BAD_USER_INPUT', '`first` must be between 0 and 1000; received -1.', { path: ['first'] }),
    ],
    [
      'a page size that is too large',
      { first: 1001 },
      {},
      cinderError('BAD_USER_INPUT', 'received 1001', { path: ['first'] }),
    ],
    [
      'a cursor of another order',
      { after: cursorOf(1, 'name:asc') },
      {},
      cinderError('BAD_USER_INPUT', 'sorted by name:asc', { path: ['after'] }),
    ],
    ['an invalid cursor', { after: 'x' }, {}, cinderError('BAD_USER_INPUT', 'is not a cursor', { path: ['after'] })],
  ])('refuses %s without a call', async (_, args, options, expected) => {
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

  test('refuses a cursor whose rows were all deleted', async () => {
    const after = encodeCursor('created_at:desc', [volumeId(99), volumeId(98)]);
    expect(await failureOf(() => list({ after }))).toEqual(
      cinderError('CURSOR_EXPIRED', 'Start again without `after`.', { path: ['after'] }),
    );
  });

  test('throws NOT_FOUND if something other than the marker was not found', async () => {
    const run = operation(five);
    const refused = new CinderError('NOT_FOUND', 'Group 7 could not be found.');
    run.context.client.call = () => Promise.reject(refused);
    const args = page({ after: cursorOf(4) });
    expect(await failureOf(() => listConnection(run.context, run.context.loaders.volume, args, items))).toBe(refused);
  });

  test('a page of size 0 shows whether items exist', async () => {
    const { connection, calls } = await list({ first: 0 });
    expect(connection).toMatchObject({ edges: [], hasNextPage: true });
    expect(calls).toEqual(['GET /volumes/detail?limit=1']);
  });
});

describe('a filter by the owning project', () => {
  test('requires all projects, because Cinder would replace it with the own project', async () => {
    const run = operation(five, { isAdmin: true });
    const failure = await failureOf(() =>
      listConnection(run.context, run.context.loaders.volume, page({ filter: { projectId: 'p2' } }), items),
    );
    expect(failure).toEqual(
      cinderError('BAD_USER_INPUT', '"projectId" requires "allProjects"', { path: ['filter', 'projectId'] }),
    );
    expect(run.calls).toEqual([]);
    const { calls } = await list({ filter: { projectId: 'p2' }, allProjects: true }, items, five, { isAdmin: true });
    expect(calls).toEqual(['GET /volumes/detail?project_id="p2"&limit=51&all_tenants=1']);
  });

  test('is for administrators', async () => {
    expect(await failureOf(() => list({ filter: { projectId: 'p1' } }))).toEqual(
      cinderError('BAD_USER_INPUT', 'Only administrators can filter volumes by "projectId"'),
    );
  });
});
