import { setImmediate as loopTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { RunningCost } from '../../../src/server/limits/running-cost.ts';

const { signal: never } = new AbortController();

/** Queries that enter one after the other, by the order in which they start. */
function enterAll(running: RunningCost, user: string, costs: readonly number[]): { started: number[]; leave: (at: number) => Promise<void> } {
  const started: number[] = [];
  const leaves: (() => void)[] = [];
  costs.forEach((cost, at) => {
    void running.enter(user, cost, never).then((leave) => {
      started.push(at);
      leaves[at] = leave;
    });
  });
  return { started, leave: async (at) => (leaves[at]?.(), loopTurn()) };
}

test('queries start while there is room, and then in their order', async () => {
  const { started, leave } = enterAll(new RunningCost(100), 'alice', [60, 40, 50, 1]);
  await loopTurn();
  expect(started).toEqual([0, 1]);
  // There is room for the last one, but it is not its turn.
  await leave(1);
  expect(started).toEqual([0, 1]);
  await leave(0);
  expect(started).toEqual([0, 1, 2, 3]);
});

test('one query alone may always run, and other users have room of their own', async () => {
  const running = new RunningCost(100);
  const alice = enterAll(running, 'alice', [101, 1]);
  const bob = enterAll(running, 'bob', [100]);
  await loopTurn();
  expect([alice.started, bob.started]).toEqual([[0], [0]]);
  await alice.leave(0);
  expect(alice.started).toEqual([0, 1]);
});

test('one that ends while it waits makes way, and takes no room', async () => {
  const running = new RunningCost(100);
  const leave = await running.enter('alice', 100, never);
  const gone = new AbortController();
  const waiting = running.enter('alice', 100, gone.signal);
  const last = running.enter('alice', 100, never);
  gone.abort(new Error('left'));
  await expect(waiting).rejects.toThrow('left');
  leave();
  await expect(last).resolves.toBeTypeOf('function');
});

test('at most 200 queries of a user wait', async () => {
  const { started } = ((running) => {
    const all = enterAll(running, 'alice', Array.from({ length: 201 }, () => 100));
    void expect(running.enter('alice', 1, never)).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 1 } });
    return all;
  })(new RunningCost(100));
  await loopTurn();
  expect(started).toEqual([0]);
});
