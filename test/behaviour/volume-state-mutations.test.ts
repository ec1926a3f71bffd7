import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { as, cloud, fixture } from './support/gateway.ts';
import { login, until } from './support/rest.ts';
import { testVolume } from './support/volumes.ts';

const read = graphql(`
  query StateOfVolume($id: ID!) {
    volume(id: $id) { id rawStatus bootable metadata imageMetadata rawMigrationStatus }
  }
`);
const volumeOf = async (id: string): Promise<unknown> => (await as('admin').ask(read, { id })).data.volume;
const change = 'userErrors { __typename message path }';

interface Changed {
  changed: { userErrors: { __typename: string; message: string }[] } & Record<string, unknown>;
}

/** Does one mutation, with nothing but its errors asked for. */
async function mutate(user: 'alice' | 'admin' | 'ron' | 'bob', name: string, input: string): Promise<{ errors: object[]; calls: string[] }> {
  const { data, calls } = await as(user).send<Changed>(`mutation { changed: ${name}(input: { ${input} }) { ${change} } }`);
  return { errors: data.changed.userErrors, calls };
}

test('metadata, flags and statuses of a volume are changed, each by its call, and a read shows it', async () => {
  const { id } = await testVolume({ metadata: { a: '1', b: '2' } });
  const item = 'POST /volumes/{id}/action';
  const steps: [user: 'alice' | 'admin', name: string, input: string, calls: string[], seen: object][] = [
    ['alice', 'setVolumeMetadata', 'metadata: { b: "3", c: "4" }', ['POST /volumes/{id}/metadata'], { metadata: { a: '1', b: '3', c: '4' } }],
    ['alice', 'deleteVolumeMetadata', 'keys: ["a", "none"]', ['DELETE /volumes/{id}/metadata/{key}', 'DELETE /volumes/{id}/metadata/{key}'], { metadata: { b: '3', c: '4' } }],
    ['alice', 'deleteVolumeMetadata', '', ['PUT /volumes/{id}/metadata'], { metadata: {} }],
    ['alice', 'setVolumeReadonly', 'readonly: true', [item], { metadata: { readonly: 'True' } }],
    ['alice', 'setVolumeBootableStatus', 'bootable: true', [item], { bootable: true }],
    ['alice', 'setVolumeImageMetadata', 'metadata: { os: "linux", arch: "arm", x: "1" }', [item], { imageMetadata: { os: 'linux', arch: 'arm', x: '1' } }],
    ['alice', 'setVolumeImageMetadata', 'metadata: { arch: "x86" }', [item], { imageMetadata: { os: 'linux', arch: 'x86', x: '1' } }],
    ['alice', 'deleteVolumeImageMetadata', 'keys: ["x", "none"]', [item, item], { imageMetadata: { os: 'linux', arch: 'x86' } }],
    ['alice', 'deleteVolumeImageMetadata', '', ['GET /volumes/{id}', item, item], { imageMetadata: null }],
    ['admin', 'resetVolumeStatus', 'status: ERROR, migrationStatus: SUCCESS', [item], { rawStatus: 'error', rawMigrationStatus: 'success' }],
    ['admin', 'resetVolumeStatus', 'attachStatus: DETACHED, migrationStatus: NONE', [item], { rawStatus: 'error', rawMigrationStatus: null }],
  ];
  for (const [user, name, input, calls, seen] of steps) {
    expect(await mutate(user, name, `id: "${id}" ${input}`), name).toEqual({ errors: [], calls });
    expect(await volumeOf(id), name).toMatchObject(seen);
  }
});

test('what was set is in the payload, with no further call', async () => {
  const { id } = await testVolume();
  const document = `mutation { changed: setVolumeImageMetadata(input: { id: "${id}", metadata: { a: "1" } }) { imageMetadata } }`;
  const { data, calls } = await as('alice').send<Changed>(document);
  expect(data.changed).toEqual({ imageMetadata: { a: '1' } });
  expect(calls).toHaveLength(1);
});

test('what is not there, and what a status forbids, is refused, and nothing changes', async () => {
  const { id } = await testVolume({ metadata: { a: '1' } });
  await mutate('admin', 'resetVolumeStatus', `id: "${id}", status: MAINTENANCE`);
  const before = await volumeOf(id);
  const refused: [user: 'alice' | 'admin', name: string, input: string, type: string][] = [
    ['alice', 'setVolumeReadonly', 'readonly: true', 'InvalidStateError'],
    ['alice', 'setVolumeBootableStatus', 'bootable: true', 'InvalidStateError'],
    ['alice', 'deleteVolumeMetadata', 'keys: ["none"], ignoreMissing: false', 'NotFoundError'],
    ['alice', 'deleteVolumeImageMetadata', 'keys: ["none"], ignoreMissing: false', 'NotFoundError'],
    ['alice', 'setVolumeMetadata', 'metadata: {}', 'ValidationError'],
    ['alice', 'setVolumeImageMetadata', 'metadata: {}', 'ValidationError'],
    ['admin', 'resetVolumeStatus', 'status: IN_USE', 'InvalidStateError'],
    ['admin', 'resetVolumeStatus', '', 'ValidationError'],
    ['alice', 'resetVolumeStatus', 'status: AVAILABLE', 'ForbiddenError'],
    ['alice', 'revertVolumeToSnapshot', `snapshotId: "${fixture.snapshotIds[0] ?? ''}"`, 'ValidationError'],
  ];
  for (const [user, name, input, type] of refused) {
    const { errors } = await mutate(user, name, `id: "${id}" ${input}`);
    expect(errors, name).toMatchObject([{ __typename: type }]);
  }
  expect(await volumeOf(id)).toEqual(before);
});

describe('revertVolumeToSnapshot', () => {
  const revert = graphql(`
    mutation Revert($input: RevertVolumeToSnapshotInput!) {
      revertVolumeToSnapshot(input: $input) {
        volume { rawStatus }
        userErrors { __typename ... on ResourceFailureError { status } ... on WaitTimeoutError { lastStatus } }
      }
    }
  `);

  test.each<[string, Record<string, string>, number, object, object[]]>([
    ['ends', {}, 60, { rawStatus: 'available' }, []],
    ['fails', { 'lab:fail': 'revert' }, 60, { rawStatus: 'error' }, [{ __typename: 'ResourceFailureError', status: 'error' }]],
    ['takes too long', { 'lab:delay': '2' }, 0.5, { rawStatus: 'reverting' }, [{ __typename: 'WaitTimeoutError', lastStatus: 'reverting' }]],
  ])('%s', async (_, metadata, timeout, seen, userErrors) => {
    const { id, cinderId } = await testVolume();
    const snapshotId = await snapshotOf(cinderId);
    for (const [user, type] of [['ron', 'ForbiddenError'], ['bob', 'NotFoundError']] as const) {
      const { errors } = await mutate(user, 'revertVolumeToSnapshot', `id: "${id}", snapshotId: "${snapshotId}"`);
      expect(errors).toMatchObject([{ __typename: type }]);
    }
    await as('alice').send(`mutation ($m: StringMap!) { setVolumeMetadata(input: { id: "${id}", metadata: $m }) { userErrors { message } } }`, { m: { x: 'y', ...metadata } });
    const { data } = await as('alice').ask(revert, { input: { id, snapshotId, wait: { interval: 0.2, timeout } } });
    expect(data.revertVolumeToSnapshot).toEqual({ volume: seen, userErrors });
    await as('alice').send(`mutation { deleteVolumeMetadata(input: { id: "${id}" }) { userErrors { message } } }`);
  });
});

test('nobody changes what is not his project\'s, and a reader nothing', async () => {
  const [id = ''] = fixture.volumeIds;
  const before = await volumeOf(id);
  const all = ['setVolumeMetadata metadata: { a: "1" }', 'deleteVolumeMetadata keys: ["fixture"]', 'setVolumeReadonly readonly: true',
    'setVolumeBootableStatus bootable: true', 'setVolumeImageMetadata metadata: { a: "1" }', 'deleteVolumeImageMetadata keys: ["a"]',
    'resetVolumeStatus status: ERROR'];
  for (const mutation of all) {
    const [name = '', ...input] = mutation.split(' ');
    for (const [user, type] of [['ron', 'ForbiddenError'], ['bob', 'NotFoundError']] as const) {
      const { errors } = await mutate(user, name, `id: "${id}", ${input.join(' ')}`);
      expect(errors, `${user} ${name}`).toMatchObject([{ __typename: type }]);
    }
  }
  expect(await volumeOf(id)).toEqual(before);
});

async function snapshotOf(volumeId: string): Promise<string> {
  const alice = await login(cloud.authUrl, 'alice', 'demo');
  const { snapshot } = (await alice.post('/snapshots', { snapshot: { volume_id: volumeId, name: 'behaviour-revert' } })) as { snapshot: { id: string } };
  await until(alice, `/snapshots/${snapshot.id}`, 'snapshot', 'available');
  return snapshot.id;
}
