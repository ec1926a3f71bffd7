import { describe, expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import { attachmentId, serverId, volumeId, volumeRow } from '../../support/rows.ts';
import { badWait, expectCalls, expectRefused, mutate, wait, waitInVain } from '../support/mutate.ts';

const id = volumeId(1);
const call = `POST /volumes/${id}/action`;
const connector = { host: 'h1' };

test.each<[string, object, object]>([
  ['reserveVolume', {}, { 'os-reserve': null }],
  ['unreserveVolume', {}, { 'os-unreserve': null }],
  ['beginVolumeDetaching', {}, { 'os-begin_detaching': null }],
  ['abortVolumeDetaching', {}, { 'os-roll_detaching': null }],
  [
    'attachVolume',
    { mountpoint: '/dev/vdb', serverId: serverId(1) },
    { 'os-attach': { mountpoint: '/dev/vdb', instance_uuid: serverId(1) } },
  ],
  [
    'attachVolume',
    { mountpoint: '/dev/vdb', hostName: 'h', mode: 'RO' },
    { 'os-attach': { mountpoint: '/dev/vdb', host_name: 'h', mode: 'ro' } },
  ],
  ['detachVolume', {}, { 'os-detach': {} }],
  [
    'detachVolume',
    { attachmentId: `Attachment:${attachmentId(1)}` },
    { 'os-detach': { attachment_id: attachmentId(1) } },
  ],
  ['detachVolume', { force: true, connector }, { 'os-force_detach': { connector } }],
  ['terminateVolumeAttachment', { connector }, { 'os-terminate_connection': { connector } }],
  ['terminateVolumeAttachment', {}, { 'os-terminate_connection': { connector: null } }],
])('%s sends %j', async (name, input, body) => {
  await expectCalls(name, { id: `Volume:${id}`, ...input }, [call], [body]);
});

test.each([
  'reserveVolume',
  'unreserveVolume',
  'beginVolumeDetaching',
  'abortVolumeDetaching',
  'detachVolume',
  'terminateVolumeAttachment',
])('%s refuses an invalid ID without a call', async (name) => {
  await expectRefused(name, { id: '../x' }, { __typename: 'ValidationError', path: ['input', 'id'] });
});

test.each<[string, object, string[], string | RegExp]>([
  ['attachVolume', { mountpoint: '', hostName: 'h' }, ['mountpoint'], /device name/],
  [
    'attachVolume',
    { mountpoint: 'm'.repeat(256), hostName: 'h' },
    ['mountpoint'],
    /at most 255 characters; received 256/,
  ],
  ['attachVolume', { mountpoint: '/dev/vdb' }, [], 'No target was specified. Specify `serverId` or `hostName`.'],
  ['attachVolume', { mountpoint: '/dev/vdb', hostName: 'h'.repeat(256) }, ['hostName'], /at most 255/],
  ['attachVolume', { mountpoint: '/dev/vdb', serverId: 'web' }, ['serverId'], /UUID/],
  ['attachVolume', { mountpoint: '/dev/vdb', hostName: 'h', wait: badWait }, ['wait', 'interval'], /positive/],
  ['detachVolume', { connector }, ['connector'], /`connector` requires `force`/],
  ['detachVolume', { attachmentId: volumeId(1).slice(3) }, ['attachmentId'], /is not a valid ID/],
])('%s refuses %j without a call', async (name, input, path, message) => {
  const expected = {
    __typename: 'ValidationError',
    path: ['input', ...path],
    message: expect.stringMatching(message) as unknown,
  };
  await expectRefused(name, { id, ...input }, expected);
});

describe('with wait', () => {
  test.each([
    ['attachVolume', { mountpoint: '/dev/vdb', hostName: 'h' }, 'in-use'],
    ['detachVolume', {}, 'available'],
  ])('%s %j waits for %s', async (name, input, status) => {
    const { userErrors, calls } = await mutate(
      name,
      { id, wait, ...input },
      { store: { volumes: [volumeRow(1, { status })] } },
    );
    expect({ userErrors, calls }).toEqual({ userErrors: [], calls: [call, `GET /volumes/${id}`] });
    const failed = await mutate(
      name,
      { id, wait, ...input },
      { store: { volumes: [volumeRow(1, { status: 'error' })] } },
    );
    expect(failed.userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
    const slow = await mutate(
      name,
      { id, wait: waitInVain, ...input },
      { store: { volumes: [volumeRow(1, { status: 'detaching' })] } },
    );
    expect(slow.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  });
});

test('initVolumeAttachment returns the connection to the volume', async () => {
  const info = { driver_volume_type: 'iscsi', data: { auth_password: 'x' } };
  const answers = { 'POST /volumes/{id}/action': () => ({ connection_info: info }) };
  const document = `mutation { done: initVolumeAttachment(input: { id: "${id}", connector: { host: "h1" } }) { connectionInfo } }`;
  const run = await execute(document, {}, { answers });
  expect(run.data).toEqual({ done: { connectionInfo: info } });
  expect(run.bodies).toEqual([{ 'os-initialize_connection': { connector } }]);
});
