import { afterEach, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { standaloneToken } from '../../src/server/standalone.ts';
import { failureOf } from '../support/failure.ts';
import { serve, type Served } from './support/gateway.ts';

describe('standaloneToken', () => {
  it('reads user and project, and makes everyone an administrator', () => {
    expect(standaloneToken('ann:p1')).toMatchObject({
      value: 'ann:p1',
      userId: 'ann',
      projectId: 'p1',
      roles: ['admin'],
      expiresAt: null,
    });
    expect(standaloneToken('ann')).toMatchObject({ userId: 'ann', projectId: 'ann' });
  });

  it.each(['', 'ann:', 'ann:../x', 'ann:a/b', 'ann:a%2f', 'ann:p1\r\n', 'ann:' + 'p'.repeat(300)])(
    'refuses %j because the project becomes part of a path',
    async (value) => {
      expect(await failureOf(() => standaloneToken(value))).toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );
});

describe('a Cinder without Keystone', () => {
  let sandbox: Sandbox;
  let served: Served;
  afterEach(async () => {
    await served.gateway.close(0);
    await sandbox.close();
  });

  it('accepts requests with its own credentials, and with those of the caller', async () => {
    sandbox = await startSandbox({ auth: 'noauth' });
    served = await serve(sandbox, { cloud: { endpointOverride: sandbox.cinderUrl, interface: 'public', tls: {} } });
    expect((await served.post('{ volumeNames }')).body.data).toEqual({ volumeNames: [] });
    const [alice] = sandbox.users;
    const { body } = await served.post('{ volumeNames }', { 'x-auth-token': alice?.token ?? '' });
    expect(body.data?.['volumeNames']).toContain('shop-database');
    expect((await served.get('/readyz')).body).toEqual({ status: 'ready', keystone: 'none', cinder: 'reachable' });
  });
});
