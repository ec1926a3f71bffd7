import { attachmentsOf } from '../attachments/finish-detach.ts';
import { invalidVolume } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { VolumeRow } from '../store/records.ts';
import { findVolume } from './find-volume.ts';
import { isMigrating } from './migration.ts';

/** `os-reserve`: the volume is promised to a server; it is `attaching`. */
export function reserveVolume(request: CinderRequest): Reply {
  const volume = target(request, 'reserve');
  const expected = volume.multiattach ? ['available', 'in-use'] : ['available'];
  if (!expected.includes(volume.status)) {
    throw invalidVolume(
      `Volume status must be ${expected.join(' or ')} to reserve, but the status is ${volume.status}.`,
    );
  }
  return move(request, volume, 'attaching');
}

/** `os-unreserve`: back to what it was; nothing happens in any other status. */
export function unreserveVolume(request: CinderRequest): Reply {
  const volume = target(request, 'unreserve');
  unreserve(request, volume);
  return accepted();
}

/** Ends a reservation, where there is one. */
export function unreserve(request: CinderRequest, volume: VolumeRow): void {
  if (volume.status !== 'attaching') return;
  move(request, volume, attachmentsOf(request, volume).length > 0 ? 'in-use' : 'available');
}

/** `os-begin_detaching`. */
export function beginDetaching(request: CinderRequest): Reply {
  const volume = target(request, 'begin_detaching');
  // A user does not see that a volume that is being migrated is detached.
  if (isMigrating(volume)) return accepted();
  if (volume.status !== 'in-use' || volume.attach_status !== 'attached') {
    throw invalidVolume(
      "Unable to detach volume. Volume status must be 'in-use' and attach_status must be 'attached' to " + 'detach.',
    );
  }
  return move(request, volume, 'detaching');
}

/** `os-roll_detaching`: nothing happens in any other status. */
export function rollDetaching(request: CinderRequest): Reply {
  const volume = target(request, 'roll_detaching');
  return volume.status === 'detaching' ? move(request, volume, 'in-use') : accepted();
}

/** The volume that an action is for. @throws Fault 403, 404 */
export function target(request: CinderRequest, rule: string): VolumeRow {
  const volume = findVolume(request, request.param('id'));
  request.authorize(`volume_extension:volume_actions:${rule}`, volume.project_id);
  return volume;
}

function move(request: CinderRequest, volume: VolumeRow, status: string): Reply {
  request.cloud.store.volumes.update(volume, { status });
  return accepted();
}
