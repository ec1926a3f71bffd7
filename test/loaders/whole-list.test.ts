import { expect, test } from 'vitest';
import { groups, type Group } from '../../src/cinder/resources/groups.ts';
import { volumes, type Volume } from '../../src/cinder/resources/volumes.ts';
import { WholeList } from '../../src/loaders/whole-list.ts';
import { fakeCinder, type FakeCinder } from '../support/fake-cinder.ts';
import { groupRow, rows, volumeRow } from '../support/rows.ts';

interface Listed<T> extends FakeCinder {
  whole: WholeList<T & { kind: string; id: string }>;
  seen: string[];
}

function listOf(count: number, largestPage = 2): Listed<Volume> {
  const fake = fakeCinder({ volumes: rows(count, (n) => volumeRow(n)) }, { largestPage });
  const seen: string[] = [];
  return { ...fake, whole: new WholeList(fake.client, volumes, ({ name }) => seen.push(String(name))), seen };
}

function uncounted(count: number): Listed<Group> {
  const fake = fakeCinder({ groups: rows(count, (n) => groupRow(n)) }, { largestPage: 2 });
  const seen: string[] = [];
  return { ...fake, whole: new WholeList(fake.client, groups, ({ name }) => seen.push(String(name))), seen };
}

test('each page is fetched once, however many read it', async () => {
  const { whole, calls } = listOf(5);
  await Promise.all([whole.first(), whole.all(), whole.upTo(1), whole.all()]);
  await whole.first();
  expect(await whole.all()).toHaveLength(5);
  expect(calls).toHaveLength(3);
});

test('a counted list ends with its last row: an exactly full last page is no reason for another call', async () => {
  const { whole, calls } = listOf(4);
  expect(await whole.all()).toHaveLength(4);
  expect(calls).toHaveLength(2);
});

test('of an empty list the first page is all', async () => {
  const { whole, calls } = listOf(0);
  expect(await whole.upTo(0)).toEqual({ items: [], complete: true });
  expect(calls).toHaveLength(1);
});

test('each row is told of, once', async () => {
  const { whole, seen } = listOf(3);
  await whole.all();
  await whole.all();
  expect(seen).toEqual(['volume 3', 'volume 2', 'volume 1']);
});

test.each([
  [-1, 1, false],
  [0, 1, false],
  [1, 1, false],
  [2, 3, true],
  [9, 3, true],
])(
  'of a counted list of 3 pages, up to %i behind the first: %i calls, complete %s',
  async (most, expected, complete) => {
    const { whole, calls } = listOf(6);
    expect((await whole.upTo(most)).complete).toBe(complete);
    expect(calls).toHaveLength(expected);
  },
);

test.each([
  [-1, 1, false],
  [1, 2, false],
  [2, 3, true],
  [9, 3, true],
])(
  'of a list of 3 pages that is not counted, up to %i behind the first: %i calls, complete %s',
  async (most, expected, complete) => {
    const { whole, calls } = uncounted(5);
    expect((await whole.upTo(most)).complete).toBe(complete);
    expect(calls).toHaveLength(expected);
  },
);

test("an administrator's is of all projects", async () => {
  const fake = fakeCinder({ volumes: [volumeRow(1, { 'os-vol-tenant-attr:tenant_id': 'p2' })] }, { isAdmin: true });
  expect(await new WholeList(fake.client, volumes, () => undefined).all()).toHaveLength(1);
  expect(fake.calls).toEqual(['GET /volumes/detail?limit=1000&all_tenants=1&with_count=true']);
});
