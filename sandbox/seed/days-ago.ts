import { timestamp } from '../store/clock.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The time so many days ago. */
export function daysAgo(days: number): string {
  return timestamp(new Date(Date.now() - days * DAY));
}
