import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';

test('the API of the cloud, at no call of its own', async () => {
  const { data, calls } = await execute(
    '{ apiVersion { microversion minMicroversion maxMicroversion } }',
    {},
    { microversion: '3.60' },
  );
  expect(data).toEqual({ apiVersion: { microversion: '3.60', minMicroversion: '3.0', maxMicroversion: '3.60' } });
  expect(calls).toEqual([]);
});
