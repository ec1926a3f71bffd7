/** The results of the documents in `documents.ts`. GraphQL Code Generator writes such types for an application. */
export interface VolumeRow {
  __typename: 'Volume';
  id: string;
  name: string | null;
  status: string | null;
  metadata: Record<string, string> | null;
}

export interface PageInfo {
  __typename: 'PageInfo';
  startCursor: string | null;
  endCursor: string | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

export interface Volumes {
  volumes: {
    __typename: 'VolumeConnection';
    edges: { __typename: 'VolumeEdge'; cursor: string; node: VolumeRow }[];
    pageInfo: PageInfo;
  } | null;
}

export interface VolumesVariables {
  first: number;
  after?: string | null;
}

export interface Created {
  createVolume: { volume: VolumeRow | null; userErrors: { message: string }[] } | null;
}

export interface Deleted {
  deleteVolume: { deletedId: string | null; userErrors: { message: string }[] } | null;
}

export interface VolumeEvent {
  volumesChanged: { kind: string; cursor: string; deletedId: string | null; volume: VolumeRow | null };
}
