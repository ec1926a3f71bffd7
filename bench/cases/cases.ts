/** An operation that is measured, as a front end sends it. */
export interface Case {
  name: string;
  query: string;
  operationName: string;
  variables: Readonly<Record<string, unknown>>;
}

const ownFields = `id name status size description bootable encrypted multiattach availabilityZone createdAt updatedAt metadata`;
const related = `volumeType { id name description isPublic }
      attachments { id status serverId attachedAt }
      snapshots { nodes { id name status size createdAt } }
      backups { nodes { id name status size createdAt isIncremental } }`;

/**
 * The operations whose CPU time is compared, by the names of `--case`.
 *
 * @param volumeId the ID in Cinder of the volume that is read and extended
 */
export function operations(volumeId: string): Readonly<Record<string, Case>> {
  return {
    typename: { name: '`{ __typename }`', operationName: 'Ping', query: 'query Ping { __typename }', variables: {} },
    volume: {
      name: 'one volume',
      operationName: 'Volume',
      query: `query Volume($id: ID!) {
  volume(id: $id) { ${ownFields} }
}`,
      variables: { id: `Volume:${volumeId}` },
    },
    volumes: {
      name: '100 volumes, own fields',
      operationName: 'Volumes',
      query: `query Volumes($first: Int!) {
  volumes(first: $first) {
    nodes { ${ownFields} }
    pageInfo { hasNextPage }
  }
}`,
      variables: { first: 100 },
    },
    everything,
    extend: {
      name: 'extendVolume',
      operationName: 'Extend',
      query: `mutation Extend($input: ExtendVolumeInput!) {
  extendVolume(input: $input) {
    volume { id name status size }
    userErrors { message }
  }
}`,
      variables: { input: { id: `Volume:${volumeId}`, newSize: 200 } },
    },
  };
}

const everything: Case = {
  name: '100 volumes with type, attachments, snapshots, backups',
  operationName: 'Everything',
  query: `query Everything($first: Int!) {
  volumes(first: $first) {
    nodes {
      ${ownFields}
      ${related}
    }
    pageInfo { hasNextPage }
  }
}`,
  variables: { first: 100 },
};

/**
 * The pages whose time is compared with that of a join on a real Cinder, by the names of `--case`.
 *
 * @param volumeId the ID in Cinder of the volume that is read
 */
export function pages(volumeId: string): Readonly<Record<string, Case>> {
  return {
    everything,
    snapshots: {
      name: '100 snapshots with volume',
      operationName: 'Snapshots',
      query: `query Snapshots($first: Int!) {
  snapshots(first: $first) {
    nodes { id name status size createdAt volume { id name status size } }
    pageInfo { hasNextPage }
  }
}`,
      variables: { first: 100 },
    },
    backups: {
      name: '100 backups with volume and snapshot',
      operationName: 'Backups',
      query: `query Backups($first: Int!) {
  backups(first: $first) {
    nodes {
      id name status size createdAt isIncremental
      volume { id name status size }
      snapshot { id name status size createdAt }
    }
    pageInfo { hasNextPage }
  }
}`,
      variables: { first: 100 },
    },
    detail: {
      name: 'one volume with everything',
      operationName: 'VolumeDetail',
      query: `query VolumeDetail($id: ID!) {
  volume(id: $id) {
    ${ownFields}
    ${related}
  }
}`,
      variables: { id: `Volume:${volumeId}` },
    },
  };
}

/** The page of volumes with their snapshots in a large project. */
export const largePage: Case = {
  name: '100 volumes with snapshots',
  operationName: 'VolumesWithSnapshots',
  query: `query VolumesWithSnapshots($first: Int!) {
  volumes(first: $first) { nodes { id name snapshots { nodes { id status } } } }
}`,
  variables: { first: 100 },
};

/** The same page after a cursor, for walking all pages. */
export const largePageAfter: Case = {
  name: 'all pages of 100 volumes with snapshots',
  operationName: 'Walk',
  query: `query Walk($first: Int!, $after: String) {
  volumes(first: $first, after: $after) {
    nodes { id name snapshots { nodes { id status } } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  variables: { first: 100 },
};

/** Returns the body of the request for an operation. */
export function bodyOf({ query, operationName, variables }: Case): string {
  return JSON.stringify({ query, operationName, variables });
}
