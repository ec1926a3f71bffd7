import { write, create, createdBy, update, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import type { BackupRecord } from './backup-records.ts';
import { backups } from './backups.ts';

/** `POST /backups`. The backup becomes `creating`, and its source `backing-up`. */
export function createBackup(client: CinderClient, backup: Body): Promise<Accepted> {
  return create(client, backups, backup);
}

/** `PUT /backups/{id}`, since microversion 3.9. `metadata` (3.43) replaces the whole map. */
export function updateBackup(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, backups, id, changes);
}

/**
 * `POST /backups/{id}/restore` to an existing volume. The backup becomes `restoring`, the volume `restoring-backup`.
 *
 * Without a volume, Cinder would create one, and respond only after the volume has left `creating`.
 */
export function restoreBackup(client: CinderClient, id: string, volumeId: string): Promise<Accepted> {
  return write(client, 'POST', '/backups/{id}/restore', id, { body: { restore: { volume_id: volumeId } } });
}

/** `POST /backups/import_record`. The backup keeps its ID and becomes `creating`. Administrators only. */
export async function importBackup(
  client: CinderClient,
  { backupService, backupUrl }: Omit<BackupRecord, 'kind'>,
): Promise<Accepted> {
  const record = { backup_service: backupService, backup_url: backupUrl };
  return createdBy(
    await client.call('POST', '/backups/import_record', { body: { 'backup-record': record } }),
    'backup',
  );
}
