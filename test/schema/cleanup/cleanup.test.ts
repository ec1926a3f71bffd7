import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import { snapshotId, snapshotRow, volumeId, volumeRow } from '../../support/rows.ts';
import { badWait, expectRefused } from '../support/mutate.ts';

const document = `mutation ($input: CleanupProjectInput!) {
  cleanupProject(input: $input) {
    rows { name outcome resource { id ... on Volume { size } ... on Snapshot { rawStatus } } error { code } }
    userErrors { code path }
  }
}`;
const store = { snapshots: [snapshotRow(1, 1)], volumes: [volumeRow(1)] };

test('only lists the resources by default, and shows them without further calls', async () => {
  const { data, calls } = await execute(document, store, { variables: { input: {} } });
  expect(data).toEqual({
    cleanupProject: {
      rows: [
        {
          name: 'snapshot 1',
          outcome: 'WOULD_BE_DELETED',
          resource: { id: `Snapshot:${snapshotId(1)}`, rawStatus: 'available' },
          error: null,
        },
        {
          name: 'volume 1',
          outcome: 'WOULD_BE_DELETED',
          resource: { id: `Volume:${volumeId(1)}`, size: 1 },
          error: null,
        },
      ],
      userErrors: [],
    },
  });
  expect(calls).toHaveLength(3);
});

test('refuses invalid input without a call', async () => {
  await expectRefused('cleanupProject', badWait, { path: ['input', 'interval'] });
  await expectRefused('cleanupProject', { timeout: 301 }, { path: ['input', 'timeout'] });
});
