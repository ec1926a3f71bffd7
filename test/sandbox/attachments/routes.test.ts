import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf } from '../support/client.ts';

const SERVER = '11111111-2222-4333-8444-555555555555';
const OTHER = '22222222-2222-4333-8444-555555555555';

describe('attachments', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0 });
  });
  afterAll(() => sandbox.close());

  const attach = (volume: string, more: Record<string, unknown> = {}): ReturnType<typeof call> =>
    call(sandbox, 'POST /attachments', { body: { attachment: { volume_uuid: volume, ...more } } });
  const volumeStatus = async (volume: string): Promise<unknown> =>
    resourceOf(await call(sandbox, `GET /volumes/${volume}`))['status'];

  it('reserve a volume, connect it and set it in use', async () => {
    const volume = await makeVolume(sandbox);
    const { id } = resourceOf(await attach(volume, { instance_uuid: SERVER }));
    expect(await volumeStatus(volume)).toBe('reserved');
    const connector = { host: 'h1', mountpoint: '/dev/vdb', mode: 'rw' };
    const updated = await call(sandbox, `PUT /attachments/${id}`, { body: { attachment: { connector } } });
    // The answer is the attachment before the update, except for the connection.
    expect(resourceOf(updated)).toMatchObject({
      status: 'reserved',
      attached_at: '',
      attach_mode: 'null',
      connection_info: { attachment_id: id },
    });
    expect(await volumeStatus(volume)).toBe('attaching');
    expect((await call(sandbox, `POST /attachments/${id}/action`, { body: { 'os-complete': {} } })).status).toBe(204);
    expect(resourceOf(await call(sandbox, `GET /volumes/${volume}`, { as: 'admin' }))).toMatchObject({
      status: 'in-use',
      attachments: [{ attachment_id: id, server_id: SERVER, host_name: 'h1', device: '/dev/vdb' }],
    });
    expect(resourceOf(await call(sandbox, `GET /volumes/${volume}`))).toMatchObject({
      attachments: [{ host_name: null }],
    });
  });

  it('are exclusive, except for the same server', async () => {
    const volume = await makeVolume(sandbox);
    await attach(volume, { instance_uuid: SERVER });
    expect(messageOf(await attach(volume, { instance_uuid: OTHER }))).toBe(
      `Invalid volume: Volume ${volume} status must be ` +
        'available or downloading to reserve, but the current status is reserved.',
    );
    expect((await attach(volume, { instance_uuid: SERVER })).status).toBe(200);
  });

  it('can be several if the volume type is multiattach', async () => {
    await call(sandbox, 'POST /types', {
      as: 'admin',
      body: { volume_type: { name: 'shared', extra_specs: { multiattach: '<is> True' } } },
    });
    const volume = await makeVolume(sandbox, { volume_type: 'shared' });
    for (const server of [SERVER, OTHER]) {
      const { id } = resourceOf(await attach(volume, { instance_uuid: server, connector: { host: server } }));
      await call(sandbox, `POST /attachments/${id}/action`, { body: { 'os-complete': {} } });
    }
    expect(resourceOf(await call(sandbox, `GET /volumes/${volume}`))).toHaveProperty('attachments.length', 2);
  });

  it('of a server can be deleted only by a service', async () => {
    const volume = await makeVolume(sandbox);
    const { id } = resourceOf(await attach(volume, { instance_uuid: SERVER, connector: { host: 'h1' } }));
    expect((await call(sandbox, `DELETE /attachments/${id}`)).status).toBe(500);
    const service = await fetch(`${sandbox.authUrl}/auth/tokens`, {
      method: 'POST',
      body: JSON.stringify({
        auth: {
          identity: {
            methods: ['password'],
            password: { user: { name: 'cinder', domain: { id: 'default' }, password: 'secret' } },
          },
          scope: { project: { name: 'service', domain: { id: 'default' } } },
        },
      }),
    });
    const headers = { 'X-Service-Token': service.headers.get('X-Subject-Token') ?? '' };
    expect((await call(sandbox, `DELETE /attachments/${id}`, { headers })).body).toEqual({ attachments: [] });
    expect(await volumeStatus(volume)).toBe('available');
  });

  it('are listed by project, but readable for every project', async () => {
    const volume = await makeVolume(sandbox);
    const { id } = resourceOf(await attach(volume));
    expect((await call(sandbox, `GET /attachments?volume_id=${volume}`, { as: 'bob' })).body).toEqual({
      attachments: [],
    });
    expect((await call(sandbox, `GET /attachments/${id}`, { as: 'bob' })).status).toBe(200);
    expect((await call(sandbox, `DELETE /attachments/${id}`, { as: 'bob' })).status).toBe(403);
  });
});
