import { expect, test } from 'vitest';
import { pollTurns } from '../../../src/cinder/watch/poll-turns.ts';
import { pass, useClock } from './support/live-cloud.ts';

test('lets a single poll begin at once, and spreads those that come together', async () => {
  useClock();
  const turn = pollTurns(10);
  const began: number[] = [];
  const start = performance.now();
  const poll = (): void => void turn().then(() => began.push(Math.round(performance.now() - start)));
  for (let n = 0; n < 4; n++) poll();
  await pass(1);
  expect(began).toEqual([0, 100, 200, 300]);
  poll();
  await pass(0);
  expect(began.at(-1)).toBe(1000);
});
