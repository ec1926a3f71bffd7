import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { call, messageOf } from '../../support/client.ts';
import type { CallOptions } from '../../support/client.ts';

interface VolumeList {
  volumes: { id: string; name: string }[];
  volumes_links?: { rel: string; href: string }[];
  count?: number;
}

describe('lists of volumes', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  const list = async (query: string, options: CallOptions = {}): Promise<VolumeList> =>
    (await call(sandbox, `GET /volumes${query}`, options)).body as VolumeList;
  const names = async (query: string, options: CallOptions = {}): Promise<string[]> =>
    (await list(query, options)).volumes.map(({ name }) => name);

  it('have links after full pages, even the last one, and counts', async () => {
    const walked: string[] = [];
    let pages = 0;
    for (let next: string | undefined = '?limit=4&with_count=true&sort=name:asc'; next !== undefined; pages += 1) {
      const page = await list(next);
      expect(page.count).toBe(11);
      walked.push(...page.volumes.map(({ name }) => name));
      next = page.volumes_links?.[0]?.href.replace(/^[^?]*/, '');
    }
    expect(walked).toHaveLength(11);
    expect(walked).toEqual([...walked].sort());
    // With a count, each page with items has a link, so the last page is empty.
    expect(pages).toBe(4);
    expect((await list('?limit=11')).volumes_links).toHaveLength(1);
    expect((await list('?limit=12')).volumes_links).toBeUndefined();
  });

  it('have the project in their links only if the URL has it', async () => {
    const project = sandbox.users[0]?.projectId ?? '';
    const { body } = await call(sandbox, `GET /${project}/volumes?limit=1`);
    expect((body as VolumeList).volumes_links?.[0]?.href).toContain(`/volume/v3/${project}/volumes?limit=1&marker=`);
    expect((await list('?limit=1')).volumes_links?.[0]?.href).toContain('/volume/v3/volumes?limit=1&marker=');
  });

  it('have only volumes of the project, unless an administrator requests all', async () => {
    expect(await names('', { as: 'bob' })).toEqual(['notes']);
    expect(await names('', { as: 'admin' })).not.toContain('notes');
    expect(await names('?all_tenants=1', { as: 'admin' })).toContain('notes');
    expect(await names('?all_tenants=1')).not.toContain('notes');
  });

  it('support the filters of users', async () => {
    expect(await names('?name=SHOP-database')).toEqual(['shop-database']);
    expect(await names("?metadata={'tier':'web'}&sort=name:asc")).toEqual(['shop-web-1', 'shop-web-2']);
    expect(await names('?status=["error","in-use"]&size=[40,50]&sort=size:asc')).toEqual(['reports', 'shop-database']);
    expect(await names('?bootable=true&name=shop-web-1')).toEqual(['shop-web-1']);
    expect(await names('?created_at=lt:2000-01-01T00:00:00')).toEqual([]);
    expect(await names('?created_at=lt:2000-01-01T00:00:00,gt:2000-01-01T00:00:00')).toHaveLength(11);
  });

  it('refuse other filters since 3.31, and ignore them before', async () => {
    const refused = await call(sandbox, 'GET /volumes?host=x&id=y');
    expect(refused.status).toBe(400);
    expect(messageOf(refused)).toBe('Invalid filters host,id are found in query options.');
    expect(await names('?host=x', { microversion: '3.30' })).toHaveLength(11);
  });

  it('support filters by any column for administrators, with several IDs', async () => {
    const [one, two] = (await list('')).volumes;
    const found = await list(`?id=["${one?.id ?? ''}","${two?.id ?? ''}"]`, { as: 'admin' });
    expect(found.volumes.map(({ id }) => id).sort()).toEqual([one?.id, two?.id].sort());
    expect(await names('?bogus=1', { as: 'admin' })).toEqual([]);
    expect(await names('?name~=database', { as: 'admin' })).toEqual(['shop-database-copy', 'shop-database']);
  });

  it('have additional fields for administrators', async () => {
    const [forAdmin] = (await list('/detail?limit=1', { as: 'admin' })).volumes;
    const [forUser] = (await list('/detail?limit=1')).volumes;
    for (const key of ['migration_status', 'provider_id', 'cluster_name', 'os-vol-host-attr:host']) {
      expect(forAdmin).toHaveProperty([key]);
      expect(forUser).not.toHaveProperty([key]);
    }
  });

  it('have the fields of the microversion', async () => {
    const keys = async (microversion: string): Promise<string[]> =>
      Object.keys((await list('/detail?limit=1', { microversion })).volumes[0] ?? {});
    expect(await keys('3.12')).not.toContain('group_id');
    expect(await keys('3.13')).toContain('group_id');
    expect(await keys('3.64')).not.toContain('consumes_quota');
    expect(await keys('3.65')).toContain('consumes_quota');
  });
});
