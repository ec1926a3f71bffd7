import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run, soon, type Refusal } from './run.ts';

/** The backup driver of the clouds of the tests. */
export const backupService = 'cinder.backup.drivers.posix.PosixBackupDriver';

/** Deletes a backup after the test, in any status. */
export function deleteBackupAfterTest(id: string): void {
  onTestFinished(async () => {
    await run('admin', 'deleteBackup', { id, force: true, wait: soon });
  });
}

/** Imports a record whose backup has no data. */
export async function makeHollow(
  more: object = {},
  wait: object = soon,
): Promise<{ id: string; userErrors: Refusal[] }> {
  const id = randomUUID();
  const record = {
    id,
    size: 1,
    display_name: 'behaviour-hollow',
    display_description: null,
    container: '/proc/nowhere',
    service_metadata: 'volume',
    object_count: 1,
    ...more,
  };
  const backupUrl = Buffer.from(JSON.stringify(record)).toString('base64');
  deleteBackupAfterTest(id);
  const { userErrors } = await run('admin', 'importBackup', { backupService, backupUrl, wait });
  return { id, userErrors };
}

/**
 * Imports a backup whose deletion fails: the driver of the backup store expects a file and finds a directory.
 *
 * @returns also the path of the directory, and the function that removes the cause
 */
export async function makeUndeletable(): Promise<{ id: string; file: string; repair: () => Promise<void> }> {
  const container = await mkdtemp(join(tmpdir(), 'behaviour-'));
  const file = join(container, 'object');
  await mkdir(file);
  const { id } = await makeHollow({ container, service_metadata: 'object' });
  return { id, file, repair: () => rm(container, { recursive: true }) };
}
