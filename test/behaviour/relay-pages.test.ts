import {
  createOperationDescriptor,
  fetchQuery,
  getFragment,
  getPaginationMetadata,
  getPaginationVariables,
  getRequest,
  getSingularSelector,
  type Variables,
} from 'relay-runtime';
import { expect, test } from 'vitest';
import { createRelayEnvironment } from '../clients/relay/environment.ts';
import moreVolumesQuery from '../clients/relay/generated/documentsMoreVolumesByNameQuery.graphql.ts';
import volumesByName, {
  type documentsVolumesByName$data,
} from '../clients/relay/generated/documentsVolumesByName.graphql.ts';
import volumesByNameQuery from '../clients/relay/generated/documentsVolumesByNameQuery.graphql.ts';
import { furnish } from './support/furnish.ts';
import { cloud } from './support/gateway.ts';

await furnish({ volumes: 20 });

const pageSize = 4;

/** Pages like `usePaginationFragment`, without React, with the same functions of relay-runtime. */
function openList(after: string | null) {
  const environment = createRelayEnvironment({
    url: cloud.gatewayUrl,
    tokens: { current: () => Promise.resolve(cloud.tokens.alice), refused: () => undefined },
    live: { subscribe: () => () => undefined, close: () => undefined },
  } as unknown as Parameters<typeof createRelayEnvironment>[0]);
  const base: Variables = { first: pageSize, after, fixture: { fixture: 'page' } };
  const operation = createOperationDescriptor(getRequest(volumesByNameQuery), base);
  environment.retain(operation);
  const fragment = getFragment(volumesByName);
  const { paginationMetadata } = getPaginationMetadata(fragment, 'usePaginationFragment');
  const read = (): NonNullable<documentsVolumesByName$data['volumes']> => {
    const selector = getSingularSelector(fragment, environment.lookup(operation.fragment).data);
    const { volumes } = environment.lookup(selector).data as unknown as documentsVolumesByName$data;
    if (!volumes) throw new Error('The list is not in the store.');
    return volumes;
  };
  const load = async (direction: 'forward' | 'backward'): Promise<void> => {
    const { endCursor, startCursor } = read().pageInfo;
    const variables = getPaginationVariables(
      direction,
      pageSize,
      direction === 'forward' ? endCursor : startCursor,
      base,
      {},
      paginationMetadata,
    );
    await fetchQuery(environment, moreVolumesQuery, variables).toPromise();
  };
  return {
    open: () => fetchQuery(environment, volumesByNameQuery, base).toPromise(),
    loadNext: () => load('forward'),
    loadPrevious: () => load('backward'),
    names: () => read().edges.map(({ node }) => node.name),
    pageInfo: () => read().pageInfo,
  };
}

test('a Relay list is paged in both directions from its middle to both ends', async () => {
  const first = openList(null);
  await first.open();
  await first.loadNext();
  await first.loadNext();
  const cursor = first.pageInfo().endCursor;
  const all = Array.from({ length: 20 }, (_, n) => `behaviour-page-${n}`).toSorted();
  expect(first.names()).toEqual(all.slice(0, 3 * pageSize));

  const middle = openList(cursor ?? null);
  await middle.open();
  expect(middle.names()).toEqual(all.slice(12, 16));
  expect(middle.pageInfo()).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  await middle.loadPrevious();
  expect(middle.names()).toEqual(all.slice(8, 16));
  await middle.loadNext();
  expect(middle.names()).toEqual(all.slice(8, 20));
  await middle.loadPrevious();
  await middle.loadPrevious();
  expect(middle.names()).toEqual(all);
  expect(middle.pageInfo()).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
});
