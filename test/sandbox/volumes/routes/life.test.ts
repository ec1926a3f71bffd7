import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf, untilGone, untilStatus } from '../../support/client.ts';

describe.concurrent('a volume', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0.3 });
  });
  afterAll(() => sandbox.close());

  it('changes to creating, available, extending, available, deleting, and is deleted', async () => {
    const made = await call(sandbox, 'POST /volumes', {
      body: { volume: { size: 1, name: ' web ', metadata: { a: 'b' } } },
    });
    expect(made.status).toBe(202);
    const { id } = resourceOf(made);
    expect(resourceOf(made)).toMatchObject({
      status: 'creating',
      name: 'web',
      size: 1,
      metadata: { a: 'b' },
      bootable: 'false',
      updated_at: null,
    });
    await untilStatus(sandbox, `/volumes/${id}`, /^available$/);

    const extended = await call(sandbox, `POST /volumes/${id}/action`, { body: { 'os-extend': { new_size: 3 } } });
    expect(extended.status).toBe(202);
    expect(resourceOf(await call(sandbox, `GET /volumes/${id}`))).toMatchObject({ status: 'extending', size: 1 });
    expect(await untilStatus(sandbox, `/volumes/${id}`, /^available$/)).toMatchObject({ size: 3 });

    expect((await call(sandbox, `DELETE /volumes/${id}`)).status).toBe(202);
    expect(resourceOf(await call(sandbox, `GET /volumes/${id}`))['status']).toBe('deleting');
    await untilGone(sandbox, `/volumes/${id}`);
  });

  it('takes the additional time of its metadata', async () => {
    const start = performance.now();
    await makeVolume(sandbox, { metadata: { 'lab:delay': '0.2' } });
    expect(performance.now() - start).toBeGreaterThanOrEqual(225);
  });

  it('ends in error if its metadata requests it, with a message', async () => {
    const id = await makeVolume(sandbox, { metadata: { 'lab:fail': 'create' } });
    const { body } = await call(sandbox, `GET /messages?resource_uuid=${id}&sort=event_id:asc`);
    const { messages } = body as { messages: { event_id: string; user_message: string }[] };
    expect(messages.map(({ event_id }) => event_id)).toEqual([
      'VOLUME_VOLUME_001_003',
      'VOLUME_VOLUME_008_012',
      'VOLUME_VOLUME_008_012',
      'VOLUME_VOLUME_008_012',
    ]);
    expect(messages[0]?.user_message).toBe('schedule allocate volume:Could not find any available weighted backend.');
    await call(sandbox, `DELETE /volumes/${id}`);
    expect((await call(sandbox, `GET /volumes/${id}`)).status).toBe(404);
  });

  it.each([
    ['extend', { 'os-extend': { new_size: 2 } }, 'error_extending', 1],
    ['delete', undefined, 'error_deleting', 0],
  ])('is kept with its own status after a failed %s', async (operation, body, status, messages) => {
    const id = await makeVolume(sandbox, { metadata: { 'lab:fail': operation } });
    await (body ? call(sandbox, `POST /volumes/${id}/action`, { body }) : call(sandbox, `DELETE /volumes/${id}`));
    await untilStatus(sandbox, `/volumes/${id}`, new RegExp(`^${status}$`));
    expect((await call(sandbox, `GET /messages?resource_uuid=${id}`)).body).toHaveProperty('messages.length', messages);
  });

  it('cannot be deleted with a snapshot, except with cascade', async () => {
    const id = await makeVolume(sandbox);
    const snapshot = resourceOf(await call(sandbox, 'POST /snapshots', { body: { snapshot: { volume_id: id } } }));
    await untilStatus(sandbox, `/snapshots/${snapshot.id}`, /available/);
    const refused = await call(sandbox, `DELETE /volumes/${id}`);
    expect(refused.status).toBe(400);
    expect(messageOf(refused)).toMatch(
      /^Invalid volume: Volume status must be available or error or .* have snapshots/,
    );
    expect((await call(sandbox, `DELETE /volumes/${id}?cascade=true`)).status).toBe(202);
    await untilGone(sandbox, `/snapshots/${snapshot.id}`);
  });

  it('can be created from a volume, but not smaller than it', async () => {
    const source = await makeVolume(sandbox, { size: 2 });
    const refused = await call(sandbox, 'POST /volumes', { body: { volume: { size: 1, source_volid: source } } });
    expect(messageOf(refused)).toContain("Volume size '1'GB cannot be smaller than original volume size  2GB.");
    const copy = resourceOf(await call(sandbox, 'POST /volumes', { body: { volume: { source_volid: source } } }));
    expect(copy).toMatchObject({ size: 2, source_volid: source });
  });

  it('is in error if no backend matches its type', async () => {
    const body = { volume_type: { name: 'odd', extra_specs: { odd: 'yes' } } };
    await call(sandbox, 'POST /types', { as: 'admin', body });
    const id = await makeVolume(sandbox, { volume_type: 'odd' });
    expect(resourceOf(await call(sandbox, `GET /volumes/${id}`))['status']).toBe('error');
  });

  it('is read-only for readers, and hidden from other projects', async () => {
    const id = await makeVolume(sandbox);
    const refused = await call(sandbox, `DELETE /volumes/${id}`, { as: 'ron' });
    expect(refused.body).toEqual({
      forbidden: { code: 403, message: "Policy doesn't allow volume:delete to be performed." },
    });
    expect(messageOf(await call(sandbox, `GET /volumes/${id}`, { as: 'bob' }))).toBe(
      `Volume ${id} could not be found.`,
    );
    expect((await call(sandbox, `GET /volumes/${id}`, { as: 'ron' })).status).toBe(200);
  });

  it('keeps the status reverting if its latest snapshot is not available', async () => {
    const id = await makeVolume(sandbox);
    const snapshot = resourceOf(await call(sandbox, 'POST /snapshots', { body: { snapshot: { volume_id: id } } }));
    const reset = { 'os-reset_status': { status: 'error' } };
    await untilStatus(sandbox, `/snapshots/${snapshot.id}`, /available/);
    await call(sandbox, `POST /snapshots/${snapshot.id}/action`, { as: 'admin', body: reset });
    const revert = { revert: { snapshot_id: snapshot.id } };
    expect((await call(sandbox, `POST /volumes/${id}/action`, { body: revert })).status).toBe(409);
    expect(resourceOf(await call(sandbox, `GET /volumes/${id}`))['status']).toBe('reverting');
  });
});
