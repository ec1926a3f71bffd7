import { expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { refusedVolumes, testVolume } from './support/volumes.ts';

await furnish({ volumes: 1, foreignVolume: true });

const unknownId = '00000000-0000-4000-8000-000000000000';
const document = (name: string): string => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
  done: ${name}(input: $input) { userErrors { __typename path message requestId } }
}`;

interface Done {
  done: { userErrors: object[] };
}

const name = 'behaviour-refused';
const [volumeId = ''] = fixture.volumeIds;

// Inputs that pass the checks of the gateway, and are refused by Cinder with a named cause.
test.each<[string, object, string, string[]]>([
  ['createVolume', { name, size: 1, volumeType: { name: 'no such type' } }, 'NotFoundError', ['volumeType', 'name']],
  ['createVolume', { name, size: 1, volumeType: { id: unknownId } }, 'NotFoundError', ['volumeType', 'id']],
  ['createVolume', { name, size: 1, source: { snapshotId: unknownId } }, 'NotFoundError', ['source', 'snapshotId']],
  ['createVolume', { name, source: { volumeId: fixture.foreignVolumeId } }, 'NotFoundError', ['source', 'volumeId']],
  ['createVolume', { name, size: 1, availabilityZone: '' }, 'ValidationError', ['availabilityZone']],
  ['createVolume', { name, size: 1, metadata: { a$b: 'c' } }, 'ValidationError', ['metadata', 'a$b']],
  ['createVolume', { name, size: 1, source: { imageId: 'i'.repeat(300) } }, 'ValidationError', ['source', 'imageId']],
  ['extendVolume', { id: volumeId, newSize: 1 }, 'ValidationError', ['newSize']],
  ['updateVolume', { id: unknownId, name: 'x' }, 'NotFoundError', ['id']],
  ['retypeVolume', { id: volumeId, newType: { name: 'no such type' } }, 'NotFoundError', ['newType', 'name']],
  [
    'createGroup',
    { name, groupType: { name: 'no such type' }, volumeTypes: [{ name: '__DEFAULT__' }] },
    'NotFoundError',
    ['groupType', 'name'],
  ],
  [
    'createGroup',
    { name, groupType: { name: 'behaviour' }, volumeTypes: [{ name: '__DEFAULT__' }, { id: unknownId }] },
    'NotFoundError',
    ['volumeTypes', '1', 'id'],
  ],
  ['createGroupFromSource', { name, source: { groupId: unknownId } }, 'NotFoundError', ['source', 'groupId']],
  [
    'createGroupFromSource',
    { name, source: { groupSnapshotId: unknownId } },
    'NotFoundError',
    ['source', 'groupSnapshotId'],
  ],
  ['createAttachment', { volumeId: unknownId }, 'NotFoundError', ['volumeId']],
])('%s with %j has the refused input in the path of its error', async (mutation, input, type, path) => {
  const { data, errors } = await as('alice').send<Done>(document(mutation), { input });
  expect(errors).toEqual([]);
  expect(data.done.userErrors).toEqual([
    {
      __typename: type,
      path: ['input', ...path],
      message: expect.any(String) as string,
      requestId: expect.stringMatching(/^req-/) as string,
    },
  ]);
});

test('refused mutations create no volumes', async () => {
  expect((await refusedVolumes()).volumes).toEqual({ totalCount: 0 });
});

// Cinder's database stores at most three bytes per character, so it answers 500 to an emoji.
test('a mutation in which Cinder fails does not discard the results of other mutations', async () => {
  const { id } = await testVolume();
  const { data, errors } = await as('alice').send<Record<string, unknown>>(
    `mutation ($id: ID!) {
      offer: createTransfer(input: { volumeId: $id }) { authKey transfer { id } userErrors { message } }
      failed: createVolume(input: { name: "\u{1F600}", size: 1 }) { volume { id } }
      metadata: setVolumeMetadata(input: { id: $id, metadata: { face: "\u{1F600}" } }) { volume { id } }
    }`,
    { id },
  );
  const { transfer } = data['offer'] as { transfer: { id: string } };
  await as('alice').send('mutation ($id: ID!) { deleteTransfer(input: { id: $id }) { deletedId } }', {
    id: transfer.id,
  });
  expect(data).toEqual({
    offer: { authKey: expect.stringMatching(/^[0-9a-f]{16}$/) as string, transfer, userErrors: [] },
    failed: null,
    metadata: null,
  });
  const failure = { extensions: { code: 'UPSTREAM_ERROR', status: 500 } };
  expect(errors).toMatchObject([
    { path: ['failed'], ...failure },
    { path: ['metadata'], ...failure },
  ]);
});
