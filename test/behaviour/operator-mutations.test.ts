import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { done, refused, run } from './support/run.ts';
import { as } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';
import { scaled } from '../support/scaled.ts';

const admin = restAs('admin');
const services = ((await admin.get('/os-services')) as { services: Json[] }).services.filter(
  ({ host }) => !String(host).endsWith('@spare'),
);
const hostOf = (binary: string): string => String(services.find((service) => service['binary'] === binary)?.['host']);
// Disabling the only scheduler has no effect on other tests, because no scheduler assigns work to it.
const scheduler = { host: hostOf('cinder-scheduler'), binary: 'cinder-scheduler' };
const backend = hostOf('cinder-volume');
// Both clouds have a spare backend without volumes, in a disabled cluster of its own.
const [spareHost, spareCluster] = ['standby-1@spare', 'standby@spare'];
/** A project that does not exist. Cinder does not check projects in Keystone. */
const projectId = randomUUID().replaceAll('-', '');
const className = 'behaviour';

describe('quotas', () => {
  const limits =
    '{ volumes { limit unlimited } backupGigabytes { limit } groups { limit } volumeTypes { name volumes { limit } gigabytes { unlimited } } }';
  const readQuotas = async (): Promise<object> =>
    (await as('admin').send<{ quotaSet: object }>(`{ quotaSet(projectId: "${projectId}") ${limits} }`)).data.quotaSet;
  const type = (volumes: number | null) =>
    expect.arrayContaining([
      { name: '__DEFAULT__', volumes: { limit: volumes }, gigabytes: { unlimited: true } },
    ]) as unknown;

  afterEach(async () => {
    await admin.delete(`/os-quota-sets/${projectId}`);
  });

  test('of a project and of a type are set and reverted', async () => {
    // Other tests create and delete types.
    const before = { ...(await readQuotas()), volumeTypes: type(null) };
    const { payload, calls } = await run(
      'admin',
      'updateQuotaSet',
      {
        projectId,
        volumes: -1,
        backupGigabytes: 7,
        volumeTypes: [{ name: '__DEFAULT__', volumes: 3, gigabytes: -1 }],
      },
      `quotaSet { volumes { limit inUse } }`,
    );
    expect(payload).toEqual({ quotaSet: { volumes: { limit: null, inUse: 0 } } });
    expect(calls).toEqual(['PUT /os-quota-sets/{id}', 'GET /os-quota-sets/{project_id}']);
    expect(await readQuotas()).toMatchObject({
      volumes: { limit: null, unlimited: true },
      backupGigabytes: { limit: 7 },
      volumeTypes: type(3),
    });
    await refused(
      'admin',
      'updateQuotaSet',
      { projectId, volumes: 5, volumeTypes: [{ name: 'no-such-type', volumes: 1 }] },
      'ValidationError',
    );
    expect(await readQuotas()).toMatchObject({ volumes: { limit: null } });
    expect(await done('admin', 'revertQuotaSet', { projectId }, `quotaSet ${limits}`)).toEqual({ quotaSet: before });
    expect(await readQuotas()).toEqual(before);
  });

  test('of a class are set', async () => {
    const before = ((await admin.get(`/os-quota-class-sets/${className}`)) as { quota_class_set: { volumes: number } })
      .quota_class_set.volumes;
    try {
      const { payload, calls } = await run(
        'admin',
        'updateQuotaClassSet',
        { name: className, volumes: 12 },
        'quotaClassSet { name volumes { limit } }',
      );
      expect(payload).toEqual({ quotaClassSet: { name: className, volumes: { limit: 12 } } });
      expect(calls).toEqual(['PUT /os-quota-class-sets/{id}']);
      const { data } = await as('admin').send(`{ quotaClassSet(name: "${className}") { volumes { limit } } }`);
      expect(data).toEqual({ quotaClassSet: { volumes: { limit: 12 } } });
      await refused(
        'admin',
        'updateQuotaClassSet',
        { name: className, volumeTypes: [{ name: 'no-such-type', volumes: 1 }] },
        'ValidationError',
      );
    } finally {
      await admin.put(`/os-quota-class-sets/${className}`, { quota_class_set: { volumes: before } });
    }
  });
});

describe('services', () => {
  const readService = async (): Promise<unknown> =>
    (
      await as('admin').send<{ findService: unknown }>(
        `{ findService(name: "cinder-scheduler", host: "${scheduler.host}") { status disabledReason } }`,
      )
    ).data.findService;

  afterAll(async () => {
    await admin.put('/os-services/disable-log-reason', scheduler);
    await admin.put('/os-services/enable', scheduler);
  });

  test('are disabled with and without a reason, and enabled', async () => {
    const { payload, calls } = await run(
      'admin',
      'disableService',
      { ...scheduler, disabledReason: 'A test of cinder-graphql' },
      'service { status disabledReason }',
    );
    expect(payload).toEqual({ service: { status: 'DISABLED', disabledReason: 'A test of cinder-graphql' } });
    expect(calls).toEqual(['PUT /os-services/disable-log-reason', 'GET /os-services']);
    const { payload: enabled } = await run('admin', 'enableService', scheduler, 'service { status }');
    expect(enabled).toEqual({ service: { status: 'ENABLED' } });
    await done('admin', 'disableService', scheduler);
    expect(await readService()).toEqual({ status: 'DISABLED', disabledReason: null });
    await done('admin', 'enableService', scheduler);
    expect(await readService()).toMatchObject({ status: 'ENABLED' });
    for (const name of ['enableService', 'disableService']) {
      expect(await refused('admin', name, { ...scheduler, host: 'nowhere' }, 'NotFoundError')).toContain(
        'could not be found on host nowhere',
      );
    }
  });

  // A frozen backend that fails over and back is still disabled and frozen.
  test('of a backend are frozen, failed over to a replica and back, and thawed', async () => {
    onTestFinished(async () => {
      await admin.put('/os-services/thaw', { cluster: spareCluster }).catch(() => undefined);
      await admin.put('/clusters/disable', { name: spareCluster });
    });
    const selection = 'services { host status disabledReason frozen }';
    const state = async (): Promise<unknown> =>
      (
        await as('admin').send<{ services: unknown[] }>(
          `{ services(filter: { host: "${spareHost}" }) { status disabledReason frozen replicationStatus activeBackendId cluster { frozen replicationStatus } } }`,
        )
      ).data.services[0];
    const frozen = await run('admin', 'freezeService', { backend: { host: spareHost } }, selection);
    expect(frozen.payload).toEqual({
      services: [{ host: spareHost, status: 'DISABLED', disabledReason: 'frozen', frozen: true }],
    });
    expect(frozen.calls).toEqual(['PUT /os-services/freeze', 'GET /os-services']);
    expect(
      await refused('admin', 'freezeService', { backend: { cluster: spareCluster } }, 'InvalidStateError'),
    ).toContain(`frozen in ${spareCluster} must be False`);

    const failover = await run(
      'admin',
      'failoverService',
      { backend: { cluster: spareCluster }, backendId: 'replica' },
      'services { host }',
    );
    expect(failover).toMatchObject({
      payload: { services: [{ host: spareHost }] },
      userErrors: [],
      calls: ['PUT /os-services/failover', 'GET /os-services'],
    });
    const cluster = (replicationStatus: string) => ({ frozen: true, replicationStatus });
    await expect.poll(state, { timeout: scaled(20_000), interval: 200 }).toEqual({
      status: 'DISABLED',
      disabledReason: 'failed-over',
      frozen: true,
      replicationStatus: 'FAILED_OVER',
      activeBackendId: 'replica',
      cluster: cluster('FAILED_OVER'),
    });
    await done('admin', 'failoverService', { backend: { host: spareHost }, backendId: 'nowhere' });
    await expect
      .poll(state, { timeout: scaled(20_000), interval: 200 })
      .toMatchObject({ replicationStatus: 'FAILED_OVER', activeBackendId: 'replica' });
    await done('admin', 'failoverService', { backend: { host: spareHost }, backendId: 'default' });
    await expect.poll(state, { timeout: scaled(20_000), interval: 200 }).toEqual({
      status: 'DISABLED',
      disabledReason: 'frozen',
      frozen: true,
      replicationStatus: 'ENABLED',
      activeBackendId: '',
      cluster: cluster('ENABLED'),
    });

    const { payload, calls } = await run('admin', 'thawService', { backend: { cluster: spareCluster } }, selection);
    expect(payload).toEqual({ services: [{ host: spareHost, status: 'ENABLED', disabledReason: '', frozen: false }] });
    expect(calls).toEqual(['PUT /os-services/thaw', 'GET /os-services']);
    expect(await state()).toMatchObject({ frozen: false, cluster: { frozen: false } });
  });

  test('are not thawed or failed over if their state does not allow it', async () => {
    const frozen = async (): Promise<unknown> =>
      (await as('admin').send(`{ services(filter: { host: "${backend}" }) { status frozen replicationStatus } }`)).data;
    const before = await frozen();
    expect(await refused('admin', 'thawService', { backend: { host: backend } }, 'InvalidStateError')).toContain(
      `frozen in ['${backend}'] must be True`,
    );
    expect(
      await refused('admin', 'failoverService', { backend: { host: backend }, backendId: 'x' }, 'InvalidStateError'),
    ).toContain('replication_status');
    for (const name of ['freezeService', 'thawService', 'failoverService']) {
      expect(await refused('admin', name, { backend: { host: 'nowhere' } }, 'NotFoundError')).toBe(
        'No service found with host=nowhere',
      );
      expect(await refused('admin', name, { backend: { cluster: 'nowhere' } }, 'NotFoundError')).toBe(
        'No service found with cluster=nowhere',
      );
    }
    expect(await frozen()).toEqual(before);
  });

  test('have log levels that can be set', async () => {
    const scope = { binary: 'CINDER_API', prefix: 'cinder.utils' };
    const levels = 'serviceLogLevels { levels { prefix rawLevel } }';
    const shown = (rawLevel: string) => ({
      serviceLogLevels: [{ levels: expect.arrayContaining([{ prefix: 'cinder.utils', rawLevel }]) as unknown }],
    });
    expect(await done('admin', 'setServiceLogLevels', { ...scope, level: 'WARNING' }, levels)).toEqual(
      shown('WARNING'),
    );
    expect(await done('admin', 'setServiceLogLevels', { ...scope, level: 'INFO' }, levels)).toEqual(shown('INFO'));
    const { userErrors, calls } = await run('admin', 'setServiceLogLevels', { level: 'INFO', server: 'a b' });
    expect(userErrors).toMatchObject([{ __typename: 'ValidationError', path: ['input', 'server'] }]);
    expect(calls).toEqual([]);
  });

  test('are not cleaned up if none matches', async () => {
    const selection = 'cleaning { host } unavailable { host }';
    const { payload, calls } = await run(
      'admin',
      'cleanupServiceWorkers',
      { host: 'nowhere', binary: 'CINDER_VOLUME', disabled: false },
      selection,
    );
    expect(payload).toEqual({ cleaning: [], unavailable: [] });
    expect(calls).toEqual(['POST /workers/cleanup']);
    expect(await refused('admin', 'cleanupServiceWorkers', { resourceId: randomUUID() }, 'ValidationError')).toContain(
      'pending cleanup',
    );
  });
});

test('a host is not enabled through the older API, because Cinder does not enable it', async () => {
  const before = await as('admin').send('{ hosts { hostName serviceState } }');
  expect(await refused('admin', 'updateHost', { name: backend, status: 'ENABLE' }, 'ConflictError')).toContain(
    '`enableService`',
  );
  await refused('admin', 'updateHost', { name: 'nowhere', status: 'DISABLE' }, 'NotFoundError');
  expect((await as('admin').send('{ hosts { hostName serviceState } }')).data).toEqual(before.data);
});

describe('clusters', () => {
  test('are enabled, and disabled with a reason', async () => {
    const name = spareCluster;
    onTestFinished(async () => {
      await admin.put('/clusters/disable', { name });
    });
    expect(await done('admin', 'enableCluster', { name }, 'cluster { status disabledReason }')).toEqual({
      cluster: { status: 'ENABLED', disabledReason: null },
    });
    const { payload, calls } = await run(
      'admin',
      'disableCluster',
      { name, disabledReason: 'Waiting for its disks' },
      'cluster { status disabledReason }',
    );
    expect(payload).toEqual({ cluster: { status: 'DISABLED', disabledReason: 'Waiting for its disks' } });
    expect(calls).toEqual(['PUT /clusters/disable', 'GET /clusters/detail']);
  });

  test.each(['enableCluster', 'disableCluster'])('%s reports an unknown cluster', async (name) => {
    expect(await refused('admin', name, { name: 'nowhere' }, 'NotFoundError')).toContain("'name': 'nowhere'");
  });
});
