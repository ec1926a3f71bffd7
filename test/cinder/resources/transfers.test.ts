import { describe, expect, test } from 'vitest';
import { filterQuery } from '../../../src/cinder/applied-filters.ts';
import { listAll, listPage } from '../../../src/cinder/list.ts';
import { show } from '../../../src/cinder/resource.ts';
import { transfers } from '../../../src/cinder/resources/transfers.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { time, volumeId } from '../../support/rows.ts';

const id = (n: number): string => `00000000-0000-4000-8000-0000000000a${n}`;
const transferRow = (n: number): Record<string, unknown> => ({
  id: id(n),
  created_at: time(n),
  name: `transfer ${n}`,
  volume_id: volumeId(n),
  links: [],
  no_snapshots: false,
  destination_project_id: null,
  source_project_id: 'p1',
  accepted: false,
});
const rows = [transferRow(1), transferRow(2)];
const answers = {
  'GET /volume-transfers/detail': () => ({ transfers: rows }),
  'GET /os-volume-transfer/detail': () => ({ transfers: rows }),
  'GET /volume-transfers/{id}': () => ({ transfer: rows[0] }),
  'GET /os-volume-transfer/{id}': () => ({ transfer: rows[0] }),
};

test('decodes a whole record, without an auth key', () => {
  expect(transfers.decode({ ...transferRow(1), auth_key: 'secret' })).toEqual({
    kind: 'Transfer',
    id: id(1),
    name: 'transfer 1',
    createdAt: `${time(1)}Z`,
    volumeId: volumeId(1),
    noSnapshots: false,
    sourceProjectId: 'p1',
    destinationProjectId: null,
    accepted: false,
  });
});

describe('the route of transfers', () => {
  test.each([
    ['3.55', 'volume-transfers'],
    ['3.54', 'os-volume-transfer'],
    ['3.0', 'os-volume-transfer'],
  ] as const)('in %s is /%s', async (microversion, route) => {
    const { client, calls } = fakeCinder({}, { microversion, answers });
    expect(await show(client, transfers, id(1))).toMatchObject({ name: 'transfer 1' });
    await listAll(client, transfers, {});
    expect(calls).toEqual([`GET /${route}/${id(1)}`, `GET /${route}/detail`]);
  });
});

describe('the list of transfers', () => {
  test('has a limit, a marker and an order since 3.59', async () => {
    const { client, calls } = fakeCinder({}, { microversion: '3.59', isAdmin: true, answers });
    await listPage(client, transfers, { limit: 2, marker: id(3), sort: 'display_name:asc', allProjects: true });
    expect(calls).toEqual([`GET /volume-transfers/detail?limit=2&marker=${id(3)}&sort=display_name:asc&all_tenants=1`]);
  });

  test('is not paged before, and reversed without a limit, which would empty it', async () => {
    const { client, calls } = fakeCinder({}, { microversion: '3.58', isAdmin: true, answers });
    const page = await listPage(client, transfers, {
      limit: 1,
      marker: id(3),
      filters: { display_name: 'x' },
      allProjects: true,
    });
    expect(page.items.map((item) => item.id)).toEqual([id(2), id(1)]);
    expect(page.more).toBe(false);
    expect(calls).toEqual(['GET /volume-transfers/detail?display_name=x&all_tenants=1']);
  });

  test('is filtered by digits, because Cinder treats words as 0', async () => {
    const { client } = fakeCinder({});
    expect(await filterQuery(client, transfers, { noSnapshots: true })).toEqual({ no_snapshots: '1' });
    expect(await filterQuery(client, transfers, { noSnapshots: false })).toEqual({ no_snapshots: '0' });
  });
});
