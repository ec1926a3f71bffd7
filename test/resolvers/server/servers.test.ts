import { expect, test } from 'vitest';
import { nameOfServer, serverOf, servers, statusOfServer, whyUnknown } from '../../../src/resolvers/server/servers.ts';
import { operation } from '../../support/operation.ts';
import { serverId } from '../../support/rows.ts';

const row = { id: serverId(1), name: 'web', status: 'SHUTOFF' };
const nova = {
  services: ['compute'] as const,
  answers: {
    'compute GET /servers/{id}': () => ({ server: row }),
    'compute GET /servers/detail': () => ({ servers: [row] }),
  },
};

test('the server of an attachment is null without a server, and without Nova', () => {
  expect(serverOf(operation({}, nova).context, null)).toBeNull();
  expect(serverOf(operation({}).context, serverId(1))).toBeNull();
  expect(serverOf(operation({}, nova).context, serverId(1))).toEqual({ kind: 'Server', id: serverId(1) });
});

test('loads a server once for its name, its status and the reason', async () => {
  const { context, calls } = operation({}, nova);
  const server = { kind: 'Server', id: serverId(1) } as const;
  expect(
    await Promise.all([nameOfServer(context, server), statusOfServer(context, server), whyUnknown(context, server)]),
  ).toEqual(['web', 'SHUTOFF', null]);
  expect(calls).toEqual([`compute GET /servers/${serverId(1)}`]);
});

test('loads nothing for a server of a list', async () => {
  const { context, calls } = operation({}, nova);
  const page = await servers(context, { nameContains: 'w', first: 5 });
  const [server] = page?.nodes ?? [];
  if (!server) throw new Error('The list is empty.');
  expect([await nameOfServer(context, server), await statusOfServer(context, server)]).toEqual(['web', 'SHUTOFF']);
  expect(await whyUnknown(context, server)).toBeNull();
  expect(calls).toEqual(['compute GET /servers/detail?limit=6&name=w']);
});

test('the list is null without Nova', async () => {
  expect(await servers(operation({}).context, {})).toBeNull();
});
