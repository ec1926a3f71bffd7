import { Agent, request } from 'undici';
import { describe, expect, expectTypeOf, it, onTestFinished, vi } from 'vitest';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
import { call, tokenOf } from './support/client.ts';
import { scaled } from '../support/scaled.ts';

async function withSandbox(options: SandboxOptions, use: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox(options);
  try {
    await use(sandbox);
  } finally {
    await sandbox.close();
  }
}

describe('startSandbox', () => {
  it('returns users with valid tokens', () =>
    withSandbox({ seed: false }, async (sandbox) => {
      expect(sandbox.users.map(({ name, projectName, roles }) => [name, projectName, roles])).toEqual([
        ['alice', 'demo', ['reader', 'member']],
        ['ron', 'demo', ['reader']],
        ['admin', 'demo', ['admin', 'reader', 'member']],
        ['bob', 'other', ['reader', 'member']],
      ]);
      for (const { name, projectId } of sandbox.users) {
        expect(projectId).toMatch(/^[0-9a-f]{32}$/);
        expect((await call(sandbox, `GET /${projectId}/volumes`, { as: name })).body).toEqual({ volumes: [] });
      }
    }));

  it('records requests without tokens', () =>
    withSandbox({ seed: false }, async (sandbox) => {
      const answer = await call(sandbox, 'GET /volumes?limit=1', { microversion: '3.50' });
      expect(sandbox.requests).toEqual([
        {
          method: 'GET',
          path: '/volume/v3/volumes',
          query: 'limit=1',
          microversion: 'volume 3.50',
          requestId: answer.headers['x-openstack-request-id'],
        },
      ]);
      expect(JSON.stringify(sandbox.requests)).not.toContain(tokenOf(sandbox, 'alice'));
    }));

  it('refuses a revoked token', () =>
    withSandbox({ seed: false }, async (sandbox) => {
      sandbox.revoke(tokenOf(sandbox, 'alice'));
      const answer = await call(sandbox, 'GET /volumes');
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(/^Keystone uri="http/);
      expect((await call(sandbox, 'GET /volumes', { as: 'ron' })).status).toBe(200);
    }));

  it('refuses an expired token', () =>
    withSandbox({ seed: false, tokenSeconds: 60 }, async (sandbox) => {
      expect((await call(sandbox, 'GET /volumes')).status).toBe(200);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
      onTestFinished(() => void vi.useRealTimers());
      expect((await call(sandbox, 'GET /volumes')).status).toBe(401);
    }));

  it('can have the version of an older Cinder', () =>
    withSandbox({ seed: false, maxMicroversion: '3.27' }, async (sandbox) => {
      expect((await call(sandbox, 'GET /volumes')).status).toBe(406);
      expect((await call(sandbox, 'GET /attachments', { microversion: '3.27' })).status).toBe(200);
      const document = (await (await fetch(new URL('.', sandbox.cinderUrl))).json()) as {
        versions: { version: string }[];
      };
      expect(document.versions[0]?.version).toBe('3.27');
    }));

  it('closes at once despite open connections and running transitions', async () => {
    const sandbox = await startSandbox({ seed: false, transitionSeconds: 60 });
    const dispatcher = new Agent({ keepAliveTimeout: 60_000 });
    await (await request(`${sandbox.cinderUrl}/volumes`, { dispatcher })).body.dump();
    await call(sandbox, 'POST /volumes', { body: { volume: { size: 1 } } });
    const start = performance.now();
    await sandbox.close();
    expect(performance.now() - start).toBeLessThan(scaled(500));
    await dispatcher.close();
  });

  it('treats everyone as an administrator without Keystone', () =>
    withSandbox({ auth: 'noauth' }, async (sandbox) => {
      const anonymous = await call(sandbox, 'GET /volumes', { as: 'nobody' });
      expect(anonymous).toMatchObject({ status: 204, headers: { 'x-auth-token': 'admin:admin' } });
      expect((await fetch(sandbox.authUrl)).status).toBe(404);
      const { body } = await call(sandbox, 'GET /volumes/detail', { as: 'alice' });
      expect((body as { volumes: Record<string, unknown>[] }).volumes[0]).toHaveProperty('os-vol-host-attr:host');
    }));

  it('has types for its result', () => {
    expectTypeOf(startSandbox).returns.resolves.toEqualTypeOf<Sandbox>();
    expectTypeOf<Sandbox['requests']>().not.toHaveProperty('push');
  });
});
