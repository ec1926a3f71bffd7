import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf, untilGone, untilStatus } from '../support/client.ts';

describe('snapshots', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0.3 });
  });
  afterAll(() => sandbox.close());

  const take = async (volume: string, more: Record<string, unknown> = {}): Promise<string> => {
    const { id } = resourceOf(
      await call(sandbox, 'POST /snapshots', { body: { snapshot: { volume_id: volume, ...more } } }),
    );
    await untilStatus(sandbox, `/snapshots/${id}`, /available|error/);
    return id;
  };

  it('are created and deleted', async () => {
    const volume = await makeVolume(sandbox, { size: 2 });
    const id = await take(volume, { name: 'before', metadata: { k: 'v' } });
    expect(resourceOf(await call(sandbox, `GET /snapshots/${id}`))).toMatchObject({
      name: 'before',
      size: 2,
      volume_id: volume,
      metadata: { k: 'v' },
      'os-extended-snapshot-attributes:progress': '100%',
    });
    expect((await call(sandbox, `DELETE /snapshots/${id}`)).status).toBe(202);
    await untilGone(sandbox, `/snapshots/${id}`);
  });

  it('of an attached volume require force, or 3.66', async () => {
    const volume = await makeVolume(sandbox);
    const body = { attachment: { volume_uuid: volume, connector: { host: 'h' } } };
    const attachment = resourceOf(await call(sandbox, 'POST /attachments', { body }));
    await call(sandbox, `POST /attachments/${attachment.id}/action`, { body: { 'os-complete': {} } });
    const create = (more: Record<string, unknown>, microversion: string): ReturnType<typeof call> =>
      call(sandbox, 'POST /snapshots', { body: { snapshot: { volume_id: volume, ...more } }, microversion });
    expect(messageOf(await create({}, '3.65'))).toBe(
      `Invalid volume: Volume ${volume} status must be available, but current status is: in-use.`,
    );
    expect((await create({ force: true }, '3.65')).status).toBe(202);
    expect((await create({}, '3.66')).status).toBe(202);
    expect(messageOf(await create({ force: false }, '3.66'))).toMatch(/'force' flag is invalid/);
  });

  it('fail if the metadata of their volume requests it', async () => {
    const volume = await makeVolume(sandbox, { metadata: { 'lab:fail': 'snapshot,delete_snapshot' } });
    const id = await take(volume);
    expect(resourceOf(await call(sandbox, `GET /snapshots/${id}`))['status']).toBe('error');
    await call(sandbox, `DELETE /snapshots/${id}`);
    await untilStatus(sandbox, `/snapshots/${id}`, /^error_deleting$/);
    const { body } = await call(sandbox, `GET /messages?resource_uuid=${id}&sort=event_id:asc`);
    expect((body as { messages: { user_message: string }[] }).messages.map((message) => message.user_message)).toEqual([
      'create snapshot:Snapshot failed to create.',
      'delete snapshot:Snapshot failed to delete.',
    ]);
  });

  it('are filtered by volume, but by zone only together with a filter that volumes have', async () => {
    const volume = await makeVolume(sandbox, { name: 'zoned' });
    const id = await take(volume);
    const ids = async (query: string): Promise<string[]> =>
      ((await call(sandbox, `GET /snapshots?${query}`)).body as { snapshots: { id: string }[] }).snapshots.map(
        (row) => row.id,
      );
    expect(await ids(`volume_id=${volume}`)).toEqual([id]);
    expect(await ids('availability_zone=nova&name=zoned')).toEqual([id]);
    expect((await call(sandbox, `GET /snapshots?volume_id=${volume}&availability_zone=nova`)).status).toBe(500);
  });
});
