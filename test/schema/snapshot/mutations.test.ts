import { describe, expect, test } from 'vitest';
import { notFound, type FakeOptions } from '../../support/fake-cinder.ts';
import { snapshotId, snapshotRow, volumeId } from '../../support/rows.ts';
import { badWait, expectCalls, expectRefused, mutate, wait, waitInVain } from '../support/mutate.ts';

const id = snapshotId(1);
const made = { 'POST /snapshots': () => ({ snapshot: { id } }) };
const tooLong = 'x'.repeat(256);
const refusal = (path: string[], message?: string): object => ({
  __typename: 'ValidationError',
  path: ['input', ...path],
  ...(message && { message: expect.stringContaining(message) as string }),
});

describe('createSnapshot', () => {
  const volume = volumeId(1);
  test.each<[object, object]>([
    [{}, {}],
    [
      { name: 'a', description: 'b', metadata: { team: 'storage' }, force: true },
      { name: 'a', description: 'b', metadata: { team: 'storage' }, force: true },
    ],
    [{ name: null, description: null, metadata: null, force: false }, {}],
  ])('sends the given fields of %j, without a force that is false', async (input, snapshot) => {
    const body = { snapshot: { volume_id: volume, ...snapshot } };
    await expectCalls('createSnapshot', { volumeId: `Volume:${volume}`, ...input }, ['POST /snapshots'], [body], {
      answers: made,
    });
  });

  test.each<[object, string[]]>([
    [{ volumeId: `Snapshot:${volume}` }, ['volumeId']],
    [{ volumeId: volume, name: tooLong }, ['name']],
    [{ volumeId: volume, description: tooLong }, ['description']],
    [{ volumeId: volume, metadata: { '': 'a' } }, ['metadata']],
    [{ volumeId: volume, wait: badWait }, ['wait', 'interval']],
  ])('refuses %j without a call', async (input, path) => {
    await expectRefused('createSnapshot', input, refusal(path));
  });

  test.each([
    ['available', [], wait],
    ['error', [{ __typename: 'ResourceFailureError' }], wait],
    ['creating', [{ __typename: 'WaitTimeoutError' }], waitInVain],
  ])('waits until the status %s, with the errors %j', async (status, errors, how) => {
    const store = { snapshots: [snapshotRow(1, 1, { status })] };
    const { userErrors } = await mutate('createSnapshot', { volumeId: volume, wait: how }, { answers: made, store });
    expect(userErrors).toMatchObject(errors);
  });
});

describe('updateSnapshot', () => {
  test.each([
    [{ name: 'b' }, { name: 'b' }],
    [
      { name: null, description: null },
      { name: null, description: null },
    ],
  ])('sends %j', async (changes, snapshot) => {
    await expectCalls('updateSnapshot', { id, ...changes }, [`PUT /snapshots/${id}`], [{ snapshot }]);
  });

  test('refuses invalid input without a call', async () => {
    await expectRefused(
      'updateSnapshot',
      { id },
      refusal([], 'No change was specified. Specify `name` or `description`.'),
    );
    await expectRefused('updateSnapshot', { id: '../x', name: 'a' }, refusal(['id']));
  });
});

describe('deleteSnapshot', () => {
  test.each<[object, string, unknown[]]>([
    [{}, `DELETE /snapshots/${id}`, []],
    [{ force: true }, `POST /snapshots/${id}/action`, [{ 'os-force_delete': null }]],
  ])('makes the call for %j', async (changes, call, bodies) => {
    await expectCalls('deleteSnapshot', { id: `Snapshot:${id}`, ...changes }, [call], bodies);
  });

  test('waits until the snapshot is deleted, or the deletion failed', async () => {
    await expectCalls('deleteSnapshot', { id, wait }, [`DELETE /snapshots/${id}`, `GET /snapshots/${id}`]);
    const store = { snapshots: [snapshotRow(1, 1, { status: 'error_deleting' })] };
    expect((await mutate('deleteSnapshot', { id, wait }, { store })).userErrors).toMatchObject([
      { __typename: 'ResourceFailureError' },
    ]);
  });
});

describe('metadata', () => {
  const route = `/snapshots/${id}/metadata`;
  const missing: FakeOptions = {
    answers: {
      'DELETE /snapshots/{id}/metadata/{key}': () =>
        Promise.reject(notFound('Snapshot s has no metadata with key a, which')),
    },
  };

  test('sets keys', async () => {
    await expectCalls(
      'setSnapshotMetadata',
      { id, metadata: { a: '1' } },
      [`POST ${route}`],
      [{ metadata: { a: '1' } }],
    );
  });

  test.each<[object, string[], unknown[]]>([
    [{}, [`PUT ${route}`], [{ metadata: {} }]],
    [{ keys: null }, [`PUT ${route}`], [{ metadata: {} }]],
    [
      { keys: ['a', 'b.c', 'a', '%2f', 'x y'] },
      [`DELETE ${route}/a`, `DELETE ${route}/b.c`, `DELETE ${route}/%252f`, `DELETE ${route}/x%20y`],
      [],
    ],
    [{ keys: ['a', 'x/y'] }, [`GET ${route}`, `PUT ${route}`], [{ metadata: { b: '2' } }]],
    [{ keys: ['a.json'] }, [`GET ${route}`, `PUT ${route}`], [{ metadata: { a: '1', b: '2', 'x/y': '3' } }]],
    [{ keys: ['..'] }, [`GET ${route}`, `PUT ${route}`], [{ metadata: { a: '1', b: '2', 'x/y': '3' } }]],
  ])('deletes the keys of %j', async (input, calls, bodies) => {
    const answers = { 'GET /snapshots/{id}/metadata': () => ({ metadata: { a: '1', b: '2', 'x/y': '3' } }) };
    await expectCalls('deleteSnapshotMetadata', { id, ...input }, calls, bodies, { answers });
  });

  test('returns an error for a missing key only without ignoreMissing', async () => {
    await expectCalls(
      'deleteSnapshotMetadata',
      { id, keys: ['a', 'b'] },
      [`DELETE ${route}/a`, `DELETE ${route}/b`],
      [],
      missing,
    );
    const asked = { id, keys: ['a', 'b'], ignoreMissing: false };
    expect(await mutate('deleteSnapshotMetadata', asked, missing)).toMatchObject({
      calls: [`DELETE ${route}/a`],
      userErrors: [{ __typename: 'NotFoundError' }],
    });
    const answers = { 'GET /snapshots/{id}/metadata': () => ({ metadata: {} }) };
    const slash = await mutate('deleteSnapshotMetadata', { ...asked, keys: ['x/y'] }, { answers });
    expect(slash.userErrors).toMatchObject([
      { __typename: 'NotFoundError', message: 'The snapshot has no metadata with key x/y.' },
    ]);
  });

  test('returns an error for a missing snapshot', async () => {
    const answers = { 'DELETE /snapshots/{id}/metadata/{key}': () => Promise.reject(notFound('Snapshot')) };
    expect((await mutate('deleteSnapshotMetadata', { id, keys: ['a'] }, { answers })).userErrors).toMatchObject([
      { __typename: 'NotFoundError' },
    ]);
  });

  test.each<[string, object, string[], string?]>([
    ['setSnapshotMetadata', { metadata: {} }, ['metadata'], '`metadata` must not be empty'],
    ['setSnapshotMetadata', { metadata: { a: tooLong } }, ['metadata', 'a']],
    ['deleteSnapshotMetadata', { keys: [] }, ['keys'], 'omit `keys` to delete all keys'],
    ['deleteSnapshotMetadata', { keys: ['a', ''] }, ['keys', '1'], 'received 0'],
    ['deleteSnapshotMetadata', { keys: [tooLong] }, ['keys', '0'], 'received 256'],
  ])('%s refuses %j without a call', async (name, input, path, message) => {
    await expectRefused(name, { id, ...input }, refusal(path, message));
  });
});

describe('statuses', () => {
  test.each<[string, object, object]>([
    ['resetSnapshotStatus', { status: 'BACKING_UP' }, { 'os-reset_status': { status: 'backing-up' } }],
    ['setSnapshotStatus', { status: 'AVAILABLE' }, { 'os-update_snapshot_status': { status: 'available' } }],
    [
      'setSnapshotStatus',
      { status: 'CREATING', progress: 80 },
      { 'os-update_snapshot_status': { status: 'creating', progress: '80%' } },
    ],
  ])('%s sends %j', async (name, input, body) => {
    await expectCalls(name, { id, ...input }, [`POST /snapshots/${id}/action`], [body]);
  });

  test.each<[string, object, string[], string]>([
    ['resetSnapshotStatus', { status: 'UNKNOWN' }, ['status'], '`UNKNOWN` is not a status'],
    [
      'setSnapshotStatus',
      { status: 'CREATING', progress: 101 },
      ['progress'],
      '`progress` must be between 0 and 100; received 101.',
    ],
    ['setSnapshotStatus', { status: 'CREATING', progress: -1 }, ['progress'], 'received -1.'],
  ])('%s refuses %j without a call', async (name, input, path, message) => {
    await expectRefused(name, { id, ...input }, refusal(path, message));
  });
});
