import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import type { ResultOf } from '@graphql-typed-document-node/core';
import type { CreateVolumeInput } from '../documents/generated/graphql.ts';
import { delay } from './support/delay.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { soon, waitShort } from './support/run.ts';
import { deleteAfterTest, refusedVolumes, testVolume } from './support/volumes.ts';

await furnish({ volumes: 1, snapshots: 1 });

const create = graphql(`
  mutation Create($input: CreateVolumeInput!) {
    createVolume(input: $input) {
      volume {
        id
        cinderId
        name
        description
        status
        rawStatus
        size
        metadata
        team: metadataValue(key: "team")
        snapshot {
          id
        }
        sourceVolume {
          id
        }
      }
      userErrors {
        __typename
        message
        code
        path
        requestId
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

const input = (more: Partial<CreateVolumeInput>): { input: CreateVolumeInput } => ({
  input: { name: 'behaviour-refused', size: 1, ...more },
});

/** Returns the payload, and throws if the mutation failed as a whole. */
function made(data: ResultOf<typeof create>): NonNullable<ResultOf<typeof create>['createVolume']> {
  if (!data.createVolume) throw new Error('createVolume returned null.');
  return data.createVolume;
}

describe('createVolume', () => {
  test('returns at once without wait, and a read shows the created volume', async () => {
    const { data, calls } = await as('alice').ask(
      create,
      input({
        name: 'behaviour-new',
        description: 'made by a test',
        metadata: { team: 'storage', 'lab:delay': delay(1) },
      }),
    );
    const { volume, userErrors } = made(data);
    deleteAfterTest(volume?.cinderId ?? '');
    expect(userErrors).toEqual([]);
    expect(volume).toMatchObject({
      id: `Volume:${volume?.cinderId ?? ''}`,
      name: 'behaviour-new',
      description: 'made by a test',
      status: 'CREATING',
      size: 1,
      team: 'storage',
    });
    expect(calls).toEqual(['POST /volumes', 'GET /volumes/{id}']);
  });

  test('returns with wait once the volume is available, without a further call for the volume', async () => {
    const { data, calls } = await as('alice').ask(create, input({ name: 'behaviour-new', wait: soon }));
    const { volume, userErrors } = made(data);
    deleteAfterTest(volume?.cinderId ?? '');
    expect(userErrors).toEqual([]);
    expect(volume).toMatchObject({ rawStatus: 'available', status: 'AVAILABLE' });
    expect(calls[0]).toBe('POST /volumes');
    expect(new Set(calls.slice(1))).toEqual(new Set(['GET /volumes/{id}']));
  });

  test("returns a failure with the volume and Cinder's reason", async () => {
    const { data } = await as('alice').ask(
      create,
      input({ name: 'behaviour-new', metadata: { 'lab:fail': 'create' }, wait: soon }),
    );
    const { volume, userErrors } = made(data);
    deleteAfterTest(volume?.cinderId ?? '');
    expect(volume?.rawStatus).toBe('error');
    expect(userErrors).toMatchObject([
      { __typename: 'ResourceFailureError', code: 'RESOURCE_FAILURE', lastStatus: 'error' },
    ]);
    const [error] = userErrors;
    const reasons = error?.__typename === 'ResourceFailureError' ? error.reasons : [];
    const reason = 'create volume from backend storage:Driver failed to create the volume.';
    expect(reasons).toContain(reason);
    expect(error?.message).toContain(reason);
  });

  test('returns a timeout with the volume and the last status', async () => {
    const { data } = await as('alice').ask(
      create,
      input({ name: 'behaviour-new', metadata: { 'lab:delay': delay(2) }, wait: waitShort }),
    );
    const { volume, userErrors } = made(data);
    deleteAfterTest(volume?.cinderId ?? '');
    expect(volume?.status).toBe('CREATING');
    expect(userErrors).toMatchObject([
      { __typename: 'WaitTimeoutError', code: 'RESOURCE_TIMEOUT', lastStatus: 'creating' },
    ]);
  });

  test('creates a volume from a snapshot and from a volume', async () => {
    const [snapshotId = ''] = fixture.snapshotIds;
    const fromSnapshot = await testVolume({ source: { snapshotId }, size: undefined });
    const clone = await testVolume({ source: { volumeId: fromSnapshot.id }, size: 2 });
    expect(clone).toMatchObject({ size: 2, rawStatus: 'available' });
    const { data } = await as('alice').send<{ node: unknown; clone: unknown }>(
      `{ node(id: "${fromSnapshot.id}") { ... on Volume { snapshot { cinderId } clones { nodes { id } } } } clone: volume(id: "${clone.cinderId}") { sourceVolume { id } } }`,
    );
    expect(data).toEqual({
      node: { snapshot: { cinderId: snapshotId }, clones: { nodes: [{ id: clone.id }] } },
      clone: { sourceVolume: { id: fromSnapshot.id } },
    });
  });
});

describe('createVolume refuses without creating a volume:', () => {
  const [volumeId = ''] = fixture.volumeIds;

  test.each<[string, Partial<CreateVolumeInput>, string[], string]>([
    [
      'a missing size',
      { size: null },
      ['input', 'size'],
      '`size` is required, unless the volume is created from a snapshot, volume or backup.',
    ],
    ['size 0', { size: 0 }, ['input', 'size'], 'The size must be a positive integer, in GiB; received 0.'],
    ['size -5', { size: -5 }, ['input', 'size'], 'The size must be a positive integer, in GiB; received -5.'],
    [
      'a long name',
      { name: 'n'.repeat(256) },
      ['input', 'name'],
      'The text must have at most 255 characters; received 256.',
    ],
    [
      'an id of another type',
      { source: { snapshotId: `Volume:${volumeId}` } },
      ['input', 'source', 'snapshotId'],
      `The ID must be of type Snapshot; received "Volume:${volumeId}".`,
    ],
    [
      'a malformed id',
      { source: { volumeId: '../volumes' } },
      ['input', 'source', 'volumeId'],
      '"../volumes" is not a valid ID.',
    ],
  ])('%s, without a call', async (_, wrong, path, message) => {
    const { data, calls } = await as('alice').ask(create, input(wrong));
    expect(data.createVolume?.volume).toBeNull();
    expect(data.createVolume?.userErrors).toMatchObject([
      { __typename: 'ValidationError', code: 'BAD_USER_INPUT', path, requestId: null },
    ]);
    expect(data.createVolume?.userErrors[0]?.message).toContain(message);
    expect(calls).toEqual([]);
    expect((await refusedVolumes()).volumes?.totalCount).toBe(0);
  });

  test.each<[string, Partial<CreateVolumeInput>, string]>([
    ['an unknown type', { volumeType: { name: 'no-such-type' } }, 'NotFoundError'],
    ['an unknown snapshot', { source: { snapshotId: '00000000-0000-4000-8000-000000000000' } }, 'NotFoundError'],
    ['an unknown availability zone', { source: { volumeId }, availabilityZone: 'nowhere' }, 'ValidationError'],
  ])("%s, with Cinder's reason", async (_, wrong, type) => {
    const { data, calls } = await as('alice').ask(create, input(wrong));
    expect(data.createVolume?.volume).toBeNull();
    expect(data.createVolume?.userErrors).toMatchObject([
      { __typename: type, requestId: expect.stringMatching(/^req-/) as string },
    ]);
    expect(calls).toEqual(['POST /volumes']);
    expect((await refusedVolumes()).volumes?.totalCount).toBe(0);
  });

  test('a request from a reader', async () => {
    const { data } = await as('ron').ask(create, input({}));
    expect(data.createVolume).toMatchObject({
      volume: null,
      userErrors: [
        { __typename: 'ForbiddenError', code: 'FORBIDDEN', requestId: expect.stringMatching(/^req-/) as string },
      ],
    });
    expect(data.createVolume?.userErrors[0]?.message).toContain('volume:create');
    expect((await refusedVolumes()).volumes?.totalCount).toBe(0);
  });

  test.each([
    ['a fractional size', 'size: 1.5', /Int cannot represent non-integer value: 1.5/],
    ['metadata other than strings', 'size: 1, metadata: { n: 1 }', /The value of "n" must be a string/],
    ['an unknown field', 'size: 1, colour: "red"', /Field "colour" is not defined by type "CreateVolumeInput"/],
    [
      'two sources',
      'source: { snapshotId: "a", volumeId: "b" }',
      /OneOf Input Object "VolumeSourceInput" must specify exactly one key/,
    ],
    [
      'a source with a null ID',
      'source: { snapshotId: null }',
      /Field "VolumeSourceInput.snapshotId" must be non-null/,
    ],
  ])('%s in the document', async (_, fields, message) => {
    const answer = await as('alice').send(
      `mutation { createVolume(input: { name: "behaviour-refused", ${fields} }) { volume { id } } }`,
    );
    expect(answer.errors[0]?.message).toMatch(message);
    expect(answer.calls).toEqual([]);
    expect((await refusedVolumes()).volumes?.totalCount).toBe(0);
  });

  const exactlyOne = 'Exactly one key must be specified for OneOf type "VolumeSourceInput".';
  test.each<[string, object, string]>([
    ['two sources', { snapshotId: 'a', volumeId: 'b' }, exactlyOne],
    ['two sources, one of them null', { snapshotId: 'a', volumeId: null }, exactlyOne],
    ['an empty source', {}, exactlyOne],
    ['a source with a null ID', { snapshotId: null }, 'Field "snapshotId" must be non-null.'],
  ])('%s in the variables', async (_, source, message) => {
    const document = 'mutation ($input: CreateVolumeInput!) { createVolume(input: $input) { volume { id } } }';
    const answer = await as('alice').send(document, { input: { ...input({}).input, source } });
    expect(answer.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(answer.calls).toEqual([]);
    expect((await refusedVolumes()).volumes?.totalCount).toBe(0);
  });
});
