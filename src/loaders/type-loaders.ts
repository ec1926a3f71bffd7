import type { CinderClient } from '../cinder/client.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { byIdLoader, type ByIdLoader } from './by-id.ts';
import { byParentLoader, type ByParentLoader, type ParentKey } from './by-parent.ts';
import { RecordCache } from './record-cache.ts';
import { WholeList } from './whole-list.ts';

/** The loaders of one resource type: by ID, by parent, and the whole list, which both can use. */
export class TypeLoaders<T extends Identified> {
  readonly byId: ByIdLoader<T>;
  readonly resource: Resource<T>;
  readonly #client: CinderClient;
  readonly #cache = new RecordCache<T>();
  readonly #whole: WholeList<T>;
  readonly #byParent = new Map<string, ByParentLoader<T>>();

  /** @param parents the loader of the parents, if the parent determines who can see a resource */
  constructor(client: CinderClient, resource: Resource<T>, parents?: ByIdLoader<Identified>) {
    this.#client = client;
    this.resource = resource;
    this.#whole = new WholeList(client, resource, this.prime);
    this.byId = byIdLoader(client, resource, this.#whole, this.#cache, parents);
  }

  /** Loads all resources that the caller can see, once per operation. */
  readonly all = (): Promise<readonly T[]> => this.#whole.all();

  /** Caches a record from another response, so that its ID requires no call. */
  readonly prime = (item: T): void => this.#cache.add(item);

  /** The loader of the resources by the ID of a parent. @param key the field with the ID of the parent */
  byParent(key: ParentKey<T>): ByParentLoader<T> {
    const loader = this.#byParent.get(key) ?? byParentLoader(this.#client, this.resource, this.#whole, key, this.prime);
    this.#byParent.set(key, loader);
    return loader;
  }
}
