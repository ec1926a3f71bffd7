import type { Page } from './paging.ts';
import { ok } from './reply.ts';
import type { Reply } from './reply.ts';
import type { CinderRequest } from './request.ts';

/** One page of a list. */
export interface Listing {
  /** the list's key in the answer */
  key: string;
  /** the key of its links; `<key>_links` where it is left out */
  linksKey?: string;
  /** where the next link leads */
  path: string;
  page: Page;
  ids: string[];
  items: unknown[];
  /** how many there are in all, where the caller asked for it */
  count?: number | undefined;
}

/** The answer to a list: the items, the link to the next page if this one is full, the count if it was asked for. */
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
