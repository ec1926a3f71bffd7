import { z } from 'zod';
import type { Accepted } from '../cinder/changes.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import * as cinder from '../cinder/resources/backup-actions.ts';
import { createVolume } from '../cinder/resources/volumes.ts';
import type { OperationContext } from './context.ts';

/** What is restored, and where to; every id is Cinder's own. */
export interface RestoreBackupInput {
  id: string;
  volumeId?: string | null | undefined;
  name?: string | null | undefined;
}

/** What was restored. */
export interface Restored {
  backupId: string;
}

/** A name is for a volume that is made. */
export const restoreTarget = z.looseObject({}).superRefine((input, context) => {
  if (input['volumeId'] == null || input['name'] == null) return;
  context.addIssue({ code: 'custom', path: ['name'], message: 'A name is for a new volume: give volumeId or name.' });
});

/**
 * Restores a backup to a volume that is there (`POST /backups/{id}/restore`), or to a new one (`POST /volumes` with the
 * backup as its source, microversion 3.47).
 *
 * Cinder's restore would make a volume too, but answers only once that is done. This has the same end, by the same way
 * within Cinder, and the names that Cinder would give: it goes by them when it takes over those of the backup's volume.
 *
 * @returns the volume's id; what is said of a failure is kept under the backup's as a rule
 */
export async function restoreBackup({ client }: OperationContext, input: RestoreBackupInput): Promise<Accepted<Restored>> {
  const { id: backupId, volumeId, name } = input;
  const result: Restored = { backupId };
  if (volumeId != null) {
    const { requestId } = await cinder.restoreBackup(client, backupId, volumeId);
    return { id: volumeId, requestId, about: [backupId, volumeId], result };
  }
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, '3.47', 'Restoring to a new volume (give volumeId to restore to one that is there)');
  const { id, requestId } = await createVolume(client, {
    backup_id: backupId,
    name: name ?? `restore_backup_${backupId}`,
    description: 'auto-created_from_restore_from_backup',
  });
  return { id, requestId, about: [backupId, id], result };
}
