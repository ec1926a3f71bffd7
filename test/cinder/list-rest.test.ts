import { expect, test } from 'vitest';
import type { CinderClient } from '../../src/cinder/client.ts';
import { listPage } from '../../src/cinder/list.ts';
import { listRest, restPlan } from '../../src/cinder/list-rest.ts';
import { snapshots } from '../../src/cinder/resources/snapshots.ts';
import { fakeCinder, type FakeOptions } from '../support/fake-cinder.ts';
import { rows, snapshotId, snapshotRow, type Row } from '../support/rows.ts';

const idsDown = (from: number, to = 1): string[] =>
  Array.from({ length: from - to + 1 }, (_, index) => snapshotId(from - index));

/** Reads a list of `count` snapshots in pages of 100. @param change changes the rows before the call with a number */
async function readAll(
  count: number,
  change: (store: Row[], call: number) => void = () => undefined,
  options: FakeOptions = {},
) {
  const store = rows(count, (n) => snapshotRow(n, n));
  const { client, calls } = fakeCinder({ snapshots: store }, { largestPage: 100, ...options });
  let made = 0;
  const changing: CinderClient = {
    ...client,
    call: (...call) => {
      change(store, ++made);
      return client.call(...call);
    },
  };
  const first = await listPage(changing, snapshots, { limit: 1000, count: true });
  const plan = restPlan(first);
  const rest = await listRest(changing, snapshots, {}, first);
  return { ids: [...first.items, ...rest].map(({ id }) => id), calls, plan };
}

const offsets = (calls: readonly string[]): string[] => calls.filter((call) => call.includes('offset='));
const remove = (store: Row[], n: number): void => {
  store.splice(
    store.findIndex(({ id }) => id === snapshotId(n)),
    1,
  );
};

test.each([101, 200, 300, 400])('reads %i rows after markers, as planned', async (count) => {
  const { ids, calls, plan } = await readAll(count);
  expect(ids).toEqual(idsDown(count));
  expect(offsets(calls)).toEqual([]);
  expect(calls).toHaveLength(1 + plan.calls);
  expect(plan).toEqual({ calls: Math.ceil(count / 100) - 1, rows: count - 100 });
});

test.each([301, 390, 950])('reads %i rows from offsets, as planned', async (count) => {
  const { ids, calls, plan } = await readAll(count);
  expect(ids).toEqual(idsDown(count));
  expect(offsets(calls)).toHaveLength(calls.length - 1);
  expect(calls).toHaveLength(1 + plan.calls);
});

test('returns each row once if rows are created meanwhile', async () => {
  const { ids, calls } = await readAll(390, (store, call) => {
    if (call > 1) store.push(snapshotRow(1000 + call, 1));
  });
  expect(ids).toEqual(idsDown(390));
  expect(offsets(calls)).toHaveLength(3);
});

test.each([1, 6, 90])('returns each remaining row once if %i rows are deleted meanwhile', async (deleted) => {
  const { ids, calls } = await readAll(590, (store, call) => {
    if (call === 4) for (let n = 590; n > 590 - deleted; n--) remove(store, n);
  });
  expect(ids).toEqual(idsDown(590));
  expect(calls.some((call) => call.includes('marker='))).toBe(true);
});

test('reads at most 4 pages at once', async () => {
  let [active, most] = [0, 0];
  const store = rows(950, (n) => snapshotRow(n, n));
  const { client } = fakeCinder({ snapshots: store }, { largestPage: 100 });
  const counting: CinderClient = {
    ...client,
    call: async (...call) => {
      most = Math.max(most, ++active);
      const reply = await client.call(...call);
      active--;
      return reply;
    },
  };
  const first = await listPage(counting, snapshots, { limit: 1000, count: true });
  await listRest(counting, snapshots, {}, first);
  expect(most).toBe(4);
});
