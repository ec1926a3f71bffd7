import { beforeAll, describe, expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { backups, groups, make, snapshots, volumes, type Row } from './support/make.ts';
import { restAs } from './support/project.ts';
import { page } from './support/walk.ts';

await furnish({ volumes: 1, groups: true });

const alice = restAs('alice');
/** Names that are equal for the database. */
const twins = ['exact TAIL', 'exact tail', 'Exact Tail', 'éxact tail'];
let rows: Row[] = [];

beforeAll(async () => {
  for (const name of twins) {
    rows = [
      ...rows,
      ...(await make(alice, volumes, [name], () => ({ volume: { name, size: 1, metadata: { Twin: name } } }))),
    ];
  }
  const source = rows[0]?.id;
  for (const name of twins.slice(0, 2)) {
    const [snapshot] = await make(alice, snapshots, [name], () => ({
      snapshot: { name, volume_id: source, metadata: { Twin: name } },
    }));
    await make(alice, backups, [name], () => ({ backup: { name, volume_id: source, snapshot_id: snapshot?.id } }));
    await make(alice, groups, [name], () => ({
      group: { name, group_type: 'behaviour', volume_types: ['__DEFAULT__'] },
    }));
  }
});

interface Named {
  list: { totalCount: number | null; nodes: { name: string }[]; pageInfo: { hasNextPage: boolean } } | null;
}

async function namesOf(
  field: string,
  filter: object,
  first = 50,
): Promise<{ names: string[]; count: number | null; more: boolean | undefined }> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1, -1)}Filter`;
  const { data, errors } = await as('alice').send<Named>(
    `query ($filter: ${type}) { list: ${field}(first: ${first}, filter: $filter) { totalCount nodes { name } pageInfo { hasNextPage } } }`,
    { filter },
  );
  expect(errors).toEqual([]);
  return {
    names: data.list?.nodes.map(({ name }) => name) ?? [],
    count: data.list?.totalCount ?? null,
    more: data.list?.pageInfo.hasNextPage,
  };
}

describe.each(['volumes', 'snapshots', 'backups', 'groups'])('the filter of %s by name', (field) => {
  test.each(twins.slice(0, 2))('finds only "%s"', async (name) => {
    for (const first of [1, 50]) {
      const { names, count, more } = await namesOf(field, { name }, first);
      expect([names, more]).toEqual([[name], false]);
      expect(count).toBe(field === 'groups' ? null : 1);
    }
  });

  test.each(['exact tAIL', 'exact tail ', ' exact tail', 'exáct tail'])('finds nothing for "%s"', async (name) => {
    expect((await namesOf(field, { name })).names).toEqual([]);
  });
});

test.each(['volumes', 'snapshots'])(
  'the filter of %s by metadata compares keys and values exactly, with an exact count',
  async (field) => {
    expect(await namesOf(field, { metadata: { Twin: 'exact tail' } })).toEqual({
      names: ['exact tail'],
      count: 1,
      more: false,
    });
    for (const metadata of [{ twin: 'exact tail' }, { Twin: 'EXACT tail' }, { Twin: 'exact tail ' }]) {
      expect(await namesOf(field, { metadata })).toEqual({ names: [], count: 0, more: false });
    }
  },
);

test('a count without items is exact', async () => {
  const { data } = await as('alice').send('{ volumes(first: 0, filter: { name: "exact tail" }) { totalCount } }');
  expect(data).toEqual({ volumes: { totalCount: 1 } });
});

test('a list sorted by name is filtered exactly', async () => {
  const { data } = await page('alice', 'volumes', 'first: 1, filter: { name: "éxact tail" }, orderBy: { field: NAME }');
  expect(data.list).toMatchObject({
    totalCount: 1,
    nodes: [{ cinderId: rows[3]?.id }],
    pageInfo: { hasNextPage: false },
  });
});

test.each(['volume', 'snapshot', 'backup', 'group'])(
  'a %s is found by its name despite surrounding spaces, but not by another spelling',
  async (type) => {
    const field = `find${type.charAt(0).toUpperCase()}${type.slice(1)}`;
    const find = async (name: string): Promise<unknown> =>
      (
        await as('alice').send<{ found: { name: string } | null }>(
          `query ($name: String!) { found: ${field}(nameOrId: $name) { name } }`,
          { name },
        )
      ).data.found;
    expect(await find('  exact TAIL \t')).toEqual({ name: 'exact TAIL' });
    expect(await find('EXACT tail')).toBeNull();
  },
);

test('the fixture has its groups', () => {
  expect(fixture.groupIds).toHaveLength(2);
});
