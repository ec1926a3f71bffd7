import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, resourceOf, untilStatus } from '../support/client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: false, transitionSeconds: 0.1 });
});
afterAll(() => sandbox.close());

it.each(['available', 'error'])('reimages a volume, which has the status %s again afterwards', async (status) => {
  const path = `/volumes/${await makeVolume(sandbox)}`;
  const act = (body: unknown, as: 'alice' | 'admin' = 'alice'): ReturnType<typeof call> =>
    call(sandbox, `POST ${path}/action`, { as, body });
  const { image_id } = resourceOf(await act({ 'os-volume_upload_image': { image_name: 'i' } }));
  await untilStatus(sandbox, path, /^available$/);
  await act({ 'os-reset_status': { status } }, 'admin');
  expect((await act({ 'os-reimage': { image_id } })).status).toBe(202);
  expect(resourceOf(await call(sandbox, `GET ${path}`))).toMatchObject({ status: 'downloading' });
  expect(await untilStatus(sandbox, path, /^(available|error)$/)).toMatchObject({
    status,
    bootable: 'true',
    volume_image_metadata: { image_id, image_name: 'i' },
  });
});
