import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf, type Answer } from '../support/client.ts';

let sandbox: Sandbox;
let path: string;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
  const body = { snapshot: { volume_id: await makeVolume(sandbox), metadata: { a: '1' } } };
  path = `/snapshots/${resourceOf(await call(sandbox, 'POST /snapshots', { body })).id}/metadata`;
});
afterAll(() => sandbox.close());

const send = (method: string, body?: unknown, key = '', as: 'alice' | 'ron' = 'alice'): Promise<Answer> =>
  call(sandbox, `${method} ${path}${key}`, { as, ...(body === undefined ? {} : { body }) });

it('snapshot metadata is added and replaced', async () => {
  expect((await send('POST', { metadata: { b: '2' } })).body).toEqual({ metadata: { a: '1', b: '2' } });
  expect((await send('PUT', { metadata: { 'x/y': 'z' } })).body).toEqual({ metadata: { 'x/y': 'z' } });
  expect((await send('PUT', { metadata: { a: '1' } })).body).toEqual({ metadata: { a: '1' } });
});

it('snapshot metadata has no URL for a key with a slash, and reports a missing key', async () => {
  expect(await send('DELETE', undefined, '/x%2Fy')).toMatchObject({ status: 404, body: { title: 'Not Found' } });
  expect(messageOf(await send('DELETE', undefined, '/zz'))).toMatch(/has no metadata with key zz\.$/);
});

it.each([
  [{}, "Missing required element 'metadata' in request body."],
  [
    { metadata: { '': 'v' } },
    'Invalid metadata: Invalid input received: Metadata key:  has 0 characters, less than 1.',
  ],
  [
    { metadata: { a: 1 } },
    'Invalid metadata: Invalid input received: Value for metadata key: a is not a string or unicode',
  ],
  [
    { metadata: { a: 'x'.repeat(256) } },
    'Invalid metadata size: Metadata property key a value greater than 255 characters.',
  ],
])('%j is refused', async (body, message) => {
  expect(messageOf(await send('POST', body))).toBe(message);
  expect((await send('GET')).body).toEqual({ metadata: { a: '1' } });
});

it('snapshot metadata cannot be changed by a reader', async () => {
  for (const answer of [
    await send('POST', { metadata: {} }, '', 'ron'),
    await send('PUT', { metadata: {} }, '', 'ron'),
    await send('DELETE', undefined, '/a', 'ron'),
  ])
    expect(answer.status).toBe(403);
});
