import { expect, test } from 'vitest';
import { serverPage, showServer } from '../../../src/cinder/compute/servers.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { serverId } from '../../support/rows.ts';

const server = { id: serverId(1), name: 'web', status: 'ACTIVE', links: [] };
const cloud = (): ReturnType<typeof fakeCinder> =>
  fakeCinder(
    {},
    {
      services: ['compute'],
      answers: {
        'compute GET /servers/{id}': () => ({ server }),
        'compute GET /servers': () => ({ servers: [{ id: server.id, name: 5 }] }),
        'compute GET /servers/detail': () => ({ servers: [server], servers_links: [] }),
      },
    },
  );

test('reads one server', async () => {
  const { client } = cloud();
  expect(await showServer(client, server.id)).toEqual({ kind: 'Server', id: server.id, name: 'web', status: 'ACTIVE' });
});

test('reads a page with statuses, and whether Nova has more', async () => {
  const { client, calls } = cloud();
  const page = await serverPage(client, { limit: 2, isDetailed: true, marker: serverId(3), allProjects: true });
  expect(page).toMatchObject({ items: [{ status: 'ACTIVE' }], more: true });
  expect(calls).toEqual([`compute GET /servers/detail?limit=2&marker=${serverId(3)}&all_tenants=1`]);
});

test('reads a short page. A damaged name is null', async () => {
  const { client } = cloud();
  expect(await serverPage(client, { limit: 2, isDetailed: false })).toEqual({
    items: [{ kind: 'Server', id: server.id, name: null, status: null }],
    more: false,
  });
});

test('escapes the filter, which Nova treats as a regular expression', async () => {
  const { client, calls } = cloud();
  await serverPage(client, { limit: 2, isDetailed: false, nameContains: 'a.b(c)' });
  expect(calls).toEqual(['compute GET /servers?limit=2&name=a\\.b\\(c\\)']);
});
