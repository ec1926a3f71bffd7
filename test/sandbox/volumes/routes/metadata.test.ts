import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf } from '../../support/client.ts';

describe('metadata of a volume', () => {
  let sandbox: Sandbox;
  let path: string;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
    path = `/volumes/${await makeVolume(sandbox, { metadata: { a: '1' } })}/metadata`;
  });
  afterAll(() => sandbox.close());

  it('is added, replaced and deleted', async () => {
    expect((await call(sandbox, `POST ${path}`, { body: { metadata: { b: '2' } } })).body).toEqual({
      metadata: { a: '1', b: '2' },
    });
    expect((await call(sandbox, `PUT ${path}`, { body: { metadata: { c: '3', d: '4' } } })).body).toEqual({
      metadata: { c: '3', d: '4' },
    });
    expect((await call(sandbox, `DELETE ${path}/d`)).status).toBe(200);
    expect((await call(sandbox, `GET ${path}`)).body).toEqual({ metadata: { c: '3' } });
    expect(messageOf(await call(sandbox, `DELETE ${path}/d`))).toMatch(/has no metadata with key d\.$/);
  });

  it('is not marked as JSON since 3.15', async () => {
    const typeAt = async (microversion: string): Promise<unknown> =>
      (await call(sandbox, `GET ${path}`, { microversion })).headers['content-type'];
    expect(await typeAt('3.70')).toBe('text/html; charset=UTF-8');
    expect(await typeAt('3.14')).toBe('application/json');
  });
});
