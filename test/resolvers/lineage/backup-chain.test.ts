import { expect, test } from 'vitest';
import { backups, type Backup } from '../../../src/cinder/resources/backups.ts';
import { chainOfBackup } from '../../../src/resolvers/lineage/backup-chain.ts';
import { operation } from '../../support/operation.ts';
import { backupId, backupRow, volumeId, type Row } from '../../support/rows.ts';

const incremental = (n: number, parent: number, more: Record<string, unknown> = {}): Row =>
  backupRow(n, 1, { is_incremental: true, parent_id: backupId(parent), ...more });

/** 1 <- 2 <- 3, where 3 is being created. Cinder then says that 2 has no dependents. */
const rows = [
  backupRow(1, 1, { has_dependent_backups: true }),
  incremental(2, 1, { has_dependent_backups: false }),
  incremental(3, 2, { status: 'creating' }),
];
const decoded = (n: number): Backup => backups.decode(rows[n - 1] ?? {});

test.each([
  [1, ['BACKUP -1 Volume', 'INCREMENT 1 Backup', 'INCREMENT 2 Backup']],
  [3, ['BACKUP -3 Volume', 'INCREMENT -2 Backup', 'INCREMENT -1 Backup']],
])('the chain of backup %d has an increment that is being created', async (n, expected) => {
  const { context, calls } = operation({ backups: rows }, { isAdmin: true });
  const { edges, isComplete } = await chainOfBackup(context, decoded(n), 5);
  expect(edges.map(({ kind, depth, parent }) => `${kind} ${depth} ${parent.kind}`)).toEqual(expected);
  expect(isComplete).toBe(true);
  // One for the backups of the volume, and one for each of them.
  expect(calls).toHaveLength(4);
});

test('a volume without increments requires one call, also for a member', async () => {
  const { context, calls } = operation({ backups: [backupRow(1, 1)] });
  const { edges } = await chainOfBackup(context, backups.decode(backupRow(1, 1)), 5);
  expect(edges).toMatchObject([{ kind: 'BACKUP', parent: { kind: 'Volume', id: volumeId(1) } }]);
  expect(calls).toHaveLength(1);
});
