import { beforeAll, describe, expect, test } from 'vitest';
import { isEnumType } from 'graphql';
import { schema } from '../../src/schema/schema.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { make, snapshots, volumes, type Collection, type Row } from './support/make.ts';
import { before } from './support/older.ts';
import { restAs } from './support/project.ts';
import { until, type Json } from './support/rest.ts';
import { page } from './support/walk.ts';

await furnish({
  volumes: 2,
  snapshots: 2,
  backup: true,
  attachment: true,
  bobsGroups: 4,
  groupSnapshots: 4,
  volumeTypes: 4,
  qosSpecs: 4,
  groupTypes: 4,
  transfers: 4,
  messages: 4,
});

const alice = restAs('alice');
const unnamed = [null, '', null, '', null, '', null];
let rows: Row[] = [];

// Created one after the other, so that null and empty names alternate. Cinder's markers confuse these.
beforeAll(async () => {
  rows = await makeInOrder(volumes, unnamed, (index) => ({ size: 1 + (index % 2), metadata: { sort: 'x' } }));
  await makeInOrder(snapshots, unnamed.slice(0, 5), () => ({ volume_id: rows[0]?.id }));
  await alice.post(`/volumes/${rows[1]?.id ?? ''}/action`, { 'os-set_bootable': { bootable: true } });
  await alice.post('/attachments', { attachment: { volume_uuid: rows[2]?.id } });
  await alice.post('/attachments', { attachment: { volume_uuid: rows[3]?.id } });
});

/** Creates resources one after the other, and then waits until they are available. */
async function makeInOrder(
  { path, key }: Collection,
  names: readonly (string | null)[],
  body: (index: number) => Json,
): Promise<Row[]> {
  const made: Row[] = [];
  for (const [index, name] of names.entries()) {
    const { [key]: row } = await alice.post(path, { [key]: { ...(name !== null && { name }), ...body(index) } });
    made.push(row as Row);
  }
  for (const { id } of made) await until(alice, `${path}/${id}`, key, 'available');
  return made;
}

/** Returns every ID of a list, read page by page. */
async function walked(user: 'alice' | 'bob' | 'admin', field: string, first: number, args: string): Promise<string[]> {
  const found: string[] = [];
  for (let after = '', more = true; more;) {
    const { data, errors } = await page(user, field, `first: ${first}, ${args} ${after}`);
    expect([args, errors]).toEqual([args, []]);
    found.push(...(data.list?.nodes.map(({ cinderId }) => cinderId) ?? []));
    more = data.list?.pageInfo.hasNextPage ?? false;
    after = `after: "${data.list?.pageInfo.endCursor ?? ''}"`;
  }
  return found;
}

const lists: Readonly<Record<string, ['alice' | 'bob' | 'admin', string]>> = {
  volumes: ['alice', ''],
  snapshots: ['alice', ''],
  backups: ['alice', ''],
  attachments: ['alice', ''],
  groups: ['bob', ''],
  groupSnapshots: ['bob', ''],
  consistencyGroups: ['bob', ''],
  transfers: ['bob', ''],
  messages: ['bob', 'filter: { resourceType: VOLUME_SNAPSHOT },'],
  groupTypes: ['admin', 'filter: { isPublic: false },'],
  volumeTypes: ['admin', 'filter: { isPublic: false },'],
  qosSpecs: ['admin', ''],
};

function sortKeysOf(field: string): string[] {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const order = fields[field]?.args.find(({ name }) => name === 'orderBy');
  const orderName = String(order?.type).replace(/[[\]!]/g, '');
  const type = schema.getType(orderName.replace(/Order$/, 'OrderField'));
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

describe.each(Object.entries(lists))('%s', (field, [user, filter]) => {
  test.each(sortKeysOf(field))('has complete pages without repetition in the order %s', async (key) => {
    for (const direction of ['ASC', 'DESC']) {
      const args = `${filter} orderBy: { field: ${key}, direction: ${direction} }`;
      const first = field === 'volumes' || field === 'snapshots' ? 2 : 3;
      const found = await walked(user, field, first, args);
      expect(new Set(found).size).toBe(found.length);
      // Other files change the types at the same time.
      if (user === 'admin') continue;
      expect([key, direction, found]).toEqual([key, direction, await walked(user, field, 1000, args)]);
    }
  });
});

describe.each(['3.0', '3.29'] as const)('a cloud of microversion %s', async (microversion) => {
  const older = await before(microversion);

  test.each(['volumes', 'snapshots', 'backups'])('pages %s in every order', async (field) => {
    for (const key of sortKeysOf(field)) {
      const first = await older('alice').send<{ list: { nodes: unknown[]; pageInfo: { endCursor: string } } }>(
        `{ list: ${field}(first: 1, orderBy: { field: ${key} }) { nodes { cinderId } pageInfo { endCursor } } }`,
      );
      expect([key, first.errors, first.data.list.nodes.length]).toEqual([key, [], 1]);
      const { errors } = await older('alice').send(
        `{ list: ${field}(first: 1, orderBy: { field: ${key} }, after: "${first.data.list.pageInfo.endCursor}") { nodes { cinderId } } }`,
      );
      expect([key, errors]).toEqual([key, []]);
    }
  });
});

test.each([1, 2, 3, 5, 7])('volumes with null and empty names are complete in pages of %i', async (first) => {
  for (const direction of ['ASC', 'DESC']) {
    const found = await walked(
      'alice',
      'volumes',
      first,
      `filter: { metadata: { sort: "x" } }, orderBy: { field: NAME, direction: ${direction} }`,
    );
    expect(found.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  }
});

test('a page sorted by name requires one call, and has the count', async () => {
  const args = 'filter: { statuses: AVAILABLE }, orderBy: { field: NAME }';
  const all = (await page('alice', 'volumes', `first: 1000, ${args}`)).data.list?.nodes.length;
  const one = await page('alice', 'volumes', `first: 3, ${args}`);
  const two = await page('alice', 'volumes', `first: 3, ${args}, after: "${one.data.list?.pageInfo.endCursor ?? ''}"`);
  for (const { data, calls } of [one, two])
    expect([data.list?.totalCount, calls]).toEqual([all, ['GET /volumes/detail']]);
});

test('a page continues after its row although earlier rows were created or deleted', async () => {
  const args = 'filter: { metadata: { sort: "moving" } }, orderBy: { field: NAME }';
  const create = (names: string[]): Promise<Row[]> =>
    make(alice, volumes, names, (name) => ({ volume: { name, size: 1, metadata: { sort: 'moving' } } }));
  const made = await create(['d', 'e', 'f', 'g', 'h']);
  const { data } = await page('alice', 'volumes', `first: 2, ${args}`);
  const after = `after: "${data.list?.pageInfo.endCursor ?? ''}"`;
  const next = async (): Promise<string[]> => {
    const { data: answer, errors } = await as('alice').send<{ volumes: { nodes: { name: string }[] } }>(
      `{ volumes(first: 2, ${args}, ${after}) { nodes { name } } }`,
    );
    expect(errors).toEqual([]);
    return answer.volumes.nodes.map(({ name }) => name);
  };
  expect(await next()).toEqual(['f', 'g']);
  const earlier = await create(['a', 'b', 'c', 'bb', 'bc', 'bd', 'be']);
  expect(await next()).toEqual(['f', 'g']);
  for (const { id } of [...earlier, ...made.slice(0, 1)])
    await restAs('admin').post(`/volumes/${id}/action`, { 'os-force_delete': {} });
  await expect
    .poll(async () => (await alice.get('/volumes?metadata={"sort":"moving"}'))['volumes'], { timeout: 30_000 })
    .toHaveLength(4);
  expect(await next()).toEqual(['f', 'g']);
});

test('the fixture has its volumes', () => {
  expect(fixture.volumeIds).toHaveLength(2);
});
