import { scaled } from '../../support/scaled.ts';

/** The maximum factor for delays on a busy machine. Operations last longer there, so that a test can observe them. */
const longest = 5;

/**
 * Returns a value for the metadata key `lab:delay`, which sets the duration of a volume's long operations.
 *
 * @param seconds a duration that suffices on a quiet machine
 */
export function delay(seconds: number): string {
  const slowness = scaled(1000) / scaledWhenQuiet;
  return String(Math.ceil(seconds * Math.min(slowness, longest)));
}

/** The value of `scaled(1000)` on a quiet machine. */
const scaledWhenQuiet = 4000;
