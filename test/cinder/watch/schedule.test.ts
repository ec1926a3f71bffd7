import { beforeEach, expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { Schedule } from '../../../src/cinder/watch/schedule.ts';
import { pass, useClock } from './support/live-cloud.ts';

let isBusy: boolean;
let nobody: boolean;
let failure: Error | undefined;
/** Milliseconds that a look takes. */
let takes: number;
/** Seconds, at which it looked. */
let looks: number[];
let schedule: Schedule;

beforeEach(() => {
  useClock();
  [isBusy, nobody, failure, takes, looks] = [false, false, undefined, 0, []];
  const began = performance.now();
  schedule = new Schedule({
    async look() {
      looks.push(Math.round((performance.now() - began) / 100) / 10);
      if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
      if (failure) throw failure;
    },
    pause: (isHot) => (nobody ? Infinity : isBusy || isHot ? 2 : 30),
    shortestPause: 0.1,
  });
  schedule.looked();
});

test('30 s apart, 2 s while something is on its way', async () => {
  schedule.set();
  await pass(61);
  isBusy = true;
  await pass(29);
  isBusy = true;
  await pass(5);
  expect(looks).toEqual([30, 60, 90, 92, 94]);
});

test('at once after an action, and often for 10 s', async () => {
  schedule.set();
  await pass(5);
  schedule.heat();
  await pass(60);
  expect(looks).toEqual([5, 7, 9, 11, 13, 15, 45]);
});

test('who joins does not put off a look that is wanted at once', async () => {
  schedule.heat();
  schedule.set();
  await pass(1);
  expect(looks).toEqual([0.1]);
});

test('never two at once, and no more often than the shortest pause, however many ask', async () => {
  takes = 1000;
  schedule.set();
  for (let n = 0; n < 10; n++) {
    schedule.hurry();
    await pass(0.01);
  }
  await pass(0.5);
  schedule.hurry();
  schedule.hurry();
  expect(looks).toEqual([0.1]);
  await pass(10);
  expect(looks).toEqual([0.1, 1.1]);
});

test('failures put it off, until one succeeds', async () => {
  failure = new CinderError('UPSTREAM_UNAVAILABLE', 'away');
  schedule.set();
  await pass(100);
  expect(looks).toEqual([30, 32, 36, 44, 60, 90]);
  failure = undefined;
  await pass(60);
  expect(looks.slice(6)).toEqual([120, 150]);
});

test('Retry-After is kept, whoever is in a hurry', async () => {
  failure = new CinderError('RATE_LIMITED', 'slowly', { retryAfter: 50 });
  schedule.set();
  await pass(40);
  schedule.heat();
  failure = undefined;
  await pass(45);
  expect(looks).toEqual([30, 80]);
});

test('it leaves no timer where nobody watches, and where it is stopped', async () => {
  takes = 1000;
  schedule.heat();
  await pass(0.5);
  nobody = true;
  schedule.stop();
  schedule.heat();
  await pass(10);
  expect([looks.length, vi.getTimerCount()]).toEqual([1, 0]);
  nobody = false;
  schedule.set();
  expect(vi.getTimerCount()).toBe(1);
  schedule.stop();
  expect(vi.getTimerCount()).toBe(0);
});
