import { afterEach, beforeEach, expect, vi } from 'vitest';

let spies: { mock: { calls: unknown[][] } }[] = [];

/** Makes every test fail that writes a warning or an error to the console. */
beforeEach(() => {
  spies = (['warn', 'error'] as const).map((method) => vi.spyOn(console, method).mockImplementation(() => undefined));
});
afterEach(() => {
  const written = spies.flatMap(({ mock }) => mock.calls.map((call) => call.join(' ')));
  vi.restoreAllMocks();
  expect(written).toEqual([]);
});
