import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, messageOf } from '../support/client.ts';

describe('Cinder over HTTP', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
  });
  afterAll(() => sandbox.close());

  it('returns its versions to anyone at the root, and to users at /v3/', async () => {
    const root = await fetch(new URL('./', sandbox.cinderUrl));
    expect(root.status).toBe(300);
    expect(await root.json()).toMatchObject({ versions: [{ version: '3.70', min_version: '3.0' }] });
    expect((await call(sandbox, 'GET /', { as: 'nobody' })).status).toBe(401);
    expect((await call(sandbox, 'GET /')).status).toBe(200);
  });

  it('sends the version and two headers with the request ID', async () => {
    const { headers } = await call(sandbox, 'GET /volumes', { microversion: '3.50' });
    expect(headers['openstack-api-version']).toBe('volume 3.50');
    expect(headers['vary']).toBe('OpenStack-API-Version');
    expect(headers['x-openstack-request-id']).toMatch(/^req-[0-9a-f-]{36}$/);
    expect(headers['x-compute-request-id']).toBe(headers['x-openstack-request-id']);
  });

  it('refuses a project other than that of the token', async () => {
    const other = sandbox.users.find(({ name }) => name === 'bob')?.projectId ?? '';
    expect(await call(sandbox, `GET /${other}/volumes`)).toMatchObject({
      status: 400,
      body: { badRequest: { code: 400, message: 'Malformed request url' } },
    });
  });

  it.each([
    ['application/json', 'application/json'],
    ['*/*', 'text/html; charset=UTF-8'],
    ['text/plain', 'text/plain; charset=UTF-8'],
  ])('answers an unknown route without an envelope, for Accept: %s', async (accept, contentType) => {
    const answer = await call(sandbox, 'GET /nothing', { headers: { Accept: accept } });
    expect(answer).toMatchObject({ status: 404, headers: { 'content-type': contentType } });
    expect(answer.text).toContain('The resource could not be found.');
  });

  it('checks the body before anything else', async () => {
    expect((await call(sandbox, 'POST /volumes')).status).toBe(500);
    expect(messageOf(await call(sandbox, 'POST /volumes', { body: '{' }))).toBe('Malformed request body');
    const text = await call(sandbox, 'POST /volumes', { body: '{}', headers: { 'Content-Type': 'text/plain' } });
    expect(text.body).toEqual({ badMediaType: { code: 415, message: 'Unsupported Content-Type' } });
  });

  it('names an unknown action', async () => {
    const act = async (body?: unknown): Promise<unknown> =>
      messageOf(await call(sandbox, 'POST /volumes/x/action', { body }));
    expect(await act()).toMatch(/^There is no such action: None\./);
    expect(await act({ zz: 1 })).toMatch(/^There is no such action: zz\./);
    expect(await act({ 'os-extend': {}, zz: 1 })).toBe('Malformed request body');
  });

  it('hides routes that the microversion does not have', async () => {
    expect(await call(sandbox, 'GET /resource_filters', { microversion: '3.32' })).toMatchObject({
      status: 404,
      body: { itemNotFound: { code: 404, message: 'The resource could not be found.' } },
    });
    expect((await call(sandbox, 'GET /resource_filters?resource=group')).body).toEqual({
      resource_filters: [{ resource: 'group', filters: ['name'] }],
    });
  });
});
