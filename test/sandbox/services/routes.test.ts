import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, messageOf, resourceOf, untilStatus } from '../support/client.ts';
import type { Answer } from '../support/client.ts';

describe('services', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: true, transitionSeconds: 0 });
  });
  afterAll(() => sandbox.close());

  const put = (path: string, body: unknown): Promise<Answer> => call(sandbox, `PUT ${path}`, { as: 'admin', body });
  const service = async (host: string): Promise<unknown> =>
    (
      (await call(sandbox, `GET /os-services?binary=cinder-volume&host=${host}`, { as: 'admin' })).body as {
        services: unknown[];
      }
    ).services[0];
  const hostOfNew = async (): Promise<string> => {
    const { id } = resourceOf(await call(sandbox, 'POST /volumes', { body: { volume: { size: 1 } } }));
    await untilStatus(sandbox, `/volumes/${id}`, /available|error/);
    return String(resourceOf(await call(sandbox, `GET /volumes/${id}`, { as: 'admin' }))['os-vol-host-attr:host']);
  };

  it('that are disabled get no new volumes', async () => {
    await put('/os-services/disable', { host: 'sandbox@one', binary: 'cinder-volume' });
    expect(await hostOfNew()).toBe('sandbox@two#pool');
    expect(await hostOfNew()).toBe('sandbox@two#pool');
    await put('/os-services/enable', { host: 'sandbox@one', binary: 'cinder-volume' });
  });

  it('are frozen, which disables them, and thawed', async () => {
    expect((await put('/os-services/freeze', { host: 'sandbox@one' })).status).toBe(200);
    expect(await service('sandbox@one')).toMatchObject({ frozen: true, status: 'disabled', disabled_reason: 'frozen' });
    expect(messageOf(await put('/os-services/freeze', { host: 'sandbox@one' }))).toBe(
      "Invalid input received: No service could be changed: frozen in ['sandbox@one'] must be False to failover.",
    );
    expect((await put('/os-services/thaw', { host: 'sandbox@one' })).status).toBe(200);
    expect(await service('sandbox@one')).toMatchObject({ frozen: false, status: 'enabled', disabled_reason: '' });
  });

  it('of a cluster are frozen together, but not failed over without replication', async () => {
    expect((await put('/os-services/freeze', { cluster: 'shelf@spare' })).status).toBe(500);
    expect(await service('shelf-2@spare')).toMatchObject({ frozen: true });
    expect(messageOf(await put('/os-services/freeze', { cluster: 'shelf@spare' }))).toBe(
      'Invalid input received: frozen in shelf@spare must be False to failover.',
    );
    expect(messageOf(await put('/os-services/failover', { cluster: 'shelf@spare' }))).toContain(
      "replication_status in shelf@spare must be ['enabled', 'failed-over']",
    );
  });

  it('of a replicated backend are failed over to its replica and back', async () => {
    const host = 'standby-1@spare';
    const failedOver = {
      status: 'disabled',
      disabled_reason: 'failed-over',
      replication_status: 'failed-over',
      active_backend_id: 'replica',
    };
    const unchanged = { replication_status: 'enabled', active_backend_id: null };
    const back = { status: 'enabled', disabled_reason: '', replication_status: 'enabled', active_backend_id: '' };
    for (const [to, then] of [
      ['nope', unchanged],
      ['replica', failedOver],
      ['nope', failedOver],
      ['default', back],
      [null, failedOver],
      ['default', back],
    ] as const) {
      expect((await put('/os-services/failover', { cluster: 'standby@spare', backend_id: to })).status).toBe(202);
      await expect.poll(() => service(host)).toMatchObject(then);
    }
    await put('/clusters/disable', { name: 'standby@spare' });
  });

  it('that are down cannot clean up', async () => {
    const { body } = await call(sandbox, 'POST /workers/cleanup', {
      as: 'admin',
      body: { cluster_name: 'shelf@spare' },
    });
    expect(body).toMatchObject({
      cleaning: [],
      unavailable: [{ host: 'shelf-1@spare', cluster_name: 'shelf@spare' }, { host: 'shelf-2@spare' }],
    });
  });

  it('of a cluster are enabled and disabled by its name', async () => {
    const answer = {
      cluster: { name: 'shelf@spare', binary: 'cinder-volume', state: 'down', replication_status: 'not-capable' },
    };
    expect((await put('/clusters/enable', { name: 'shelf@spare' })).body).toMatchObject({
      cluster: { ...answer.cluster, status: 'enabled', disabled_reason: null },
    });
    expect((await put('/clusters/disable', { name: 'shelf@spare', disabled_reason: ' why ' })).body).toMatchObject({
      cluster: { ...answer.cluster, status: 'disabled', disabled_reason: 'why' },
    });
  });

  it('have log levels that can be set', async () => {
    await put('/os-services/set-log', { server: 'sandbox@one', prefix: 'cinder.rpc', level: 'debug' });
    const { body } = await put('/os-services/get-log', {
      server: 'sandbox',
      binary: 'cinder-volume',
      prefix: 'cinder.rpc',
    });
    expect(body).toMatchObject({
      log_levels: [
        { host: 'sandbox@one', levels: { 'cinder.rpc': 'DEBUG' } },
        { host: 'sandbox@two', levels: { 'cinder.rpc': 'INFO' } },
      ],
    });
  });
});

describe('quota classes', () => {
  it('with the name "default" apply by default, and quotas of a type are renamed with it', async () => {
    const sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
    const admin = (what: string, body?: unknown): Promise<Answer> => call(sandbox, what, { as: 'admin', body });
    const { id } = resourceOf(await admin('POST /types', { volume_type: { name: 'gold' } }));
    await admin('PUT /os-quota-class-sets/default', { quota_class_set: { volumes: 3, volumes_gold: 2 } });
    await admin('PUT /os-quota-class-sets/other', { quota_class_set: { volumes: 9 } });
    await admin(`PUT /types/${id}`, { volume_type: { name: 'silver' } });
    expect(resourceOf(await admin('GET /os-quota-sets/p'))).toMatchObject({ volumes: 3, volumes_silver: 2 });
    expect(resourceOf(await admin('GET /os-quota-class-sets/other'))).toMatchObject({
      volumes: 9,
      volumes_silver: 2,
      snapshots: 100_000,
    });
    await sandbox.close();
  });
});
