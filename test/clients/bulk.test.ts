import { gql, type TypedDocumentNode } from '@apollo/client';
import { expect, it } from 'vitest';
import { createApolloClient } from './apollo/client.ts';
import { createVolumeDocument, deleteSelectedDocument } from './documents.ts';
import { useSite } from './support/site.ts';
import { createUrqlClient } from './urql/client.ts';

const site = useSite();

interface Created {
  createVolume: { volume: { id: string } };
}

const input = { size: 1, name: 'bulk', wait: { interval: 0.05 } };
const missing = 'Volume:00000000-0000-4000-8000-000000000000';
const resultsFor = (id: string): object => ({
  deleteVolumes: {
    results: [
      { requestedId: id, deletedId: id, userErrors: [] },
      { requestedId: missing, deletedId: null, userErrors: [{ __typename: 'NotFoundError' }] },
    ],
    userErrors: [],
  },
});

it('Apollo Client keeps a volume apart from its row of a bulk mutation', async () => {
  const client = createApolloClient(site.access('WebSocket'));
  const create = gql(createVolumeDocument) as TypedDocumentNode<Created, { input: object }>;
  const id = (await client.mutate({ mutation: create, variables: { input } })).data?.createVolume.volume.id ?? '';
  const { data } = await client.mutate({
    mutation: gql(deleteSelectedDocument),
    variables: { input: { ids: [id, missing], ignoreMissing: false } },
  });
  expect(data).toMatchObject(resultsFor(id));
  const fragment = gql('fragment Kept on Volume { id name }');
  expect(client.readFragment({ fragment, id: `Volume:${id}` })).toEqual({ __typename: 'Volume', id, name: 'bulk' });
});

it('urql returns the result of each row', async () => {
  const client = createUrqlClient(site.access('WebSocket'));
  const created = await client.mutation<Created>(createVolumeDocument, { input }).toPromise();
  const id = created.data?.createVolume.volume.id ?? '';
  const variables = { input: { ids: [id, missing], ignoreMissing: false } };
  const { data, error } = await client.mutation<object>(deleteSelectedDocument, variables).toPromise();
  expect(error).toBeUndefined();
  expect(data).toMatchObject(resultsFor(id));
});
