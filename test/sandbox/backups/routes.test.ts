import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf, untilGone, untilStatus } from '../support/client.ts';

describe.concurrent('backups', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0.3 });
  });
  afterAll(() => sandbox.close());

  const backUp = async (volume: string, more: Record<string, unknown> = {}): Promise<string> => {
    const answer = await call(sandbox, 'POST /backups', { body: { backup: { volume_id: volume, ...more } } });
    expect(Object.keys(resourceOf(answer))).toEqual(['id', 'name', 'links']);
    const { id } = resourceOf(answer);
    await untilStatus(sandbox, `/backups/${id}`, /available/);
    return id;
  };

  it('are full, or incremental with an earlier backup that cannot be deleted before', async () => {
    const volume = await makeVolume(sandbox);
    const increment = { volume_id: volume, incremental: true };
    expect(messageOf(await call(sandbox, 'POST /backups', { body: { backup: increment } }))).toBe(
      'Invalid backup: No backups available to do an incremental backup.',
    );
    const full = await backUp(volume);
    const incremental = await backUp(volume, increment);
    expect(resourceOf(await call(sandbox, `GET /backups/${full}`))).toMatchObject({
      is_incremental: false,
      has_dependent_backups: true,
      volume_id: volume,
    });
    expect(resourceOf(await call(sandbox, `GET /backups/${incremental}`))).toMatchObject({ is_incremental: true });
    expect(messageOf(await call(sandbox, `DELETE /backups/${full}`))).toBe(
      'Invalid backup: Incremental backups exist for this backup.',
    );
    await call(sandbox, `DELETE /backups/${incremental}`);
    await untilGone(sandbox, `/backups/${incremental}`);
    expect((await call(sandbox, `DELETE /backups/${full}`)).status).toBe(202);
  });

  it('set their volume to backing-up, which prevents a second backup', async () => {
    const volume = await makeVolume(sandbox);
    await call(sandbox, 'POST /backups', { body: { backup: { volume_id: volume } } });
    expect(messageOf(await call(sandbox, 'POST /backups', { body: { backup: { volume_id: volume } } }))).toBe(
      'Invalid volume: Volume to be backed up must be available or in-use, but the current status is "backing-up".',
    );
    await untilStatus(sandbox, `/volumes/${volume}`, /^available$/);
  });

  it('are restored to a volume, with their metadata', async () => {
    const volume = await makeVolume(sandbox, { metadata: { a: '1' } });
    const target = await makeVolume(sandbox, { name: 'target', metadata: { b: '2' } });
    const backup = await backUp(volume);
    const restored = await call(sandbox, `POST /backups/${backup}/restore`, {
      body: { restore: { volume_id: target } },
    });
    expect(restored).toMatchObject({
      status: 202,
      body: { restore: { backup_id: backup, volume_id: target, volume_name: 'target' } },
    });
    expect(resourceOf(await call(sandbox, `GET /volumes/${target}`))['status']).toBe('restoring-backup');
    expect(await untilStatus(sandbox, `/volumes/${target}`, /^available$/)).toMatchObject({
      name: 'target',
      metadata: { a: '1', src_backup_id: backup },
    });
  });

  it('are restored to a new volume, which is created before the answer', async () => {
    const volume = await makeVolume(sandbox, { name: 'precious' });
    const backup = await backUp(volume);
    const { body } = await call(sandbox, `POST /backups/${backup}/restore`, { body: { restore: {} } });
    const { restore } = body as { restore: { volume_id: string; volume_name: string } };
    expect(restore.volume_name).toBe(`restore_backup_${backup}`);
    expect(await untilStatus(sandbox, `/volumes/${restore.volume_id}`, /^available$/)).toMatchObject({
      name: 'precious',
    });
  });

  it('pass their name to a volume without one, but not to a named volume', async () => {
    const backup = await backUp(await makeVolume(sandbox, { name: 'precious', description: 'd' }));
    const nameless = await makeVolume(sandbox, { backup_id: backup });
    const named = await makeVolume(sandbox, { backup_id: backup, name: 'mine' });
    expect(resourceOf(await call(sandbox, `GET /volumes/${nameless}`))).toMatchObject({
      name: 'precious',
      description: 'd',
    });
    expect(resourceOf(await call(sandbox, `GET /volumes/${named}`))).toMatchObject({ name: 'mine', description: null });
  });

  it('can be the source of a new volume', async () => {
    const backup = await backUp(await makeVolume(sandbox, { size: 2 }));
    const id = await makeVolume(sandbox, { size: undefined, backup_id: backup });
    expect(resourceOf(await call(sandbox, `GET /volumes/${id}`))).toMatchObject({
      size: 2,
      metadata: { src_backup_id: backup },
    });
  });
});
