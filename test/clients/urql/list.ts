import { gql } from '@urql/core';
import { onTestFinished } from 'vitest';
import type { Access } from '../access.ts';
import { createVolumeDocument, deleteVolumeDocument, volumesChangedDocument, volumesDocument } from '../documents.ts';
import { pageSize, type ListClient } from '../support/list-client.ts';
import type { Created, Deleted, VolumeEvent, Volumes, VolumesVariables } from '../support/shapes.ts';
import { createUrqlClient } from './client.ts';

const volumesQuery = gql<Volumes, VolumesVariables>(volumesDocument);
const createVolume = gql<Created, { input: object }>(createVolumeDocument);
const deleteVolume = gql<Deleted, { input: object }>(deleteVolumeDocument);
const volumesChanged = gql<VolumeEvent, { after?: string }>(volumesChangedDocument);

export function createUrqlList(access: Access): ListClient {
  const client = createUrqlClient(access);

  function read(): NonNullable<Volumes['volumes']> {
    const volumes = client.readQuery(volumesQuery, { first: pageSize })?.data?.volumes;
    if (!volumes) throw new Error('A part of the list is not in the cache.');
    return volumes;
  }

  async function load(variables: VolumesVariables): Promise<void> {
    const { error } = await client.query(volumesQuery, variables).toPromise();
    if (error) throw error;
  }

  return {
    load: () => load({ first: pageSize }),
    loadNext: () => load({ first: pageSize, after: read().pageInfo.endCursor }),
    names: () => read().edges.map(({ node }) => node.name),
    hasNextPage: () => read().pageInfo.hasNextPage,
    async create(name) {
      const { error } = await client.mutation(createVolume, { input: { name, size: 1 } }).toPromise();
      if (error) throw error;
    },
    async remove(id) {
      const { error } = await client.mutation(deleteVolume, { input: { id } }).toPromise();
      if (error) throw error;
    },
    watch(onEvent) {
      const subscription = client.subscription(volumesChanged, {}).subscribe(({ data, error }) => {
        onEvent(error ? String(error) : String(data?.volumesChanged.kind));
      });
      onTestFinished(() => subscription.unsubscribe());
    },
  };
}
