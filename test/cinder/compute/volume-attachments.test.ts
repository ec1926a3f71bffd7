import { expect, test } from 'vitest';
import { attachToServer, detachFromServer } from '../../../src/cinder/compute/volume-attachments.ts';
import { CinderError, type ErrorCode } from '../../../src/cinder/errors.ts';
import { fakeCinder, type Answer } from '../../support/fake-cinder.ts';
import { serverId, volumeId } from '../../support/rows.ts';

const attach = 'compute POST /servers/{id}/os-volume_attachments';
const detach = 'compute DELETE /servers/{id}/os-volume_attachments/{volume_id}';
const path = `/servers/${serverId(2)}/os-volume_attachments`;

const nova = (answers: Readonly<Record<string, Answer>>): ReturnType<typeof fakeCinder> =>
  fakeCinder({}, { services: ['compute'], answers });
const fails = (code: ErrorCode, message: string) => (): never => {
  throw new CinderError(code, message, { status: 400 });
};

test('attaches a volume with the microversion for multiattach volumes', async () => {
  const { client, calls, bodies } = nova({ [attach]: () => ({}) });
  expect(await attachToServer(client, volumeId(1), serverId(2))).toEqual({ id: volumeId(1), requestId: undefined });
  expect(calls).toEqual([`compute POST ${path} @compute 2.60`]);
  expect(bodies).toEqual([{ volumeAttachment: { volumeId: volumeId(1) } }]);
});

test('detaches a volume', async () => {
  const { client, calls } = nova({ [detach]: () => undefined });
  await detachFromServer(client, volumeId(1), serverId(2));
  expect(calls).toEqual([`compute DELETE ${path}/${volumeId(1)} @compute 2.60`]);
});

test('uses the oldest microversion on an older Nova', async () => {
  let attempts = 0;
  const { client, calls } = nova({
    [attach]: () => {
      if (++attempts === 1) throw new CinderError('MICROVERSION_TOO_LOW', 'too new', { status: 406 });
      return {};
    },
  });
  await attachToServer(client, volumeId(1), serverId(2));
  expect(calls).toEqual([`compute POST ${path} @compute 2.60`, `compute POST ${path}`]);
});

test.each<[ErrorCode, string, ErrorCode, string]>([
  [
    'BAD_USER_INPUT',
    'Invalid input received: Invalid volume: Volume attachments can not be created if the volume is in an error state. (HTTP 400) (Request-ID: req-1)',
    'INVALID_STATE',
    'Invalid volume: Volume attachments can not be created if the volume is in an error state.',
  ],
  [
    'INVALID_STATE',
    'Invalid volume: Invalid input received: Invalid volume: Unable to detach volume. (HTTP 400) (Request-ID: req-1)',
    'INVALID_STATE',
    'Invalid volume: Unable to detach volume.',
  ],
  [
    'CONFLICT',
    "Cannot 'attach_volume' instance 1 while it is in vm_state error",
    'INVALID_STATE',
    "Cannot 'attach_volume' instance 1 while it is in vm_state error",
  ],
  ['BAD_USER_INPUT', 'Invalid input for field/attribute x.', 'BAD_USER_INPUT', 'Invalid input for field/attribute x.'],
  ['NOT_FOUND', 'Instance 1 could not be found.', 'NOT_FOUND', 'Instance 1 could not be found.'],
])('%s with "%s" means %s', async (code, message, meant, text) => {
  const { client } = nova({ [attach]: fails(code, message) });
  await expect(attachToServer(client, volumeId(1), serverId(2))).rejects.toMatchObject({ code: meant, message: text });
});

test('throws NOT_FOUND without Nova', async () => {
  const { client } = fakeCinder({});
  await expect(attachToServer(client, volumeId(1), serverId(2))).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('has no Nova') as string,
  });
});
