/** The documents of Apollo Client and urql. */
export const volumesDocument = /* GraphQL */ `
  query Volumes($first: Int!, $after: String) {
    volumes(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          status
          metadata
        }
      }
      pageInfo {
        startCursor
        endCursor
        hasNextPage
        hasPreviousPage
      }
    }
  }
`;

export const createVolumeDocument = /* GraphQL */ `
  mutation CreateVolume($input: CreateVolumeInput!) {
    createVolume(input: $input) {
      volume {
        id
        name
        status
        metadata
      }
      userErrors {
        message
        path
      }
    }
  }
`;

export const deleteVolumeDocument = /* GraphQL */ `
  mutation DeleteVolume($input: DeleteVolumeInput!) {
    deleteVolume(input: $input) {
      deletedId
      userErrors {
        message
        path
      }
    }
  }
`;

export const deleteSelectedDocument = /* GraphQL */ `
  mutation DeleteSelected($input: DeleteVolumesInput!) {
    deleteVolumes(input: $input) {
      results {
        requestedId
        deletedId
        userErrors {
          __typename
          message
          ... on RequestFailedError {
            outcomeUnknown
          }
        }
      }
      userErrors {
        message
        path
      }
    }
  }
`;

export const volumesChangedDocument = /* GraphQL */ `
  subscription VolumesChanged($after: String) {
    volumesChanged(after: $after) {
      kind
      cursor
      deletedId
      volume {
        id
        name
        status
        metadata
      }
    }
  }
`;
