import type { CinderClient } from '../client.ts';
import { asObject, decoder, required } from '../decode.ts';

const decode = decoder('BackupRecord', { backupService: required(), backupUrl: required() });

/** All that another Cinder needs to take a backup in: whoever has it can restore the data. Never logged. */
export type BackupRecord = ReturnType<typeof decode>;

/**
 * `GET /backups/{id}/export_record`: the backup service is asked, over RPC. Administrators.
 *
 * @throws CinderError also `INVALID_STATE` where the backup is not available, `NOT_FOUND`
 */
export async function exportBackupRecord(client: CinderClient, id: string): Promise<BackupRecord> {
  const { body } = await client.call('GET', '/backups/{id}/export_record', { params: { id } });
  return decode(asObject(body, 'backup-record')['backup-record']);
}
