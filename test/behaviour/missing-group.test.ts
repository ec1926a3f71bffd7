import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { scaled } from '../support/scaled.ts';
import { furnish } from './support/furnish.ts';
import { as } from './support/gateway.ts';
import { make, volumes, type Row } from './support/make.ts';
import { restAs } from './support/project.ts';
import { idsOf, page } from './support/walk.ts';

await furnish({ volumes: 2 });

const [alice, admin] = [restAs('alice'), restAs('admin')];
const patient = { timeout: scaled(30_000), interval: 100 };
const typeIds: string[] = [];
const lost: { id: string; groupId: string }[] = [];

const metadata = { lost: 'Yes' };

/** Creates a volume whose group no longer exists. The group never had a host, so it is deleted without its volumes. */
async function loseGroup(): Promise<void> {
  const name = `behaviour-nowhere-${randomUUID()}`;
  const { volume_type: type } = (await admin.post('/types', {
    volume_type: { name, extra_specs: { volume_backend_name: 'nowhere' } },
  })) as { volume_type: Row };
  typeIds.push(type.id);
  const { group } = (await alice.post('/groups', {
    group: { name, group_type: 'behaviour', volume_types: [type.id] },
  })) as { group: Row };
  const becomes = (status: string): Promise<void> =>
    vi.waitFor(
      async () => expect((await alice.get(`/groups/${group.id}`))['group']).toMatchObject({ status }),
      patient,
    );
  // The scheduler finds no backend. A group in error would accept no volume.
  await becomes('error');
  await admin.post(`/groups/${group.id}/action`, { reset_status: { status: 'available' } });
  await becomes('available');
  await expect(
    alice.post('/volumes', { volume: { name, size: 1, volume_type: type.id, group_id: group.id, metadata } }),
  ).rejects.toThrow('not assigned to a host');
  const { volumes: rows } = (await alice.get(`/volumes?group_id=${group.id}`)) as { volumes: Row[] };
  await alice.post(`/groups/${group.id}/action`, { delete: { 'delete-volumes': true } });
  await vi.waitFor(() => expect(alice.get(`/groups/${group.id}`)).rejects.toThrow('404'), patient);
  lost.push({ id: rows[0]?.id ?? '', groupId: group.id });
}

/** Returns the IDs of the volumes without their group in Cinder's order: newest first, and by ID within a second. */
async function lostInOrder(): Promise<string[]> {
  const { volumes: rows } = (await alice.get('/volumes')) as { volumes: Row[] };
  return rows.map(({ id }) => id).filter((id) => lost.some((row) => row.id === id));
}

beforeAll(async () => {
  await loseGroup();
  await make(alice, volumes, ['behaviour-between'], (name) => ({ volume: { name, size: 1 } }));
  await loseGroup();
  await make(alice, volumes, ['behaviour-after'], (name) => ({ volume: { name, size: 1 } }));
});

afterAll(async () => {
  for (const { id } of lost) {
    await admin.post(`/volumes/${id}/action`, { 'os-reset_status': { status: 'error' } });
    await admin.post(`/volumes/${id}/action`, { 'os-force_delete': {} });
  }
  const left = async (): Promise<Row[]> =>
    ((await alice.get('/volumes'))['volumes'] as Row[]).filter(({ id }) => lost.some((row) => row.id === id));
  await vi.waitFor(async () => expect(await left()).toEqual([]), patient);
  for (const id of typeIds) await admin.delete(`/types/${id}`);
});

test('Cinder answers 404 for volumes without their group', async () => {
  await expect(alice.get('/volumes/detail')).rejects.toThrow(/404.*Group .* could not be found/);
  await expect(alice.get(`/volumes/${lost[0]?.id ?? ''}`)).rejects.toThrow(/404.*Group .* could not be found/);
});

test.each(['alice', 'admin'] as const)(
  'a list for %s has every volume, with the known fields of volumes without their group',
  async (user) => {
    const { data, errors } = await as(user).send<{
      volumes: { totalCount: number; nodes: { cinderId: string; name: string; status: string; size: number | null }[] };
    }>('{ volumes { totalCount nodes { cinderId name status size } } }');
    expect(errors).toEqual([]);
    expect(data.volumes.totalCount).toBe(6);
    expect(data.volumes.nodes).toHaveLength(6);
    const bare = data.volumes.nodes.filter(({ status }) => status === 'UNKNOWN');
    expect(bare.map(({ cinderId, size }) => [cinderId, size])).toEqual((await lostInOrder()).map((id) => [id, null]));
    expect(data.volumes.nodes.filter(({ status, size }) => status === 'AVAILABLE' && size === 1)).toHaveLength(4);
  },
);

test.each([1, 2, 5])("pages of %i volumes are complete and in Cinder's order", async (first) => {
  const { volumes: rows } = (await alice.get('/volumes')) as { volumes: Row[] };
  for (const order of ['', 'orderBy: { field: CREATED_AT, direction: DESC }', 'orderBy: { field: NAME }']) {
    const found: string[] = [];
    for (let after = '', more = true; more;) {
      const { data, errors } = await page('alice', 'volumes', `first: ${first} ${order} ${after}`);
      expect(errors).toEqual([]);
      found.push(...(data.list?.nodes.map(({ cinderId }) => cinderId) ?? []));
      more = data.list?.pageInfo.hasNextPage ?? false;
      after = `after: "${data.list?.pageInfo.endCursor ?? ''}"`;
    }
    expect(found.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
    if (!order.includes('NAME')) expect(found).toEqual(rows.map(({ id }) => id));
  }
});

test.each([
  'first: 100',
  'first: 2',
  'first: 100, orderBy: { field: NAME }',
  'first: 2, orderBy: [{ field: NAME }, { field: ID, direction: DESC }]',
])('a list of all projects with %s has volumes without their group', async (args) => {
  const { volumes: rows } = (await alice.get('/volumes')) as { volumes: Row[] };
  const found: string[] = [];
  for (let after = '', more = true; more;) {
    const { data, errors } = await page(
      'admin',
      'volumes',
      `${args}, allProjects: true, filter: { projectId: "${alice.projectId}" } ${after}`,
    );
    expect(errors).toEqual([]);
    found.push(...(data.list?.nodes.map(({ cinderId }) => cinderId) ?? []));
    more = data.list?.pageInfo.hasNextPage ?? false;
    after = `after: "${data.list?.pageInfo.endCursor ?? ''}"`;
  }
  expect(found.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
});

test('a list of all volumes of all projects has volumes without their group', async () => {
  const { data, errors } = await page('admin', 'volumes', 'first: 1000, allProjects: true');
  expect(errors).toEqual([]);
  expect(data.list?.nodes.map(({ cinderId }) => cinderId)).toEqual(expect.arrayContaining(lost.map(({ id }) => id)));
});

test.each([
  ['alice', 'metadata: { lost: "Yes" }'],
  ['alice', 'rawStatuses: "creating"'],
  ['alice', 'statuses: CREATING'],
  ['alice', 'size: 1, metadata: { lost: "Yes" }'],
  ['admin', 'metadata: { lost: "Yes" }, userId: "$user"'],
  ['admin', 'rawStatuses: "creating", projectId: "$project"'],
] as const)(
  'a filter of %s by fields that Cinder hides for them finds volumes without their group: { %s }',
  async (user, filter) => {
    const written = filter.replace('$user', alice.userId).replace('$project', alice.projectId);
    const { data, errors } = await as(user).send<{
      volumes: { totalCount: number; nodes: { cinderId: string; metadata: unknown }[] };
    }>(
      `{ volumes(${written.includes('projectId') ? 'allProjects: true, ' : ''}filter: { ${written} }) { totalCount nodes { cinderId metadata } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.volumes).toEqual({
      totalCount: 2,
      nodes: (await lostInOrder()).map((id) => ({ cinderId: id, metadata: null })),
    });
  },
);

test('a filter by other metadata does not find volumes without their group', async () => {
  expect(await idsOf('alice', 'volumes', 'filter: { metadata: { lost: "no" } }')).toEqual([]);
});

test('a list that matches no such volumes requires one call', async () => {
  const { calls } = await page('alice', 'volumes', 'filter: { statuses: AVAILABLE }');
  expect(calls).toEqual(['GET /volumes/detail']);
  expect(await idsOf('alice', 'volumes', 'filter: { statuses: AVAILABLE }')).toHaveLength(4);
});
