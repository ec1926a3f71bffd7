import type { CinderClient } from '../cinder/client.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { byIdLoader, type ByIdLoader } from './by-id.ts';
import { byParentLoader, type ByParentLoader, type Parentage } from './by-parent.ts';
import { WholeList } from './whole-list.ts';

/** The loaders of one type: by id, by parent, and the list of all that both may draw on. */
export class Family<T extends Identified> {
  readonly byId: ByIdLoader<T>;
  readonly resource: Resource<T>;
  readonly #client: CinderClient;
  readonly #whole: WholeList<T>;

  /** @param parents where what it hangs on is loaded, if that decides who may see it */
  constructor(client: CinderClient, resource: Resource<T>, parents?: ByIdLoader<Identified>) {
    this.#client = client;
    this.resource = resource;
    this.#whole = new WholeList(client, resource, this.seen);
    this.byId = byIdLoader(client, resource, this.#whole, parents);
  }

  /** Every one that the caller can see; fetched once in an operation. */
  readonly all = (): Promise<readonly T[]> => this.#whole.all();

  /** Keeps a record that came with another answer, so that its id needs no call. */
  readonly seen = (item: T): void => void this.byId.prime(item.id, item);

  /** A loader of the children of parents; see `Parentage`. */
  byParent(parentage: Parentage<T>): ByParentLoader<T> {
    return byParentLoader(this.#client, this.resource, this.#whole, parentage, this.seen);
  }
}
