import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { delay } from './support/delay.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { done, refused, refusedToOthers, run, soon, waitShort } from './support/run.ts';
import { testVolume } from './support/volumes.ts';

await furnish({ volumes: 1, snapshots: 1 });

const read = graphql(`
  query StateOfVolume($id: ID!) {
    volume(id: $id) {
      id
      rawStatus
      bootable
      metadata
      imageMetadata
      rawMigrationStatus
    }
  }
`);
const volumeOf = async (id: string): Promise<unknown> => (await as('admin').ask(read, { id })).data.volume;

test('metadata, flags and statuses of a volume change with one mutation each, visible in a read', async () => {
  const { id } = await testVolume({ metadata: { a: '1', b: '2' } });
  const item = 'POST /volumes/{id}/action';
  const steps: [user: 'alice' | 'admin', name: string, input: object, calls: string[], effect: object][] = [
    [
      'alice',
      'setVolumeMetadata',
      { metadata: { b: '3', c: '4' } },
      ['POST /volumes/{id}/metadata'],
      { metadata: { a: '1', b: '3', c: '4' } },
    ],
    [
      'alice',
      'deleteVolumeMetadata',
      { keys: ['a', 'none'] },
      ['DELETE /volumes/{id}/metadata/{key}', 'DELETE /volumes/{id}/metadata/{key}'],
      { metadata: { b: '3', c: '4' } },
    ],
    ['alice', 'deleteVolumeMetadata', {}, ['PUT /volumes/{id}/metadata'], { metadata: {} }],
    ['alice', 'setVolumeReadonly', { readonly: true }, [item], { metadata: { readonly: 'True' } }],
    ['alice', 'setVolumeBootableStatus', { bootable: true }, [item], { bootable: true }],
    [
      'alice',
      'setVolumeImageMetadata',
      { metadata: { os: 'linux', arch: 'arm', x: '1' } },
      [item],
      { imageMetadata: { os: 'linux', arch: 'arm', x: '1' } },
    ],
    [
      'alice',
      'setVolumeImageMetadata',
      { metadata: { arch: 'x86' } },
      [item],
      { imageMetadata: { os: 'linux', arch: 'x86', x: '1' } },
    ],
    [
      'alice',
      'deleteVolumeImageMetadata',
      { keys: ['x', 'none'] },
      [item, item],
      { imageMetadata: { os: 'linux', arch: 'x86' } },
    ],
    ['alice', 'deleteVolumeImageMetadata', {}, ['GET /volumes/{id}', item, item], { imageMetadata: null }],
    [
      'admin',
      'resetVolumeStatus',
      { status: 'ERROR', migrationStatus: 'SUCCESS' },
      [item],
      { rawStatus: 'error', rawMigrationStatus: 'success' },
    ],
    [
      'admin',
      'resetVolumeStatus',
      { attachStatus: 'DETACHED', migrationStatus: 'NONE' },
      [item],
      { rawStatus: 'error', rawMigrationStatus: null },
    ],
  ];
  for (const [user, name, input, calls, effect] of steps) {
    expect(await run(user, name, { id, ...input }), name).toMatchObject({ userErrors: [], calls });
    expect(await volumeOf(id), name).toMatchObject(effect);
  }
});

test('setVolumeImageMetadata returns the new metadata without a further call', async () => {
  const { id } = await testVolume();
  const { payload, calls } = await run(
    'alice',
    'setVolumeImageMetadata',
    { id, metadata: { a: '1' } },
    'imageMetadata',
  );
  expect(payload).toEqual({ imageMetadata: { a: '1' } });
  expect(calls).toHaveLength(1);
});

test('missing keys and forbidden statuses are refused without changes', async () => {
  const { id } = await testVolume({ metadata: { a: '1' } });
  await done('admin', 'resetVolumeStatus', { id, status: 'MAINTENANCE' });
  const before = await volumeOf(id);
  const refusals: [user: 'alice' | 'admin', name: string, input: object, type: string][] = [
    ['alice', 'setVolumeReadonly', { readonly: true }, 'InvalidStateError'],
    ['alice', 'setVolumeBootableStatus', { bootable: true }, 'InvalidStateError'],
    ['alice', 'deleteVolumeMetadata', { keys: ['none'], ignoreMissing: false }, 'NotFoundError'],
    ['alice', 'deleteVolumeImageMetadata', { keys: ['none'], ignoreMissing: false }, 'NotFoundError'],
    ['alice', 'setVolumeMetadata', { metadata: {} }, 'ValidationError'],
    ['alice', 'setVolumeImageMetadata', { metadata: {} }, 'ValidationError'],
    ['admin', 'resetVolumeStatus', { status: 'IN_USE' }, 'InvalidStateError'],
    ['admin', 'resetVolumeStatus', {}, 'ValidationError'],
    ['alice', 'resetVolumeStatus', { status: 'AVAILABLE' }, 'ForbiddenError'],
    ['alice', 'revertVolumeToSnapshot', { snapshotId: fixture.snapshotIds[0] ?? '' }, 'ValidationError'],
  ];
  for (const [user, name, input, type] of refusals) await refused(user, name, { id, ...input }, type);
  expect(await volumeOf(id)).toEqual(before);
});

describe('revertVolumeToSnapshot', () => {
  test.each<[string, Record<string, string>, object, string, object[]]>([
    ['succeeds', {}, soon, 'available', []],
    ['fails', { 'lab:fail': 'revert' }, soon, 'error', [{ __typename: 'ResourceFailureError', lastStatus: 'error' }]],
    [
      'times out',
      { 'lab:delay': delay(2) },
      waitShort,
      'reverting',
      [{ __typename: 'WaitTimeoutError', lastStatus: 'reverting' }],
    ],
  ])('%s', async (_, metadata, wait, rawStatus, userErrors) => {
    const { id } = await testVolume();
    const made = { volumeId: id, name: 'behaviour-revert', wait: soon };
    const { snapshot } = await done<{ snapshot: { id: string } }>('alice', 'createSnapshot', made, 'snapshot { id }');
    const input = { id, snapshotId: snapshot.id };
    await refusedToOthers('revertVolumeToSnapshot', input);
    await done('alice', 'setVolumeMetadata', { id, metadata: { x: 'y', ...metadata } });
    const reverted = await run('alice', 'revertVolumeToSnapshot', { ...input, wait }, 'volume { rawStatus }');
    expect(reverted).toMatchObject({ payload: { volume: { rawStatus } }, userErrors });
    await done('alice', 'deleteVolumeMetadata', { id });
  });
});

test('volumes of other projects cannot be changed, and readers cannot change volumes', async () => {
  const [id = ''] = fixture.volumeIds;
  const before = await volumeOf(id);
  const all: [name: string, input: object][] = [
    ['setVolumeMetadata', { metadata: { a: '1' } }],
    ['deleteVolumeMetadata', { keys: ['fixture'] }],
    ['setVolumeReadonly', { readonly: true }],
    ['setVolumeBootableStatus', { bootable: true }],
    ['setVolumeImageMetadata', { metadata: { a: '1' } }],
    ['deleteVolumeImageMetadata', { keys: ['a'] }],
    ['resetVolumeStatus', { status: 'ERROR' }],
  ];
  for (const [name, input] of all) {
    await refusedToOthers(name, { id, ...input });
  }
  expect(await volumeOf(id)).toEqual(before);
});
