import { onTestFinished } from 'vitest';
import { run, soon } from './run.ts';

/** Deletes a backup after the test, in any status. */
export function deleteBackupAfterTest(id: string): void {
  onTestFinished(async () => {
    await run('admin', 'deleteBackup', { id, force: true, wait: soon });
  });
}
