import { atLeast, type Microversion } from './microversion.ts';
import type { Query } from './route.ts';

/** How polls find the changed resources in a list. */
export interface ChangeDetection {
  /**
   * The filters for the resources that were updated since a time. Undefined if only the whole list shows the changes.
   *
   * @param updatedAt the latest `updated_at` in an earlier response; empty if there is none
   */
  filtersSince(updatedAt: string, microversion: Microversion): Query | undefined;
}

/** Cinder can filter by `updated_at` since microversion 3.60, which only the list of volumes supports. */
export const byUpdatedAt: ChangeDetection = {
  filtersSince: (updatedAt, microversion) =>
    updatedAt !== '' && atLeast(microversion, '3.60') ? { updated_at: `gte:${updatedAt}` } : undefined,
};

/** Only the whole list shows which resources changed. */
export const byWholeList: ChangeDetection = { filtersSince: () => undefined };
