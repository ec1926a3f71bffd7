import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Operation } from '../../src/server/operation.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const begin = (): Operation => new Operation({ transport: 'http', requestId: 'req-1', reports: false });

test('is aborted at its deadline, with the reason', () => {
  const operation = begin();
  const late = new Error('late');
  operation.expireAfter(1000, () => late);
  vi.advanceTimersByTime(1000);
  expect(operation.signal.reason).toBe(late);
});

test('has no deadline after its end, because a client can leave before the deadline is known', () => {
  const operation = begin();
  operation.end();
  operation.expireAfter(1000, () => new Error('late'));
  expect(vi.getTimerCount()).toBe(0);
});
