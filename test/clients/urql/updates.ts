import { gql } from '@urql/core';
import type { Cache, UpdatesConfig } from '@urql/exchange-graphcache';
import { volumesDocument } from '../documents.ts';
import type { Created, Deleted, VolumeEvent, VolumeRow, Volumes, VolumesVariables } from '../support/shapes.ts';

/** Changes the lists after mutations and events. */
export const listUpdates: UpdatesConfig = {
  Mutation: {
    createVolume(result: unknown, _args, cache) {
      const volume = (result as Created).createVolume?.volume;
      if (volume) prependVolume(cache, volume);
    },
    deleteVolume(result: unknown, _args, cache) {
      const deletedId = (result as Deleted).deleteVolume?.deletedId;
      if (deletedId) removeVolume(cache, deletedId);
    },
  },
  Subscription: {
    volumesChanged(result: unknown, _args, cache) {
      const { kind, volume, deletedId } = (result as VolumeEvent).volumesChanged;
      if (kind === 'CREATED' && volume) prependVolume(cache, volume);
      if (deletedId) removeVolume(cache, deletedId);
    },
  },
};

/** Adds a volume at the top of the lists. */
function prependVolume(cache: Cache, volume: VolumeRow): void {
  const firstPages = cache
    .inspectFields('Query')
    .filter((field) => field.fieldName === 'volumes' && !field.arguments?.['after']);
  for (const page of firstPages) {
    const variables = page.arguments as unknown as VolumesVariables;
    cache.updateQuery<Volumes, VolumesVariables>({ query: gql(volumesDocument), variables }, (data) => {
      if (!data?.volumes || data.volumes.edges.some(({ node }) => node.id === volume.id)) return data;
      const edge = { __typename: 'VolumeEdge' as const, cursor: '', node: volume };
      return { ...data, volumes: { ...data.volumes, edges: [edge, ...data.volumes.edges] } };
    });
  }
}

/** Removes a volume from every page of the lists, and from the cache. */
function removeVolume(cache: Cache, id: string): void {
  const entity = { __typename: 'Volume', id };
  const key = cache.keyOfEntity(entity);
  for (const page of cache.inspectFields('Query').filter(({ fieldName }) => fieldName === 'volumes')) {
    const connection = cache.resolve('Query', page.fieldKey) as string | null;
    const edges = cache.resolve(connection, 'edges') as string[] | null;
    if (!edges) continue;
    cache.link(
      connection,
      'edges',
      edges.filter((edge) => cache.resolve(edge, 'node') !== key),
    );
  }
  cache.invalidate(entity);
}
