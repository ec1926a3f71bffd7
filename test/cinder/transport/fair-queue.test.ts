import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import {
  FairQueue,
  type FairQueueOptions,
  type Refusal,
  type Release,
  type Ticket,
} from '../../../src/cinder/transport/fair-queue.ts';

const roomy: FairQueueOptions = { slots: 1, slotsPerCaller: 1, waiting: 1000, waitingPerCaller: 1000 };

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

/** A queue whose calls are started and ended by the test. */
function scene(options: Partial<FairQueueOptions> = {}): {
  queue: FairQueue;
  started: string[];
  refused: Refusal[];
  /** Requests a slot. @param name the name of the call in `started` */
  ask: (name: string, ticket?: Partial<Ticket>) => Promise<void>;
  /** Ends the oldest call in progress. */
  end: () => Promise<void>;
} {
  const queue = new FairQueue({ ...roomy, ...options });
  const [started, releases, refused]: [string[], Release[], Refusal[]] = [[], [], []];
  const settle = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    queue,
    started,
    refused,
    async ask(name, ticket = {}) {
      const entered = queue.enter({ caller: name[0] ?? '', writes: false, ...ticket }, (refusal) => {
        refused.push(refusal);
        return new Error('refused');
      });
      entered.then(
        (release) => {
          started.push(name);
          releases.push(release);
        },
        () => undefined,
      );
      await settle();
    },
    async end() {
      releases.shift()?.();
      await settle();
    },
  };
}

test('serves callers in turn, and each caller in its own order', async () => {
  const { ask, end, started } = scene();
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1']) await ask(name);
  for (let n = 0; n < 7; n++) await end();
  expect(started).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
});

test('delays a single call by only one call of a caller with 500 pending calls', async () => {
  const { ask, end, started } = scene();
  for (let n = 0; n < 500; n++) await ask(`a${n}`);
  await ask('b');
  await end();
  await end();
  expect(started.slice(0, 3)).toEqual(['a0', 'a1', 'b']);
});

test("serves the writes of a caller before its reads, but in the caller's turn", async () => {
  const { ask, end, started } = scene();
  for (const name of ['a1', 'a2', 'b1', 'b2']) await ask(name);
  await ask('a write', { writes: true });
  await ask('b write', { writes: true });
  for (let n = 0; n < 6; n++) await end();
  expect(started).toEqual(['a1', 'a write', 'b write', 'a2', 'b1', 'b2']);
});

test('never gives all slots to one caller, however long its calls take', async () => {
  const { ask, started, end } = scene({ slots: 4, slotsPerCaller: 3 });
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) await ask(name);
  expect(started).toEqual(['a1', 'a2', 'a3', 'b1']);
  await end();
  expect(started.at(-1)).toBe('a4');
});

test('serves the callers after a caller with all of its slots', async () => {
  const { ask, end, started } = scene({ slots: 3, slotsPerCaller: 2 });
  for (const name of ['b1', 'a1', 'a2', 'a3', 'c1', 'd1']) await ask(name);
  expect(started).toEqual(['b1', 'a1', 'a2']);
  await end();
  expect(started.at(-1)).toBe('c1');
});

test('refuses a caller over its limit immediately, but no other caller', async () => {
  const { ask, refused, queue } = scene({ waitingPerCaller: 2 });
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) await ask(name);
  expect(refused).toMatchObject([{ reason: 'caller' }]);
  expect(queue.waiting).toBe(3);
});

test('lets no caller wait over the total limit', async () => {
  const { ask, refused } = scene({ waiting: 2 });
  for (const name of ['a1', 'b1', 'c1', 'd1']) await ask(name);
  expect(refused).toMatchObject([{ reason: 'everyone' }]);
});

test('refuses a call whose expected wait exceeds its deadline immediately, with the wait', async () => {
  const { ask, end, refused, started } = scene();
  await ask('a1');
  await vi.advanceTimersByTimeAsync(1000);
  await end();
  // Calls take 1 s. After one call in progress and three pending ones, the call starts after 4 s.
  for (const name of ['a2', 'a3', 'a4', 'a5']) await ask(name);
  await ask('a6', { deadline: performance.now() + 3900 });
  expect(refused).toEqual([{ reason: 'deadline', wait: 4000 }]);
  await ask('a7', { deadline: performance.now() + 4000 });
  await ask('b1', { deadline: performance.now() + 2000 });
  expect(refused).toHaveLength(1);
  expect(started).toEqual(['a1', 'a2']);
});

test('estimates the wait from the age of the calls in progress if nothing responds', async () => {
  const { ask, refused } = scene();
  await ask('a1');
  await vi.advanceTimersByTimeAsync(10_000);
  await ask('b1', { deadline: performance.now() + 5000 });
  expect(refused).toEqual([{ reason: 'deadline', wait: 10_000 }]);
});

test('frees the place of a canceled call, and gives none to a call whose signal is already aborted', async () => {
  const { ask, end, queue, started } = scene();
  const [leaving, gone] = [new AbortController(), new AbortController()];
  await ask('a1');
  await ask('a2', { signal: leaving.signal });
  await ask('b1');
  leaving.abort();
  expect(queue.waiting).toBe(1);
  gone.abort();
  await expect(queue.enter({ caller: 'c', writes: false, signal: gone.signal }, () => new Error())).rejects.toBe(
    gone.signal.reason,
  );
  await end();
  await end();
  expect(started).toEqual(['a1', 'b1']);
  expect(queue.isIdle).toBe(true);
});
