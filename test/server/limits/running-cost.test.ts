import { setImmediate as loopTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { RunningCost } from '../../../src/server/limits/running-cost.ts';

const { signal: never } = new AbortController();

/** Queries that enter one after the other. The names are in the order of their starts. */
function enterAll(
  running: RunningCost,
  user: string,
  costs: readonly number[],
): { started: number[]; leave: (at: number) => Promise<void> } {
  const started: number[] = [];
  const leaves: (() => void)[] = [];
  costs.forEach((cost, at) => {
    void running
      .enter(user, cost, () => never)
      .then((leave) => {
        started.push(at);
        leaves[at] = leave;
      });
  });
  return { started, leave: async (at) => (leaves[at]?.(), loopTurn()) };
}

test('starts queries while they fit into the limit, and then in their order', async () => {
  const { started, leave } = enterAll(new RunningCost(100), 'alice', [60, 40, 50, 1]);
  await loopTurn();
  expect(started).toEqual([0, 1]);
  // The last query would fit, but must wait for its turn.
  await leave(1);
  expect(started).toEqual([0, 1]);
  await leave(0);
  expect(started).toEqual([0, 1, 2, 3]);
});

test('always runs a single query, and limits each user separately', async () => {
  const running = new RunningCost(100);
  const alice = enterAll(running, 'alice', [101, 1]);
  const bob = enterAll(running, 'bob', [100]);
  await loopTurn();
  expect([alice.started, bob.started]).toEqual([[0], [0]]);
  await alice.leave(0);
  expect(alice.started).toEqual([0, 1]);
});

test('releases the place of a query that ends while it waits', async () => {
  const running = new RunningCost(100);
  const leave = await running.enter('alice', 100, () => never);
  const gone = new AbortController();
  const waiting = running.enter('alice', 100, () => gone.signal);
  const last = running.enter('alice', 100, () => never);
  gone.abort(new Error('left'));
  await expect(waiting).rejects.toThrow('left');
  leave();
  await expect(last).resolves.toBeTypeOf('function');
});

test('lets at most 200 queries of a user wait', async () => {
  const running = new RunningCost(100);
  const { started } = enterAll(
    running,
    'alice',
    Array.from({ length: 201 }, () => 100),
  );
  await expect(running.enter('alice', 1, () => never)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    details: { retryAfter: 1 },
  });
  expect(started).toEqual([0]);
});
