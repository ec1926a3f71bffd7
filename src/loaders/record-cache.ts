import type { CacheMap } from 'dataloader';
import type { Identified } from '../cinder/resource.ts';

/**
 * The cache of a loader by ID. Records from other responses are kept as they are, because a promise for each of thousands of
 * rows would take longer than the rows themselves.
 */
export class RecordCache<T extends Identified> implements CacheMap<string, Promise<T | null>> {
  readonly #loads = new Map<string, Promise<T | null>>();
  readonly #records = new Map<string, T>();

  /** Adds a record, unless its ID was loaded or added before. */
  add(record: T): void {
    if (!this.#loads.has(record.id) && !this.#records.has(record.id)) this.#records.set(record.id, record);
  }

  get(id: string): Promise<T | null> | undefined {
    const load = this.#loads.get(id);
    if (load) return load;
    const record = this.#records.get(id);
    if (!record) return undefined;
    const known = Promise.resolve(record);
    this.#loads.set(id, known);
    return known;
  }

  set(id: string, load: Promise<T | null>): void {
    this.#loads.set(id, load);
  }

  delete(id: string): void {
    this.#loads.delete(id);
    this.#records.delete(id);
  }

  clear(): void {
    this.#loads.clear();
    this.#records.clear();
  }
}
