import { describe, expect, test } from 'vitest';
import { scaled } from '../support/scaled.ts';
import { freeVolume } from './support/attaching.ts';
import { delay } from './support/delay.ts';
import { deleteBackupAfterTest, makeUndeletable } from './support/backups.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { done, inVain, read, run, runBulk, soon, tooSoon } from './support/run.ts';
import { testVolume } from './support/volumes.ts';

await furnish({ volumes: 4, snapshots: 3 });

const { volumeIds, snapshotIds } = fixture;
const kinds = (results: readonly { userErrors: readonly { __typename: string }[] }[]): string[] =>
  results.map(({ userErrors }) => userErrors.map(({ __typename }) => __typename).join());
const volumesOf = (count: number, input: Record<string, unknown> = {}): Promise<{ id: string }[]> =>
  Promise.all(Array.from({ length: count }, () => testVolume(input)));

async function make(kind: 'Snapshot' | 'Backup', volumeId: string): Promise<string> {
  const field = kind.toLowerCase();
  const input = { volumeId, name: 'behaviour-bulk', wait: soon };
  const payload = await done<Record<string, { id: string }>>('alice', `create${kind}`, input, `${field} { id }`);
  return payload[field]?.id ?? '';
}

describe('deleteVolumes', () => {
  test('deletes the volumes without snapshots, and keeps the one with snapshots, with the reason', async () => {
    const [first, kept, last] = (await volumesOf(3)).map(({ id }) => id) as [string, string, string];
    await make('Snapshot', kept);
    const ids = [first, kept, last];
    const { results, calls } = await runBulk('alice', 'deleteVolumes', { ids }, 'deletedId');
    expect(results).toMatchObject([
      { requestedId: first, deletedId: first, userErrors: [] },
      {
        requestedId: kept,
        deletedId: null,
        userErrors: [{ __typename: 'InvalidStateError', message: expect.stringContaining('snapshot') as string }],
      },
      { requestedId: last, deletedId: last, userErrors: [] },
    ]);
    expect(calls.toSorted()).toEqual([...Array<string>(3).fill('DELETE /volumes/{id}'), 'GET /volumes/{id}']);

    const again = await runBulk('alice', 'deleteVolumes', { ids, cascade: true, wait: soon }, 'deletedId');
    expect(kinds(again.results)).toEqual(['', '', '']);
    for (const id of ids) expect(await read('volume', id, 'id')).toBeNull();
  });

  test('reports volumes that do not exist only if requested', async () => {
    const { id } = await testVolume();
    await done('alice', 'deleteVolume', { id, wait: soon });
    const ignored = await runBulk('alice', 'deleteVolumes', { ids: [id] }, 'deletedId');
    expect(ignored.results).toEqual([{ requestedId: id, deletedId: null, userErrors: [] }]);
    const { results } = await runBulk('alice', 'deleteVolumes', { ids: [id], ignoreMissing: false });
    expect(results).toMatchObject([{ userErrors: [{ __typename: 'NotFoundError', path: ['input', 'ids', '0'] }] }]);
  });

  test('waits for each volume, and reports the one whose deletion failed', { timeout: scaled(120_000) }, async () => {
    const [good, bad] = (await volumesOf(2)) as [{ id: string }, { id: string }];
    await done('alice', 'updateVolume', { id: bad.id, metadata: { 'lab:fail': 'delete' } });
    const ids = [good.id, bad.id];
    const { results } = await runBulk('alice', 'deleteVolumes', { ids, wait: soon }, 'deletedId');
    expect(results).toMatchObject([
      { deletedId: good.id, userErrors: [] },
      { deletedId: null, userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'error_deleting' }] },
    ]);
    expect(await read('volume', good.id, 'id')).toBeNull();
    const late = await testVolume();
    const timedOut = await runBulk('alice', 'deleteVolumes', { ids: [late.id], wait: tooSoon });
    expect(kinds(timedOut.results)).toEqual(['WaitTimeoutError']);
  });
});

describe('extendVolumes', () => {
  test('extends each volume to its own size, and refuses one that is too small', async () => {
    const ids = (await volumesOf(4)).map(({ id }) => id);
    const rows = [2, 3, 1, 2].map((newSize, index) => ({ id: ids[index], newSize }));
    const { results, calls } = await runBulk('alice', 'extendVolumes', { volumes: rows }, 'volume { id size status }');
    expect(kinds(results)).toEqual(['', '', 'ValidationError', '']);
    expect(results[2]).toMatchObject({
      requestedId: ids[2],
      volume: null,
      userErrors: [{ path: ['input', 'volumes', '2', 'newSize'] }],
    });
    expect(results.map(({ requestedId }) => requestedId)).toEqual(ids);
    // One list has the volumes of all rows.
    expect(calls).toEqual([...Array<string>(4).fill('POST /volumes/{id}/action'), 'GET /volumes/detail']);
  });

  test(
    'has the record after the wait, also if other rows were refused and read',
    { timeout: scaled(120_000) },
    async () => {
      const [good, ...bad] = (await volumesOf(4)) as [{ id: string }, ...{ id: string }[]];
      const ids = bad.map(({ id }) => id);
      for (const id of ids) await done('admin', 'resetVolumeStatus', { id, status: 'MAINTENANCE' });
      await done('alice', 'updateVolume', { id: good.id, metadata: { 'lab:delay': delay(1) } });
      const input = { volumes: [...ids, good.id].map((id) => ({ id, newSize: 2 })), wait: soon };
      const { results } = await runBulk('alice', 'extendVolumes', input, 'volume { size rawStatus }');
      expect(kinds(results)).toEqual([...ids.map(() => 'InvalidStateError'), '']);
      expect(results.at(-1)).toMatchObject({ volume: { size: 2, rawStatus: 'available' } });
    },
  );

  test('waits for the new sizes', { timeout: scaled(120_000) }, async () => {
    const ids = (await volumesOf(3)).map(({ id }) => id);
    await done('alice', 'updateVolume', { id: ids[2], metadata: { 'lab:fail': 'extend' } });
    const volumes = ids.map((id, index) => ({ id, newSize: index + 2 }));
    const input = { volumes, wait: soon };
    const { results } = await runBulk('alice', 'extendVolumes', input, 'volume { id size rawStatus }');
    expect(results).toMatchObject([
      { volume: { id: ids[0], size: 2, rawStatus: 'available' }, userErrors: [] },
      { volume: { id: ids[1], size: 3, rawStatus: 'available' }, userErrors: [] },
      {
        volume: { id: ids[2], rawStatus: 'error_extending' },
        userErrors: [{ __typename: 'ResourceFailureError', reasons: [expect.stringContaining('extend volume')] }],
      },
    ]);
    const late = { volumes: [{ id: ids[0], newSize: 5 }], wait: tooSoon };
    expect(kinds((await runBulk('alice', 'extendVolumes', late)).results)).toEqual(['WaitTimeoutError']);
  });
});

describe('resets', () => {
  test('are refused in each row for a member, without changes', async () => {
    for (const [name, ids] of [
      ['resetVolumeStatuses', volumeIds.slice(0, 3)],
      ['resetSnapshotStatuses', snapshotIds],
    ] as const) {
      const { results, calls } = await runBulk('alice', name, { ids, status: 'ERROR' });
      expect(kinds(results)).toEqual(['ForbiddenError', 'ForbiddenError', 'ForbiddenError']);
      expect(calls).toHaveLength(3);
    }
    expect(await read('volume', volumeIds[0] ?? '', 'rawStatus')).toEqual({ rawStatus: 'available' });
    expect(await read('snapshot', snapshotIds[0] ?? '', 'rawStatus')).toEqual({ rawStatus: 'available' });
  });

  test('set the statuses of volumes and snapshots for an administrator', async () => {
    const volumes = (await volumesOf(3)).map(({ id }) => id);
    const input = { ids: volumes, status: 'MAINTENANCE' };
    const { results, calls } = await runBulk('admin', 'resetVolumeStatuses', input, 'volume { id rawStatus }');
    expect(results.map(({ volume }) => volume)).toEqual(volumes.map((id) => ({ id, rawStatus: 'maintenance' })));
    expect(calls).toEqual([...Array<string>(3).fill('POST /volumes/{id}/action'), 'GET /volumes/detail']);

    const snapshot = await make('Snapshot', volumeIds[3] ?? '');
    const reset = await runBulk(
      'admin',
      'resetSnapshotStatuses',
      { ids: [snapshot], status: 'ERROR' },
      'snapshot { rawStatus }',
    );
    expect(reset.results).toMatchObject([{ snapshot: { rawStatus: 'error' }, userErrors: [] }]);
    await done('alice', 'deleteSnapshot', { id: snapshot, wait: soon });
  });
});

test.each([
  ['setVolumesMetadata', 'volume', volumeIds.slice(0, 3), '/volumes'],
  ['setSnapshotsMetadata', 'snapshot', snapshotIds, '/snapshots'],
])('%s sets keys and keeps others', async (name, field, ids, route) => {
  await runBulk('alice', name, { ids: ids.slice(0, 1), metadata: { a: '1' } });
  const input = { ids, metadata: { b: '2', 'x/y': '3' } };
  const { results, calls } = await runBulk('alice', name, input, `${field} { metadata }`);
  expect(results.map(({ [field]: found }) => found)).toMatchObject([
    { metadata: { a: '1', b: '2', 'x/y': '3' } },
    { metadata: { b: '2', 'x/y': '3' } },
    { metadata: { b: '2', 'x/y': '3' } },
  ]);
  expect(calls).toEqual([...Array<string>(3).fill(`POST ${route}/{id}/metadata`), `GET ${route}/detail`]);
  expect(kinds((await runBulk('ron', name, input)).results)).toEqual(Array(3).fill('ForbiddenError'));
});

test('detachVolumes detaches attached volumes, and refuses one in another status', async () => {
  const [first, second, free] = [await freeVolume(), await freeVolume(), await freeVolume()];
  const attach = (id: string): Promise<object> =>
    done('alice', 'attachVolume', { id, mountpoint: '/dev/vdc', hostName: 'compute-1', wait: soon });
  await attach(first);
  await attach(second);
  await done('admin', 'resetVolumeStatus', { id: free, status: 'MAINTENANCE' });
  const input = { volumes: [first, free, second].map((id) => ({ id })), wait: soon };
  const { results } = await runBulk('alice', 'detachVolumes', input, 'volume { id rawStatus }');
  expect(results).toMatchObject([
    { requestedId: first, volume: { id: first, rawStatus: 'available' }, userErrors: [] },
    {
      requestedId: free,
      userErrors: [{ __typename: 'InvalidStateError', message: expect.stringContaining('"maintenance"') as string }],
    },
    { requestedId: second, volume: { id: second, rawStatus: 'available' }, userErrors: [] },
  ]);
  await attach(first);
  const late = await runBulk('alice', 'detachVolumes', { volumes: [{ id: first }], wait: inVain });
  expect(kinds(late.results)).toEqual(['WaitTimeoutError']);
  const connectors = { volumes: [{ id: first }, { id: second, connector: { host: 'h' } }] };
  expect((await runBulk('alice', 'detachVolumes', connectors)).results[1]).toMatchObject({
    userErrors: [{ __typename: 'ValidationError', path: ['input', 'volumes', '1', 'connector'] }],
  });
});

test('deleteSnapshots deletes snapshots, and reports those that fail', { timeout: scaled(120_000) }, async () => {
  const volume = await testVolume();
  const [first, second, third] = [
    await make('Snapshot', volume.id),
    await make('Snapshot', volume.id),
    await make('Snapshot', volume.id),
  ];
  const late = await runBulk('alice', 'deleteSnapshots', { ids: [third], wait: tooSoon });
  expect(kinds(late.results)).toEqual(['WaitTimeoutError']);
  const input = { ids: [first, second], wait: soon };
  const { results } = await runBulk('alice', 'deleteSnapshots', input, 'deletedId');
  expect(results).toMatchObject([{ deletedId: first }, { deletedId: second }]);
  const bad = await make('Snapshot', volume.id);
  await done('alice', 'updateVolume', { id: volume.id, metadata: { 'lab:fail': 'delete_snapshot' } });
  const failed = await runBulk('alice', 'deleteSnapshots', { ids: [bad], wait: soon }, 'deletedId');
  expect(failed.results).toMatchObject([{ deletedId: null, userErrors: [{ __typename: 'ResourceFailureError' }] }]);
});

test('deleteBackups deletes backups, and reports those that fail', { timeout: scaled(240_000) }, async () => {
  const volume = await testVolume();
  const id = await make('Backup', volume.id);
  deleteBackupAfterTest(id);
  const bad = await makeUndeletable();
  const { results } = await runBulk('alice', 'deleteBackups', { ids: [id, bad.id], wait: soon }, 'deletedId');
  expect(results).toMatchObject([
    { requestedId: id, deletedId: id, userErrors: [] },
    { requestedId: bad.id, deletedId: null, userErrors: [{ __typename: 'ResourceFailureError', lastStatus: 'error' }] },
  ]);
  await bad.repair();
  const late = await runBulk('alice', 'deleteBackups', { ids: [bad.id], wait: tooSoon });
  expect(kinds(late.results)).toEqual(['WaitTimeoutError']);
});

describe('the whole input is refused, without a call,', () => {
  const many = Array.from({ length: 101 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  const [id = ''] = volumeIds;

  test.each<[string, string, object, readonly string[], string]>([
    ['with more than 100 rows', 'deleteVolumes', { ids: many }, ['ids'], '1 and 100'],
    ['with no row', 'extendVolumes', { volumes: [] }, ['volumes'], '1 and 100'],
    ['with an ID twice', 'deleteVolumes', { ids: [id, `Volume:${id}`] }, ['ids', '1'], 'each ID once'],
    ['without a change', 'resetVolumeStatuses', { ids: [id] }, [], 'No change'],
    ['with invalid metadata', 'setVolumesMetadata', { ids: [id], metadata: {} }, ['metadata'], 'must not be empty'],
    [
      'with an invalid wait',
      'deleteVolumes',
      { ids: [id], wait: { timeout: 301 } },
      ['wait', 'timeout'],
      'at most 300',
    ],
  ])('%s', async (_, name, input, path, message) => {
    const { payload, userErrors, calls } = await run('alice', name, input, 'results { requestedId }');
    expect(payload).toEqual({ results: [] });
    expect(userErrors).toMatchObject([
      { __typename: 'ValidationError', path: ['input', ...path], message: expect.stringContaining(message) as string },
    ]);
    expect(calls).toEqual([]);
  });
});

test('100 rows stay within the budget of calls and within one list for the results', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);
  const { data, errors, calls } = await as('alice').send<{ done: { results: { userErrors: object[] }[] } }>(
    'mutation ($input: SetVolumesMetadataInput!) { done: setVolumesMetadata(input: $input) { results { volume { id } userErrors { __typename } } } }',
    { input: { ids: [...ids.slice(1), volumeIds[0]], metadata: { a: '1' } } },
  );
  expect(errors).toEqual([]);
  const results = data.done.results.map(({ userErrors }) => userErrors.length);
  expect(results).toEqual([...Array<number>(99).fill(1), 0]);
  expect(calls.filter((call) => call.startsWith('POST'))).toHaveLength(100);
  expect(calls).toHaveLength(101);
});
