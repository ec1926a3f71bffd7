import { gql, type ApolloCache, type Reference, type TypedDocumentNode } from '@apollo/client';
import { onTestFinished } from 'vitest';
import type { Access } from '../access.ts';
import { createVolumeDocument, deleteVolumeDocument, volumesChangedDocument, volumesDocument } from '../documents.ts';
import { pageSize, type ListClient } from '../support/list-client.ts';
import type { Created, Deleted, VolumeEvent, VolumeRow, Volumes, VolumesVariables } from '../support/shapes.ts';
import { createApolloClient } from './client.ts';

const volumesQuery = gql(volumesDocument) as TypedDocumentNode<Volumes, VolumesVariables>;
const createVolume = gql(createVolumeDocument) as TypedDocumentNode<Created, { input: object }>;
const deleteVolume = gql(deleteVolumeDocument) as TypedDocumentNode<Deleted, { input: object }>;
const volumesChanged = gql(volumesChangedDocument) as TypedDocumentNode<VolumeEvent>;

interface StoredConnection {
  edges?: readonly { node: Reference }[];
}

/** Adds a volume at the top of the lists. */
function prependVolume(cache: ApolloCache, volume: VolumeRow): void {
  cache.modify({
    fields: {
      volumes(stored, { toReference }) {
        const list = stored as StoredConnection;
        const node = toReference({ ...volume });
        const { edges = [] } = list;
        if (!node || edges.some((edge) => edge.node.__ref === node.__ref)) return list;
        return { ...list, edges: [{ __typename: 'VolumeEdge', cursor: '', node }, ...edges] };
      },
    },
  });
}

/** Removes a volume from the cache, and so from the lists. */
function evictVolume(cache: ApolloCache, deletedId: string): void {
  cache.evict({ id: cache.identify({ __typename: 'Volume', id: deletedId }) ?? '' });
  cache.gc();
}

export function createApolloList(access: Access): ListClient {
  const client = createApolloClient(access);
  const list = client.watchQuery({ query: volumesQuery, variables: { first: pageSize }, fetchPolicy: 'cache-first' });
  onTestFinished(() => client.stop());

  function read(): NonNullable<Volumes['volumes']> {
    const volumes = client.readQuery({ query: volumesQuery, variables: { first: pageSize } })?.volumes;
    if (!volumes) throw new Error('A part of the list is not in the cache.');
    return volumes;
  }

  return {
    async load() {
      await new Promise<void>((resolve, reject) => {
        const subscription = list.subscribe(({ error, dataState }) => {
          if (error) reject(new Error(error.message));
          if (dataState === 'complete') resolve();
        });
        onTestFinished(() => subscription.unsubscribe());
      });
    },
    async loadNext() {
      await list.fetchMore({ variables: { after: read().pageInfo.endCursor } });
    },
    names: () => read().edges.map(({ node }) => node.name),
    hasNextPage: () => read().pageInfo.hasNextPage,
    async create(name) {
      await client.mutate({
        mutation: createVolume,
        variables: { input: { name, size: 1 } },
        update(cache, { data }) {
          if (data?.createVolume?.volume) prependVolume(cache, data.createVolume.volume);
        },
      });
    },
    async remove(id) {
      await client.mutate({
        mutation: deleteVolume,
        variables: { input: { id } },
        update(cache, { data }) {
          if (data?.deleteVolume?.deletedId) evictVolume(cache, data.deleteVolume.deletedId);
        },
      });
    },
    watch(onEvent) {
      const subscription = client.subscribe({ query: volumesChanged }).subscribe(({ data, error }) => {
        if (error) {
          onEvent(error.message);
          return;
        }
        const change = data?.volumesChanged;
        if (change?.kind === 'CREATED' && change.volume) prependVolume(client.cache, change.volume);
        if (change?.deletedId) evictVolume(client.cache, change.deletedId);
        onEvent(String(change?.kind));
      });
      onTestFinished(() => subscription.unsubscribe());
    },
  };
}
