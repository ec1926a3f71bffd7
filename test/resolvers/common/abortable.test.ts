import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { abortable } from '../../../src/resolvers/common/abortable.ts';
import { scaled } from '../../support/scaled.ts';

interface Watched {
  events: AsyncGenerator<number, void, void>;
  state: { cleaned: boolean; aborted: boolean };
}

/** Yields `count` numbers immediately, and then nothing for an hour. */
function watch(count: number, outer?: AbortSignal): Watched {
  const state = { cleaned: false, aborted: false };
  const events = abortable(async function* (signal) {
    try {
      for (let n = 1; n <= count; n++) yield n;
      await sleep(3_600_000, undefined, { signal });
    } finally {
      state.cleaned = true;
      state.aborted = signal.aborted;
    }
  }, outer);
  return { events, state };
}

/** The result of `ending`, which must arrive within milliseconds. */
async function soon<T>(ending: Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await ending;
  expect(performance.now() - started).toBeLessThan(scaled(500));
  return result;
}

const done = { done: true, value: undefined };

test('yields the values of the generator', async () => {
  const { events } = watch(2);
  expect(await events.next()).toEqual({ done: false, value: 1 });
  expect(await events.next()).toEqual({ done: false, value: 2 });
  await events.return();
});

describe('return()', () => {
  test('wakes a waiting reader, and runs the cleanup', async () => {
    const { events, state } = watch(0);
    const parked = events.next();
    await sleep(1);
    expect(await soon(events.return())).toEqual(done);
    expect(await soon(parked)).toEqual(done);
    expect(state).toEqual({ cleaned: true, aborted: true });
    expect(await soon(events.next())).toEqual(done);
  });

  test('wakes every reader', async () => {
    const { events } = watch(0);
    const parked = [events.next(), events.next(), events.next()];
    await sleep(1);
    await events.return();
    expect(await soon(Promise.all(parked))).toEqual([done, done, done]);
  });

  test('is called when a loop ends', async () => {
    const { events, state } = watch(3);
    for await (const n of events) if (n === 2) break;
    expect(state).toEqual({ cleaned: true, aborted: true });
  });

  test('starts nothing before the first value', async () => {
    const { events, state } = watch(3);
    expect(await soon(events.return())).toEqual(done);
    expect(await events.next()).toEqual(done);
    expect(state.cleaned).toBe(false);
  });

  test('can be called twice', async () => {
    const { events } = watch(1);
    await events.next();
    expect(await soon(Promise.all([events.return(), events.return()]))).toEqual([done, done]);
  });

  test('is called by throw(), which rejects with the given error', async () => {
    const { events, state } = watch(2);
    await events.next();
    await expect(events.throw(new Error('mine'))).rejects.toThrow('mine');
    expect(state.cleaned).toBe(true);
  });
});

test('wakes a reader when the operation ends', async () => {
  const operation = new AbortController();
  const { events, state } = watch(0, operation.signal);
  const parked = events.next();
  await sleep(1);
  operation.abort();
  expect(await soon(parked)).toEqual(done);
  expect(state.cleaned).toBe(true);
});

test('throws an error of the generator to the reader', async () => {
  const events = abortable<number>(async function* () {
    yield await Promise.reject(new Error('broken'));
  });
  await expect(events.next()).rejects.toThrow('broken');
});

test('leaves no timer behind after a thousand canceled generators', async () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  const watched = Array.from({ length: 1000 }, () => watch(0));
  const parked = watched.map(({ events }) => events.next());
  await sleep(1);
  expect(timers()).toBeGreaterThanOrEqual(1000);
  await Promise.all(watched.map(({ events }) => events.return()));
  await Promise.all(parked);
  expect(timers()).toBeLessThanOrEqual(before);
});
