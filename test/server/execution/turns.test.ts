import { expect, it } from 'vitest';
import { Turns } from '../../../src/server/execution/turns.ts';

/** Blocks the event loop for a number of milliseconds. */
function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

const nextLoop = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

it('is due after a stretch of work since the last turn of the event loop', async () => {
  const turns = new Turns();
  expect(turns.isDue).toBe(false);
  work(15);
  expect(turns.isDue).toBe(true);
  await Promise.resolve();
  expect(turns.isDue).toBe(true);
  await nextLoop();
  await nextLoop();
  expect(turns.isDue).toBe(false);
});

it('is due after a thousand calls, however short they are', async () => {
  const turns = new Turns();
  const answers = Array.from({ length: 1010 }, () => turns.isDue);
  expect(answers.indexOf(true)).toBeLessThanOrEqual(1001);
  expect(answers.at(-1)).toBe(true);
  await nextLoop();
  await nextLoop();
  expect(turns.isDue).toBe(false);
});

it('serves callers in turn, each in its own order', async () => {
  const turns = new Turns();
  const served: string[] = [];
  const wait = (caller: string, name: string): Promise<void> => turns.wait(caller).then(() => void served.push(name));
  await Promise.all([
    wait('a', 'a1'),
    wait('a', 'a2'),
    wait('a', 'a3'),
    wait('b', 'b1'),
    wait('c', 'c1'),
    wait('b', 'b2'),
  ]);
  expect(served).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
});

it('fills a stretch of work, and lets the event loop turn after each stretch', async () => {
  const turns = new Turns();
  let loops = 0;
  let isOver = false;
  const count = (): void => {
    loops++;
    if (!isOver) setImmediate(count);
  };
  count();
  const loopsAt: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      await turns.wait('a');
      loopsAt.push(loops);
      work(3);
    }),
  );
  isOver = true;
  const perLoop = [...new Set(loopsAt)].map((loop) => loopsAt.filter((at) => at === loop).length);
  expect(Math.max(...perLoop)).toBeLessThanOrEqual(4);
  expect(perLoop.length).toBeLessThan(20);
});

it('serves callers that arrive later', async () => {
  const turns = new Turns();
  await turns.wait('a');
  await nextLoop();
  await expect(turns.wait('a')).resolves.toBeUndefined();
});
