import fc from 'fast-check';
import { expect } from 'vitest';
import { scaled } from '../../support/scaled.ts';

/** `FUZZ_FACTOR=100` multiplies the time and the number of runs by a hundred. */
const factor = Number(process.env['FUZZ_FACTOR'] ?? 1);

export interface Bounds {
  /** Milliseconds on a quiet machine. */
  time: number;
  /** The minimum number of runs within the time. */
  least: number;
  /** The maximum number of runs, even if there is time left. */
  most: number;
}

/** Returns the timeout in milliseconds of a test with these bounds, depending on the load of the machine. */
export function timeoutOf({ time }: Bounds): number {
  return scaled(time * factor + 20_000);
}

/**
 * Checks a property with arbitrary values for a bounded time. The error of a failure has the seed and path that repeat it
 * (`FUZZ_SEED=… FUZZ_PATH=…`), and the smallest value found.
 *
 * @throws Error for a value that violates the property, or for too few runs
 */
export async function holds<Values>(
  property: fc.IAsyncPropertyWithHooks<Values>,
  { time, least, most }: Bounds,
): Promise<void> {
  const { FUZZ_SEED: seed, FUZZ_PATH: path } = process.env;
  const result = await fc.check(property, {
    numRuns: most * factor,
    // `scaled` multiplies by 4 on a quiet machine.
    interruptAfterTimeLimit: scaled((time * factor) / 4),
    includeErrorInReport: true,
    markInterruptAsFailure: false,
    ...(seed !== undefined && { seed: Number(seed) }),
    ...(path !== undefined && { path }),
  });
  if (result.failed)
    throw new Error(
      `${fc.defaultReportMessage(result) ?? ''}\nRepeat it with FUZZ_SEED=${result.seed} FUZZ_PATH=${result.counterexamplePath ?? ''}`,
    );
  if (path === undefined) expect(result.numRuns, 'runs within the time').toBeGreaterThanOrEqual(least);
}
