import { beforeEach, expect, test, vi } from 'vitest';
import { CinderError } from '../../../src/cinder/errors.ts';
import { backoff, PollSchedule } from '../../../src/cinder/watch/poll-schedule.ts';
import { pass, useClock } from './support/live-cloud.ts';

/** Seconds between two polls; Infinity if there is nothing to poll. */
let interval: number;
let failure: Error | undefined;
/** The duration of a poll, in milliseconds. */
let takes: number;
/** The times of the polls, in seconds. */
let polls: number[];
let began: number;
let polledAt: number;
let schedule: PollSchedule;

beforeEach(() => {
  useClock();
  [interval, failure, takes, polls] = [30, undefined, 0, []];
  began = polledAt = performance.now();
  schedule = new PollSchedule({
    async poll() {
      polledAt = performance.now();
      polls.push(Math.round((polledAt - began) / 100) / 10);
      if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
      if (failure) {
        polledAt = -Infinity;
        throw failure;
      }
    },
    dueAt,
    shortestPause: 0.1,
  });
});

function dueAt(): number {
  return polledAt === -Infinity && interval < Infinity ? performance.now() : polledAt + interval * 1000;
}
const now = (): number => performance.now();

test('polls when something is due, again and again', async () => {
  schedule.wakeBy(dueAt());
  await pass(61);
  interval = 2;
  await pass(34);
  expect(polls).toEqual([30, 60, 90, 92, 94]);
});

test('polls earlier if something is due earlier, and not later if something is due later', async () => {
  schedule.wakeBy(dueAt());
  schedule.wakeBy(now() + 5000);
  schedule.wakeBy(now() + 50_000);
  await pass(6);
  expect(polls).toEqual([5]);
});

test('never polls twice at a time, or more often than the minimum interval', async () => {
  takes = 1000;
  interval = 0;
  schedule.wakeBy(now());
  await pass(0.5);
  for (let n = 0; n < 10; n++) schedule.wakeBy(now());
  await pass(1);
  takes = 0;
  interval = Infinity;
  await pass(5);
  schedule.wakeBy(now());
  schedule.wakeBy(now());
  await pass(1);
  expect(polls).toEqual([0, 1, 6.5]);
});

test('delays polls after failures until one succeeds', async () => {
  failure = new CinderError('UPSTREAM_UNAVAILABLE', 'away');
  schedule.wakeBy(dueAt());
  await pass(62);
  expect(polls).toEqual([30, 31, 33, 37, 45, 61]);
  failure = undefined;
  await pass(60);
  expect(polls.slice(6)).toEqual([91, 121]);
  expect([1, 2, 5, 6, 50].map(backoff)).toEqual([1, 2, 16, 30, 30]);
});

test('respects Retry-After, whatever is due', async () => {
  failure = new CinderError('RATE_LIMITED', 'slowly', { retryAfter: 50 });
  schedule.wakeBy(dueAt());
  await pass(40);
  failure = undefined;
  schedule.wakeBy(now());
  await pass(45);
  expect(polls).toEqual([30, 80]);
});

test('leaves no timer if nothing is due, and after it was stopped', async () => {
  takes = 1000;
  schedule.wakeBy(now());
  await pass(0.5);
  interval = Infinity;
  await pass(10);
  expect([polls.length, vi.getTimerCount()]).toEqual([1, 0]);
  schedule.wakeBy(now() + 5000);
  expect(vi.getTimerCount()).toBe(1);
  schedule.stop();
  expect(vi.getTimerCount()).toBe(0);
  schedule.wakeBy(now() + 10_000);
  expect(vi.getTimerCount()).toBe(1);
  schedule.stop();
});
