import { beforeEach, expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { Schedule } from '../../../src/cinder/watch/schedule.ts';
import { pass, useClock } from './support/live-cloud.ts';

let isBusy: boolean;
let nobody: boolean;
let failure: Error | undefined;
/** The duration of a poll, in milliseconds. */
let takes: number;
/** The times of the polls, in seconds. */
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

test('polls every 30 s, and every 2 s during a transition', async () => {
  schedule.set();
  await pass(61);
  isBusy = true;
  await pass(29);
  isBusy = true;
  await pass(5);
  expect(looks).toEqual([30, 60, 90, 92, 94]);
});

test('polls immediately after a mutation, and often for 10 s', async () => {
  schedule.set();
  await pass(5);
  schedule.heat();
  await pass(60);
  expect(looks).toEqual([5, 7, 9, 11, 13, 15, 45]);
});

test('does not delay an urgent poll for a new subscriber', async () => {
  schedule.heat();
  schedule.set();
  await pass(1);
  expect(looks).toEqual([0.1]);
});

test('never polls twice at a time, or more often than the minimum interval', async () => {
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

test('delays polls after failures until one succeeds', async () => {
  failure = new CinderError('UPSTREAM_UNAVAILABLE', 'away');
  schedule.set();
  await pass(100);
  expect(looks).toEqual([30, 32, 36, 44, 60, 90]);
  failure = undefined;
  await pass(60);
  expect(looks.slice(6)).toEqual([120, 150]);
});

test('respects Retry-After even for urgent polls', async () => {
  failure = new CinderError('RATE_LIMITED', 'slowly', { retryAfter: 50 });
  schedule.set();
  await pass(40);
  schedule.heat();
  failure = undefined;
  await pass(45);
  expect(looks).toEqual([30, 80]);
});

test('leaves no timer without subscribers, and after it was stopped', async () => {
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
