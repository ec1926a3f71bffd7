import { describe, expect, onTestFinished, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { as, cloud } from './support/gateway.ts';
import { login, type Rest } from './support/rest.ts';
import { testVolume } from './support/volumes.ts';

const serverId = '7c0ffee0-0000-4000-8000-000000000002';
const unknownId = '00000000-0000-4000-8000-000000000000';
const connector = { host: 'compute-1', ip: '127.0.0.1', initiator: 'iqn.1993-08.org.debian:01:behaviour' };
const wait = { interval: 0.2 };
const withServiceToken = as('admin', cloud.ownUrl);

let rest: Promise<Rest> | undefined;
const adminRest = (): Promise<Rest> => (rest ??= login(cloud.authUrl, 'admin', 'demo'));

/** A volume of alice's for one test; whatever it is attached to afterwards is taken away. */
async function freeVolume(): Promise<string> {
  const { id, cinderId } = await testVolume();
  onTestFinished(() => setStatus(cinderId, 'available', { attach_status: 'detached' }));
  return id;
}

async function setStatus(cinderId: string, status: string, more: object = {}): Promise<void> {
  await (await adminRest()).post(`/volumes/${cinderId}/action`, { 'os-reset_status': { status, ...more } });
}

const read = graphql(`
  query RereadAttached($id: ID!) {
    volume(id: $id) { status attachments { id status serverId device } }
  }
`);

async function seen(id: string): Promise<unknown> {
  return (await as('alice').ask(read, { id })).data.volume;
}

const create = graphql(`
  mutation Attach($input: CreateAttachmentInput!) {
    createAttachment(input: $input) {
      attachment { id status rawStatus serverId attachMode }
      userErrors { __typename message path ... on WaitTimeoutError { lastStatus } }
    }
  }
`);
const update = graphql(`
  mutation Connect($input: UpdateAttachmentInput!) {
    updateAttachment(input: $input) { attachment { status connectionInfo } userErrors { __typename message path } }
  }
`);
const complete = graphql(`
  mutation Complete($input: CompleteAttachmentInput!) {
    completeAttachment(input: $input) { attachment { status } userErrors { __typename message } }
  }
`);
const remove = graphql(`
  mutation Unattach($input: DeleteAttachmentInput!) {
    deleteAttachment(input: $input) { deletedId remaining { id } userErrors { __typename message } }
  }
`);

async function attached(input: object): Promise<string> {
  const { data } = await as('alice').ask(create, { input: input as { volumeId: string } });
  expect(data.createAttachment.userErrors).toEqual([]);
  return data.createAttachment.attachment?.id ?? '';
}

describe('an attachment', () => {
  test('reserves a volume, connects it, has it in use, and ends', async () => {
    const volumeId = await freeVolume();
    const made = await as('alice').ask(create, { input: { volumeId, serverId, mode: 'RO', wait } });
    expect(made.data.createAttachment).toMatchObject({ attachment: { status: 'RESERVED', serverId, attachMode: 'RO' }, userErrors: [] });
    const id = made.data.createAttachment.attachment?.id ?? '';
    expect(await seen(volumeId)).toMatchObject({ status: 'RESERVED', attachments: [{ id, status: 'RESERVED', serverId }] });

    const connected = await as('alice').ask(update, { input: { id, connector: { ...connector, mountpoint: '/dev/vdb' }, wait } });
    expect(connected.data.updateAttachment).toMatchObject({
      attachment: { status: 'ATTACHING', connectionInfo: { driver_volume_type: 'local' } }, userErrors: [],
    });
    expect(await seen(volumeId)).toMatchObject({ status: 'ATTACHING' });

    const done = await as('alice').ask(complete, { input: { id } });
    expect(done.data.completeAttachment).toEqual({ attachment: { status: 'ATTACHED' }, userErrors: [] });
    expect(done.calls[0]).toBe('POST /attachments/{id}/action');
    const inUse = { status: 'IN_USE', attachments: [{ id, status: 'ATTACHED', serverId, device: '/dev/vdb' }] };
    expect(await seen(volumeId)).toEqual(inUse);

    // There is no Nova to ask, and only a service may do without; for a member the service token is not sent.
    for (const caller of [as('alice'), as('admin'), as('alice', cloud.ownUrl)]) {
      const refused = await caller.send(remove.toString(), { input: { id } });
      expect(refused.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_ERROR' } }]);
    }
    expect(await seen(volumeId)).toEqual(inUse);
    const gone = await withServiceToken.ask(remove, { input: { id } });
    expect(gone.data.deleteAttachment).toEqual({ deletedId: id, remaining: [], userErrors: [] });
    expect(gone.calls).toEqual(['DELETE /attachments/{id}']);
    expect(await seen(volumeId)).toEqual({ status: 'AVAILABLE', attachments: [] });
  });

  test('of a host alone is connected at once, and its owner\'s to end; a server may have two', async () => {
    const volumeId = await freeVolume();
    const hosted = await as('alice').ask(create, { input: { volumeId, connector } });
    expect(hosted.data.createAttachment).toMatchObject({ attachment: { status: 'ATTACHING', serverId: null } });
    const id = hosted.data.createAttachment.attachment?.id ?? '';
    expect((await as('alice').ask(remove, { input: { id } })).data.deleteAttachment).toMatchObject({ deletedId: id, userErrors: [] });
    expect(await seen(volumeId)).toEqual({ status: 'AVAILABLE', attachments: [] });

    const [one, two] = [await attached({ volumeId, serverId }), await attached({ volumeId, serverId })];
    const { data } = await as('alice').ask(remove, { input: { id: one } });
    expect(data.deleteAttachment).toEqual({ deletedId: one, remaining: [{ id: two }], userErrors: [] });
    expect(await seen(volumeId)).toMatchObject({ status: 'RESERVED', attachments: [{ id: two }] });
  });

  test('is waited for, until the server says that it has it, or in vain', async () => {
    const volumeId = await freeVolume();
    const { data } = await as('alice').ask(create, { input: { volumeId, serverId, wait: { ...wait, timeout: 0.5, status: 'attached' } } });
    expect(data.createAttachment).toMatchObject({
      attachment: { status: 'RESERVED' }, userErrors: [{ __typename: 'WaitTimeoutError', lastStatus: 'reserved' }],
    });
  });

  test('is refused in the wrong state, and nothing changes', async () => {
    const volumeId = await freeVolume();
    const id = await attached({ volumeId, serverId });
    const again = await as('alice').ask(create, { input: { volumeId, serverId: '7c0ffee0-0000-4000-8000-000000000003' } });
    expect(again.data.createAttachment).toMatchObject({ attachment: null, userErrors: [{ __typename: 'InvalidStateError' }] });
    await setStatus(volumeId.replace('Volume:', ''), 'error');
    const broken = await as('alice').ask(update, { input: { id, connector } });
    expect(broken.data.updateAttachment).toMatchObject({
      attachment: null,
      userErrors: [{ __typename: 'InvalidStateError', message: expect.stringMatching(/^Invalid volume: .*error state/) as string }],
    });
    const more = await as('alice').ask(create, { input: { volumeId, serverId } });
    expect(more.data.createAttachment.userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
    expect(await as('alice').ask(complete, { input: { id: unknownId } })).toMatchObject({
      data: { completeAttachment: { userErrors: [{ __typename: 'NotFoundError' }] } },
    });
    const { data } = await as('alice').ask(remove, { input: { id: unknownId } });
    expect(data.deleteAttachment).toEqual({ deletedId: null, remaining: null, userErrors: [] });
  });
});

const document = (name: string): string => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
  done: ${name}(input: $input) { userErrors { __typename message path } }
}`;

interface Done {
  done: { userErrors: { __typename: string; message: string }[] };
}

/** Runs a mutation for its user errors. */
async function errorsOf(caller: ReturnType<typeof as>, name: string, input: object): Promise<Done['done']['userErrors']> {
  const { data, errors } = await caller.send<Done>(document(name), { input });
  expect(errors).toEqual([]);
  return data.done.userErrors;
}

describe('Nova\'s old way', () => {
  const invalidState = [{ __typename: 'InvalidStateError' }];

  test('goes through all statuses and back', async () => {
    const id = await freeVolume();
    const host = { mountpoint: '/dev/vdc', hostName: 'compute_1' };
    const steps: [string, object, string, object[]?][] = [
      ['unreserveVolume', {}, 'AVAILABLE'],
      ['beginVolumeDetaching', {}, 'AVAILABLE', invalidState],
      ['reserveVolume', {}, 'ATTACHING'],
      ['reserveVolume', {}, 'ATTACHING', invalidState],
      ['unreserveVolume', {}, 'AVAILABLE'],
      ['reserveVolume', {}, 'ATTACHING'],
      ['terminateVolumeAttachment', { connector }, 'AVAILABLE'],
      ['attachVolume', { ...host, mode: 'RO', wait }, 'IN_USE'],
      ['attachVolume', { ...host, hostName: 'compute-2' }, 'IN_USE', invalidState],
      ['beginVolumeDetaching', {}, 'DETACHING'],
      ['abortVolumeDetaching', {}, 'IN_USE'],
      ['beginVolumeDetaching', {}, 'DETACHING'],
      ['detachVolume', { wait }, 'AVAILABLE'],
      ['attachVolume', { mountpoint: '/dev/vdc', serverId, wait }, 'IN_USE'],
      ['detachVolume', { force: true }, 'IN_USE', [{ __typename: 'ForbiddenError' }]],
      ['detachVolume', { attachmentId: unknownId }, 'IN_USE', [{ __typename: 'ConflictError' }]],
    ];
    for (const [name, input, status, errors = []] of steps) {
      expect([name, await errorsOf(as('alice'), name, { id, ...input })]).toMatchObject([name, errors]);
      expect([name, await seen(id)]).toMatchObject([name, { status }]);
    }
    expect(await seen(id)).toMatchObject({ attachments: [{ status: 'ATTACHED', serverId, device: '/dev/vdc' }] });
    expect(await errorsOf(as('admin'), 'detachVolume', { id, force: true, connector, wait })).toEqual([]);
    expect(await seen(id)).toEqual({ status: 'AVAILABLE', attachments: [] });
  });

  test('tells how a volume is reached', async () => {
    const id = await freeVolume();
    const init = `mutation ($input: InitVolumeAttachmentInput!) {
      initVolumeAttachment(input: $input) { connectionInfo volume { status } userErrors { message } }
    }`;
    const { data } = await as('alice').send(init, { input: { id, connector } });
    expect(data).toEqual({
      initVolumeAttachment: {
        connectionInfo: { driver_volume_type: 'local', data: expect.objectContaining({ access_mode: 'rw' }) as object },
        volume: { status: 'AVAILABLE' },
        userErrors: [],
      },
    });
    await setStatus(id.replace('Volume:', ''), 'maintenance');
    for (const [name, input] of [['initVolumeAttachment', { connector }], ['attachVolume', { mountpoint: 'x', hostName: 'h' }], ['detachVolume', {}]] as const) {
      expect([name, await errorsOf(as('alice'), name, { id, ...input })]).toMatchObject([name, invalidState]);
    }
  });

  test('detaches what a server has with a service token, not without', async () => {
    const volumeId = await freeVolume();
    const id = await attached({ volumeId, serverId, connector });
    await as('alice').ask(complete, { input: { id } });
    for (const [name, input] of [['detachVolume', { attachmentId: id }], ['terminateVolumeAttachment', { connector }]] as const) {
      const { errors } = await as('admin').send(document(name), { input: { id: volumeId, ...input } });
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_ERROR' } }]);
    }
    expect(await seen(volumeId)).toMatchObject({ status: 'IN_USE', attachments: [{ id }] });
    expect(await errorsOf(withServiceToken, 'terminateVolumeAttachment', { id: volumeId, connector })).toEqual([]);
    expect(await errorsOf(withServiceToken, 'detachVolume', { id: volumeId, attachmentId: id })).toEqual([]);
    expect(await seen(volumeId)).toEqual({ status: 'AVAILABLE', attachments: [] });
  });
});

test('a reader and a stranger may do none of it, and a caller\'s own service token is of no use', async () => {
  const volumeId = await freeVolume();
  const id = await attached({ volumeId, serverId });
  const before = await seen(volumeId);
  const mutations: [string, object][] = [
    ['createAttachment', { volumeId, serverId }],
    ['updateAttachment', { id, connector }],
    ['completeAttachment', { id }],
    ['deleteAttachment', { id, ignoreMissing: false }],
    ['attachVolume', { id: volumeId, mountpoint: '/dev/vdb', hostName: 'h' }],
    ['detachVolume', { id: volumeId }],
    ['detachVolume', { id: volumeId, force: true }],
    ...['reserveVolume', 'unreserveVolume', 'beginVolumeDetaching', 'abortVolumeDetaching'].map((name): [string, object] => [name, { id: volumeId }]),
    ['initVolumeAttachment', { id: volumeId, connector }],
    ['terminateVolumeAttachment', { id: volumeId, connector }],
  ];
  for (const user of ['ron', 'bob'] as const) {
    for (const [name, input] of mutations) {
      const errors = await errorsOf(as(user), name, input);
      expect([user, name, errors.map(({ __typename }) => __typename)]).toEqual([user, name, [expect.stringMatching(/^(Forbidden|NotFound)Error$/)]]);
    }
  }
  expect(await seen(volumeId)).toEqual(before);

  await as('alice').ask(update, { input: { id, connector } });
  const service = (await login(cloud.authUrl, 'cinder', 'service')).token;
  const smuggled = await as('admin').send(document('deleteAttachment'), { input: { id } }, { 'x-service-token': service });
  expect(smuggled.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_ERROR' } }]);
});
