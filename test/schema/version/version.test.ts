import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';

test('returns the API version of the cloud without a call', async () => {
  const { data, calls } = await execute(
    '{ apiVersion { microversion minMicroversion maxMicroversion } }',
    {},
    { microversion: '3.60' },
  );
  expect(data).toEqual({ apiVersion: { microversion: '3.60', minMicroversion: '3.0', maxMicroversion: '3.60' } });
  expect(calls).toEqual([]);
});
