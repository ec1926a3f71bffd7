import { expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import type { Plan } from '../../src/cinder/plan/cost.ts';
import { groups, type Group } from '../../src/cinder/resources/groups.ts';
import { volumes, type Volume } from '../../src/cinder/resources/volumes.ts';
import { CallBudget } from '../../src/cinder/transport/budget.ts';
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

/** An alternative without calls. */
const free: Plan = { calls: 0, rows: 0 };

/** An alternative, as soon as something was read. */
function onceRead(plan: Plan): (items: readonly unknown[]) => Plan | undefined {
  return ({ length }) => (length > 0 ? plan : undefined);
}

function uncounted(count: number, largestPage: number): Listed<Group> {
  const fake = fakeCinder({ groups: rows(count, (n) => groupRow(n)) }, { largestPage });
  const primed: string[] = [];
  return { ...fake, whole: new WholeList(fake.client, groups, ({ name }) => primed.push(String(name))), primed };
}

test('reads each page once, regardless of the number of readers', async () => {
  const { whole, calls } = listOf(5);
  await Promise.all([whole.readUnless(onceRead(free)), whole.all(), whole.all()]);
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
  expect(await whole.readUnless(onceRead(free))).toEqual({ items: [], complete: true });
  expect(calls).toHaveLength(1);
});

test('passes each item on once', async () => {
  const { whole, primed } = listOf(3);
  await whole.all();
  await whole.all();
  expect(primed).toEqual(['volume 3', 'volume 2', 'volume 1']);
});

test('reads a page of a counted list, and then the rest if that is cheaper than the alternative', async () => {
  const { whole, calls } = listOf(600, 200);
  // The rest takes 2 calls and 400 rows: 74 ms.
  const first = await whole.readUnless(onceRead({ calls: 10, rows: 0 }));
  expect(first.complete).toBe(false);
  expect(first.items).toHaveLength(200);
  expect(calls).toHaveLength(1);
  expect((await whole.readUnless(onceRead({ calls: 11, rows: 0 }))).complete).toBe(true);
  expect(calls).toHaveLength(3);
});

test('expects as many rows again after each page of an uncounted list', async () => {
  const { whole, calls } = uncounted(2000, 200);
  // After 200 rows, 200 more are expected: 37 ms. After 400 rows, 400 more: 74 ms.
  const { items, complete } = await whole.readUnless(onceRead({ calls: 6, rows: 0 }));
  expect(complete).toBe(false);
  expect(items).toHaveLength(400);
  expect(calls).toHaveLength(2);
});

test('reads nothing if the alternative is cheaper than a list of the length of an earlier read', async () => {
  const { whole, client, calls } = uncounted(400, 1000);
  await whole.all();
  const again = (): WholeList<Group> => new WholeList(client, groups, () => undefined);
  expect(await again().readUnless(() => ({ calls: 9, rows: 0 }))).toMatchObject({ items: [], complete: false });
  expect(calls).toHaveLength(1);
  expect((await again().readUnless(() => ({ calls: 10, rows: 0 }))).complete).toBe(true);
  expect(calls).toHaveLength(2);
});

test('offers a read in progress to others without further calls', async () => {
  const { whole, calls } = listOf(6);
  const all = whole.all();
  const joined = await whole.readUnless(() => ({ calls: 0, rows: 1 }));
  await all;
  expect(joined.complete).toBe(true);
  expect(calls).toHaveLength(3);
});

test('reserves the calls of the alternative as soon as it is chosen', async () => {
  const { client } = listOf(6);
  const budget = new CallBudget(10);
  const whole = new WholeList({ ...client, budget }, volumes, () => undefined);
  const rows = whole.readUnless(() => ({ calls: 1, rows: 1 }));
  expect(budget.left).toBe(9);
  const { complete } = await rows;
  expect(complete).toBe(false);
});

test('fails for all readers if a page cannot be read, and does not repeat the call', async () => {
  const answers = {
    'GET /volumes/detail': () => {
      throw new CinderError('UPSTREAM_ERROR', 'no');
    },
  };
  const { client, calls } = fakeCinder({}, { answers });
  const whole = new WholeList(client, volumes, () => undefined);
  await Promise.all([whole.all(), whole.all()].map((read) => expect(read).rejects.toThrow('no')));
  await expect(whole.all()).rejects.toThrow('no');
  expect(calls).toHaveLength(1);
});

test('lists all projects for an administrator', async () => {
  const fake = fakeCinder({ volumes: [volumeRow(1, { 'os-vol-tenant-attr:tenant_id': 'p2' })] }, { isAdmin: true });
  expect(await new WholeList(fake.client, volumes, () => undefined).all()).toHaveLength(1);
  expect(fake.calls).toEqual(['GET /volumes/detail?limit=1000&all_tenants=1&with_count=true']);
});
