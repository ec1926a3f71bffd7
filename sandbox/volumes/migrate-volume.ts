import { randomUUID } from 'node:crypto';
import { BACKENDS } from '../backend/backend.ts';
import { badRequest, invalidVolume } from '../cinder/fault.ts';
import { accepted, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { lenientBoolean } from '../python/boolean.ts';
import { onePlace, serviceAt } from '../services/backend-place.ts';
import type { NamedPlace } from '../services/backend-place.ts';
import type { VolumeRow } from '../store/records.ts';
import { findVolume } from './find-volume.ts';
import { isMigrating } from './migration.ts';

interface MigrateBody extends NamedPlace {
  force_host_copy?: unknown;
  lock_volume?: unknown;
}

/** `os-migrate_volume`: its migration status is `starting`, `migrating`, then `success` or `error`. */
export function migrateVolume(request: CinderRequest): Reply {
  const { 'os-migrate_volume': body } = request.body as { 'os-migrate_volume': MigrateBody };
  const { backend, store, timers } = request.cloud;
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_admin_actions:migrate_volume', volume.project_id);
  const place = onePlace(request, body);
  const target = 'host' in place ? place.host : place.cluster;
  if (!serviceAt(request, place)) throw badRequest(`Invalid host: No available service named '${target}'`);
  checkMigration(request, volume, target);
  const { status } = volume;
  const locked = lenientBoolean(body.lock_volume ?? false) && status === 'available';
  store.volumes.update(volume, {
    migration_status: 'starting',
    previous_status: status,
    ...(locked ? { status: 'maintenance' } : {}),
  });
  const end = (changes: Partial<VolumeRow>): void => store.volumes.update(volume, { status, ...changes });
  if (!BACKENDS.some(({ host }) => host === target)) {
    timers.after(0, () => end({ migration_status: 'error' }));
    return accepted();
  }
  timers.after(0, () => store.volumes.update(volume, { migration_status: 'migrating' }));
  const copied = lenientBoolean(body.force_host_copy ?? false);
  backend.run({
    name: 'volume.migrate',
    metadata: volume.metadata,
    // The driver is not asked where Cinder copies the data itself.
    ...(copied ? {} : { failsAs: 'migrate' }),
    done: () => end({ host: target, migration_status: 'success', ...(copied ? { _name_id: randomUUID() } : {}) }),
    failed: () => end({ migration_status: 'error' }),
  });
  return accepted();
}

function checkMigration(request: CinderRequest, volume: VolumeRow, target: string): void {
  const movable =
    ['available', 'in-use'].includes(volume.status) &&
    !isMigrating(volume) &&
    volume.group_id === null &&
    [null, 'disabled', 'not-capable'].includes(volume.replication_status) &&
    volume.host !== target &&
    request.cloud.store.snapshots.where((snapshot) => snapshot.volume_id === volume.id).length === 0;
  if (movable) return;
  throw invalidVolume(
    `Volume ${volume.id} status must be available or in-use, must not be migrating, have snapshots, be ` +
      'replicated, be part of a group and destination host/cluster must be different than the current one',
  );
}

/**
 * `os-migrate_volume_completion`. No migration here waits to be completed by somebody else, so that what is left is two
 * volumes that are in none, of which Cinder names the second, and refusals.
 */
export function completeMigration(request: CinderRequest): Reply {
  const { 'os-migrate_volume_completion': body } = request.body as {
    'os-migrate_volume_completion': { new_volume: string };
  };
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_admin_actions:migrate_volume_completion', volume.project_id);
  const copy = findVolume(request, body.new_volume);
  if (volume.migration_status === null && copy.migration_status === null) {
    const isAttached = request.cloud.store.attachments.where(({ volume_id: id }) => id === volume.id).length > 0;
    if (isAttached && volume.status === 'maintenance')
      throw invalidVolume('The volume cannot be detached in maintenance mode.');
    return ok({ save_volume_id: copy.id });
  }
  if (volume.migration_status === null) throw invalidVolume('Source volume not mid-migration.');
  if (copy.migration_status === null) throw invalidVolume('Destination volume not mid-migration.');
  throw invalidVolume(`Destination has migration_status ${copy.migration_status}, expected target:${volume.id}.`);
}
