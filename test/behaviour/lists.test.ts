import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture, type Answer } from './support/gateway.ts';
import { testVolume } from './support/volumes.ts';
import { idsOf } from './support/walk.ts';

await furnish({ volumes: 6, snapshots: 6, backup: true, groups: true, attachment: true, foreignVolume: true });

const [firstVolume = ''] = fixture.volumeIds;

interface ListAnswer {
  list: {
    totalCount: number | null;
    nodes: { cinderId: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  } | null;
}

const selection = '{ totalCount nodes { cinderId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

function list(field: string, args: string, user: 'alice' | 'admin' | 'ron' = 'alice'): Promise<Answer<ListAnswer>> {
  return as(user).send<ListAnswer>(`{ list: ${field}(${args}) ${selection} }`);
}

test('a count without items requires one call', async () => {
  const { data, calls } = await as('alice').send<{ volumes: { totalCount: number } }>('{ volumes { totalCount } }');
  expect(data.volumes.totalCount).toBe(10);
  expect(calls).toEqual(['GET /volumes/detail']);
});

test('a count that Cinder does not support is null', async () => {
  const { data } = await list('groups', 'first: 1');
  expect(data.list?.totalCount).toBeNull();
  expect(data.list?.nodes).toHaveLength(1);
  expect(data.list?.pageInfo.hasNextPage).toBe(true);
});

describe('filters of lists', () => {
  test.each([
    ['volumes', 'filter: { name: "behaviour-page-3" }', 1],
    ['volumes', `filter: { groupId: "${fixture.groupIds[0] ?? ''}" }`, 2],
    ['volumes', `filter: { groupId: "Group:${fixture.groupIds[0] ?? ''}" }`, 2],
    ['volumes', 'filter: { name: "no such name" }', 0],
    ['volumes', 'filter: { statuses: ERROR_DELETING, name: "behaviour-page-3" }', 0],
    ['snapshots', 'filter: { name: "behaviour-snapshot-5" }', 1],
    ['backups', `filter: { volumeId: "${firstVolume}" }`, 1],
    ['attachments', 'filter: { serverId: "7c0ffee0-0000-4000-8000-000000000001" }', 1],
    ['groups', 'filter: { name: "behaviour-group-1" }', 1],
  ])('return from %s(%s) %i items', async (field, args, count) => {
    const { data, errors } = await list(field, args);
    expect(errors).toEqual([]);
    expect(data.list?.nodes).toHaveLength(count);
  });

  test('accept any field and a list of IDs from an administrator', async () => {
    const ids = JSON.stringify(fixture.volumeIds.slice(0, 3));
    const { data } = await list('volumes', `filter: { ids: ${ids} }`, 'admin');
    expect(data.list?.nodes.map(({ cinderId }) => cinderId).toSorted()).toEqual(
      fixture.volumeIds.slice(0, 3).toSorted(),
    );
  });

  test('are refused, not ignored, if the caller may not use them', async () => {
    const { data, errors, calls } = await list('volumes', 'filter: { host: "lab@one#pool" }');
    expect(data.list).toBeNull();
    expect(errors).toMatchObject([{ path: ['list'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toBe('Only administrators can filter volumes by "host" on this cloud.');
    expect(calls).not.toContain('GET /volumes/detail');
  });
});

describe('invalid filters', () => {
  test.each([
    ['filter: { groupId: "all" }', '"all" is not a valid ID.'],
    [`filter: { groupId: "Volume:${firstVolume}" }`, 'received "Volume:'],
    ['filter: { statuses: UNKNOWN }', 'UNKNOWN stands for values that the schema does not list'],
  ])('are refused without a call: %s', async (args, message) => {
    const { data, errors, calls } = await list('volumes', args);
    expect(data.list).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message) as string, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(calls).toEqual([]);
  });
});

describe('allProjects', () => {
  const everywhere = graphql(`
    query Everywhere($allProjects: Boolean!) {
      volumes(first: 1000, allProjects: $allProjects) {
        nodes {
          cinderId
          projectId
          host
        }
      }
    }
  `);

  test('returns all projects to an administrator, who gets only the own project without it', async () => {
    const all = await as('admin').ask(everywhere, { allProjects: true });
    expect(all.data.volumes?.nodes.map(({ cinderId }) => cinderId)).toContain(fixture.foreignVolumeId);
    const own = await as('admin').ask(everywhere, { allProjects: false });
    expect(own.data.volumes?.nodes.map(({ cinderId }) => cinderId)).not.toContain(fixture.foreignVolumeId);
    expect(own.data.volumes?.nodes.some(({ host }) => host !== null)).toBe(true);
  });

  test('is refused for a member', async () => {
    const { data, errors, calls } = await list('volumes', 'allProjects: true');
    expect(data.list).toBeNull();
    expect(errors).toMatchObject([
      { message: 'Only administrators can list the volumes of all projects.', extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(calls).toEqual([]);
  });
});

describe('invalid arguments of a list', () => {
  test.each([
    ['first: -1', '`first` must be between 0 and 1000; received -1.'],
    ['first: 1001', '`first` must be between 0 and 1000; received 1001.'],
    ['after: "made up"', '`after` is not a cursor. Use a cursor of `pageInfo` or of an edge, unchanged.'],
  ])('are refused without a call: %s', async (args, message) => {
    const { errors, calls } = await list('volumes', args);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });

  test('include a cursor of a list with another order', async () => {
    const byName = await list('volumes', 'first: 1, orderBy: [{ field: NAME }]');
    const cursor = byName.data.list?.pageInfo.endCursor ?? '';
    const { errors, calls } = await list('volumes', `first: 1, after: "${cursor}"`);
    expect(errors).toMatchObject([
      {
        message: '`after` is a cursor of a list sorted by name:asc; this list is sorted by created_at:desc.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(calls).toEqual([]);
  });
});

describe('a page of size 0', () => {
  test('has the count and whether there are items, but no items', async () => {
    const { data, calls } = await list('volumes', 'first: 0');
    expect(data.list).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, startCursor: null, endCursor: null } });
    expect(data.list?.totalCount).toBeGreaterThanOrEqual(6);
    expect(calls).toEqual(['GET /volumes/detail']);
    const count = await as('alice').send<{ list: { totalCount: number; nodes: unknown[] } }>(
      '{ list: volumes(first: 0) { totalCount nodes { id } } }',
    );
    expect(count.data.list.nodes).toEqual([]);
    expect(count.data.list.totalCount).toBeGreaterThanOrEqual(6);
  });
});

describe('a cursor whose volume was deleted', () => {
  const remove = (id: string): Promise<unknown> =>
    as('alice').send(
      'mutation ($id: ID!) { deleteVolume(input: { id: $id, wait: { interval: 0.1 } }) { userErrors { message } } }',
      { id },
    );

  test('continues after an earlier volume of its page, and is refused once all of these are deleted', async () => {
    const name = `behaviour-cursor-${randomUUID()}`;
    await Promise.all([1, 2, 3, 4, 5].map(() => testVolume({ name })));
    // Only Cinder knows the order of volumes from the same second.
    const [first, second, third, ...others] = await idsOf('alice', 'volumes', `filter: { name: "${name}" }`);
    const after = async (cursor?: string | null): Promise<Awaited<ReturnType<typeof list>>> =>
      list('volumes', `first: 3, filter: { name: "${name}" }${cursor ? `, after: "${cursor}"` : ''}`);
    const page = await after();
    expect(page.data.list?.nodes.map(({ cinderId }) => cinderId)).toEqual([first, second, third]);
    const cursor = page.data.list?.pageInfo.endCursor;
    await remove(third ?? '');
    const next = await after(cursor);
    expect(next.data.list?.nodes.map(({ cinderId }) => cinderId)).toEqual(others);
    await Promise.all([first, second].map((id) => remove(id ?? '')));
    const { data, errors } = await after(cursor);
    expect(data.list).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Start again without `after`') as string,
        extensions: { code: 'CURSOR_EXPIRED' },
      },
    ]);
  });
});
