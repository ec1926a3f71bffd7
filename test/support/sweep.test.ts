import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { isOver, runMark } from '../behaviour/support/sweep.ts';

/** A process ID that is never used. */
const dead = 2 ** 30;
const mark = (pid: number, host: string, since = new Date()): string =>
  `Of a behaviour test: process ${pid} on ${host} since ${since.toISOString()}`;

test.each([
  ['a run of this process', runMark(), false],
  ['a run whose process has ended', mark(dead, hostname()), true],
  ['a run of another machine', mark(dead, 'elsewhere'), false],
  ['a run that began four hours ago', mark(process.pid, hostname(), new Date(Date.now() - 4 * 3600_000)), true],
  ['a project without the mark of a run', 'Of a user', false],
])('isOver detects whether %s is over: %s', (_, description, expected) => {
  expect(isOver(description)).toBe(expected);
});
