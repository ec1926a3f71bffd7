import type { CinderRequest } from '../cinder/request.ts';
import type { BackupRow } from '../store/records.ts';

/** What lists without details, creating and updating show of a backup. */
export function backupSummary(request: CinderRequest, backup: BackupRow): Record<string, unknown> {
  return { id: backup.id, name: backup.display_name, links: request.links.of('backups', backup.id) };
}

/** A backup as show and the detailed list answer it. */
export function backupDetail(request: CinderRequest, backup: BackupRow): Record<string, unknown> {
  const forAdmins = request.allowed('backup:backup_project_attribute', backup.project_id);
  return {
    id: backup.id,
    status: backup.status,
    size: backup.size,
    object_count: backup.object_count,
    availability_zone: backup.availability_zone,
    container: backup.container,
    created_at: backup.created_at,
    updated_at: backup.updated_at,
    name: backup.display_name,
    description: backup.display_description,
    fail_reason: backup.fail_reason,
    volume_id: backup.volume_id,
    links: request.links.of('backups', backup.id),
    is_incremental: backup.parent_id !== null,
    has_dependent_backups: backup.num_dependent_backups > 0,
    snapshot_id: backup.snapshot_id,
    data_timestamp: backup.data_timestamp,
    ...(request.atLeast('3.43') ? { metadata: backup.metadata } : {}),
    ...(forAdmins && request.atLeast('3.18') ? { 'os-backup-project-attr:project_id': backup.project_id } : {}),
    ...(forAdmins && request.atLeast('3.56') ? { user_id: backup.user_id } : {}),
  };
}
