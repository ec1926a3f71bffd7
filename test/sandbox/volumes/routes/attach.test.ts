import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf } from '../../support/client.ts';
import type { Answer, CallOptions } from '../../support/client.ts';

const server = '11111111-2222-4333-8444-555555555555';
const other = '22222222-2222-4333-8444-555555555555';
const connector = { host: 'h1' };

let sandbox: Sandbox;
let volume: string;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
  volume = await makeVolume(sandbox);
});
afterAll(() => sandbox.close());

const act = (action: string, body: unknown = null, options: CallOptions = {}): Promise<Answer> =>
  call(sandbox, `POST /volumes/${volume}/action`, { body: { [action]: body }, ...options });
const shown = async (): Promise<Record<string, unknown>> =>
  resourceOf(await call(sandbox, `GET /volumes/${volume}`, { as: 'admin' }));

it('a volume is reserved, attached to a host, detached in two steps, and available again', async () => {
  const steps: [string, unknown, number, string][] = [
    ['os-begin_detaching', null, 400, 'available'],
    ['os-reserve', null, 202, 'attaching'],
    ['os-reserve', null, 400, 'attaching'],
    ['os-terminate_connection', { connector }, 202, 'available'],
    ['os-reserve', null, 202, 'attaching'],
    ['os-initialize_connection', { connector }, 200, 'attaching'],
    ['os-attach', { mountpoint: '/dev/vdb', host_name: 'Compute_1.', mode: 'ro' }, 202, 'in-use'],
    ['os-attach', { mountpoint: '/dev/vdb', host_name: 'compute-1' }, 500, 'in-use'],
    ['os-attach', { mountpoint: '/dev/vdc', instance_uuid: server }, 400, 'in-use'],
    ['os-unreserve', null, 202, 'in-use'],
    ['os-begin_detaching', null, 202, 'detaching'],
    ['os-roll_detaching', null, 202, 'in-use'],
  ];
  for (const [action, body, status, volumeStatus] of steps) {
    expect([action, (await act(action, body)).status, (await shown())['status']]).toEqual([
      action,
      status,
      volumeStatus,
    ]);
  }
  expect(await shown()).toMatchObject({
    metadata: { attached_mode: 'ro', readonly: 'False' },
    attachments: [{ host_name: 'compute-1', device: '/dev/vdb', server_id: null }],
  });
  expect((await act('os-detach', {})).status).toBe(202);
  expect(await shown()).toMatchObject({ status: 'available', metadata: { readonly: 'False' }, attachments: [] });
});

it('an error of another Cinder service has a traceback in its message', async () => {
  await act('os-attach', { mountpoint: '/dev/vdb', instance_uuid: server });
  expect(messageOf(await act('os-attach', { mountpoint: '/dev/vdb', instance_uuid: other }))).toMatch(
    /^Invalid volume: volume is already attached and multiple attachments are not enabled\nTraceback /,
  );
});

it('detaching requires an attachment ID if there are several attachments', async () => {
  const detach = (attachmentId: string | null): Promise<Answer> => act('os-detach', { attachment_id: attachmentId });
  expect((await detach('00000000-0000-4000-8000-000000000000')).status).toBe(409);
  await act('os-detach', {});
  const made = await Promise.all(
    [1, 2].map(() =>
      call(sandbox, 'POST /attachments', { body: { attachment: { volume_uuid: volume, instance_uuid: server } } }),
    ),
  );
  const [one = ''] = made.filter(({ status }) => status === 200).map((answer) => resourceOf(answer).id);
  expect((await detach(null)).status).toBe(409);
  expect((await detach(one)).status).toBe(202);
  expect((await shown())['status']).toBe('reserved');
  expect((await detach(null)).status).toBe(202);
  expect((await shown())['status']).toBe('available');
});

it('an invalid service token is refused with 401', async () => {
  expect((await act('os-unreserve', null, { headers: { 'X-Service-Token': 'nope' } })).status).toBe(401);
});
