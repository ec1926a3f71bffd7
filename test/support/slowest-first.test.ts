import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slowest } from './slowest-first.ts';

const root = new URL('../..', import.meta.url).pathname;

test.each(slowest)('%s exists', (path) => {
  expect(existsSync(root + path)).toBe(true);
});
