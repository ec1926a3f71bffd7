import { expect, test } from 'vitest';
import { groups, type Group } from '../../src/cinder/resources/groups.ts';
import { volumes, type Volume } from '../../src/cinder/resources/volumes.ts';
import { WholeList } from '../../src/loaders/whole-list.ts';
import { fakeCinder, type FakeCinder } from '../support/fake-cinder.ts';
import { groupRow, rows, volumeRow } from '../support/rows.ts';

interface Listed<T> extends FakeCinder {
  whole: WholeList<T & { kind: string; id: string }>;
  primed: string[];
}

function listOf(count: number, largestPage = 2): Listed<Volume> {
  const fake = fakeCinder({ volumes: rows(count, (n) => volumeRow(n)) }, { largestPage });
  const primed: string[] = [];
  return { ...fake, whole: new WholeList(fake.client, volumes, ({ name }) => primed.push(String(name))), primed };
}

function uncounted(count: number): Listed<Group> {
  const fake = fakeCinder({ groups: rows(count, (n) => groupRow(n)) }, { largestPage: 2 });
  const primed: string[] = [];
  return { ...fake, whole: new WholeList(fake.client, groups, ({ name }) => primed.push(String(name))), primed };
}

test('reads each page once, regardless of the number of readers', async () => {
  const { whole, calls } = listOf(5);
  await Promise.all([whole.first(), whole.all(), whole.upTo(1), whole.all()]);
  await whole.first();
  expect(await whole.all()).toHaveLength(5);
  expect(calls).toHaveLength(3);
});

test('ends a counted list with its last item, without a call after a full last page', async () => {
  const { whole, calls } = listOf(4);
  expect(await whole.all()).toHaveLength(4);
  expect(calls).toHaveLength(2);
});

test('reads only the first page of an empty list', async () => {
  const { whole, calls } = listOf(0);
  expect(await whole.upTo(0)).toEqual({ items: [], complete: true });
  expect(calls).toHaveLength(1);
});

test('passes each item on once', async () => {
  const { whole, primed } = listOf(3);
  await whole.all();
  await whole.all();
  expect(primed).toEqual(['volume 3', 'volume 2', 'volume 1']);
});

test.each([
  [-1, 1, false],
  [0, 1, false],
  [1, 1, false],
  [2, 3, true],
  [9, 3, true],
])(
  'reads a counted list of 3 pages, up to %i after the first: %i calls, complete %s',
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
  'reads an uncounted list of 3 pages, up to %i after the first: %i calls, complete %s',
  async (most, expected, complete) => {
    const { whole, calls } = uncounted(5);
    expect((await whole.upTo(most)).complete).toBe(complete);
    expect(calls).toHaveLength(expected);
  },
);

test('lists all projects for an administrator', async () => {
  const fake = fakeCinder({ volumes: [volumeRow(1, { 'os-vol-tenant-attr:tenant_id': 'p2' })] }, { isAdmin: true });
  expect(await new WholeList(fake.client, volumes, () => undefined).all()).toHaveLength(1);
  expect(fake.calls).toEqual(['GET /volumes/detail?limit=1000&all_tenants=1&with_count=true']);
});
