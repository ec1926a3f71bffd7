/** A list of volumes in a client's store, with two items per page. */
export interface ListClient {
  /** Loads the first page. */
  load: () => Promise<void>;
  /** Loads the next page. */
  loadNext: () => Promise<void>;
  /** The names in the store, read without a request. */
  names: () => (string | null | undefined)[];
  hasNextPage: () => boolean;
  /** Creates a volume, and shows it at the top of the list. */
  create: (name: string) => Promise<void>;
  /** Deletes a volume, and removes it from the list. */
  remove: (id: string) => Promise<void>;
  /** Applies the changes of others. @param seen called with the kind of each event */
  watch: (seen: (kind: string) => void) => void;
}

export const pageSize = 2;
