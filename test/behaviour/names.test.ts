import { expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';

await furnish({ volumes: 2, foreignVolume: true });

interface Named {
  id: string;
  name: string | null;
  nameUnavailable: string | null;
}

interface Owned {
  cinderId: string;
  project: Named;
  user: Named;
}

const owners = 'cinderId project { id name nameUnavailable } user { id name nameUnavailable }';

async function projectName(user: 'alice' | 'bob'): Promise<string> {
  const { data } = await as(user).send<{ viewer: { projectName: string } }>('{ viewer { projectName } }');
  return data.viewer.projectName;
}

test("returns the names of the caller's own project and user without a call", async () => {
  const { data, errors, otherCalls } = await as('alice').send<{ volumes: { nodes: Owned[] } }>(
    `{ volumes { nodes { ${owners} } } }`,
  );
  expect(errors).toEqual([]);
  const { projectId, userId } = restAs('alice');
  const name = await projectName('alice');
  expect(data.volumes.nodes.map(({ project }) => project)).toEqual(
    fixture.volumeIds.map(() => ({ id: projectId, name, nameUnavailable: null })),
  );
  expect(data.volumes.nodes.map(({ user }) => user)).toEqual(
    fixture.volumeIds.map(() => ({ id: userId, name: 'alice', nameUnavailable: null })),
  );
  expect(otherCalls).toEqual([]);
});

test('returns null with FORBIDDEN for the name of another user, after one call for a page', async () => {
  const { data, errors, otherCalls } = await as('ron').send<{ volumes: { nodes: Owned[] } }>(
    `{ volumes { nodes { ${owners} } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.volumes.nodes.map(({ user }) => user)).toEqual(
    fixture.volumeIds.map(() => ({ id: restAs('alice').userId, name: null, nameUnavailable: 'FORBIDDEN' })),
  );
  expect(data.volumes.nodes.every(({ project }) => project.name !== null)).toBe(true);
  expect(otherCalls).toEqual(['identity GET /users/{id}']);
});

test('makes no call for an ID without a name', async () => {
  const { data, otherCalls } = await as('ron').send<{ volumes: { nodes: { user: { id: string } }[] } }>(
    '{ volumes { nodes { user { id } } } }',
  );
  expect(data.volumes.nodes[0]?.user.id).toBe(restAs('alice').userId);
  expect(otherCalls).toEqual([]);
});

test('returns the names of other projects and users to an administrator, with a call for each of a few', async () => {
  const ids = [fixture.volumeIds[0], fixture.foreignVolumeId].map((id) => `Volume:${id ?? ''}`);
  const { data, errors, otherCalls } = await as('admin').send<{ nodes: Owned[] }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Volume { ${owners} } } }`,
    { ids },
  );
  expect(errors).toEqual([]);
  expect(data.nodes.map(({ project, user }) => [project.name, user.name])).toEqual([
    [await projectName('alice'), 'alice'],
    [await projectName('bob'), 'bob'],
  ]);
  expect(otherCalls.toSorted()).toEqual([
    'identity GET /projects/{id}',
    'identity GET /users/{id}',
    'identity GET /users/{id}',
  ]);
});

test('reads the names of many projects as one list', async () => {
  const { data, errors, otherCalls } = await as('admin').send<{ volumes: { nodes: Owned[] } }>(
    `{ volumes(first: 1000, allProjects: true) { nodes { ${owners} } } }`,
  );
  expect(errors).toEqual([]);
  const own = data.volumes.nodes.find(({ cinderId }) => cinderId === fixture.foreignVolumeId);
  expect(own?.project).toEqual({
    id: restAs('bob').projectId,
    name: await projectName('bob'),
    nameUnavailable: null,
  });
  expect(otherCalls.filter((call) => call === 'identity GET /projects').length).toBeLessThanOrEqual(1);
  expect(otherCalls.filter((call) => call === 'identity GET /users').length).toBeLessThanOrEqual(1);
});

test('returns null with NOT_FOUND for the name of a project that does not exist', async () => {
  const { data, errors } = await as('admin').send<{ quotaSet: { project: Named } }>(
    '{ quotaSet(projectId: "0123456789abcdef0123456789abcdef") { project { id name nameUnavailable } } }',
  );
  expect(errors).toEqual([]);
  expect(data.quotaSet.project).toMatchObject({ name: null, nameUnavailable: 'NOT_FOUND' });
});
