import fc from 'fast-check';
import { expect } from 'vitest';
import { scaled } from '../../support/scaled.ts';

/** `FUZZ_FACTOR=100` takes a hundred times as long, and tries as much more. */
const factor = Number(process.env['FUZZ_FACTOR'] ?? 1);

export interface Bounds {
  /** Milliseconds on a quiet machine. */
  time: number;
  /** Runs that have to be reached in the time; what is found after them is found as well. */
  least: number;
  /** Runs after which it ends, however much time is left. */
  most: number;
}

/** Milliseconds that a test with these bounds may take at most, on a machine as busy as this. */
export function timeoutOf({ time }: Bounds): number {
  return scaled(time * factor + 20_000);
}

/**
 * Holds a property against arbitrary values for a bounded time. A failure names the seed and the path that repeat it
 * (`FUZZ_SEED=… FUZZ_PATH=…`), and the smallest value that was found.
 *
 * @throws Error for a value of which the property does not hold, or for too few runs
 */
export async function holds<Values>(property: fc.IAsyncPropertyWithHooks<Values>, { time, least, most }: Bounds): Promise<void> {
  const { FUZZ_SEED: seed, FUZZ_PATH: path } = process.env;
  const result = await fc.check(property, {
    numRuns: most * factor,
    // On a quiet machine `scaled` multiplies by 4.
    interruptAfterTimeLimit: scaled((time * factor) / 4),
    includeErrorInReport: true,
    markInterruptAsFailure: false,
    ...(seed !== undefined && { seed: Number(seed) }),
    ...(path !== undefined && { path }),
  });
  if (result.failed) throw new Error(`${fc.defaultReportMessage(result) ?? ''}\nRepeat it with FUZZ_SEED=${result.seed} FUZZ_PATH=${result.counterexamplePath ?? ''}`);
  if (path === undefined) expect(result.numRuns, 'runs within the time').toBeGreaterThanOrEqual(least);
}
