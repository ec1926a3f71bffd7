import * as z from 'zod';
import type { Accepted } from '../../cinder/writes.ts';
import { requireMicroversion } from '../../cinder/microversion.ts';
import * as cinder from '../../cinder/resources/backup-actions.ts';
import { createVolume } from '../../cinder/resources/volumes.ts';
import type { OperationContext } from '../common/context.ts';

/** The description that Cinder itself gives the volume of a restored backup. */
const cinderDescription = 'auto-created_from_restore_from_backup';

/** The backup, and the target. IDs are UUIDs, not global IDs. */
export interface RestoreBackupInput {
  id: string;
  volumeId?: string | null | undefined;
  name?: string | null | undefined;
}

/** The restored backup. */
export interface Restored {
  backupId: string;
}

/** A name is only allowed for a new volume. */
export const restoreTarget = z.looseObject({}).superRefine((input, context) => {
  if (input['volumeId'] == null || input['name'] == null) return;
  context.addIssue({
    code: 'custom',
    path: ['name'],
    message: '`name` is the name of a new volume. Specify only one of `volumeId` and `name`.',
  });
});

/**
 * Restores a backup.
 *
 * Restores to an existing volume with `POST /backups/{id}/restore`. Restores to a new volume with `POST /volumes`,
 * which requires microversion 3.47.
 *
 * The restore call of Cinder could also create a volume, but would respond only after the volume has been created. This
 * function has the same result, with the same name and description. Cinder recognizes these, and replaces them with
 * those of the volume in the backup.
 *
 * @returns the ID of the volume; messages about a failure are usually stored for the backup
 * @throws CinderError `MICROVERSION_TOO_LOW`, or as the calls
 */
export async function restoreBackup(
  { client }: OperationContext,
  input: RestoreBackupInput,
): Promise<Accepted<Restored>> {
  const { id: backupId, volumeId, name } = input;
  const result: Restored = { backupId };
  if (volumeId != null) {
    const { requestId } = await cinder.restoreBackup(client, backupId, volumeId);
    return { id: volumeId, requestId, about: [backupId, volumeId], result };
  }
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, '3.47', 'Restoring a backup without `volumeId`');
  const { id, requestId } = await createVolume(client, {
    backup_id: backupId,
    name: name ?? `restore_backup_${backupId}`,
    description: cinderDescription,
  });
  return { id, requestId, about: [backupId, id], result };
}
