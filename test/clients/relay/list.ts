import {
  commitMutation,
  ConnectionHandler,
  createOperationDescriptor,
  fetchQuery,
  getFragment,
  getRequest,
  getSingularSelector,
  requestSubscription,
  ROOT_ID,
  type PayloadError,
} from 'relay-runtime';
import { onTestFinished } from 'vitest';
import type { Access } from '../access.ts';
import { pageSize, type ListClient } from '../support/list-client.ts';
import { createVolume, deleteVolume, volumeList, volumesChanged, volumesQuery } from './documents.ts';
import { createRelayEnvironment } from './environment.ts';
import type { documentsCreateVolumeMutation } from './generated/documentsCreateVolumeMutation.graphql.ts';
import type { documentsDeleteVolumeMutation } from './generated/documentsDeleteVolumeMutation.graphql.ts';
import nextVolumesQuery, { type documentsNextVolumesQuery } from './generated/documentsNextVolumesQuery.graphql.ts';
import type { documentsVolumeList$data } from './generated/documentsVolumeList.graphql.ts';
import type { documentsVolumesChangedSubscription } from './generated/documentsVolumesChangedSubscription.graphql.ts';
import type { documentsVolumesQuery } from './generated/documentsVolumesQuery.graphql.ts';

/** A list with the functions that `usePaginationFragment` uses, without React. */
export function createRelayList(access: Access): ListClient {
  const environment = createRelayEnvironment(access);
  const connections = [ConnectionHandler.getConnectionID(ROOT_ID, 'VolumeList_volumes')];
  const operation = createOperationDescriptor(getRequest(volumesQuery), { count: pageSize });
  onTestFinished(environment.retain(operation).dispose);

  function read(): NonNullable<documentsVolumeList$data['volumes']> {
    const selector = getSingularSelector(getFragment(volumeList), environment.lookup(operation.fragment).data);
    const { data, isMissingData } = environment.lookup(selector);
    const { volumes } = data as unknown as documentsVolumeList$data;
    if (isMissingData || !volumes) throw new Error('A part of the list is not in the store.');
    return volumes;
  }

  return {
    async load() {
      await fetchQuery<documentsVolumesQuery>(environment, volumesQuery, { count: pageSize }).toPromise();
    },
    async loadNext() {
      const cursor = read().pageInfo.endCursor;
      await fetchQuery<documentsNextVolumesQuery>(environment, nextVolumesQuery, {
        count: pageSize,
        cursor,
      }).toPromise();
    },
    names: () => read().edges.map(({ node }) => node.name),
    hasNextPage: () => read().pageInfo.hasNextPage,
    create: (name) =>
      new Promise((resolve, reject) => {
        commitMutation<documentsCreateVolumeMutation>(environment, {
          mutation: createVolume,
          variables: { input: { name, size: 1 }, connections },
          ...settling(resolve, reject),
        });
      }),
    remove: (id) =>
      new Promise((resolve, reject) => {
        commitMutation<documentsDeleteVolumeMutation>(environment, {
          mutation: deleteVolume,
          variables: { input: { id }, connections },
          ...settling(resolve, reject),
        });
      }),
    watch(onEvent) {
      const { dispose } = requestSubscription<documentsVolumesChangedSubscription>(environment, {
        subscription: volumesChanged,
        variables: { connections },
        onNext: (data) => onEvent(String(data?.volumesChanged.kind)),
        onError: (error) => onEvent(String(error)),
      });
      onTestFinished(dispose);
    },
  };
}

function settling(resolve: () => void, reject: (error: Error) => void) {
  return {
    onCompleted: (_: unknown, errors: readonly PayloadError[] | null | undefined) =>
      errors ? reject(new Error(JSON.stringify(errors))) : resolve(),
    onError: reject,
  };
}
