import { expect, onTestFinished, test } from 'vitest';
import { delay } from './support/delay.ts';
import { furnish } from './support/furnish.ts';
import { fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { done, read, refused, refusedToOthers, run, soon, untilRead, waitShort } from './support/run.ts';
import { hostOf, testVolume } from './support/volumes.ts';
import { scaled } from '../support/scaled.ts';

await furnish({ volumes: 1 });

const shown = 'volume { id rawStatus rawMigrationStatus host volumeType { name } }';
const isAvailable = (volume: { rawStatus: string } | null): boolean => volume?.rawStatus === 'available';
const otherHost = (host: string): string =>
  host.includes('@one') ? host.replace('@one', '@two') : host.replace('@two', '@one');
const setMetadata = (id: string, metadata: object): Promise<unknown> => done('alice', 'updateVolume', { id, metadata });

/** Creates a public volume type for one test. */
async function testType(specs: Record<string, string>): Promise<string> {
  const admin = restAs('admin');
  const name = `behaviour-${Object.values(specs).join('-')}-${Date.now()}`;
  const { volume_type: type } = (await admin.post('/types', { volume_type: { name, extra_specs: specs } })) as {
    volume_type: { id: string };
  };
  onTestFinished(async () => {
    // The type can be deleted only after the test's volume.
    await expect
      .poll(
        () =>
          admin.delete(`/types/${type.id}`).then(
            () => true,
            () => false,
          ),
        { timeout: scaled(20_000) },
      )
      .toBe(true);
  });
  return name;
}

test('a volume is retyped, and migrated for it only if the policy allows it', { timeout: scaled(60_000) }, async () => {
  const [one, two] = [await testType({ volume_backend_name: 'one' }), await testType({ volume_backend_name: 'two' })];
  const { id } = await testVolume({ volumeType: { name: one } });
  await refused('alice', 'retypeVolume', { id, newType: { name: one } }, 'InvalidStateError');
  await refused('alice', 'retypeVolume', { id, newType: { name: 'nope' } }, 'NotFoundError');
  const stays = await run('alice', 'retypeVolume', { id, newType: { name: two }, wait: soon }, shown);
  expect(stays).toMatchObject({
    payload: { volume: { volumeType: { name: one } } },
    userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'available' }],
  });
  const moves = await run(
    'alice',
    'retypeVolume',
    { id, newType: { name: two }, migrationPolicy: 'ON_DEMAND', wait: soon },
    shown,
  );
  expect(moves).toMatchObject({
    payload: { volume: { rawStatus: 'available', volumeType: { name: two } } },
    userErrors: [],
  });
  expect(await hostOf(id)).toContain('@two#');
  expect(moves.calls.filter((call) => call.startsWith('POST'))).toEqual(['POST /volumes/{id}/action']);

  await setMetadata(id, { 'lab:delay': delay(2) });
  const back = await run('alice', 'retypeVolume', {
    id,
    newType: { name: one },
    migrationPolicy: 'ON_DEMAND',
    wait: waitShort,
  });
  expect(back.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'retyping' }]);
  expect(await untilRead('volume', id, 'rawStatus volumeType { name }', isAvailable)).toMatchObject({
    volumeType: { name: one },
  });
  await setMetadata(id, {});
});

test(
  'a volume is migrated to another host, and failures and timeouts are errors',
  { timeout: scaled(60_000) },
  async () => {
    const { id } = await testVolume();
    const to = otherHost(await hostOf(id));
    expect(
      await refused('admin', 'migrateVolume', { id, target: { host: 'nope@nope#nope' } }, 'ValidationError'),
    ).toContain('No available service');
    await setMetadata(id, { 'lab:fail': 'migrate' });
    const fails = await run('admin', 'migrateVolume', { id, target: { host: to }, wait: soon }, shown);
    expect(fails).toMatchObject({
      payload: { volume: { rawMigrationStatus: 'error' } },
      userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'error' }],
    });
    await setMetadata(id, { 'lab:delay': delay(2) });
    const slow = await run(
      'admin',
      'migrateVolume',
      { id, target: { host: to }, lockVolume: true, wait: waitShort },
      shown,
    );
    expect(slow).toMatchObject({
      payload: { volume: { rawStatus: 'maintenance' } },
      userErrors: [{ __typename: 'WaitTimeoutError' }],
    });
    await untilRead('volume', id, 'rawStatus', isAvailable);
    expect(await hostOf(id)).toBe(to);
    await setMetadata(id, {});
    const back = await run('admin', 'migrateVolume', { id, target: { host: otherHost(to) }, wait: soon }, shown);
    const there = { rawStatus: 'available', rawMigrationStatus: 'success', host: otherHost(to) };
    expect(back).toMatchObject({ payload: { volume: there }, userErrors: [] });
  },
);

test('completeVolumeMigration refuses a volume without a migration, and completeVolumeExtend requires a newer microversion', async () => {
  const [id = ''] = fixture.volumeIds;
  const { id: copy } = await testVolume();
  const saved = await done('admin', 'completeVolumeMigration', { id: copy, newVolumeId: copy }, 'savedVolume { id }');
  expect(saved).toEqual({ savedVolume: { id: copy } });
  await done('admin', 'resetVolumeStatus', { id: copy, migrationStatus: 'MIGRATING' });
  const wrong = await run('admin', 'completeVolumeMigration', { id, newVolumeId: copy }, 'savedVolume { id }');
  expect(wrong).toMatchObject({ payload: { savedVolume: null }, userErrors: [{ __typename: 'InvalidStateError' }] });
  await done('admin', 'resetVolumeStatus', { id: copy, migrationStatus: 'NONE' });
  const older = await run('admin', 'completeVolumeExtend', { id });
  expect(older).toMatchObject({ userErrors: [{ __typename: 'MicroversionTooLowError' }], calls: [] });
});

test('volumes of other projects cannot be moved, and readers cannot move volumes', async () => {
  const [id = ''] = fixture.volumeIds;
  const all: [name: string, input: object][] = [
    ['retypeVolume', { newType: { name: '__DEFAULT__' } }],
    ['migrateVolume', { target: { host: 'a@b#c' } }],
    ['completeVolumeMigration', { newVolumeId: id }],
  ];
  for (const [name, input] of all) {
    await refusedToOthers(name, { id, ...input });
  }
  expect(await read('volume', id, 'rawStatus')).toEqual({ rawStatus: 'available' });
});
