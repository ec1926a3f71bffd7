import { expect, test } from 'vitest';
import { attachmentRow, serverId, volumeId, volumeRow } from '../../support/rows.ts';
import { badWait, expectCalls, expectRefused, mutate } from '../support/mutate.ts';

const input = { id: volumeId(1), serverId: serverId(2) };
const services = ['compute'] as const;
const path = `/servers/${serverId(2)}/os-volume_attachments`;

test('attachVolumeToServer makes one call to Nova', async () => {
  await expectCalls(
    'attachVolumeToServer',
    { ...input, id: `Volume:${volumeId(1)}` },
    [`compute POST ${path} @compute 2.60`],
    [{ volumeAttachment: { volumeId: volumeId(1) } }],
    { services },
  );
});

test('detachVolumeFromServer makes one call to Nova', async () => {
  await expectCalls('detachVolumeFromServer', input, [`compute DELETE ${path}/${volumeId(1)} @compute 2.60`], [], {
    services,
  });
});

test.each([
  ['attachVolumeToServer', 'in-use', [attachmentRow(2, 1)]],
  ['detachVolumeFromServer', 'available', []],
])('%s waits for the volume', async (name, status, attachments) => {
  const { userErrors, calls } = await mutate(
    name,
    { ...input, wait: { interval: 0.005, timeout: 60 } },
    { services, store: { volumes: [volumeRow(1, { status })], attachments } },
  );
  expect(userErrors).toEqual([]);
  expect(calls.slice(1)).toEqual([`GET /volumes/${volumeId(1)}`]);
});

test('attachVolumeToServer reports a volume that Nova did not attach', async () => {
  const { userErrors } = await mutate(
    'attachVolumeToServer',
    { ...input, wait: { interval: 0.005, timeout: 60 } },
    { services, store: { volumes: [volumeRow(1)] } },
  );
  expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
});

test.each(['attachVolumeToServer', 'detachVolumeFromServer'])('%s checks its input before any call', async (name) => {
  const refusal = { __typename: 'ValidationError', path: ['input', 'serverId'] };
  await expectRefused(name, { ...input, serverId: 'web' }, refusal, { services });
  await expectRefused(name, { ...input, id: 'x' }, { __typename: 'ValidationError', path: ['input', 'id'] });
  await expectRefused(name, { ...input, wait: badWait }, { __typename: 'ValidationError' }, { services });
});

test.each(['attachVolumeToServer', 'detachVolumeFromServer'])('%s requires Nova', async (name) => {
  await expectRefused(name, input, {
    __typename: 'NotFoundError',
    message: 'The catalog of the token has no Nova (`compute`) in this region, which the operation requires.',
  });
});
