import { expect, test } from 'vitest';
import { delay } from './support/delay.ts';
import { furnish } from './support/furnish.ts';
import { fixture } from './support/gateway.ts';
import {
  done,
  inVain,
  read,
  refused,
  refusedToOthers,
  run,
  type Run,
  soon,
  untilRead,
  waitShort,
} from './support/run.ts';
import { deleteAfterTest, hostOf, testVolume } from './support/volumes.ts';
import { scaled } from '../support/scaled.ts';

await furnish({ volumes: 1, snapshots: 1 });

interface Managed {
  volume: { cinderId: string; rawStatus: string } | null;
}
interface ManagedSnapshot {
  snapshot: { id: string; cinderId: string; rawStatus: string } | null;
}

const failure = { __typename: 'ResourceFailureError' };
const isGone = (found: unknown): boolean => found === null;

/** Manages an existing volume of the backend, and deletes it after the test. */
async function manage(host: string, name: string, more: object = {}): Promise<Run<Managed>> {
  const input = { target: { host }, ref: { 'source-name': name }, name: 'behaviour-managed', wait: soon, ...more };
  const managed = await run<Managed>('admin', 'manageVolume', input, 'volume { cinderId rawStatus size bootable }');
  deleteAfterTest(managed.payload.volume?.cinderId ?? '');
  return managed;
}

function manageSnapshot(volumeId: string, name: string, wait: object = soon): Promise<Run<ManagedSnapshot>> {
  const input = { volumeId, ref: { 'source-name': name }, name: 'behaviour-managed', wait };
  return run<ManagedSnapshot>('admin', 'manageSnapshot', input, 'snapshot { id cinderId rawStatus }');
}

async function makeSnapshot(volumeId: string): Promise<{ id: string; cinderId: string }> {
  const input = { volumeId, name: 'behaviour-managed', wait: soon };
  return (
    await done<{ snapshot: { id: string; cinderId: string } }>(
      'alice',
      'createSnapshot',
      input,
      'snapshot { id cinderId }',
    )
  ).snapshot;
}

test('a volume and its snapshot are unmanaged and managed again', { timeout: scaled(60_000) }, async () => {
  const { id, cinderId } = await testVolume();
  const host = await hostOf(id);
  const snapshot = await makeSnapshot(id);
  await refused('admin', 'unmanageVolume', { id }, 'InvalidStateError');

  expect(await done('admin', 'unmanageSnapshot', { id: snapshot.id, wait: soon }, 'snapshot { id }')).toEqual({
    snapshot: null,
  });
  const again = await manageSnapshot(id, `unmanaged-snapshot-${snapshot.cinderId}@volume-${cinderId}`);
  expect(again).toMatchObject({ payload: { snapshot: { rawStatus: 'available' } }, userErrors: [] });
  const lost = await manageSnapshot(id, 'nope');
  expect(lost).toMatchObject({ payload: { snapshot: { rawStatus: 'error' } }, userErrors: [failure] });
  for (const made of [again, lost])
    await done('alice', 'deleteSnapshot', { id: made.payload.snapshot?.id, wait: soon });

  expect(await done('admin', 'unmanageVolume', { id, wait: soon }, 'volume { id }')).toEqual({ volume: null });
  const back = await manage(host, `unmanaged-${cinderId}`, { bootable: true });
  expect(back).toMatchObject({
    payload: { volume: { rawStatus: 'available', size: 1, bootable: true } },
    userErrors: [],
  });
  const missing = await manage(host, 'nope');
  expect(missing).toMatchObject({ payload: { volume: { rawStatus: 'error' } }, userErrors: [failure] });
});

test(
  'failures and timeouts of managing and unmanaging are errors with the last status',
  { timeout: scaled(60_000) },
  async () => {
    const { id, cinderId } = await testVolume();
    const host = await hostOf(id);
    const snapshot = await makeSnapshot(id);
    await done('alice', 'updateVolume', { id, metadata: { 'lab:fail': 'unmanage,unmanage_snapshot' } });
    const kept = await run('admin', 'unmanageSnapshot', { id: snapshot.id, wait: soon });
    expect(kept.userErrors).toMatchObject([
      { ...failure, lastStatus: 'error_deleting', reasons: ['delete snapshot:Snapshot failed to delete.'] },
    ]);
    await done('alice', 'updateVolume', { id, metadata: { 'lab:fail': 'unmanage', 'lab:delay': delay(2) } });
    await done('admin', 'resetSnapshotStatus', { id: snapshot.id, status: 'AVAILABLE' });
    const slow = await run('admin', 'unmanageSnapshot', { id: snapshot.id, wait: waitShort });
    expect(slow.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'unmanaging' }]);
    await untilRead('snapshot', snapshot.id, 'id', isGone);
    await done('alice', 'updateVolume', { id, metadata: { 'lab:fail': 'unmanage' } });
    const again = await manageSnapshot(id, `unmanaged-snapshot-${snapshot.cinderId}@volume-${cinderId}`, inVain);
    expect(again.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'available' }]);
    await done('alice', 'deleteSnapshot', { id: again.payload.snapshot?.id, wait: soon });

    const unmoved = await run('admin', 'unmanageVolume', { id, wait: soon });
    expect(unmoved.userErrors).toMatchObject([{ ...failure, lastStatus: 'error_unmanaging' }]);
    await done('alice', 'updateVolume', { id, metadata: { 'lab:delay': delay(2) } });
    await done('admin', 'resetVolumeStatus', { id, status: 'AVAILABLE' });
    const late = await run('admin', 'unmanageVolume', { id, wait: waitShort });
    expect(late.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'unmanaging' }]);
    await untilRead('volume', id, 'id', isGone);
    const back = await manage(host, `unmanaged-${cinderId}`, { wait: inVain });
    expect(back.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'available' }]);
  },
);

test('volumes of other projects cannot be managed or unmanaged, and readers cannot do either', async () => {
  const [id = ''] = fixture.volumeIds;
  const [snapshotId = ''] = fixture.snapshotIds;
  const all: [name: string, input: object, strangers?: string][] = [
    ['unmanageVolume', { id }],
    ['unmanageSnapshot', { id: snapshotId }],
    ['manageSnapshot', { volumeId: id, ref: 'x' }],
    ['manageVolume', { target: { host: 'a@b#c' }, ref: 'x' }, 'ForbiddenError'],
  ];
  for (const [name, input, strangers = 'NotFoundError'] of all) {
    await refusedToOthers(name, input, strangers);
  }
  expect(await read('volume', id, 'rawStatus')).toEqual({ rawStatus: 'available' });
});
