import { attachmentsOf, finishDetach } from '../attachments/finish-detach.ts';
import { localConnection } from '../attachments/local-connection.ts';
import { badRequest, Fault, missing } from '../cinder/fault.ts';
import type { Context } from '../cinder/context.ts';
import type { Cloud } from '../cloud.ts';
import { timestamp } from '../store/clock.ts';
import type { ServerRow, VolumeRow } from '../store/records.ts';
import { findServer, policyRefuses } from './servers.ts';

type Caller = Pick<Context, 'isAdmin' | 'projectId' | 'roles'>;

/**
 * `POST /servers/{id}/os-volume_attachments`: the volume is reserved, and later `in-use`.
 *
 * @throws Fault 403 for readers, 404 for a server or volume that the caller cannot see, 400 for a volume in another status
 */
export function attachToServer(
  cloud: Cloud,
  caller: Caller,
  serverId: string,
  volumeId: string,
  requestId: string,
): Record<string, unknown> {
  const server = findServer(cloud, caller, serverId);
  requireMember(caller, 'create');
  const volume = findVolume(cloud, caller, volumeId);
  const before = attachmentsOf({ cloud }, volume).filter((row) => row.instance_uuid !== null);
  if (before.length > 0 && !volume.multiattach) {
    const servers = before.map((row) => row.instance_uuid).join(' ');
    throw badRequest(`Invalid volume: volume ${volume.id} is already attached to instances: ${servers}`);
  }
  if (before.some((row) => row.instance_uuid === server.id)) {
    throw badRequest(`Invalid volume: volume ${volume.id} already attached`);
  }
  if (volume.status.includes('error')) {
    throw badRequest(
      'Invalid input received: Invalid volume: Volume attachments can not be created if the volume is in an error state. ' +
        `The Volume ${volume.id} currently has a status of: ${volume.status}  (HTTP 400) (Request-ID: ${requestId})`,
    );
  }
  const device = freeDevice(cloud, server);
  reserve(cloud, server, volume, device);
  return { id: volume.id, serverId: server.id, volumeId: volume.id, device };
}

/** Creates a reserved attachment, which is attached later. */
function reserve(cloud: Cloud, server: ServerRow, volume: VolumeRow, device: string): void {
  const { attachments, volumes } = cloud.store;
  const attachment = attachments.insert({
    volume_id: volume.id,
    instance_uuid: server.id,
    attached_host: null,
    mountpoint: device,
    attach_time: null,
    detach_time: null,
    attach_status: 'reserved',
    attach_mode: 'null',
    connection_info: {},
    connector: null,
  });
  volumes.update(volume, { status: 'reserved' });
  cloud.timers.after(cloud.backend.transitionSeconds, () => {
    if (!attachments.get(attachment.id)) return;
    attachments.update(attachment, {
      attach_status: 'attached',
      attach_time: timestamp(),
      attach_mode: 'rw',
      connection_info: localConnection(volume.id, attachment.id),
    });
    volumes.update(volume, { status: 'in-use', attach_status: 'attached' });
  });
}

/**
 * `DELETE /servers/{id}/os-volume_attachments/{volume}`: the volume is `detaching`, and later `available`.
 *
 * @throws Fault 403 for readers, 404 if the volume is not attached to the server, 400 for a volume in another status
 */
export function detachFromServer(
  cloud: Cloud,
  caller: Caller,
  serverId: string,
  volumeId: string,
  requestId: string,
): void {
  const server = findServer(cloud, caller, serverId);
  requireMember(caller, 'delete');
  const volume = findVolume(cloud, caller, volumeId);
  const attachment = attachmentsOf({ cloud }, volume).find((row) => row.instance_uuid === server.id);
  if (!attachment) throw new Fault(404, `Instance ${server.id} is not attached to volume ${volume.id}`);
  if (volume.status !== 'in-use' || volume.attach_status !== 'attached') {
    throw badRequest(
      "Invalid volume: Invalid input received: Invalid volume: Unable to detach volume. Volume status must be 'in-use' " +
        `and attach_status must be 'attached' to detach. (HTTP 400) (Request-ID: ${requestId})`,
    );
  }
  cloud.store.volumes.update(volume, { status: 'detaching' });
  cloud.timers.after(cloud.backend.transitionSeconds, () => {
    finishDetach({ cloud }, volume, attachment);
  });
}

function requireMember({ roles }: Caller, action: 'create' | 'delete'): void {
  if (!roles.includes('member') && !roles.includes('admin')) throw policyRefuses(`os-volumes-attachments:${action}`);
}

/** Nova finds the volume with the token of the caller. */
function findVolume(cloud: Cloud, { isAdmin, projectId }: Caller, id: string): VolumeRow {
  const volume = cloud.store.volumes.get(id);
  if (!volume || !(isAdmin || volume.project_id === projectId)) throw missing('Volume', id);
  return volume;
}

/** Nova ignores the requested device. The image has the first one. */
function freeDevice(cloud: Cloud, server: ServerRow): string {
  const taken = cloud.store.attachments.where((row) => row.instance_uuid === server.id).map((row) => row.mountpoint);
  const devices = 'bcdefghijklmnopqrstuvwxyz'.split('').map((letter) => `/dev/sd${letter}`);
  return devices.find((device) => !taken.includes(device)) ?? '/dev/sdz';
}
