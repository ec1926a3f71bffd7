import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import type { ExtendVolumeInput, UpdateVolumeInput } from '../documents/generated/graphql.ts';
import { delay } from './support/delay.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { done, soon, waitShort } from './support/run.ts';
import { testVolume } from './support/volumes.ts';

await furnish({ volumes: 1, snapshots: 1, foreignVolume: true });

const unknownId = '00000000-0000-4000-8000-000000000000';

const read = graphql(`
  query Reread($id: ID!) {
    volume(id: $id) {
      name
      description
      status
      rawStatus
      size
      metadata
    }
  }
`);

describe('extendVolume', () => {
  const extend = graphql(`
    mutation Extend($input: ExtendVolumeInput!) {
      extendVolume(input: $input) {
        volume {
          id
          status
          size
        }
        userErrors {
          __typename
          message
          path
          ... on ResourceFailureError {
            lastStatus
            reasons
          }
          ... on WaitTimeoutError {
            lastStatus
          }
        }
      }
    }
  `);

  test('returns with wait once the volume has its new size', async () => {
    const { id } = await testVolume();
    const { data } = await as('alice').ask(extend, { input: { id, newSize: 2, wait: soon } });
    expect(data.extendVolume).toEqual({ volume: { id, status: 'AVAILABLE', size: 2 }, userErrors: [] });
    expect((await as('alice').ask(read, { id })).data.volume).toMatchObject({ size: 2, rawStatus: 'available' });
  });

  test("returns a failure with its status and Cinder's reason", async () => {
    const { id } = await testVolume({ metadata: { 'lab:fail': 'extend' } });
    const { data } = await as('alice').ask(extend, { input: { id, newSize: 2, wait: soon } });
    expect(data.extendVolume).toMatchObject({
      volume: { status: 'ERROR_EXTENDING', size: 1 },
      userErrors: [
        {
          __typename: 'ResourceFailureError',
          lastStatus: 'error_extending',
          reasons: [expect.stringContaining('extend volume') as string],
        },
      ],
    });
  });

  test('returns a timeout with the last status', async () => {
    const { id } = await testVolume();
    await done('alice', 'updateVolume', { id, metadata: { 'lab:delay': delay(2) } });
    const { data } = await as('alice').ask(extend, { input: { id, newSize: 2, wait: waitShort } });
    expect(data.extendVolume).toMatchObject({
      volume: { status: 'EXTENDING' },
      userErrors: [{ __typename: 'WaitTimeoutError', lastStatus: 'extending' }],
    });
  });

  test.each<[string, (id: string) => ExtendVolumeInput, string, string, number]>([
    [
      'size 0',
      (id) => ({ id, newSize: 0 }),
      'ValidationError',
      'The size must be a positive integer, in GiB; received 0.',
      0,
    ],
    [
      'a smaller size',
      (id) => ({ id, newSize: 1 }),
      'ValidationError',
      'New size for extend must be greater than current size',
      1,
    ],
    ['a malformed id', () => ({ id: 'Volume:1', newSize: 2 }), 'ValidationError', '"Volume:1" is not a valid ID.', 0],
    [
      'an id of another type',
      () => ({ id: `Snapshot:${unknownId}`, newSize: 2 }),
      'ValidationError',
      'received "Snapshot:',
      0,
    ],
    ['an unknown id', () => ({ id: unknownId, newSize: 2 }), 'NotFoundError', 'could not be found', 1],
    [
      "another project's volume",
      () => ({ id: fixture.foreignVolumeId, newSize: 2 }),
      'NotFoundError',
      'could not be found',
      1,
    ],
  ])('refuses %s without changes', async (_, input, type, message, calls) => {
    const { id } = await testVolume();
    const answer = await as('alice').ask(extend, { input: input(id) });
    expect(answer.data.extendVolume?.userErrors).toMatchObject([
      { __typename: type, message: expect.stringContaining(message) as string },
    ]);
    expect(answer.calls.filter((call) => call.startsWith('POST'))).toHaveLength(calls);
    expect((await as('alice').ask(read, { id })).data.volume).toMatchObject({ size: 1, rawStatus: 'available' });
  });

  test('refuses a volume that is being created', async () => {
    const { id } = await testVolume({ metadata: { 'lab:delay': delay(2) } }, null);
    const { data } = await as('alice').ask(extend, { input: { id, newSize: 2 } });
    expect(data.extendVolume?.userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
    expect((await as('alice').ask(read, { id })).data.volume).toMatchObject({ size: 1, rawStatus: 'creating' });
  });
});

describe('updateVolume', () => {
  const update = graphql(`
    mutation Update($input: UpdateVolumeInput!) {
      updateVolume(input: $input) {
        volume {
          name
          description
          metadata
        }
        userErrors {
          __typename
          message
          path
        }
      }
    }
  `);

  test('changes only the specified fields', async () => {
    const { id } = await testVolume({ description: 'before', metadata: { a: '1', b: '2' } });
    const { data, calls } = await as('alice').ask(update, {
      input: { id, name: 'behaviour-renamed', metadata: { c: '3' } },
    });
    const changed = { name: 'behaviour-renamed', description: 'before', metadata: { c: '3' } };
    expect(data.updateVolume).toEqual({ volume: changed, userErrors: [] });
    expect(calls).toEqual(['PUT /volumes/{id}', 'GET /volumes/{id}']);
    expect((await as('alice').ask(read, { id })).data.volume).toMatchObject(changed);
  });

  test.each<[string, Omit<UpdateVolumeInput, 'id'>, string[], string]>([
    [
      'an input without changes',
      {},
      ['input'],
      'No change was specified. Specify `name`, `description` or `metadata`.',
    ],
    [
      'a long description',
      { description: 'd'.repeat(300) },
      ['input', 'description'],
      'The text must have at most 255 characters; received 300.',
    ],
    [
      'a long value',
      { metadata: { key: 'v'.repeat(256) } },
      ['input', 'metadata', 'key'],
      'A value must have at most 255 characters; received 256.',
    ],
    [
      'an empty key',
      { metadata: { '': 'v' } },
      ['input', 'metadata'],
      'A key must have 1 to 255 characters; received 0.',
    ],
  ])('refuses %s without a call', async (_, changes, path, message) => {
    const [id = ''] = fixture.volumeIds;
    const before = (await as('alice').ask(read, { id })).data.volume;
    const { data, calls } = await as('alice').ask(update, { input: { id, ...changes } });
    expect(data.updateVolume).toEqual({ volume: null, userErrors: [{ __typename: 'ValidationError', path, message }] });
    expect(calls).toEqual([]);
    expect((await as('alice').ask(read, { id })).data.volume).toEqual(before);
  });
});

describe('deleteVolume', () => {
  const remove = graphql(`
    mutation Delete($input: DeleteVolumeInput!) {
      deleteVolume(input: $input) {
        deletedId
        userErrors {
          __typename
          message
          ... on ResourceFailureError {
            lastStatus
          }
          ... on WaitTimeoutError {
            lastStatus
          }
        }
      }
    }
  `);

  test('returns with wait once the volume is deleted', async () => {
    const { id } = await testVolume();
    const { data } = await as('alice').ask(remove, { input: { id, wait: soon } });
    expect(data.deleteVolume).toEqual({ deletedId: id, userErrors: [] });
    expect((await as('alice').ask(read, { id })).data.volume).toBeNull();
  });

  test('returns a failure with its status', async () => {
    const { id, cinderId } = await testVolume({ metadata: { 'lab:fail': 'delete' } });
    const { data } = await as('alice').ask(remove, { input: { id, wait: soon } });
    expect(data.deleteVolume).toMatchObject({
      deletedId: null,
      userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'error_deleting' }],
    });
    const { data: reread } = await as('alice').ask(read, { id: cinderId });
    expect(reread.volume?.status).toBe('ERROR_DELETING');
    await as('alice').send(
      `mutation { updateVolume(input: { id: "${id}", metadata: {} }) { userErrors { message } } }`,
    );
  });

  test('returns a timeout with the last status', async () => {
    const { id } = await testVolume();
    await done('alice', 'updateVolume', { id, metadata: { 'lab:delay': delay(2) } });
    const { data } = await as('alice').ask(remove, { input: { id, wait: waitShort } });
    expect(data.deleteVolume).toMatchObject({
      deletedId: null,
      userErrors: [{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }],
    });
  });

  test('ignores a missing volume, unless ignoreMissing is false', async () => {
    const missing = await as('alice').ask(remove, { input: { id: unknownId } });
    expect(missing.data.deleteVolume).toEqual({ deletedId: null, userErrors: [] });
    const asked = await as('alice').ask(remove, { input: { id: unknownId, ignoreMissing: false } });
    expect(asked.data.deleteVolume).toMatchObject({ deletedId: null, userErrors: [{ __typename: 'NotFoundError' }] });
  });

  test('refuses volumes with snapshots and volumes of another project', async () => {
    const [id = ''] = fixture.volumeIds;
    const { data } = await as('alice').ask(remove, { input: { id } });
    expect(data.deleteVolume).toMatchObject({ deletedId: null, userErrors: [{ __typename: 'InvalidStateError' }] });
    const stranger = await as('bob').ask(remove, { input: { id, ignoreMissing: false } });
    expect(stranger.data.deleteVolume).toMatchObject({
      deletedId: null,
      userErrors: [{ __typename: 'NotFoundError' }],
    });
    expect((await as('alice').ask(read, { id })).data.volume?.rawStatus).toBe('available');
  });

  test('requires an administrator for force', async () => {
    const { id } = await testVolume();
    const { data } = await as('alice').ask(remove, { input: { id, force: true } });
    expect(data.deleteVolume).toMatchObject({ deletedId: null, userErrors: [{ __typename: 'ForbiddenError' }] });
    expect((await as('alice').ask(read, { id })).data.volume?.rawStatus).toBe('available');
  });
});

test('a reader cannot extend, update or delete volumes', async () => {
  const [id = ''] = fixture.volumeIds;
  const { data } = await as('ron').send<Record<string, { userErrors: object[] }>>(`mutation {
    extendVolume(input: { id: "${id}", newSize: 9 }) { userErrors { __typename message } }
    updateVolume(input: { id: "${id}", name: "mine" }) { userErrors { __typename message } }
    deleteVolume(input: { id: "${id}" }) { userErrors { __typename message } }
  }`);
  for (const payload of Object.values(data))
    expect(payload.userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
  expect((await as('ron').ask(read, { id })).data.volume).toMatchObject({ name: 'behaviour-page-0', size: 1 });
});
