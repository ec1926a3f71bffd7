import { LRUCache } from 'lru-cache';

/** The size of every caller's bucket, and how fast it fills. */
export interface BucketSize {
  /** Units that flow into a bucket in a minute, evenly. */
  perMinute: number;
  /** Units that a full bucket holds; every bucket is full at first. */
  burst: number;
}

/** A bucket of units for each caller. */
export interface TokenBuckets {
  /**
   * Takes units from a bucket, or none at all if it does not hold so many.
   *
   * @param key whose bucket
   * @param units a whole number from 1 to the size of the bucket
   * @returns 0 if they were taken; else the milliseconds after which the bucket will hold so many
   */
  take(key: string, units: number): Promise<number>;
  /** Ends the connections, if there are any. */
  close(): void;
}

const msPerMinute = 60_000;

/** Buckets that are remembered. A forgotten bucket is full: the one that was used longest ago goes first. */
const mostBuckets = 50_000;

/**
 * Makes the buckets of one process. Of each bucket only the time is kept at which it will be full again; a full one need
 * not be kept at all.
 */
export function createMemoryBuckets({ perMinute, burst }: BucketSize): TokenBuckets {
  const fullAt = new LRUCache<string, number>({ max: mostBuckets });
  const msPerUnit = msPerMinute / perMinute;

  function take(key: string, units: number): number {
    const now = performance.now();
    const after = Math.max(fullAt.get(key) ?? now, now) + units * msPerUnit;
    // Fractions of a millisecond are errors of rounding.
    const wait = Math.floor(after - now - burst * msPerUnit);
    if (wait > 0) return wait;
    fullAt.set(key, after);
    return 0;
  }

  return { take: (key, units) => Promise.resolve(take(key, units)), close: () => undefined };
}
