import { setImmediate as loopTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Token } from '../../src/cinder/identity/token.ts';
import { turns } from '../../src/server/execution/turns.ts';
import { Operation } from '../../src/server/operation.ts';
import { startTurn } from '../../src/server/start-turn.ts';
import { countLoopTurns } from '../support/loop-turns.ts';

/** Begins an operation of a user, with a number of milliseconds of work. */
async function begin(user: string, ms: number, done: string[]): Promise<void> {
  const operation = new Operation({ transport: 'http', requestId: `req-${Math.random()}`, reports: false });
  const token = new Token({
    value: user,
    projectId: 'p',
    projectName: null,
    userId: user,
    userName: null,
    roles: [],
    expiresAt: null,
    catalog: [],
  });
  await startTurn({
    operation,
    auth: { token: () => Promise.resolve(token), renew: () => Promise.resolve(undefined) },
  });
  for (const end = performance.now() + ms; performance.now() < end;);
  done.push(user);
}

test('delays others by only a few of the many operations that a caller begins at once', async () => {
  await loopTurn();
  const done: string[] = [];
  const all: Promise<void>[] = [];
  // Each operation begins when the previous one has ended or waits, like requests that arrived together.
  for (const user of [...Array.from({ length: 30 }, () => 'alice'), 'bob']) {
    all.push(begin(user, user === 'alice' ? 4 : 0, done));
    await new Promise((resolve) => process.nextTick(resolve));
  }
  await Promise.all(all);
  expect(done).toHaveLength(31);
  expect(done.indexOf('bob')).toBeLessThan(10);
  await loopTurn();
  expect(turns.isDue).toBe(false);
});

test('lets the event loop turn between operations that became ready in the same moment', async () => {
  await loopTurn();
  const done: string[] = [];
  const turnsOf = countLoopTurns();
  await Promise.all(Array.from({ length: 10 }, () => begin('alice', 12, done)));
  expect(done).toHaveLength(10);
  expect(turnsOf()).toBeGreaterThanOrEqual(9);
});
