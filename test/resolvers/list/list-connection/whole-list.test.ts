import { describe, expect, test } from 'vitest';
import type { Connection, ConnectionWants } from '../../../../src/resolvers/common/connection.ts';
import { listConnection, type ListArgs } from '../../../../src/resolvers/list/list-connection.ts';
import { cinderError, failureOf } from '../../../support/failure.ts';
import { operation } from '../../../support/operation.ts';
import { cgsnapshotRow, groupRow, groupSnapshotId, groupSnapshotRow, rows } from '../../../support/rows.ts';

const items: ConnectionWants = { items: true, totalCount: false, hasNextPage: true, hasPreviousPage: true };
const page = (args: Partial<ListArgs> = {}): ListArgs => ({ first: 50, ...args });
const ids = ({ edges }: Connection<{ id: string }>): string[] => edges.map(({ node }) => node.id);

describe('a list that Cinder does not page by markers', () => {
  const snapshots = {
    cgsnapshots: rows(5, (n) => cgsnapshotRow(n, 1)),
    groupSnapshots: rows(5, (n) => groupSnapshotRow(n, 1)),
  };
  const old = { microversion: '3.28' } as const;

  test('is read whole and paged by the gateway, with its count', async () => {
    const { context, calls } = operation(snapshots);
    const { consistencyGroupSnapshot: typeLoaders } = context.loaders;
    const first = await listConnection(context, typeLoaders, page({ first: 2 }), items);
    expect(ids(first)).toEqual([groupSnapshotId(5), groupSnapshotId(4)]);
    expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false, totalCount: 5 });
    const rest = await listConnection(
      context,
      typeLoaders,
      page({ first: 3, after: first.edges.at(-1)?.cursor }),
      items,
    );
    expect(ids(rest)).toEqual([3, 2, 1].map(groupSnapshotId));
    expect(rest).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(calls).toEqual(['GET /cgsnapshots/detail?limit=1000', 'GET /cgsnapshots/detail?limit=1000&offset=5']);
  });

  test('is not read if no part is selected', async () => {
    const { context, calls } = operation(snapshots);
    await listConnection(context, context.loaders.consistencyGroupSnapshot, page(), {
      items: false,
      totalCount: false,
      hasNextPage: false,
      hasPreviousPage: false,
    });
    expect(calls).toEqual([]);
  });

  test.each<[string, Partial<ListArgs>]>([
    ['a filter', { filter: { name: 'x' } }],
    ['an order', { orderBy: [{ field: 'name', direction: 'asc' }] }],
    ['all projects', { allProjects: true }],
  ])('refuses %s without a call', async (_, args) => {
    const { context, calls } = operation(snapshots, { ...old, isAdmin: true });
    const failure = await failureOf(() => listConnection(context, context.loaders.groupSnapshot, page(args), items));
    expect(failure).toEqual(cinderError('MICROVERSION_TOO_LOW', 'requires microversion 3.29', { required: '3.29' }));
    expect(calls).toEqual([]);
  });

  test('is read on an old cloud without any of these', async () => {
    const { context, calls } = operation(snapshots, old);
    const connection = await listConnection(context, context.loaders.groupSnapshot, page({ first: 2 }), items);
    expect(connection).toMatchObject({ hasNextPage: true, totalCount: 5 });
    expect(calls).toEqual(['GET /group_snapshots/detail?limit=1000']);
  });
});

test('a list whose rows Cinder can hide is read with the maximum page size, because a short page need not be the last', async () => {
  const { context, calls } = operation({ groups: rows(5, (n) => groupRow(n)) });
  const connection = await listConnection(context, context.loaders.group, page({ first: 2 }), items);
  expect(connection).toMatchObject({ hasNextPage: true });
  expect(connection.edges).toHaveLength(2);
  expect(calls).toEqual(['GET /groups/detail?limit=1000']);
});
