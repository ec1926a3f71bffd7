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

  it('answers an unknown route without an envelope', async () => {
    const answer = await call(sandbox, 'GET /nothing');
    expect(answer).toMatchObject({ status: 404, body: { code: '404 Not Found', title: 'Not Found' } });
  });

  it('fails without a required body', async () => {
    expect((await call(sandbox, 'POST /volumes')).status).toBe(500);
  });

  it('names an unknown action', async () => {
    const answer = await call(sandbox, 'POST /volumes/x/action', { body: { zz: 1 } });
    expect(messageOf(answer)).toMatch(/^There is no such action: zz\./);
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
