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
    expect((await call(sandbox, `PUT ${path}/c`, { body: { meta: { c: '5' } } })).body).toEqual({ meta: { c: '5' } });
    expect((await call(sandbox, `DELETE ${path}/d`)).status).toBe(200);
    expect((await call(sandbox, `GET ${path}`)).body).toEqual({ metadata: { c: '5' } });
    expect(messageOf(await call(sandbox, `GET ${path}/d`))).toMatch(/has no metadata with key d\.$/);
  });

  it('requires a matching Etag since 3.15, in an answer with the wrong content type', async () => {
    const { headers } = await call(sandbox, `GET ${path}`);
    expect(headers['content-type']).toBe('text/html; charset=UTF-8');
    const put = (etag: string, microversion: string): Promise<{ status: number }> =>
      call(sandbox, `PUT ${path}`, {
        body: { metadata: {} },
        headers: { 'If-Match': etag },
        microversion,
      });
    expect((await put('stale', '3.70')).status).toBe(412);
    expect((await put(String(headers['etag']), '3.70')).status).toBe(200);
    expect((await put('stale', '3.14')).status).toBe(200);
  });
});
