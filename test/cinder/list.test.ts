import { describe, expect, test } from 'vitest';
import type { CinderClient } from '../../src/cinder/client.ts';
import type { CinderError } from '../../src/cinder/errors.ts';
import { listAll, listPage, nextPage } from '../../src/cinder/list.ts';
import { canCount, hasList, listFormOf, requireMarkers } from '../../src/cinder/paging.ts';
import { attachments } from '../../src/cinder/resources/attachments.ts';
import { consistencyGroupSnapshots } from '../../src/cinder/resources/consistency-groups.ts';
import { groupSnapshots } from '../../src/cinder/resources/group-snapshots.ts';
import { groups } from '../../src/cinder/resources/groups.ts';
import { messages } from '../../src/cinder/resources/messages.ts';
import { snapshots } from '../../src/cinder/resources/snapshots.ts';
import { volumeTypes } from '../../src/cinder/resources/volume-types.ts';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import { countLoopTurns } from '../support/loop-turns.ts';
import { fakeCinder, type FakeOptions } from '../support/fake-cinder.ts';
import {
  attachmentRow,
  cgsnapshotRow,
  groupRow,
  groupSnapshotId,
  groupSnapshotRow,
  messageId,
  messageRow,
  rows,
  snapshotRow,
  typeRow,
  volumeId,
  volumeRow,
  type Row,
} from '../support/rows.ts';

const admin = { isAdmin: true };
const five = { volumes: rows(5, (n) => volumeRow(n)) };

test('lets the event loop turn while the rows of a long page are decoded', async () => {
  const { client } = fakeCinder({ volumes: rows(1000, (n) => volumeRow(n)) });
  const turnsOf = countLoopTurns();
  const { items } = await listPage(client, volumes, { limit: 1000 });
  expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 1000 }, (_, n) => volumeId(1000 - n)));
  expect(turnsOf()).toBeGreaterThanOrEqual(3);
});

describe('operations that share a response', () => {
  async function readTwice(names: readonly unknown[]) {
    const reply = { status: 200, headers: {}, body: { volumes: names.map((id, n) => ({ ...volumeRow(n + 1), id })) } };
    const reports: string[] = [];
    const clientOf = (reader: string): CinderClient => {
      const { client } = fakeCinder({});
      const reportDamage = ({ message }: CinderError): void => void reports.push(`${reader}: ${message}`);
      return Object.create(client, {
        call: { value: () => Promise.resolve(reply) },
        reportDamage: { value: reportDamage },
      }) as CinderClient;
    };
    const one = await listPage(clientOf('one'), volumes, { limit: 3 });
    const other = await listPage(clientOf('other'), volumes, { limit: 3 });
    return { one: one.items, other: other.items, reports };
  }

  test('share its records', async () => {
    const { one, other } = await readTwice(['a', 'b']);
    expect(one.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(other).toBe(one);
  });

  test('all learn of a damaged row', async () => {
    const { one, other, reports } = await readTwice(['a', 7]);
    expect([one.length, other.length]).toEqual([1, 1]);
    expect(reports.map((report) => report.split(':', 1)[0])).toEqual(['one', 'other']);
  });
});

describe('the query of a page', () => {
  test.each<[string, FakeOptions, Parameters<typeof listPage>[2], string]>([
    ['a page, for a member', {}, { limit: 3 }, 'limit=3'],
    ['all projects, for an administrator', admin, { limit: 3, allProjects: true }, 'limit=3&all_tenants=1'],
    ['only the own project, for a member who requests all projects', {}, { limit: 3, allProjects: true }, 'limit=3'],
    ['no all_tenants, for only the own project', admin, { limit: 3, allProjects: false }, 'limit=3'],
    ['a count', {}, { limit: 3, count: true }, 'limit=3&with_count=true'],
    ['no count, on a cloud that cannot count', { microversion: '3.44' }, { limit: 3, count: true }, 'limit=3'],
    [
      'a filter, an order and a marker',
      {},
      { limit: 3, filters: { name: 'a' }, sort: 'name:asc', marker: volumeId(2) },
      `name=a&limit=3&marker=${volumeId(2)}&sort=name:asc`,
    ],
  ])('has %s', async (_, options, page, query) => {
    const { client, calls } = fakeCinder(five, options);
    await listPage(client, volumes, page);
    expect(calls).toEqual([`GET /volumes/detail?${query}`]);
  });

  test('requests private types for an administrator only, and never all_tenants', async () => {
    const [asAdmin, asMember] = [fakeCinder({}, admin), fakeCinder({})];
    await listPage(asAdmin.client, volumeTypes, { limit: 1, allProjects: true });
    await listPage(asMember.client, volumeTypes, { limit: 1, allProjects: true });
    expect([asAdmin.calls, asMember.calls]).toEqual([['GET /types?is_public=None&limit=1'], ['GET /types?limit=1']]);
  });

  test('refuses a list that the cloud does not support, without a call', async () => {
    const { client, calls } = fakeCinder({}, { microversion: '3.12' });
    expect(await failureOf(() => listPage(client, groups, { limit: 1 }))).toEqual(cinderError('MICROVERSION_TOO_LOW'));
    expect(calls).toEqual([]);
  });
});

describe('whether rows may follow a page', () => {
  test.each<[string, Parameters<typeof listPage>[2], FakeOptions, boolean]>([
    ['a short page', { limit: 6 }, {}, false],
    ['a full page in the middle', { limit: 4 }, {}, true],
    ['an exactly full last page', { limit: 5 }, {}, true],
    ['an exactly full last page with a count', { limit: 5, count: true }, {}, false],
    ['a page in the middle with a count', { limit: 4, count: true }, {}, true],
    ['fewer rows than requested, because the operator allows no more', { limit: 5 }, { largestPage: 2 }, true],
    ['fewer rows than requested, with a count', { limit: 5, count: true }, { largestPage: 2 }, true],
    ['an empty page', { limit: 0 }, {}, false],
    ['the page after the last row', { limit: 2, marker: volumeId(1) }, {}, false],
  ])('%s', async (_, page, options, more) => {
    expect((await listPage(fakeCinder(five, options).client, volumes, page)).more).toBe(more);
  });

  test('is true for every page with rows of a list without links', async () => {
    const { client } = fakeCinder({ ...five, attachments: rows(3, (n) => attachmentRow(n, n)) });
    expect((await listPage(client, attachments, { limit: 3 })).more).toBe(true);
    expect((await listPage(client, attachments, { limit: 4 })).more).toBe(true);
    expect((await listPage(client, attachments, { limit: 4, filters: { status: 'none' } })).more).toBe(false);
  });

  test.each([1, 7, 25, 50, 99, 100, 1000])(
    'a list without links is read completely with %i rows per page',
    async (largestPage) => {
      const store = { ...five, attachments: rows(50, (n) => attachmentRow(n, 1 + (n % 5))) };
      const { client, calls } = fakeCinder(store, { largestPage });
      expect(await listAll(client, attachments, {})).toHaveLength(50);
      expect(calls).toHaveLength(Math.ceil(50 / largestPage) + 1);
      const whole = await listAll(
        fakeCinder({ cgsnapshots: rows(50, (n) => cgsnapshotRow(n, 1)) }, { largestPage }).client,
        consistencyGroupSnapshots,
        {},
      );
      expect(whole).toHaveLength(50);
    },
  );

  test('an empty list without links requires one call', async () => {
    const { client, calls } = fakeCinder({});
    expect(await listAll(client, attachments, {})).toEqual([]);
    expect(calls).toHaveLength(1);
  });

  test('is true for a page that is at least half full if Cinder hides rows', async () => {
    const answers = (length: number): FakeOptions => ({
      answers: { 'GET /groups/detail': () => ({ groups: rows(length, (n) => groupRow(n)) }) },
    });
    const more = async (length: number): Promise<boolean> =>
      (await listPage(fakeCinder({}, answers(length)).client, groups, { limit: 1000 })).more;
    expect([await more(999), await more(500), await more(499)]).toEqual([true, true, false]);
  });
});

describe('counts', () => {
  test('include all matching rows, regardless of the page', async () => {
    const { client } = fakeCinder(five);
    expect(await listPage(client, volumes, { limit: 0, count: true })).toEqual({
      items: [],
      total: 5,
      more: false,
      end: 0,
    });
    expect(await listPage(client, volumes, { limit: 2, count: true, filters: { name: 'volume 3' } })).toMatchObject({
      total: 1,
    });
  });

  test('are null if not requested, and if Cinder cannot count', async () => {
    expect((await listPage(fakeCinder(five).client, volumes, { limit: 2 })).total).toBeNull();
    expect((await listPage(fakeCinder({}).client, groups, { limit: 2, count: true })).total).toBeNull();
  });

  test('are available for volumes, snapshots and backups since 3.45', () => {
    const at = (microversion: '3.44' | '3.45'): boolean[] =>
      [volumes, snapshots, groups, attachments].map((resource) =>
        canCount(fakeCinder({}, { microversion }).client, resource),
      );
    expect(at('3.45')).toEqual([true, true, false, false]);
    expect(at('3.44')).toEqual([false, false, false, false]);
  });
});

describe('listAll and nextPage', () => {
  test.each([1, 2, 3, 4, 5, 6, 7])('read pages of %i rows', async (largestPage) => {
    const { client, calls } = fakeCinder({ groups: rows(6, (n) => groupRow(n)) }, { largestPage });
    const all = await listAll(client, groups, {});
    expect(all.map(({ name }) => name)).toEqual([6, 5, 4, 3, 2, 1].map((n) => `group ${n}`));
    expect(calls).toHaveLength(6 % largestPage === 0 ? 6 / largestPage + 1 : Math.ceil(6 / largestPage));
  });

  test('read each page after the last row, with the same filters and order', async () => {
    const { client, calls } = fakeCinder(five, { largestPage: 3 });
    await listAll(client, volumes, { filters: { status: 'available' }, sort: 'created_at:asc' });
    expect(calls).toEqual([
      'GET /volumes/detail?status=available&limit=1000&sort=created_at:asc',
      `GET /volumes/detail?status=available&limit=1000&marker=${volumeId(3)}&sort=created_at:asc`,
    ]);
  });

  test('throw UPSTREAM_ERROR if Cinder ignores the marker', async () => {
    const page = { volumes: [{ id: volumeId(1) }], volumes_links: [] };
    const { client, calls } = fakeCinder({}, { answers: { 'GET /volumes/detail': () => page } });
    expect(await failureOf(() => listAll(client, volumes, {}))).toEqual(
      cinderError('UPSTREAM_ERROR', 'volumes does not continue'),
    );
    expect(calls).toHaveLength(2);
  });

  test.each([1, 2, 4])('continue after the row before, if the last %i rows of a page were deleted', async (deleted) => {
    const store = { groups: rows(12, (n) => groupRow(n)) };
    const { client, calls } = fakeCinder(store, { largestPage: 6 });
    const options = { limit: 6 };
    const page = await listPage(client, groups, options);
    const gone = page.items.slice(-deleted).map(({ id }) => id);
    store.groups = store.groups.filter(({ id }) => !gone.includes(id));
    const next = await nextPage(client, groups, {}, page);
    expect(next.items.map(({ name }) => name)).toEqual([6, 5, 4, 3, 2, 1].map((n) => `group ${n}`));
    expect(calls).toHaveLength(1 + deleted + 1);
  });

  test('throw UPSTREAM_ERROR if more rows were deleted', async () => {
    const store = { groups: rows(12, (n) => groupRow(n)) };
    const { client } = fakeCinder(store, { largestPage: 6 });
    const page = await listPage(client, groups, { limit: 6 });
    store.groups = store.groups.slice(0, 6);
    expect(await failureOf(() => nextPage(client, groups, {}, page))).toEqual(
      cinderError('UPSTREAM_ERROR', 'does not continue'),
    );
  });

  test('throw UPSTREAM_ERROR for a response without the list', async () => {
    const answering = (body: unknown): Promise<unknown> =>
      listAll(fakeCinder({}, { answers: { 'GET /snapshots/detail': () => body } }).client, snapshots, {});
    for (const body of [{}, { snapshots: 5 }, { snapshots: null }, 'text', []]) {
      expect(await failureOf(() => answering(body))).toEqual(cinderError('UPSTREAM_ERROR'));
    }
  });

  test('read short lists of types and snapshots', async () => {
    const { client } = fakeCinder({ volumeTypes: [typeRow(1)], snapshots: [snapshotRow(1, 1)] });
    expect(await listAll(client, volumeTypes, {})).toMatchObject([{ kind: 'VolumeType', name: 'type 1' }]);
    expect(await listAll(client, snapshots, {})).toMatchObject([{ kind: 'Snapshot', progress: 100 }]);
  });
});

describe('a list that supports only an offset', () => {
  const store = { cgsnapshots: rows(5, (n) => cgsnapshotRow(n, 1)) };

  test('is paged by the offset, without other parameters', async () => {
    const { client, calls } = fakeCinder(store, { isAdmin: true, largestPage: 2 });
    expect(listFormOf(client, consistencyGroupSnapshots).pagedBy).toBe('offset');
    const whole = await listAll(fakeCinder(store, { largestPage: 1000 }).client, consistencyGroupSnapshots, {
      sort: 'name:asc',
      filters: { name: 'x' },
      allProjects: true,
    });
    expect(whole.map(({ name }) => name)).toEqual([5, 4, 3, 2, 1].map((n) => `group snapshot ${n}`));
    await listPage(client, consistencyGroupSnapshots, {
      limit: 2,
      offset: 2,
      marker: groupSnapshotId(1),
      allProjects: true,
    });
    expect(calls).toEqual(['GET /cgsnapshots/detail?limit=2&offset=2']);
  });

  test('is read over several pages', async () => {
    const { client, calls } = fakeCinder({ cgsnapshots: rows(2001, (n) => cgsnapshotRow(n, 1)) });
    expect(await listAll(client, consistencyGroupSnapshots, {})).toHaveLength(2001);
    expect(calls.map((call) => /offset=(\d+)/.exec(call)?.[1])).toEqual([undefined, '1000', '2000', '2001']);
  });
});

describe('group snapshots', () => {
  const store = { groupSnapshots: rows(3, (n) => groupSnapshotRow(n, 1)) };

  test.each([
    ['3.29', 'marker', 'GET /group_snapshots/detail?limit=2&marker='],
    ['3.28', 'nothing', 'GET /group_snapshots/detail?limit=2'],
    ['3.14', 'nothing', 'GET /group_snapshots/detail?limit=2'],
  ] as const)('of version %s are paged by %s', async (microversion, paging, call) => {
    const { client, calls } = fakeCinder(store, { microversion });
    expect(listFormOf(client, groupSnapshots).pagedBy).toBe(paging);
    await listPage(client, groupSnapshots, { limit: 2, marker: groupSnapshotId(3) });
    expect(calls[0]).toContain(call);
  });

  test('of an old cloud are on one page, with or without a link to another page', async () => {
    const answer = { group_snapshots: [groupSnapshotRow(1, 1)], group_snapshot_links: [{}] };
    const answers = { 'GET /group_snapshots/detail': () => answer };
    const { client, calls } = fakeCinder({}, { microversion: '3.28', answers });
    expect(await listAll(client, groupSnapshots, {})).toHaveLength(1);
    expect(calls).toHaveLength(1);
  });

  test('of an old cloud cannot be sorted', async () => {
    const { client } = fakeCinder(store, { microversion: '3.28' });
    expect(await failureOf(() => requireMarkers(client, groupSnapshots, 'Sorting'))).toEqual(
      cinderError('MICROVERSION_TOO_LOW', 'Sorting requires microversion 3.29', {
        required: '3.29',
        available: '3.28',
      }),
    );
  });
});

describe('messages, whose list contains all projects', () => {
  const theirs = (n: number): Row => messageRow(n, n, { project_id: n % 2 === 0 ? 'p2' : 'p1' });
  const store = { messages: rows(6, theirs) };
  const mine = [5, 3, 1].map(messageId);

  test.each<[string, FakeOptions, Parameters<typeof listPage>[2], string]>([
    ['for a member, with the microversion that allows the filter', {}, { limit: 9 }, 'project_id=p1&limit=9 @3.30'],
    ['for a member who requests all projects', {}, { limit: 9, allProjects: true }, 'project_id=p1&limit=9 @3.30'],
    ['for a member of a cloud that allows the filter', { microversion: '3.30' }, { limit: 9 }, 'project_id=p1&limit=9'],
    [
      'for a member of the first cloud that allows the filter',
      { microversion: '3.5' },
      { limit: 9 },
      'project_id=p1&limit=9',
    ],
    ['for an administrator', admin, { limit: 9 }, 'project_id=p1&limit=9'],
  ])('are restricted to the own project: %s', async (_, options, page, query) => {
    const { client, calls } = fakeCinder(store, options);
    const { items } = await listPage(client, messages, page);
    expect(items.map(({ id }) => id)).toEqual(mine);
    expect(calls).toEqual([`GET /messages?${query}`]);
  });

  test('of all projects are listed for an administrator', async () => {
    const { client, calls } = fakeCinder(store, admin);
    expect((await listPage(client, messages, { limit: 9, allProjects: true })).items).toHaveLength(6);
    expect(calls).toEqual(['GET /messages?limit=9']);
  });

  test('about a visible resource are listed for all projects, by offset', async () => {
    const { client, calls } = fakeCinder(store, { largestPage: 3 });
    expect(await listAll(client, messages, { unscoped: true })).toHaveLength(6);
    expect(calls).toEqual([
      'GET /messages?limit=1000',
      'GET /messages?limit=1000&offset=3',
      'GET /messages?limit=1000&offset=6',
    ]);
  });

  test('are refused without a call on a cloud that cannot filter them, even for an administrator', async () => {
    for (const isAdmin of [false, true]) {
      const { client, calls } = fakeCinder(store, { microversion: '3.4', isAdmin });
      expect(hasList(client, messages)).toBe(false);
      expect(await failureOf(() => listPage(client, messages, { limit: 1, allProjects: true }))).toEqual(
        cinderError('MICROVERSION_TOO_LOW', 'The list of messages requires', { required: '3.5', available: '3.4' }),
      );
      expect(calls).toEqual([]);
    }
  });
});
