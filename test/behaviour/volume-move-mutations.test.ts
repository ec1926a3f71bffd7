import { expect, onTestFinished, test } from 'vitest';
import { as, cloud, fixture } from './support/gateway.ts';
import { deleteImageAfterTest } from './support/images.ts';
import { login, until } from './support/rest.ts';
import { deleteAfterTest, testVolume } from './support/volumes.ts';

interface Payload {
  userErrors: { __typename: string; message: string; status?: string; lastStatus?: string }[];
  volume?: { id: string; cinderId: string; rawStatus: string; rawMigrationStatus: string | null; host: string | null } | null;
  snapshot?: { id: string; rawStatus: string } | null;
  image?: { imageId: string; imageName: string; diskFormat: string; visibility: string; protected: boolean } | null;
  savedVolume?: { id: string } | null;
}

const volume = 'volume { id cinderId rawStatus rawMigrationStatus host volumeType { name } bootable size }';
const errors = 'userErrors { __typename message path ... on ResourceFailureError { status } ... on WaitTimeoutError { lastStatus } }';
const wait = 'wait: { interval: 0.2, timeout: 60 }';
const short = 'wait: { interval: 0.2, timeout: 0.5 }';
const unknownId = '00000000-0000-4000-8000-000000000000';

async function mutate(user: 'alice' | 'admin' | 'ron' | 'bob', name: string, input: string, selection = volume): Promise<Payload & { calls: string[] }> {
  const { data, calls, errors: faults } = await as(user).send<{ done: Payload } | null>(`mutation { done: ${name}(input: { ${input} }) { ${selection} ${errors} } }`);
  expect(faults).toEqual([]);
  return { userErrors: [], ...data?.done, calls };
}

const hostOf = async (id: string): Promise<string> =>
  (await as('admin').send<{ volume: { host: string } }>(`{ volume(id: "${id}") { host } }`)).data.volume.host;
const otherHost = (host: string): string => (host.includes('@one') ? host.replace('@one', '@two') : host.replace('@two', '@one'));
const setMetadata = (id: string, metadata: object): Promise<unknown> =>
  as('alice').send(`mutation ($metadata: StringMap) { updateVolume(input: { id: "${id}", metadata: $metadata }) { userErrors { message } } }`, { metadata });

/** A public volume type for one test. */
async function testType(specs: Record<string, string>): Promise<string> {
  const admin = await login(cloud.authUrl, 'admin', 'demo');
  const name = `behaviour-${Object.values(specs).join('-')}-${Date.now()}`;
  const { volume_type: type } = (await admin.post('/types', { volume_type: { name, extra_specs: specs } })) as { volume_type: { id: string } };
  onTestFinished(async () => {
    // The test's volume is on its way out, and has it until then.
    await expect.poll(() => admin.delete(`/types/${type.id}`).then(() => true, () => false), { timeout: 20_000 }).toBe(true);
  });
  return name;
}

test('a volume gets another type, and moves for it only where it may', { timeout: 60_000 }, async () => {
  const [one, two] = [await testType({ volume_backend_name: 'one' }), await testType({ volume_backend_name: 'two' })];
  const { id } = await testVolume({ volumeType: one });
  const refused = await mutate('alice', 'retypeVolume', `id: "${id}", newType: "${one}"`);
  expect(refused.userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  expect((await mutate('alice', 'retypeVolume', `id: "${id}", newType: "nope"`)).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
  const stays = await mutate('alice', 'retypeVolume', `id: "${id}", newType: "${two}", ${wait}`);
  expect(stays).toMatchObject({ volume: { volumeType: { name: one } }, userErrors: [{ __typename: 'ResourceFailureError', status: 'available' }] });
  const moves = await mutate('alice', 'retypeVolume', `id: "${id}", newType: "${two}", migrationPolicy: ON_DEMAND, ${wait}`);
  expect(moves).toMatchObject({ volume: { rawStatus: 'available', volumeType: { name: two } }, userErrors: [] });
  expect(await hostOf(id)).toContain('@two#');
  expect(moves.calls.filter((call) => call.startsWith('POST'))).toEqual(['POST /volumes/{id}/action']);
});

test('a volume moves to another backend; it can fail, and take too long', { timeout: 60_000 }, async () => {
  const { id } = await testVolume();
  const to = otherHost(await hostOf(id));
  const input = `id: "${id}", host: "${to}"`;
  const nowhere = await mutate('admin', 'migrateVolume', `id: "${id}", host: "nope@nope#nope"`);
  expect(nowhere.userErrors).toMatchObject([{ __typename: 'ValidationError', message: expect.stringContaining('No available service') as string }]);
  expect((await mutate('admin', 'migrateVolume', `id: "${id}", host: "${to}", cluster: "x"`)).calls).toEqual([]);
  await setMetadata(id, { 'lab:fail': 'migrate' });
  const fails = await mutate('admin', 'migrateVolume', `${input}, ${wait}`);
  expect(fails).toMatchObject({ volume: { rawMigrationStatus: 'error' }, userErrors: [{ __typename: 'ResourceFailureError', status: 'error' }] });
  await setMetadata(id, { 'lab:delay': '1' });
  const slow = await mutate('admin', 'migrateVolume', `${input}, lockVolume: true, ${short}`);
  expect(slow).toMatchObject({ volume: { rawStatus: 'maintenance' }, userErrors: [{ __typename: 'WaitTimeoutError' }] });
  await until(await login(cloud.authUrl, 'admin', 'demo'), `/volumes/${id.replace('Volume:', '')}`, 'volume', 'available');
  expect(await hostOf(id)).toBe(to);
  await setMetadata(id, {});
  const back = await mutate('admin', 'migrateVolume', `id: "${id}", host: "${otherHost(to)}", ${wait}`);
  expect(back).toMatchObject({ volume: { rawStatus: 'available', rawMigrationStatus: 'success', host: otherHost(to) }, userErrors: [] });
});

test('a migration that is none cannot be completed, and nothing is to be extended', async () => {
  const [id = ''] = fixture.volumeIds;
  const { id: copy } = await testVolume();
  const saved = await mutate('admin', 'completeVolumeMigration', `id: "${copy}", newVolumeId: "${copy}"`, 'savedVolume { id }');
  expect(saved).toMatchObject({ savedVolume: { id: copy }, userErrors: [] });
  await mutate('admin', 'resetVolumeStatus', `id: "${copy}", migrationStatus: MIGRATING`);
  const refused = await mutate('admin', 'completeVolumeMigration', `id: "${id}", newVolumeId: "${copy}"`, 'savedVolume { id }');
  expect(refused).toMatchObject({ savedVolume: null, userErrors: [{ __typename: 'InvalidStateError' }] });
  await mutate('admin', 'resetVolumeStatus', `id: "${copy}", migrationStatus: NONE`);
  const older = await mutate('admin', 'completeVolumeExtend', `id: "${id}"`);
  expect(older).toMatchObject({ userErrors: [{ __typename: 'MicroversionTooLowError' }], calls: [] });
});

test('a volume becomes an image, and the image is written over a volume', { timeout: 60_000 }, async () => {
  const { id } = await testVolume();
  const image = 'image { imageId imageName diskFormat visibility protected }';
  const input = `id: "${id}", imageName: "behaviour-image", diskFormat: QCOW2`;
  const { image: made, ...upload } = await mutate('alice', 'uploadVolumeToImage', `${input}, visibility: SHARED, protected: false, ${wait}`, `${volume} ${image}`);
  deleteImageAfterTest(made?.imageId ?? '');
  expect(upload.userErrors).toEqual([]);
  expect(made).toMatchObject({ imageName: 'behaviour-image', diskFormat: 'qcow2', visibility: 'shared', protected: false });
  expect(upload).toMatchObject({ volume: { rawStatus: 'available' }, userErrors: [] });
  expect((await mutate('alice', 'uploadVolumeToImage', `${input}, visibility: PUBLIC`, image)).userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);

  const imageId = made?.imageId ?? '';
  const over = await mutate('alice', 'reimageVolume', `id: "${id}", imageId: "${imageId}", ${wait}`);
  expect(over).toMatchObject({ volume: { rawStatus: 'available', bootable: true }, userErrors: [] });
  const { data } = await as('alice').send<{ volume: unknown }>(`{ volume(id: "${id}") { imageMetadata } }`);
  expect(data.volume).toMatchObject({ imageMetadata: { image_id: imageId, image_name: 'behaviour-image' } });
  await mutate('admin', 'resetVolumeStatus', `id: "${id}", status: MAINTENANCE`);
  expect((await mutate('alice', 'reimageVolume', `id: "${id}", imageId: "${imageId}"`)).userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  expect((await mutate('alice', 'uploadVolumeToImage', input, image))).toMatchObject({ image: null, userErrors: [{ __typename: 'InvalidStateError' }] });
  await mutate('admin', 'resetVolumeStatus', `id: "${id}", status: AVAILABLE`);
  const unknown = await mutate('alice', 'reimageVolume', `id: "${id}", imageId: "${unknownId}"`);
  // Cinder's fault: the volume stays so.
  expect(unknown).toMatchObject({ volume: null, userErrors: [{ __typename: 'NotFoundError' }] });
  expect((await as('alice').send<{ volume: unknown }>(`{ volume(id: "${id}") { rawStatus } }`)).data.volume).toEqual({ rawStatus: 'downloading' });
});

test('a volume and its snapshot go back to the backend, and come again', { timeout: 60_000 }, async () => {
  const { id, cinderId } = await testVolume();
  const host = await hostOf(id);
  const alice = await login(cloud.authUrl, 'alice', 'demo');
  const { snapshot } = (await alice.post('/snapshots', { snapshot: { volume_id: cinderId, name: 'behaviour-managed' } })) as { snapshot: { id: string } };
  await until(alice, `/snapshots/${snapshot.id}`, 'snapshot', 'available');
  expect((await mutate('admin', 'unmanageVolume', `id: "${id}"`)).userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);

  const shown = 'snapshot { id rawStatus }';
  expect(await mutate('admin', 'unmanageSnapshot', `id: "${snapshot.id}", ${wait}`, shown)).toMatchObject({ snapshot: null, userErrors: [] });
  const manage = async (name: string, input: string, selection: string, sourceName: string): Promise<Payload> => {
    const type = name === 'manageVolume' ? 'volume' : 'snapshot';
    const { data } = await as('admin').send<{ done: Payload }>(
      `mutation ($ref: JSON!) { done: ${name}(input: { ${input}, ref: $ref, name: "behaviour-managed", ${wait} }) { ${type} { ${selection} } ${errors} } }`,
      { ref: { 'source-name': sourceName } },
    );
    return data.done;
  };
  const again = await manage('manageSnapshot', `volumeId: "${id}"`, 'id rawStatus', `unmanaged-snapshot-${snapshot.id}@volume-${cinderId}`);
  expect(again).toMatchObject({ snapshot: { rawStatus: 'available' }, userErrors: [] });
  const lost = await manage('manageSnapshot', `volumeId: "${id}"`, 'id rawStatus', 'nope');
  expect(lost).toMatchObject({ snapshot: { rawStatus: 'error' }, userErrors: [{ __typename: 'ResourceFailureError' }] });
  for (const made of [again, lost]) {
    const path = `/snapshots/${made.snapshot?.id.replace('Snapshot:', '') ?? ''}`;
    await alice.delete(path);
    await expect.poll(() => alice.get(path).then(() => 'there', () => 'gone'), { timeout: 20_000 }).toBe('gone');
  }

  expect(await mutate('admin', 'unmanageVolume', `id: "${id}", ${wait}`)).toMatchObject({ volume: null, userErrors: [] });
  const back = await manage('manageVolume', `host: "${host}", bootable: true`, 'id cinderId rawStatus size bootable', `unmanaged-${cinderId}`);
  deleteAfterTest(back.volume?.cinderId ?? '');
  expect(back).toMatchObject({ volume: { rawStatus: 'available', size: 1, bootable: true }, userErrors: [] });
  const missing = await manage('manageVolume', `host: "${host}"`, 'id cinderId rawStatus', 'nope');
  deleteAfterTest(missing.volume?.cinderId ?? '');
  expect(missing).toMatchObject({ volume: { rawStatus: 'error' }, userErrors: [{ __typename: 'ResourceFailureError' }] });
});

test('nobody does this to what is not his project\'s, and a reader nothing', async () => {
  const [id = ''] = fixture.volumeIds;
  const [snapshotId = ''] = fixture.snapshotIds;
  const all: [name: string, input: string, strangers?: string][] = [
    ['retypeVolume', `id: "${id}", newType: "__DEFAULT__"`],
    ['migrateVolume', `id: "${id}", host: "a@b#c"`],
    ['completeVolumeMigration', `id: "${id}", newVolumeId: "${id}"`],
    ['uploadVolumeToImage', `id: "${id}", imageName: "behaviour"`],
    ['reimageVolume', `id: "${id}", imageId: "${unknownId}"`],
    ['unmanageVolume', `id: "${id}"`],
    ['unmanageSnapshot', `id: "${snapshotId}"`],
    ['manageSnapshot', `volumeId: "${id}", ref: "x"`],
    ['manageVolume', 'host: "a@b#c", ref: "x"', 'ForbiddenError'],
  ];
  for (const [name, input, strangers = 'NotFoundError'] of all) {
    expect((await mutate('ron', name, input, '__typename')).userErrors, name).toMatchObject([{ __typename: 'ForbiddenError' }]);
    expect((await mutate('bob', name, input, '__typename')).userErrors, name).toMatchObject([{ __typename: strangers }]);
  }
  expect((await as('alice').send<{ volume: unknown }>(`{ volume(id: "${id}") { rawStatus } }`)).data.volume).toEqual({ rawStatus: 'available' });
});
