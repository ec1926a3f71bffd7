import { afterEach, expect, test, vi } from 'vitest';
import { scaled } from './scaled.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('scaled multiplies a limit by at least 4', () => {
  expect(scaled(100)).toBeGreaterThanOrEqual(400);
});

test('scaled is raised by TEST_SLOWNESS', () => {
  vi.stubEnv('TEST_SLOWNESS', '100000');
  expect(scaled(100)).toBe(10_000_000);
});
