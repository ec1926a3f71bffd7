import type { Access } from '../access.ts';

/** A list of volumes in a client's store, two to a page. */
export interface ListClient {
  /** Loads the first page. */
  load: () => Promise<void>;
  /** Loads the next page. */
  loadNext: () => Promise<void>;
  /** What the store holds, without a request. */
  names: () => (string | null | undefined)[];
  hasNextPage: () => boolean;
  /** Creates a volume, and shows it at the top of the list. */
  create: (name: string) => Promise<void>;
  /** Deletes a volume, and takes it out of the list. */
  remove: (id: string) => Promise<void>;
  /** Follows the changes of others. @param seen is given the kind of each event */
  watch: (seen: (kind: string) => void) => void;
}

export const pageSize = 2;

/** Makes the list in a client of its own, which ends with the test. */
export type CreateList = (access: Access) => ListClient;
