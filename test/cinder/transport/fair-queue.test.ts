import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { FairQueue, type FairQueueOptions, type Refusal, type Release, type Ticket } from '../../../src/cinder/transport/fair-queue.ts';

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
  /** Asks for a slot. @param name what `started` shows of it */
  ask: (name: string, ticket?: Partial<Ticket>) => Promise<void>;
  /** Ends the oldest call that is under way. */
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
      entered.then((release) => {
        started.push(name);
        releases.push(release);
      }, () => undefined);
      await settle();
    },
    async end() {
      releases.shift()?.();
      await settle();
    },
  };
}

test('callers are served in turn, each caller in its own order', async () => {
  const { ask, end, started } = scene();
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1']) await ask(name);
  for (let n = 0; n < 7; n++) await end();
  expect(started).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
});

test('one who waits with 500 calls delays the single call of another by one call', async () => {
  const { ask, end, started } = scene();
  for (let n = 0; n < 500; n++) await ask(`a${n}`);
  await ask('b');
  await end();
  await end();
  expect(started.slice(0, 3)).toEqual(['a0', 'a1', 'b']);
});

test('a caller\'s writes come before its reads, and do not overtake another caller\'s turn', async () => {
  const { ask, end, started } = scene();
  for (const name of ['a1', 'a2', 'b1', 'b2']) await ask(name);
  await ask('a write', { writes: true });
  await ask('b write', { writes: true });
  for (let n = 0; n < 6; n++) await end();
  expect(started).toEqual(['a1', 'a write', 'b write', 'a2', 'b1', 'b2']);
});

test('one caller does not get all slots, however long its calls take', async () => {
  const { ask, started, end } = scene({ slots: 4, slotsPerCaller: 3 });
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) await ask(name);
  expect(started).toEqual(['a1', 'a2', 'a3', 'b1']);
  await end();
  expect(started.at(-1)).toBe('a4');
});

test('a caller at its share of the slots does not hold up those behind it', async () => {
  const { ask, end, started } = scene({ slots: 3, slotsPerCaller: 2 });
  for (const name of ['b1', 'a1', 'a2', 'a3', 'c1', 'd1']) await ask(name);
  expect(started).toEqual(['b1', 'a1', 'a2']);
  await end();
  expect(started.at(-1)).toBe('c1');
});

test('a caller beyond its bound is refused at once, another one is not', async () => {
  const { ask, refused, queue } = scene({ waitingPerCaller: 2 });
  for (const name of ['a1', 'a2', 'a3', 'a4', 'b1']) await ask(name);
  expect(refused).toMatchObject([{ reason: 'caller' }]);
  expect(queue.waiting).toBe(3);
});

test('beyond the bound for everyone nobody waits', async () => {
  const { ask, refused } = scene({ waiting: 2 });
  for (const name of ['a1', 'b1', 'c1', 'd1']) await ask(name);
  expect(refused).toMatchObject([{ reason: 'everyone' }]);
});

test('a call whose expected wait exceeds its deadline is refused at once, with the wait', async () => {
  const { ask, end, refused, started } = scene();
  await ask('a1');
  await vi.advanceTimersByTimeAsync(1000);
  await end();
  // Calls take 1 s now: behind one under way and three that wait, the turn comes after 4 s.
  for (const name of ['a2', 'a3', 'a4', 'a5']) await ask(name);
  await ask('a6', { deadline: performance.now() + 3900 });
  expect(refused).toEqual([{ reason: 'deadline', wait: 4000 }]);
  await ask('a7', { deadline: performance.now() + 4000 });
  await ask('b1', { deadline: performance.now() + 2000 });
  expect(refused).toHaveLength(1);
  expect(started).toEqual(['a1', 'a2']);
});

test('where nothing answers, the wait is taken from the age of what is under way', async () => {
  const { ask, refused } = scene();
  await ask('a1');
  await vi.advanceTimersByTimeAsync(10_000);
  await ask('b1', { deadline: performance.now() + 5000 });
  expect(refused).toEqual([{ reason: 'deadline', wait: 10_000 }]);
});

test('who leaves gives up the place, and who comes with a signal that has fired gets none', async () => {
  const { ask, end, queue, started } = scene();
  const [leaving, gone] = [new AbortController(), new AbortController()];
  await ask('a1');
  await ask('a2', { signal: leaving.signal });
  await ask('b1');
  leaving.abort();
  expect(queue.waiting).toBe(1);
  gone.abort();
  await expect(queue.enter({ caller: 'c', writes: false, signal: gone.signal }, () => new Error())).rejects.toBe(gone.signal.reason);
  await end();
  await end();
  expect(started).toEqual(['a1', 'b1']);
  expect(queue.isIdle).toBe(true);
});
