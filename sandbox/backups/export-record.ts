import { badRequest } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findBackup } from './find-backup.ts';

/** `GET /backups/{id}/export_record`: the whole row, for another Cinder. The record is saved on the way. */
export function exportRecord(request: CinderRequest): Reply {
  const { backups } = request.cloud.store;
  const backup = findBackup(request, request.param('id'));
  request.authorize('backup:export-import', backup.project_id);
  if (backup.status !== 'available') {
    throw badRequest(`Invalid backup: Backup status must be available and not ${backup.status}.`);
  }
  backups.update(backup, {});
  const service_metadata = `volume_${backup.volume_id}_backup_${backup.id}`;
  const record = { driver_info: {}, ...backup, volume_record: undefined, service_metadata, deleted: false };
  const url = Buffer.from(JSON.stringify(record)).toString('base64');
  return ok({ 'backup-record': { backup_service: backup.service, backup_url: url } });
}
