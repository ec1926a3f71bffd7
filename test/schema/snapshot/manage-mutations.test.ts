import { expect, test } from 'vitest';
import { snapshotId, volumeId } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate, wait } from '../support/mutate.ts';
import { notFound } from '../../support/fake-cinder.ts';

const id = snapshotId(1);
const ref = { 'source-name': 'a' };
const options = { answers: { 'POST /manageable_snapshots': () => ({ snapshot: { id } }) } };

test('manageSnapshot sends the given fields', async () => {
  const snapshot = { volume_id: volumeId(1), ref, name: 'a', metadata: { b: 'c' } };
  const input = { volumeId: `Volume:${volumeId(1)}`, ref, name: 'a', description: null, metadata: { b: 'c' } };
  await expectCalls('manageSnapshot', input, ['POST /manageable_snapshots'], [{ snapshot }], options);
});

test.each([
  [{ volumeId: 'x', ref }, ['volumeId']],
  [{ volumeId: volumeId(1), ref: '' }, ['ref']],
  [{ volumeId: volumeId(1), ref, name: 'x'.repeat(256) }, ['name']],
])('manageSnapshot refuses %j without a call', async (input, path) => {
  await expectRefused('manageSnapshot', input, { __typename: 'ValidationError', path: ['input', ...path] });
});

test('manageSnapshot is refused on an old cloud', async () => {
  await expectRefused(
    'manageSnapshot',
    { volumeId: volumeId(1), ref },
    { __typename: 'MicroversionTooLowError' },
    { microversion: '3.7' },
  );
});

test('unmanageSnapshot waits until the snapshot is deleted', async () => {
  const answers = { 'GET /snapshots/{id}': () => Promise.reject(notFound()) };
  const run = await mutate('unmanageSnapshot', { id, wait }, { answers });
  expect(run).toEqual({
    userErrors: [],
    calls: [`POST /snapshots/${id}/action`, `GET /snapshots/${id}`],
    bodies: [{ 'os-unmanage': null }],
  });
});
