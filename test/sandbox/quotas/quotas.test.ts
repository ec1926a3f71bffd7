import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf } from '../support/client.ts';

describe('quotas', () => {
  let sandbox: Sandbox;
  let project: string;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
    project = sandbox.users[0]?.projectId ?? '';
  });
  afterAll(() => sandbox.close());

  const limit = (quota_set: Record<string, unknown>): ReturnType<typeof call> =>
    call(sandbox, `PUT /os-quota-sets/${project}`, { as: 'admin', body: { quota_set } });

  it('are set by an administrator, read and reset', async () => {
    expect(resourceOf(await limit({ volumes: 3 }))).toMatchObject({ volumes: 3 });
    expect(resourceOf(await call(sandbox, `GET /os-quota-sets/${project}?usage=true`))).toMatchObject({
      volumes: { limit: 3, in_use: 0, reserved: 0 },
      id: project,
    });
    expect((await call(sandbox, `PUT /os-quota-sets/${project}`, { body: { quota_set: { volumes: 9 } } })).status).toBe(
      403,
    );
    expect((await call(sandbox, `GET /os-quota-sets/${project}`, { as: 'bob' })).status).toBe(403);
    await call(sandbox, `DELETE /os-quota-sets/${project}`, { as: 'admin' });
    expect(resourceOf(await call(sandbox, `GET /os-quota-sets/${project}`))).toMatchObject({ volumes: 100_000 });
    expect(messageOf(await limit({ bogus: 1 }))).toBe('Invalid input received: Bad key(s) in quota set: bogus');
    expect(messageOf(await limit({ volumes: -2 }))).toBe('volumes must be >= -1');
  });

  it('refuse with 413 and a Retry-After header without meaning', async () => {
    const id = await makeVolume(sandbox, { size: 2 });
    const create = (size: number): ReturnType<typeof call> =>
      call(sandbox, 'POST /volumes', { body: { volume: { size } } });
    await limit({ volumes: 1 });
    expect(await create(1)).toMatchObject({
      status: 413,
      headers: { 'retry-after': '0' },
      body: {
        overLimit: {
          code: 413,
          retryAfter: '0',
          message: "VolumeLimitExceeded: Maximum number of volumes allowed (1) exceeded for quota 'volumes'.",
        },
      },
    });
    await limit({ volumes: -1, gigabytes: 4, per_volume_gigabytes: 5 });
    expect(messageOf(await create(3))).toBe(
      'VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds ' +
        'allowed gigabytes quota. Requested 3G, quota is 4G and 2G has been consumed.',
    );
    expect(messageOf(await create(6))).toBe(
      'VolumeSizeExceedsLimit: Requested volume size 6G is larger than maximum allowed limit 5G.',
    );
    const extend = await call(sandbox, `POST /volumes/${id}/action`, { body: { 'os-extend': { new_size: 5 } } });
    expect(messageOf(extend)).toContain('Requested 3G, quota is 4G and 2G has been consumed.');
    expect(resourceOf(await call(sandbox, `GET /volumes/${id}`))).toMatchObject({ status: 'available', size: 2 });
    await limit({ snapshots: 0, gigabytes: -1 });
    expect(messageOf(await call(sandbox, 'POST /snapshots', { body: { snapshot: { volume_id: id } } }))).toBe(
      'SnapshotLimitExceeded: Maximum number of snapshots allowed (0) exceeded',
    );
    await limit({ backups: 0 });
    expect(messageOf(await call(sandbox, 'POST /backups', { body: { backup: { volume_id: id } } }))).toBe(
      'BackupLimitExceeded: Maximum number of backups allowed (0) exceeded',
    );
  });

  it('are shown in the limits', async () => {
    const { body } = await call(sandbox, 'GET /limits');
    expect(body).toMatchObject({
      limits: { rate: [], absolute: { maxTotalSnapshots: 0, totalVolumesUsed: 1, totalGigabytesUsed: 2 } },
    });
    const other = sandbox.users.find(({ name }) => name === 'bob')?.projectId ?? '';
    expect((await call(sandbox, `GET /limits?project_id=${other}`, { as: 'admin' })).body).toMatchObject({
      limits: { absolute: { totalVolumesUsed: 0 } },
    });
  });
});
