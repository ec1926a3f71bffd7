import type { CinderClient } from './client.ts';

/** How resources are read by their IDs. */
export interface IdLookup {
  /** The number of IDs up to which one GET per ID is preferred to a list. */
  readonly mostGets: number;
  /** Whether the whole list is normally one page, so that it is preferred to filtered lists. */
  readonly isShortList: boolean;
  /** Whether Cinder accepts a list of IDs (IN) from the caller. */
  acceptsIdList(client: CinderClient): boolean;
}

/** One GET per ID. For many IDs, the whole list. GETs run in parallel, so that two are as fast as a list. */
export const getsOrWholeList: IdLookup = { mostGets: 2, isShortList: false, acceptsIdList: () => false };

/** As `getsOrWholeList`, but administrators can list IDs. Cinder refuses the filter of other users. Only volumes. */
export const getsOrIdList: IdLookup = { ...getsOrWholeList, acceptsIdList: ({ isAdmin }) => isAdmin };

/** The whole list, unless only one ID is read. Clouds have few types and QoS specs. */
export const shortList: IdLookup = { ...getsOrWholeList, mostGets: 1, isShortList: true };
