import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume } from '../support/client.ts';

let sandbox: Sandbox;
let path: string;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
  path = `/volumes/${await makeVolume(sandbox)}`;
});
afterAll(() => sandbox.close());

it('image metadata is missing until it is set, can be extended, and is shown with the volume', async () => {
  const act = (body: unknown): ReturnType<typeof call> => call(sandbox, `POST ${path}/action`, { body });
  expect((await call(sandbox, `GET ${path}`)).body).not.toHaveProperty('volume.volume_image_metadata');
  await act({ 'os-set_image_metadata': { metadata: { image_name: 'x' } } });
  const both = { image_name: 'x', min_disk: '1' };
  expect((await act({ 'os-set_image_metadata': { metadata: { min_disk: '1' } } })).body).toEqual({ metadata: both });
  expect((await call(sandbox, `GET ${path}`)).body).toMatchObject({ volume: { volume_image_metadata: both } });
});
