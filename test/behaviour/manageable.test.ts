import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, type Answer } from './support/gateway.ts';
import { badHosts, graphOf, steady, type Translations } from './support/records.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

await furnish({ volumes: 20, snapshots: 4 });

type Reference = Readonly<Record<string, string>>;

interface Page {
  list: {
    nodes: { reference: Reference; size: number }[];
    edges: { cursor: string }[];
    totalCount: number | null;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  } | null;
}

const admin = restAs('admin');
const host = await fullestPool();
const nameOf = ({ reference }: { reference?: unknown }): string => Object.values(reference as Reference)[0] ?? '';

const volumes = graphql(`
  query ManageableVolumes($host: String!) {
    manageableVolumes(host: $host, first: 1000) {
      nodes {
        reference
        size
        safeToManage
        reasonNotSafe
        extraInfo
        volume {
          cinderId
        }
      }
    }
  }
`);
const snapshots = graphql(`
  query ManageableSnapshots($host: String!) {
    manageableSnapshots(host: $host, first: 1000) {
      nodes {
        reference
        size
        safeToManage
        reasonNotSafe
        extraInfo
        sourceReference
        snapshot {
          cinderId
        }
      }
    }
  }
`);
const known = (kind: string): Translations => ({
  cinder_id: (cinderId) => ({ [kind]: cinderId === null ? null : { cinderId } }),
});

/** Returns the pool with the most volumes of the fixture, because the scheduler decides where they are. */
async function fullestPool(): Promise<string> {
  const { volumes: rows } = (await admin.get('/volumes/detail')) as { volumes: Json[] };
  const hosts = rows.map((row) => String(row['os-vol-host-attr:host']));
  const count = (pool: string): number => hosts.filter((other) => other === pool).length;
  return [...new Set(hosts)].toSorted((one, other) => count(other) - count(one))[0] ?? '';
}

async function plain(kind: 'volumes' | 'snapshots'): Promise<Json[]> {
  const key = `manageable-${kind}`;
  const rows =
    (
      (await admin.get(`/manageable_${kind}/detail?host=${encodeURIComponent(host)}&sort=reference:asc`)) as Record<
        string,
        Json[]
      >
    )[key] ?? [];
  return rows.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/** Cinder's answer has no links, so only an empty page shows that the previous one was the last. */
function readToItsEnd(call: string, rows: readonly unknown[]): string[] {
  return rows.length === 0 ? [call] : [call, call];
}

test('manageableVolumes has every field as in GET /manageable_volumes/detail, and the managed volume', async () => {
  const { rest, graph } = await steady(
    () => plain('volumes'),
    () => as('admin').ask(volumes, { host }),
  );
  expect(graph.data.manageableVolumes?.nodes).toEqual(rest.map((row) => graphOf(row, known('volume'))));
  expect(rest.length).toBeGreaterThan(0);
  // Up to 100 IDs are loaded as one list.
  const lists = Math.ceil(rest.filter((row) => row['cinder_id'] !== null).length / 100);
  expect(graph.calls).toEqual([
    ...readToItsEnd('GET /manageable_volumes/detail', rest),
    ...Array<string>(lists).fill('GET /volumes/detail'),
  ]);
});

test('manageableSnapshots has every field as in GET /manageable_snapshots/detail, and the managed snapshot', async () => {
  const { rest, graph } = await steady(
    () => plain('snapshots'),
    () => as('admin').ask(snapshots, { host }),
  );
  expect(graph.data.manageableSnapshots?.nodes).toEqual(rest.map((row) => graphOf(row, known('snapshot'))));
  // One or two IDs are loaded one by one.
  const managed = rest.filter((row) => row['cinder_id'] !== null).length;
  const calls = managed > 2 ? ['GET /snapshots/detail'] : Array<string>(managed).fill('GET /snapshots/{id}');
  expect(graph.calls).toEqual([...readToItsEnd('GET /manageable_snapshots/detail', rest), ...calls]);
});

function page(args: string, field = 'manageableVolumes'): Promise<Answer<Page>> {
  return as('admin').send<Page>(
    `{ list: ${field}(${args}) { nodes { reference size } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
  );
}

describe('pages of manageable resources', () => {
  test.each(['ASC', 'DESC'] as const)(
    '3 pages of 3 in %s order have each item once, in order, without gaps',
    async (direction) => {
      const before = await plain('volumes');
      const names: string[] = [];
      let after = '';
      for (let number = 0; number < 3; number++) {
        const { data, errors, calls } = await page(
          `host: "${host}", first: 3, orderBy: [{ field: REFERENCE, direction: ${direction} }]${after}`,
        );
        expect(errors).toEqual([]);
        expect(calls).toEqual(['GET /manageable_volumes/detail']);
        expect(data.list?.nodes).toHaveLength(3);
        expect(data.list?.totalCount).toBeNull();
        expect(data.list?.pageInfo.hasPreviousPage).toBe(number > 0);
        names.push(...(data.list?.nodes ?? []).map(nameOf));
        after = `, after: "${data.list?.pageInfo.endCursor ?? ''}"`;
      }
      expect(new Set(names).size).toBe(9);
      expect(names).toEqual(direction === 'ASC' ? names.toSorted() : names.toSorted().reverse());
      // Other tests create and delete volumes at the same time. The pages must have those that existed the whole time.
      const still = new Set((await plain('volumes')).map(nameOf));
      const [low = '', high = ''] = [names.toSorted()[0], names.toSorted().at(-1)];
      const between = before.map(nameOf).filter((name) => still.has(name) && low <= name && name <= high);
      expect(names).toEqual(expect.arrayContaining(between));
    },
  );

  test('a last page that is exactly full has no next page', async () => {
    for (const field of ['manageableVolumes', 'manageableSnapshots']) {
      const { rest: names, graph } = await steady(
        async () => (await plain(field === 'manageableVolumes' ? 'volumes' : 'snapshots')).map(nameOf),
        async () => {
          const whole = await page(`host: "${host}", first: 1000`, field);
          const length = whole.data.list?.nodes.length ?? 0;
          return {
            length,
            exact: await page(`host: "${host}", first: ${Math.max(1, length)}`, field),
            short: await page(`host: "${host}", first: ${Math.max(1, length - 1)}`, field),
          };
        },
      );
      expect(graph.length).toBe(names.length);
      expect(graph.exact.data.list?.pageInfo.hasNextPage).toBe(false);
      expect(graph.short.data.list?.pageInfo.hasNextPage).toBe(names.length > 1);
    }
  });

  test('are sorted by size', async () => {
    const { data } = await page(`host: "${host}", first: 1000, orderBy: [{ field: SIZE, direction: DESC }]`);
    const sizes = data.list?.nodes.map(({ size }) => size) ?? [];
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
  });

  test('refuse a cursor of another order or another list, and one whose item no longer exists', async () => {
    const { data } = await page(`host: "${host}", first: 1`);
    const cursor = data.list?.pageInfo.endCursor ?? '';
    const cursorOf = (id: string): string => Buffer.from(JSON.stringify(['reference:asc', id])).toString('base64url');
    const gone = cursorOf('{"source-name":"zz-gone"}');
    const volume = cursorOf('7c0ffee0-0000-4000-8000-000000000001');
    for (const [args, message, code] of [
      [
        `first: 1, after: "${cursor}", orderBy: [{ field: SIZE }]`,
        '`after` is a cursor of a list sorted by reference:asc; this list is sorted by size:asc.',
        'BAD_USER_INPUT',
      ],
      [`first: 1, after: "${gone}"`, 'Start again without `after`.', 'CURSOR_EXPIRED'],
      [`first: 1, after: "${volume}"`, '`after` is not a cursor', 'BAD_USER_INPUT'],
      ['first: -1', '`first` must be between 0 and 1000; received -1.', 'BAD_USER_INPUT'],
    ] as const) {
      const { errors } = await page(`host: "${host}", ${args}`);
      expect(errors).toMatchObject([{ path: ['list'], extensions: { code } }]);
      expect(errors[0]?.message).toContain(message);
    }
  });
});

describe.each(['manageableVolumes', 'manageableSnapshots'])('the backend of %s', (field) => {
  test.each(['first: 1', `host: "${host}", cluster: "c"`])(
    'is refused with %s, because either a host or a cluster is required',
    async (args) => {
      const { errors, calls } = await page(args, field);
      expect(errors).toMatchObject([
        {
          path: ['list'],
          message: 'Either `host` or `cluster` is required, but not both.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      expect(calls).toEqual([]);
    },
  );

  test('is null if it does not exist', async () => {
    const { data, errors } = await page('host: "nowhere@none#pool"', field);
    expect(errors).toEqual([]);
    expect(data.list).toBeNull();
    expect((await page('cluster: "nowhere@none"', field)).data.list).toBeNull();
  });

  test.each(badHosts.filter((name) => name !== '../x'))(
    'is refused without a call if the host or cluster is %j',
    async (name) => {
      for (const argument of ['host', 'cluster']) {
        const { errors, calls } = await page(`${argument}: ${JSON.stringify(name)}`, field);
        expect(errors).toMatchObject([{ path: ['list'], extensions: { code: 'BAD_USER_INPUT' } }]);
        expect(calls).toEqual([]);
      }
    },
  );
});
