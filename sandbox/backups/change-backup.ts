import { recordFailure } from '../backend/failures.ts';
import { badRequest } from '../cinder/fault.ts';
import { accepted, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { BackupRow, Metadata } from '../store/records.ts';
import { backupSummary } from './backup-view.ts';
import { stuckObject } from './containers.ts';
import { findBackup } from './find-backup.ts';

interface UpdateBody {
  name?: string | null;
  description?: string | null;
  metadata?: Metadata;
}

/** `PUT /backups/{id}`: name, description, and metadata, which is replaced. */
export function updateBackup(request: CinderRequest): Reply {
  const {
    backup: { name, description, metadata },
  } = request.body as { backup: UpdateBody };
  const backup = findBackup(request, request.param('id'));
  request.authorize('backup:update', backup.project_id);
  request.cloud.store.backups.update(backup, {
    ...(name === undefined ? {} : { display_name: name?.trim() ?? null }),
    ...(description === undefined ? {} : { display_description: description?.trim() ?? null }),
    ...(metadata === undefined ? {} : { metadata }),
  });
  return ok({ backup: backupSummary(request, backup) });
}

/** `os-reset_status`: an administrator sets the status by hand. */
export function resetBackupStatus(request: CinderRequest): Reply {
  const {
    'os-reset_status': { status },
  } = request.body as { 'os-reset_status': { status: string } };
  const backup = findBackup(request, request.param('id'));
  request.authorize('volume_extension:backup_admin_actions:reset_status', backup.project_id);
  // One that no driver took in has no service to carry it out.
  if (backup.service !== null) request.cloud.store.backups.update(backup, { status: status.toLowerCase() });
  return accepted();
}

/** `DELETE /backups/{id}`: 202, then the backup is `deleting`, then gone. */
export function deleteBackup(request: CinderRequest): Reply {
  return startDeletion(request, findBackup(request, request.param('id')), false);
}

/** `os-force_delete`: as delete, whatever the status is. */
export function forceDeleteBackup(request: CinderRequest): Reply {
  const backup = findBackup(request, request.param('id'));
  request.authorize('volume_extension:backup_admin_actions:force_delete', backup.project_id);
  return startDeletion(request, backup, true);
}

function startDeletion(request: CinderRequest, backup: BackupRow, force: boolean): Reply {
  const { backend, store } = request.cloud;
  request.authorize('backup:delete', backup.project_id);
  if (!force && backup.status !== 'available' && backup.status !== 'error') {
    throw badRequest('Invalid backup: Backup status must be available or error');
  }
  if (store.backups.where((row) => row.parent_id === backup.id).length > 0) {
    throw badRequest('Invalid backup: Incremental backups exist for this backup.');
  }
  store.backups.update(backup, { status: 'deleting' });
  backend.run({
    name: 'backup.delete',
    done: () => {
      const stuck = stuckObject(backup);
      if (stuck !== undefined) {
        store.backups.update(backup, { status: 'error', fail_reason: `[Errno 21] Is a directory: '${stuck}'` });
        recordFailure(store, request.context, {
          actionId: '014',
          detailId: '025',
          resourceType: 'VOLUME_BACKUP',
          resourceId: backup.id,
        });
        return;
      }
      const parent = backup.parent_id === null ? undefined : store.backups.get(backup.parent_id);
      if (parent) store.backups.update(parent, { num_dependent_backups: parent.num_dependent_backups - 1 });
      store.backups.delete(backup);
    },
  });
  return accepted();
}
