import { ok } from '../cinder/reply.ts';
import type { Resource } from '../cinder/route.ts';
import { backupDetail } from './backup-view.ts';
import { findBackup } from './find-backup.ts';
import { listBackups } from './list-backups.ts';

/** Backups. */
export const backupResource: Resource = {
  routes: [
    { method: 'GET', path: '/backups', handle: (request) => listBackups(request, false) },
    { method: 'GET', path: '/backups/detail', handle: (request) => listBackups(request, true) },
    {
      method: 'GET', path: '/backups/:id',
      handle: (request) => ok({ backup: backupDetail(request, findBackup(request, request.param('id'))) }),
    },
  ],
};
