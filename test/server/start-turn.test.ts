import { setImmediate as loopTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Token } from '../../src/cinder/identity/token.ts';
import { turns } from '../../src/server/execution/turns.ts';
import { Operation } from '../../src/server/operation.ts';
import { startTurn } from '../../src/server/start-turn.ts';

/** Begins an operation of a user, with so many milliseconds of work. */
async function begin(user: string, ms: number, done: string[]): Promise<void> {
  const operation = new Operation({ transport: 'http', requestId: `req-${Math.random()}`, reports: false });
  const token = new Token({ value: user, projectId: 'p', projectName: null, userId: user, userName: null, roles: [], expiresAt: null, catalog: [] });
  await startTurn({ operation, auth: { token: () => Promise.resolve(token), renew: () => Promise.resolve(undefined) } });
  for (const end = performance.now() + ms; performance.now() < end;);
  done.push(user);
}

test('a caller who begins many operations at once holds up another one by a few of them', async () => {
  await loopTurn();
  const done: string[] = [];
  const all: Promise<void>[] = [];
  // Each begins when the one before has come to its end or to its wait, as requests do that have arrived together.
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
