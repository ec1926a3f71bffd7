import { write, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, decoder, required } from '../decode.ts';

const decode = decoder('BackupRecord', { backupService: required(), backupUrl: required() });

/**
 * The record from which another Cinder imports a backup. Never logged, because the record suffices to restore the data.
 */
export type BackupRecord = ReturnType<typeof decode>;

/**
 * `GET /backups/{id}/export_record`. The backup service responds over RPC, and sets `updated_at`. Administrators only.
 *
 * @returns the record as `result`
 * @throws CinderError also `INVALID_STATE` if the backup is not available, `NOT_FOUND`
 */
export async function exportBackupRecord(client: CinderClient, id: string): Promise<Accepted<BackupRecord>> {
  const { body, ...accepted } = await write(client, 'GET', '/backups/{id}/export_record', id);
  return { ...accepted, result: decode(asObject(body, 'backup-record')['backup-record']) };
}
