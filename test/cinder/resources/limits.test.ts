import { expect, test } from 'vitest';
import { limits } from '../../../src/cinder/resources/limits.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';

/** As built by Cinder if its operator has configured a rate limit. */
const rate = [
  {
    uri: '*',
    regex: '.*',
    limit: [{ verb: 'GET', value: 10, remaining: 3, unit: 'MINUTE', 'next-available': '2026-01-01T00:00:00' }],
  },
];

test('decodes absolute and rate limits, with null for -1', async () => {
  const absolute = { maxTotalVolumes: -1, maxTotalBackups: 0, totalVolumesUsed: 7 };
  const { client, calls } = fakeCinder({}, { answers: { 'GET /limits': () => ({ limits: { rate, absolute } }) } });
  expect(await limits(client, 'p2')).toMatchObject({
    absolute: {
      maxTotalVolumes: null,
      maxTotalBackups: 0,
      maxTotalSnapshots: null,
      totalVolumesUsed: 7,
      totalBackupsUsed: null,
    },
    rate: [
      {
        uri: '*',
        regex: '.*',
        limits: [{ verb: 'GET', value: 10, remaining: 3, unit: 'MINUTE', nextAvailable: '2026-01-01T00:00:00Z' }],
      },
    ],
  });
  expect(calls).toEqual(['GET /limits?project_id=p2']);
});
