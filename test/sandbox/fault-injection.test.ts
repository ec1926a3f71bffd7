import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { call, makeVolume, resourceOf } from './support/client.ts';

describe('a sandbox with planned faults', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0.01 });
  });
  afterEach(() => sandbox.faults.clear());
  afterAll(() => sandbox.close());

  it('sends the answer of the plan', async () => {
    sandbox.faults.add({
      path: /\/volumes$/,
      times: 1,
      status: 503,
      body: '<h1>down</h1>',
      contentType: 'text/html',
      headers: { 'Retry-After': '7' },
    });
    const answer = await call(sandbox, 'GET /volumes');
    expect(answer).toMatchObject({
      status: 503,
      text: '<h1>down</h1>',
      headers: { 'content-type': 'text/html', 'retry-after': '7' },
    });
    expect((await call(sandbox, 'GET /volumes')).status).toBe(200);
  });

  it('delays an answer', async () => {
    sandbox.faults.add({ path: /volumes/, delayMs: 80 });
    const start = performance.now();
    expect((await call(sandbox, 'GET /volumes')).body).toEqual({ volumes: [] });
    expect(performance.now() - start).toBeGreaterThanOrEqual(75);
  });

  it('drops the connection', async () => {
    sandbox.faults.add({ path: /volumes/, drop: true });
    await expect(call(sandbox, 'GET /volumes')).rejects.toThrow(/socket|closed|reset/i);
  });

  it('stops in the middle of a body', async () => {
    sandbox.faults.add({ path: /types/, truncate: true });
    await expect(call(sandbox, 'GET /types')).rejects.toThrow(/terminated|closed|aborted/i);
  });

  it('loses an accepted operation', async () => {
    sandbox.faults.add({ lose: 'volume.create', times: 1 });
    const lost = resourceOf(await call(sandbox, 'POST /volumes', { body: { volume: { size: 1 } } }));
    await makeVolume(sandbox);
    expect(resourceOf(await call(sandbox, `GET /volumes/${lost.id}`))['status']).toBe('creating');
    await call(sandbox, `DELETE /volumes/${lost.id}`);
    expect((await call(sandbox, `GET /volumes/${lost.id}`)).status).toBe(404);
  });

  it('fails in Keystone too', async () => {
    sandbox.faults.add({ path: /^\/identity/, status: 500, body: '{}' });
    expect((await fetch(`${sandbox.authUrl}/auth/tokens`)).status).toBe(500);
  });
});
