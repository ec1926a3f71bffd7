import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timestamp, Timers } from '../../../sandbox/store/clock.ts';

describe('timestamp', () => {
  it('is in UTC without a time zone, in whole seconds', () => {
    expect(timestamp(new Date('2026-03-01T12:34:56.789Z'))).toBe('2026-03-01T12:34:56.000000');
  });
});

describe('Timers', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('run after the specified seconds', () => {
    const run = vi.fn();
    new Timers().after(2, run);
    vi.advanceTimersByTime(1999);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });

  it('do not run after clear', () => {
    const run = vi.fn();
    const timers = new Timers();
    timers.after(1, run);
    timers.clear();
    vi.advanceTimersByTime(5000);
    expect(run).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
