import { expect, test } from 'vitest';
import { volumeSummary } from '../../../src/cinder/resources/volume-summary.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';

const telling = (summary: object) =>
  fakeCinder({}, { answers: { 'GET /volumes/summary': () => ({ 'volume-summary': summary }) } });

test('returns counts, and metadata by key', async () => {
  const { client, calls } = telling({ total_count: 2, total_size: 3, metadata: { team: ['a', 'b'] } });
  expect(await volumeSummary(client, true)).toEqual({
    kind: 'VolumeSummary',
    totalCount: 2,
    totalSize: 3,
    metadata: [{ key: 'team', values: ['a', 'b'] }],
  });
  expect(calls).toEqual(['GET /volumes/summary?all_tenants=1']);
});

test('returns no metadata before 3.36', async () => {
  const { client, calls } = telling({ total_count: 2, total_size: 3 });
  expect(await volumeSummary(client, false)).toMatchObject({ metadata: null });
  expect(calls).toEqual(['GET /volumes/summary']);
});

test('makes no call on a cloud without the summary', async () => {
  const { client, calls } = fakeCinder({}, { microversion: '3.11' });
  expect(await failureOf(() => volumeSummary(client, false))).toEqual(
    cinderError('MICROVERSION_TOO_LOW', 'The summary of volumes', { required: '3.12', available: '3.11' }),
  );
  expect(calls).toEqual([]);
});
