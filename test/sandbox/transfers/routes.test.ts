import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf, untilGone, untilStatus } from '../support/client.ts';

describe('transfers', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0.05 });
  });
  afterAll(() => sandbox.close());

  const offer = async (volume: string, more = {}): Promise<Record<string, unknown> & { id: string }> =>
    resourceOf(await call(sandbox, 'POST /volume-transfers', { body: { transfer: { volume_id: volume, ...more } } }));
  const take = (id: string, key: unknown) =>
    call(sandbox, `POST /volume-transfers/${id}/accept`, { as: 'bob', body: { accept: { auth_key: key } } });
  const makeSnapshot = async (volume: string): Promise<string> => {
    const { id } = resourceOf(await call(sandbox, 'POST /snapshots', { body: { snapshot: { volume_id: volume } } }));
    await untilStatus(sandbox, `/snapshots/${id}`, /available/);
    return id;
  };

  it('move a volume and its snapshots to a user with the key', async () => {
    const volume = await makeVolume(sandbox);
    const snapshot = await makeSnapshot(volume);
    const { id, auth_key: key } = await offer(volume);
    expect(resourceOf(await call(sandbox, `GET /volumes/${volume}`))['status']).toBe('awaiting-transfer');
    expect(resourceOf(await call(sandbox, `GET /volume-transfers/${id}`))).not.toHaveProperty('auth_key');
    expect(messageOf(await take(id, 'wrong'))).toBe(
      `Invalid auth key: Attempt to transfer ${id} with invalid auth key.`,
    );
    expect((await take(id, key)).status).toBe(202);
    for (const path of [`/volumes/${volume}`, `/snapshots/${snapshot}`]) {
      expect(resourceOf(await call(sandbox, `GET ${path}`, { as: 'bob' }))['status']).toBe('available');
      expect((await call(sandbox, `GET ${path}`)).status).toBe(404);
    }
    expect((await take(id, key)).status).toBe(404);
  });

  it('do not move snapshots if the transfer excludes them', async () => {
    const volume = await makeVolume(sandbox);
    const snapshot = await makeSnapshot(volume);
    const { id, auth_key: key } = await offer(volume, { no_snapshots: true });
    await take(id, key);
    expect((await call(sandbox, `GET /snapshots/${snapshot}`)).status).toBe(200);
    expect(messageOf(await call(sandbox, `DELETE /volumes/${volume}?cascade=true`, { as: 'bob' }))).toMatch(
      /disassociated from snapshots/,
    );
  });

  it('make their volume available when they are deleted, and are deleted with it', async () => {
    const volume = await makeVolume(sandbox);
    const first = await offer(volume);
    expect((await call(sandbox, `DELETE /volume-transfers/${first.id}`, { as: 'ron' })).status).toBe(403);
    expect((await call(sandbox, `DELETE /volume-transfers/${first.id}`)).status).toBe(202);
    expect(resourceOf(await call(sandbox, `GET /volumes/${volume}`))['status']).toBe('available');
    const { id } = await offer(volume);
    await call(sandbox, `POST /volumes/${volume}/action`, { as: 'admin', body: { 'os-force_delete': {} } });
    await untilGone(sandbox, `/volumes/${volume}`);
    expect((await call(sandbox, `GET /volume-transfers/${id}`, { as: 'admin' })).status).toBe(404);
  });

  it('treat a limit as a filter without results before 3.59', async () => {
    const { id } = await offer(await makeVolume(sandbox));
    const ids = async (microversion: string): Promise<string[]> => {
      const { body } = await call(sandbox, 'GET /volume-transfers?limit=1', { microversion });
      return (body as { transfers: { id: string }[] }).transfers.map((transfer) => transfer.id);
    };
    expect(await ids('3.59')).toEqual([id]);
    expect(await ids('3.58')).toEqual([]);
  });
});
