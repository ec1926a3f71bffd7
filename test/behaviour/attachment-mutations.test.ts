import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { connector, freeVolume, attachState, serverId, withServiceToken } from './support/attaching.ts';
import { as, cloud } from './support/gateway.ts';
import { login } from './support/rest.ts';
import { done, run, soon as wait, waitShort } from './support/run.ts';

const unknownId = '00000000-0000-4000-8000-000000000000';

const create = graphql(`
  mutation Attach($input: CreateAttachmentInput!) {
    createAttachment(input: $input) {
      attachment {
        id
        status
        rawStatus
        serverId
        attachMode
      }
      userErrors {
        __typename
        message
        path
        ... on WaitTimeoutError {
          lastStatus
        }
      }
    }
  }
`);
const update = graphql(`
  mutation Connect($input: UpdateAttachmentInput!) {
    updateAttachment(input: $input) {
      attachment {
        status
        connectionInfo
      }
      userErrors {
        __typename
        message
        path
      }
    }
  }
`);
const complete = graphql(`
  mutation Complete($input: CompleteAttachmentInput!) {
    completeAttachment(input: $input) {
      attachment {
        status
      }
      userErrors {
        __typename
        message
      }
    }
  }
`);
const remove = graphql(`
  mutation Unattach($input: DeleteAttachmentInput!) {
    deleteAttachment(input: $input) {
      deletedId
      remaining {
        id
      }
      userErrors {
        __typename
        message
      }
    }
  }
`);

async function attached(input: object): Promise<string> {
  const { data } = await as('alice').ask(create, { input: input as { volumeId: string } });
  expect(data.createAttachment?.userErrors).toEqual([]);
  return data.createAttachment?.attachment?.id ?? '';
}

describe('an attachment', () => {
  test('reserves a volume, connects it, completes, and is deleted', async () => {
    const volumeId = await freeVolume();
    const made = await as('alice').ask(create, { input: { volumeId, serverId, mode: 'RO', wait } });
    expect(made.data.createAttachment).toMatchObject({
      attachment: { status: 'RESERVED', serverId, attachMode: 'RO' },
      userErrors: [],
    });
    const id = made.data.createAttachment?.attachment?.id ?? '';
    expect(await attachState(volumeId)).toMatchObject({
      status: 'RESERVED',
      attachments: [{ id, status: 'RESERVED', serverId }],
    });

    const connected = await as('alice').ask(update, {
      input: { id, connector: { ...connector, mountpoint: '/dev/vdb' }, wait },
    });
    expect(connected.data.updateAttachment).toMatchObject({
      attachment: { status: 'ATTACHING', connectionInfo: { driver_volume_type: 'local' } },
      userErrors: [],
    });
    expect(await attachState(volumeId)).toMatchObject({ status: 'ATTACHING' });

    const completed = await as('alice').ask(complete, { input: { id } });
    expect(completed.data.completeAttachment).toEqual({ attachment: { status: 'ATTACHED' }, userErrors: [] });
    expect(completed.calls[0]).toBe('POST /attachments/{id}/action');
    const inUse = { status: 'IN_USE', attachments: [{ id, status: 'ATTACHED', serverId, device: '/dev/vdb' }] };
    expect(await attachState(volumeId)).toEqual(inUse);

    // Cinder requires a service token to delete an attachment of a server, because there is no Nova. Members' calls get none.
    for (const caller of [as('alice'), as('admin'), as('alice', cloud.ownUrl)]) {
      const refused = await caller.send(remove.toString(), { input: { id } });
      expect(refused.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_ERROR' } }]);
    }
    expect(await attachState(volumeId)).toEqual(inUse);
    const gone = await withServiceToken.ask(remove, { input: { id } });
    expect(gone.data.deleteAttachment).toEqual({ deletedId: id, remaining: [], userErrors: [] });
    expect(gone.calls).toEqual(['DELETE /attachments/{id}']);
    expect(await attachState(volumeId)).toEqual({ status: 'AVAILABLE', attachments: [] });
  });

  test('without a server is connected at once and can be deleted by its owner; a server can have two attachments', async () => {
    const volumeId = await freeVolume();
    const hosted = await as('alice').ask(create, { input: { volumeId, connector } });
    expect(hosted.data.createAttachment).toMatchObject({ attachment: { status: 'ATTACHING', serverId: null } });
    const id = hosted.data.createAttachment?.attachment?.id ?? '';
    expect((await as('alice').ask(remove, { input: { id } })).data.deleteAttachment).toMatchObject({
      deletedId: id,
      userErrors: [],
    });
    expect(await attachState(volumeId)).toEqual({ status: 'AVAILABLE', attachments: [] });

    const [one, two] = [await attached({ volumeId, serverId }), await attached({ volumeId, serverId })];
    const { data } = await as('alice').ask(remove, { input: { id: one } });
    expect(data.deleteAttachment).toEqual({ deletedId: one, remaining: [{ id: two }], userErrors: [] });
    expect(await attachState(volumeId)).toMatchObject({ status: 'RESERVED', attachments: [{ id: two }] });
  });

  test('is polled until it has the requested status or the deadline has passed', async () => {
    const volumeId = await freeVolume();
    const { data } = await as('alice').ask(create, {
      input: { volumeId, serverId, wait: { ...waitShort, status: 'attached' } },
    });
    expect(data.createAttachment).toMatchObject({
      attachment: { status: 'RESERVED' },
      userErrors: [{ __typename: 'WaitTimeoutError', lastStatus: 'reserved' }],
    });
    const id = data.createAttachment?.attachment?.id;
    const { userErrors } = await run('alice', 'updateAttachment', {
      id,
      connector,
      wait: { ...waitShort, status: 'attached' },
    });
    expect(userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'attaching' }]);
  });

  test('is refused in a wrong state, without changes', async () => {
    const volumeId = await freeVolume();
    const id = await attached({ volumeId, serverId });
    const again = await as('alice').ask(create, {
      input: { volumeId, serverId: '7c0ffee0-0000-4000-8000-000000000003' },
    });
    expect(again.data.createAttachment).toMatchObject({
      attachment: null,
      userErrors: [{ __typename: 'InvalidStateError' }],
    });
    await done('admin', 'resetVolumeStatus', { id: volumeId, status: 'ERROR' });
    const broken = await as('alice').ask(update, { input: { id, connector } });
    expect(broken.data.updateAttachment).toMatchObject({
      attachment: null,
      userErrors: [
        { __typename: 'InvalidStateError', message: expect.stringMatching(/^Invalid volume: .*error state/) as string },
      ],
    });
    const more = await as('alice').ask(create, { input: { volumeId, serverId } });
    expect(more.data.createAttachment?.userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
    expect(await as('alice').ask(complete, { input: { id: unknownId } })).toMatchObject({
      data: { completeAttachment: { userErrors: [{ __typename: 'NotFoundError' }] } },
    });
    const { data } = await as('alice').ask(remove, { input: { id: unknownId } });
    expect(data.deleteAttachment).toEqual({ deletedId: null, remaining: null, userErrors: [] });
  });
});

test('a reader and a user of another project cannot change attachments, and a service token from a caller has no effect', async () => {
  const volumeId = await freeVolume();
  const id = await attached({ volumeId, serverId });
  const before = await attachState(volumeId);
  const mutations: [string, object][] = [
    ['createAttachment', { volumeId, serverId }],
    ['updateAttachment', { id, connector }],
    ['completeAttachment', { id }],
    ['deleteAttachment', { id, ignoreMissing: false }],
    ['attachVolume', { id: volumeId, mountpoint: '/dev/vdb', hostName: 'h' }],
    ['detachVolume', { id: volumeId }],
    ['detachVolume', { id: volumeId, force: true }],
    ...['reserveVolume', 'unreserveVolume', 'beginVolumeDetaching', 'abortVolumeDetaching'].map(
      (name): [string, object] => [name, { id: volumeId }],
    ),
    ['initVolumeAttachment', { id: volumeId, connector }],
    ['terminateVolumeAttachment', { id: volumeId, connector }],
  ];
  for (const user of ['ron', 'bob'] as const) {
    for (const [name, input] of mutations) {
      const { userErrors } = await run(user, name, input);
      expect([user, name, userErrors.map(({ __typename }) => __typename)]).toEqual([
        user,
        name,
        [expect.stringMatching(/^(Forbidden|NotFound)Error$/)],
      ]);
    }
  }
  expect(await attachState(volumeId)).toEqual(before);

  await as('alice').ask(update, { input: { id, connector } });
  const service = (await login(cloud.authUrl, 'cinder', 'service')).token;
  const smuggled = await as('admin').send(remove.toString(), { input: { id } }, { 'x-service-token': service });
  expect(smuggled.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_ERROR' } }]);
});
