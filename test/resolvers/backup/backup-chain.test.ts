import { describe, expect, test } from 'vitest';
import { backups, type Backup } from '../../../src/cinder/resources/backups.ts';
import { dependentsOfBackup, parentOfBackup } from '../../../src/resolvers/backup/backup-chain.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import type { FakeOptions } from '../../support/fake-cinder.ts';
import { operation, type Operation } from '../../support/operation.ts';
import { backupId, backupRow, time, volumeId, type Row } from '../../support/rows.ts';

const incremental = (n: number, parent: number, more: Record<string, unknown> = {}): Row =>
  backupRow(n, 1, { is_incremental: true, parent_id: backupId(parent), ...more });

/** Of volume 1: 1 <- 2 <- 3, and 1 <- 4, from a snapshot before 2; 5 is full. Volume 2 has only a full backup. */
const rows = [
  backupRow(1, 1),
  incremental(2, 1),
  incremental(3, 2),
  incremental(4, 1, { data_timestamp: time(1.5) }),
  backupRow(5, 1),
  backupRow(6, 2),
];
const [one, two, three, four, five, six] = rows.map((row) => backups.decode(row)) as [
  Backup,
  Backup,
  Backup,
  Backup,
  Backup,
  Backup,
];

const cloud = (options: FakeOptions = {}): Operation => operation({ backups: rows }, { isAdmin: true, ...options });
const ofVolume = (n: number): string => `GET /backups/detail?volume_id=${volumeId(n)}&limit=1000&all_tenants=1`;
const onTopOf = (n: number): string => `GET /backups/detail?parent_id=${backupId(n)}&limit=1000&all_tenants=1`;

describe('the parent', () => {
  test.each([
    [three, 2, [ofVolume(1), onTopOf(2)]],
    [four, 1, [ofVolume(1), onTopOf(1)]],
  ])('is searched in the latest earlier backup first', async (backup, parent, calls) => {
    const run = cloud();
    expect((await parentOfBackup(run.context, backup))?.id).toBe(backupId(parent));
    expect(run.calls).toEqual(calls);
  });

  test('is searched in the other backups until it is found', async () => {
    const { context } = cloud();
    expect((await parentOfBackup(context, two))?.id).toBe(backupId(1));
    const late = backupRow(7, 1, { is_incremental: true, parent_id: backupId(3) });
    const run = operation({ backups: [...rows, late] }, { isAdmin: true });
    expect((await parentOfBackup(run.context, backups.decode(late)))?.id).toBe(backupId(3));
    expect(run.calls).toEqual([ofVolume(1), onTopOf(5), onTopOf(3)]);
  });

  test('is null for a full backup without a call, and for a deleted parent', async () => {
    const run = cloud();
    expect(await parentOfBackup(run.context, five)).toBeNull();
    expect(run.calls).toEqual([]);
    const orphan = incremental(8, 9, { volume_id: volumeId(3) });
    const alone = operation({ backups: [orphan] }, { isAdmin: true });
    expect(await parentOfBackup(alone.context, backups.decode(orphan))).toBeNull();
  });
});

describe('the dependents', () => {
  test('are the backups directly based on it', async () => {
    const run = cloud();
    expect((await dependentsOfBackup(run.context, one)).map(({ id }) => id).sort()).toEqual([backupId(2), backupId(4)]);
    expect(run.calls).toEqual([ofVolume(1), onTopOf(1)]);
    expect(await dependentsOfBackup(run.context, three)).toEqual([]);
  });

  test('require no call if the volume has no incremental backup', async () => {
    const run = cloud();
    expect(await dependentsOfBackup(run.context, six)).toEqual([]);
    expect(run.calls).toEqual([ofVolume(2)]);
  });

  test('of several backups share the list and the responses', async () => {
    const run = cloud();
    await Promise.all([
      parentOfBackup(run.context, four),
      dependentsOfBackup(run.context, one),
      dependentsOfBackup(run.context, one),
    ]);
    expect(run.calls).toEqual([ofVolume(1), onTopOf(1)]);
  });
});

describe('a member', () => {
  const answers = (filters: string[]): FakeOptions => ({
    isAdmin: false,
    answers: { 'GET /resource_filters': () => ({ resource_filters: [{ resource: 'backup', filters }] }) },
  });

  test('is refused, unless no dependents are possible', async () => {
    const { context } = cloud(answers(['name']));
    expect(await failureOf(() => parentOfBackup(context, two))).toEqual(
      cinderError('FORBIDDEN', 'Only administrators'),
    );
    expect(await failureOf(() => dependentsOfBackup(context, one))).toEqual(cinderError('FORBIDDEN'));
    expect(await parentOfBackup(context, one)).toBeNull();
    expect(await dependentsOfBackup(context, six)).toEqual([]);
  });
});
