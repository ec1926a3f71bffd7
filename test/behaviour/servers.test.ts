import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hasNova, inServerProject, reservedFor, serverIds } from './support/servers.ts';

interface Named {
  id: string;
  name: string | null;
  status?: string | null;
  nameUnavailable?: string | null;
}

interface Attached {
  nodes: { attachments: { serverId: string; server: Named | null }[] }[];
}

/** The volumes with their servers. */
const document = (selection: string): string =>
  `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Volume { attachments { serverId server { ${selection} } } } } }`;

function serversIn({ nodes }: Attached): (Named | null | undefined)[] {
  return nodes.map(({ attachments }) => attachments[0]?.server);
}

const globalIds = (ids: readonly string[]): { ids: string[] } => ({ ids: ids.map((id) => `Volume:${id}`) });

if (hasNova)
  describe('the server of an attachment', () => {
    test('has its name and status, with a call for each of a few servers', async () => {
      const { 'shop-web-1': web, 'shop-database': db } = await serverIds('alice');
      const volumes = await reservedFor([web ?? '', db ?? '', web ?? '']);
      const { data, errors, otherCalls } = await inServerProject('alice').send<Attached>(
        document('id name status nameUnavailable'),
        globalIds(volumes),
      );
      expect(errors).toEqual([]);
      const known = (id: string | undefined, name: string): Named => ({
        id: id ?? '',
        name,
        status: 'ACTIVE',
        nameUnavailable: null,
      });
      expect(serversIn(data)).toEqual([known(web, 'shop-web-1'), known(db, 'shop-database'), known(web, 'shop-web-1')]);
      expect(otherCalls).toEqual(['compute GET /servers/{id}', 'compute GET /servers/{id}']);
    });

    test('requires no call for its ID', async () => {
      const { 'shop-web-1': web } = await serverIds('alice');
      const { data, otherCalls } = await inServerProject('alice').send<Attached>(
        document('id'),
        globalIds(await reservedFor([web ?? ''])),
      );
      expect(serversIn(data)).toEqual([{ id: web }]);
      expect(otherCalls).toEqual([]);
    });

    test('is read from one list if there are many servers, in the short form for names', async () => {
      const own = await serverIds('alice');
      const unknown = Array.from({ length: 4 }, () => randomUUID());
      const volumes = await reservedFor([...Object.values(own), ...unknown]);
      const alice = inServerProject('alice');
      const short = await alice.send<Attached>(document('name nameUnavailable'), globalIds(volumes));
      expect(serversIn(short.data)).toEqual([
        ...Object.keys(own).map((name) => ({ name, nameUnavailable: null })),
        ...unknown.map(() => ({ name: null, nameUnavailable: 'NOT_FOUND' })),
      ]);
      expect(short.otherCalls).toEqual(['compute GET /servers']);
      const long = await alice.send<Attached>(document('name status'), globalIds(volumes));
      expect(serversIn(long.data).slice(0, 3)).toEqual(Object.keys(own).map((name) => ({ name, status: 'ACTIVE' })));
      expect(long.otherCalls).toEqual(['compute GET /servers/detail']);
    });

    test('does not show the name of a server of another project, except to administrators', async () => {
      const { 'build-server': foreign } = await serverIds('bob');
      const volumes = await reservedFor([foreign ?? '']);
      const answer = async (user: 'alice' | 'admin'): Promise<unknown> => {
        const { data, errors } = await inServerProject(user).send<Attached>(
          document('name status nameUnavailable'),
          globalIds(volumes),
        );
        expect(errors).toEqual([]);
        return serversIn(data);
      };
      expect(await answer('alice')).toEqual([{ name: null, status: null, nameUnavailable: 'NOT_FOUND' }]);
      expect(await answer('admin')).toEqual([{ name: 'build-server', status: 'ACTIVE', nameUnavailable: null }]);
    });
  });

interface Servers {
  servers: {
    nodes: { id: string; name: string; status: string; rawStatus: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } | null;
}

const list = `query ($first: Int, $after: String, $nameContains: String) {
  servers(first: $first, after: $after, nameContains: $nameContains) {
    nodes { id name status rawStatus nameUnavailable }
    pageInfo { hasNextPage endCursor }
  }
}`;

if (hasNova)
  describe('the list of servers', () => {
    const alice = inServerProject('alice');

    test("has the servers of the caller's project, newest first, with one call", async () => {
      const own = Object.entries(await serverIds('alice'));
      const { data, errors, calls, otherCalls } = await alice.send<Servers>(list);
      expect(errors).toEqual([]);
      expect(data.servers).toEqual({
        nodes: own.map(([name, id]) => ({ id, name, status: 'ACTIVE', rawStatus: 'ACTIVE', nameUnavailable: null })),
        pageInfo: { hasNextPage: false, endCursor: expect.any(String) as string },
      });
      expect([calls, otherCalls]).toEqual([[], ['compute GET /servers/detail']]);
    });

    test('is filtered by a part of the name, which is no regular expression', async () => {
      const namesFor = async (nameContains: string): Promise<string[] | undefined> =>
        (await alice.send<Servers>(list, { nameContains })).data.servers?.nodes.map(({ name }) => name);
      expect(await namesFor('web-1')).toEqual(['shop-web-1']);
      expect((await namesFor('shop-web'))?.toSorted()).toEqual(['shop-web-1', 'shop-web-2']);
      expect(await namesFor('shop.web')).toEqual([]);
      expect(await namesFor('(')).toEqual([]);
    });

    test('is read in pages', async () => {
      const own = Object.keys(await serverIds('alice'));
      const first = await alice.send<Servers>(list, { first: 2 });
      expect(first.data.servers?.nodes.map(({ name }) => name)).toEqual(own.slice(0, 2));
      expect(first.data.servers?.pageInfo.hasNextPage).toBe(true);
      const after = first.data.servers?.pageInfo.endCursor;
      const { data } = await alice.send<Servers>(list, { first: 2, after });
      expect(data.servers?.nodes.map(({ name }) => name)).toEqual(own.slice(2));
      expect(data.servers?.pageInfo.hasNextPage).toBe(false);
    });

    test('refuses a cursor of servers that do not exist', async () => {
      const after = Buffer.from(JSON.stringify(['', randomUUID()])).toString('base64url');
      const { errors } = await alice.send<Servers>(list, { after });
      expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
    });
  });

if (!hasNova)
  describe('without Nova in the catalog', () => {
    test('the server of an attachment is null', async () => {
      const { data, errors, otherCalls } = await inServerProject('alice').send<Attached>(
        document('name'),
        globalIds(await reservedFor([randomUUID()])),
      );
      expect(errors).toEqual([]);
      expect(serversIn(data)).toEqual([null]);
      expect(otherCalls).toEqual([]);
    });

    test('the list of servers is null', async () => {
      const { data, errors } = await inServerProject('alice').send<Servers>(list);
      expect([data.servers, errors]).toEqual([null, []]);
    });
  });
