import type { Page } from './paging.ts';
import { ok } from './reply.ts';
import type { Reply } from './reply.ts';
import type { CinderRequest } from './request.ts';

/** One page of a list. */
export interface Listing {
  /** The key of the list in the answer. */
  key: string;
  /** The key of the links; by default `<key>_links`. */
  linksKey?: string;
  /** The path of the next link. */
  path: string;
  page: Page;
  ids: string[];
  items: unknown[];
  /** The count of all items, if requested. */
  count?: number | undefined;
}

/** The answer of a list: the items, a link to the next page if this page is full, and the count if requested. */
export function listReply(request: CinderRequest, listing: Listing): Reply {
  const { key, ids, items, count, page } = listing;
  // A count of zero counts as none, as in Python.
  const total = count === undefined || count === 0 ? ids.length : count;
  const next = request.links.next(listing.path, ids.at(-1), total, page.limit);
  return ok({
    [key]: items,
    ...(next ? { [listing.linksKey ?? `${key}_links`]: next } : {}),
    ...(count === undefined ? {} : { count }),
  });
}
