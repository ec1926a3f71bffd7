import { volumeId } from '../../test/support/rows.ts';

/** An operation that is measured, as a front end sends it. */
export interface Case {
  name: string;
  query: string;
  operationName: string;
  variables: Readonly<Record<string, unknown>>;
}

const ownFields = `id name status size description bootable encrypted multiattach availabilityZone createdAt updatedAt metadata`;

/** The cases, by the name of `--case`. */
export const cases: Readonly<Record<string, Case>> = {
  typename: {
    name: '`{ __typename }`',
    operationName: 'Ping',
    query: 'query Ping { __typename }',
    variables: {},
  },
  volume: {
    name: 'one volume',
    operationName: 'Volume',
    query: `query Volume($id: ID!) {
  volume(id: $id) { ${ownFields} }
}`,
    variables: { id: `Volume:${volumeId(50)}` },
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
  everything: {
    name: '100 volumes with type, attachments, snapshots, backups',
    operationName: 'Everything',
    query: `query Everything($first: Int!) {
  volumes(first: $first) {
    nodes {
      ${ownFields}
      volumeType { id name description isPublic }
      attachments { id status serverId attachedAt }
      snapshots { nodes { id name status size createdAt } }
      backups { nodes { id name status size createdAt isIncremental } }
    }
    pageInfo { hasNextPage }
  }
}`,
    variables: { first: 100 },
  },
  extend: {
    name: 'extendVolume',
    operationName: 'Extend',
    query: `mutation Extend($input: ExtendVolumeInput!) {
  extendVolume(input: $input) {
    volume { id name status size }
    userErrors { message }
  }
}`,
    variables: { input: { id: `Volume:${volumeId(50)}`, newSize: 200 } },
  },
};
