import { scaled } from '../../support/scaled.ts';

/** How many times longer an operation takes on a busy machine, so that a test still sees it under way. */
const longest = 5;

/**
 * A value of the metadata `lab:delay`, which makes the long operations of a volume take that long.
 *
 * @param seconds that are ample on a quiet machine
 */
export function delay(seconds: number): string {
  const slowness = scaled(1000) / scaledWhenQuiet;
  return String(Math.ceil(seconds * Math.min(slowness, longest)));
}

/** What `scaled(1000)` is on a quiet machine. */
const scaledWhenQuiet = 4000;
