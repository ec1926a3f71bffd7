import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf, untilGone, untilStatus } from '../support/client.ts';

describe('groups', () => {
  let sandbox: Sandbox;
  let groupType: string;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, transitionSeconds: 0.3 });
    groupType = resourceOf(
      await call(sandbox, 'POST /group_types', { as: 'admin', body: { group_type: { name: 'app' } } }),
    ).id;
  });
  afterAll(() => sandbox.close());

  const makeGroup = async (): Promise<string> => {
    const body = { group: { name: 'shop', group_type: 'app', volume_types: ['__DEFAULT__'] } };
    const { id } = resourceOf(await call(sandbox, 'POST /groups', { body }));
    await untilStatus(sandbox, `/groups/${id}`, /available/);
    return id;
  };
  const volumesOf = async (group: string): Promise<unknown> =>
    resourceOf(await call(sandbox, `GET /groups/${group}?list_volume=true`))['volumes'];

  it('contain volumes that are created in them, added and removed', async () => {
    const group = await makeGroup();
    expect(messageOf(await call(sandbox, 'POST /volumes', { body: { volume: { size: 1, group_id: group } } }))).toBe(
      'Invalid input received: volume_type must be provided when creating a volume in a group.',
    );
    const volume = await makeVolume(sandbox, { group_id: group, volume_type: '__DEFAULT__' });
    expect(await volumesOf(group)).toEqual([volume]);
    const update = await call(sandbox, `PUT /groups/${group}`, { body: { group: { remove_volumes: volume } } });
    expect(update).toMatchObject({ status: 202, text: '' });
    await untilStatus(sandbox, `/groups/${group}`, /^available$/);
    expect(await volumesOf(group)).toEqual([]);
    await call(sandbox, `PUT /groups/${group}`, { body: { group: { add_volumes: `,${volume},` } } });
    await untilStatus(sandbox, `/groups/${group}`, /^available$/);
    expect(await volumesOf(group)).toEqual([volume]);
  });

  it('are deleted with their volumes only on request', async () => {
    const group = await makeGroup();
    const volume = await makeVolume(sandbox, { group_id: group, volume_type: '__DEFAULT__' });
    expect(messageOf(await call(sandbox, `POST /groups/${group}/action`, { body: { delete: {} } }))).toMatch(
      /still contains volumes\. The delete-volumes flag is required to delete it\.$/,
    );
    await call(sandbox, `POST /groups/${group}/action`, { body: { delete: { 'delete-volumes': true } } });
    expect(resourceOf(await call(sandbox, `GET /volumes/${volume}`))['status']).toBe('deleting');
    await untilGone(sandbox, `/groups/${group}`);
    expect((await call(sandbox, `GET /volumes/${volume}`)).status).toBe(404);
  });

  it('have a link to the summary in both lists', async () => {
    await makeGroup();
    const { body } = await call(sandbox, 'GET /groups/detail?limit=1');
    expect((body as { group_links: { href: string }[] }).group_links[0]?.href).toMatch(/\/groups\?limit=1&marker=/);
  });

  it('require 3.13, and their types 3.11', async () => {
    expect((await call(sandbox, 'GET /groups', { microversion: '3.12' })).status).toBe(404);
    expect((await call(sandbox, `GET /group_types/${groupType}`, { microversion: '3.11' })).status).toBe(200);
    expect((await call(sandbox, `GET /group_types/${groupType}`, { microversion: '3.10' })).status).toBe(404);
  });

  it('prevent the deletion of their type', async () => {
    await makeGroup();
    const refused = await call(sandbox, `DELETE /group_types/${groupType}`, { as: 'admin' });
    expect(messageOf(refused)).toMatch(/^Target group type is still in use\./);
  });
});
