import { LRUCache } from 'lru-cache';

/** The size and rate of every caller's bucket. */
export interface BucketSize {
  /** Units added to a bucket per minute, evenly. */
  perMinute: number;
  /** Units in a full bucket. Every bucket is full at first. */
  burst: number;
}

/** A bucket of units for each caller. */
export interface TokenBuckets {
  /**
   * Takes units from a bucket, or none if the bucket holds too few.
   *
   * @param key the key of the bucket
   * @param units an integer from 1 to the size of the bucket
   * @returns 0 if the units were taken, or else the milliseconds until the bucket holds enough
   */
  take(key: string, units: number): Promise<number>;
  /** Closes the connections, if there are any. */
  close(): void;
}

const msPerMinute = 60_000;

/** The maximum number of buckets in memory. The least recently used bucket is removed first, and counts as full. */
const maxBuckets = 50_000;

/** Creates the buckets of one process. Only the time at which a bucket will be full is kept. A full bucket is not kept. */
export function createMemoryBuckets({ perMinute, burst }: BucketSize): TokenBuckets {
  // Unlike `max`, a maximum size allocates no memory in advance.
  const fullAt = new LRUCache<string, number>({ maxSize: maxBuckets, sizeCalculation: () => 1 });
  const msPerUnit = msPerMinute / perMinute;

  function take(key: string, units: number): number {
    const now = performance.now();
    const after = Math.max(fullAt.get(key) ?? now, now) + units * msPerUnit;
    // Fractions of a millisecond are rounding errors.
    const wait = Math.floor(after - now - burst * msPerUnit);
    if (wait > 0) return wait;
    fullAt.set(key, after);
    return 0;
  }

  return { take: (key, units) => Promise.resolve(take(key, units)), close: () => undefined };
}
