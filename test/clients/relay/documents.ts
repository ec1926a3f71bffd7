import { graphql } from 'relay-runtime';

/** The list on a page: the fragment of a component and the query that loads its next page. */
export const volumeList = graphql`
  fragment documentsVolumeList on Query
  @refetchable(queryName: "documentsNextVolumesQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 50 }, cursor: { type: "String" }) {
    volumes(first: $count, after: $cursor) @connection(key: "VolumeList_volumes") {
      edges {
        node {
          id
          name
          status
          metadata
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;

/** A list that is paged in both directions, by name. */
export const volumesByName = graphql`
  fragment documentsVolumesByName on Query
  @refetchable(queryName: "documentsMoreVolumesByNameQuery")
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
    fixture: { type: "StringMap" }
  ) {
    volumes(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: { metadata: $fixture }
      orderBy: [{ field: NAME }]
    ) @connection(key: "ByName_volumes", filters: ["filter", "orderBy"]) {
      edges {
        node {
          id
          name
        }
      }
      pageInfo {
        startCursor
        hasPreviousPage
        endCursor
        hasNextPage
      }
    }
  }
`;

/** The query of the page with the list that is paged in both directions. */
export const volumesByNameQuery = graphql`
  query documentsVolumesByNameQuery($first: Int, $after: String, $fixture: StringMap) {
    ...documentsVolumesByName @arguments(first: $first, after: $after, fixture: $fixture)
  }
`;

/** The query of the page with the list. */
export const volumesQuery = graphql`
  query documentsVolumesQuery($count: Int!) {
    ...documentsVolumeList @arguments(count: $count)
  }
`;

/** Creates a volume, and adds it at the top of the lists. */
export const createVolume = graphql`
  mutation documentsCreateVolumeMutation($input: CreateVolumeInput!, $connections: [ID!]!) {
    createVolume(input: $input) {
      volume @prependNode(connections: $connections, edgeTypeName: "VolumeEdge") {
        id
        name
        status
        metadata
      }
      userErrors {
        __typename
        message
        path
      }
    }
  }
`;

/** Deletes a volume, and removes it from the lists and the store. */
export const deleteVolume = graphql`
  mutation documentsDeleteVolumeMutation($input: DeleteVolumeInput!, $connections: [ID!]!) {
    deleteVolume(input: $input) {
      deletedId @deleteEdge(connections: $connections)
      deletedRecord: deletedId @deleteRecord
      userErrors {
        __typename
        message
        path
      }
    }
  }
`;

/** Keeps the lists up to date. */
export const volumesChanged = graphql`
  subscription documentsVolumesChangedSubscription($after: String, $connections: [ID!]!) {
    volumesChanged(after: $after) {
      kind
      cursor
      deletedId @deleteEdge(connections: $connections)
      deletedRecord: deletedId @deleteRecord
      createdEdges @prependEdge(connections: $connections) {
        node {
          id
        }
      }
      volume {
        id
        name
        status
        metadata
      }
    }
  }
`;
