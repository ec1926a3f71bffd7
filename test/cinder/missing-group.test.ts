import { expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { listWithMissingGroups, type ListRequests } from '../../src/cinder/missing-group.ts';
import type { Query } from '../../src/cinder/route.ts';

interface Row {
  id: string;
  /** The ID of a group that does not exist. */
  lost?: string;
}

const [one, other] = ['11111111-0000-4000-8000-000000000000', '22222222-0000-4000-8000-000000000000'];
const rowsNamed = (...ids: string[]): Row[] =>
  ids.map((id) => ({ id, ...(id.startsWith('1') && { lost: one }), ...(id.startsWith('2') && { lost: other }) }));
const details = (...ids: string[]): object[] => ids.map((id) => ({ id, size: 1 }));
const bare = (id: string, group_id: string): object => ({ id, group_id });

interface Cloud {
  /** The rows at each request, counted from 0. */
  rowsAt: (request: number) => readonly Row[];
  /** The maximum number of rows in one response (`osapi_max_limit`). */
  cap?: number;
  /** The group that the first detailed lists report as missing, although no volume has it. */
  deleting?: { groupId: string; requests: number };
}

/** The two lists of volumes of Cinder. */
function cloud({ rowsAt, cap = 1000, deleting }: Cloud): { requests: ListRequests; calls: string[] } {
  const calls: string[] = [];
  const page = (
    route: string,
    { offset = 0, limit = cap, group_id }: Query,
  ): { rows: readonly Row[]; links: object } => {
    const rows = rowsAt(calls.length).filter(({ lost }) => group_id === undefined || lost === group_id);
    calls.push(route);
    const end = Number(offset) + Math.min(Number(limit), cap);
    return { rows: rows.slice(Number(offset), end), links: end < rows.length ? { volumes_links: [] } : {} };
  };
  const notFound = (groupId: string): CinderError =>
    new CinderError('NOT_FOUND', `Group ${groupId} could not be found.`);
  const detailed = (query: Query): Promise<Readonly<Record<string, unknown>>> => {
    if (deleting && calls.filter((call) => call === 'detailed').length < deleting.requests) {
      calls.push('detailed');
      return Promise.reject(notFound(deleting.groupId));
    }
    const { rows, links } = page('detailed', query);
    const lost = rows.find((row) => row.lost !== undefined);
    return lost?.lost === undefined
      ? Promise.resolve({ volumes: rows.map(({ id }) => ({ id, size: 1 })), ...links })
      : Promise.reject(notFound(lost.lost));
  };
  const summary = (query: Query): Promise<Readonly<Record<string, unknown>>> => {
    const { rows, links } = page('summary', query);
    return Promise.resolve({ volumes: rows.map(({ id }) => ({ id })), ...links });
  };
  return { requests: { detailed, summary, key: 'volumes' }, calls };
}

test('reads a list without such volumes with one call', async () => {
  const { requests, calls } = cloud({ rowsAt: () => rowsNamed('a', 'b') });
  expect(await listWithMissingGroups(requests, {})).toEqual({ volumes: details('a', 'b') });
  expect(calls).toEqual(['detailed']);
});

test.each([
  ['first', ['1a', 'b', 'c']],
  ['last', ['b', 'c', '1a']],
  ['next to one another', ['b', '1a', '1b', 'c']],
  ['all', ['1a', '1b']],
  ['of two groups', ['a', '1b', 'c', '2d', '1e', 'f']],
])('reads a list with volumes without a group: %s', async (_, ids) => {
  const { requests } = cloud({ rowsAt: () => rowsNamed(...ids) });
  expect(await listWithMissingGroups(requests, {})).toEqual({
    volumes: ids.map((id) =>
      id.startsWith('1') ? bare(id, one) : id.startsWith('2') ? bare(id, other) : details(id)[0],
    ),
  });
});

test('reads a later page up to its end', async () => {
  const { requests } = cloud({ rowsAt: () => rowsNamed('a', 'b', '1c', 'd', 'e') });
  expect(await listWithMissingGroups(requests, { offset: 1, limit: 3 })).toEqual({
    volumes: [...details('b'), bare('1c', one), ...details('d')],
    volumes_links: [],
  });
});

test('finds all volumes of a group on several pages', async () => {
  const ids = ['1a', '1b', '1c', 'd'];
  const { requests } = cloud({ rowsAt: () => rowsNamed(...ids), cap: 1 });
  expect(await listWithMissingGroups(requests, { offset: 2 })).toEqual({
    volumes: [bare('1c', one)],
    volumes_links: [],
  });
});

test('reads the list again if a group was deleted with its volumes during the request', async () => {
  const { requests, calls } = cloud({ rowsAt: () => rowsNamed('a', 'b'), deleting: { groupId: one, requests: 1 } });
  expect(await listWithMissingGroups(requests, {})).toEqual({ volumes: details('a', 'b') });
  expect(calls).toEqual(['detailed', 'summary', 'summary', 'detailed']);
});

test('reads the list again if another group was deleted between the requests', async () => {
  const { requests } = cloud({ rowsAt: () => rowsNamed('a', '1b', 'c'), deleting: { groupId: other, requests: 1 } });
  expect(await listWithMissingGroups(requests, {})).toEqual({
    volumes: [...details('a'), bare('1b', one), ...details('c')],
  });
});

test('loses no item if a volume is created between the requests', async () => {
  const { requests } = cloud({
    rowsAt: (request) => rowsNamed(...(request < 3 ? [] : ['new']), 'a', '1b', 'c', '1d', 'e'),
  });
  expect(await listWithMissingGroups(requests, {})).toEqual({
    volumes: [...details('new', 'a'), bare('1b', one), ...details('c'), bare('1d', one), ...details('e')],
  });
});

test('returns the known values of each item if the list keeps changing', async () => {
  const { requests, calls } = cloud({
    rowsAt: (request) =>
      rowsNamed(...Array.from({ length: request }, (_, index) => `x${request - index}`), 'a', '1b', 'c'),
  });
  const { volumes } = (await listWithMissingGroups(requests, {})) as { volumes: Row[] };
  expect(volumes.map(({ id }) => id).slice(-3)).toEqual(['a', '1b', 'c']);
  expect(calls.filter((call) => call === 'detailed').length).toBeGreaterThan(5);
});

test('throws the error of Cinder if no volume explains it', async () => {
  const { requests, calls } = cloud({ rowsAt: () => rowsNamed('a'), deleting: { groupId: one, requests: 1000 } });
  await expect(listWithMissingGroups(requests, {})).rejects.toThrow(`Group ${one} could not be found.`);
  expect(calls.filter((call) => call === 'detailed')).toHaveLength(5);
});

test('throws other errors, also those of a part of the list', async () => {
  const refused = new CinderError('FORBIDDEN', 'no');
  const { requests } = cloud({ rowsAt: () => rowsNamed('a', '1b') });
  await expect(listWithMissingGroups({ ...requests, detailed: () => Promise.reject(refused) }, {})).rejects.toBe(
    refused,
  );
  const inPart = (query: Query): Promise<Readonly<Record<string, unknown>>> =>
    query['limit'] === undefined ? requests.detailed(query) : Promise.reject(refused);
  await expect(listWithMissingGroups({ ...requests, detailed: inPart }, {})).rejects.toBe(refused);
});
