import type { QueryParams } from './query-params.ts';

export interface Link {
  rel: string;
  href: string;
}

/** Makes the links of one answer. They carry the project's id only if the request's URL did. */
export class Links {
  readonly #root: string;
  readonly #project: string;
  readonly #query: QueryParams;

  /**
   * @param root the URL above /v3, for example `http://127.0.0.1:8776/volume`
   * @param project the project's id with a slash before it, or nothing
   * @param query the request's query, which a next link repeats
   */
  constructor(root: string, project: string, query: QueryParams) {
    this.#root = root;
    this.#project = project;
    this.#query = query;
  }

  /** The two links of a resource. */
  of(collection: string, id: string): Link[] {
    return [
      { rel: 'self', href: `${this.#root}/v3${this.#project}/${collection}/${id}` },
      { rel: 'bookmark', href: `${this.#root}${this.#project}/${collection}/${id}` },
    ];
  }

  /**
   * The link to the next page: there is one as soon as a page is full, even if nothing follows it.
   * @param collection path of the list
   * @param lastId id of the page's last item, if it has any
   * @param count how many items the page has, or how many there are in all where the caller asked for the count
   * @param limit the page's limit
   */
  next(collection: string, lastId: string | undefined, count: number, limit: number): Link[] | undefined {
    if (lastId === undefined || count < limit) return undefined;
    const query = this.#query.copy();
    query.set('marker', lastId);
    return [{ rel: 'next', href: `${this.#root}/v3${this.#project}/${collection}?${query.toString()}` }];
  }
}
