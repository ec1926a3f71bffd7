import { attachmentsOf, finishDetach, requireServerGone } from '../attachments/finish-detach.ts';
import { badRequest, crashed, invalidVolume, overRpc } from '../cinder/fault.ts';
import { accepted, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { timestamp } from '../store/clock.ts';
import type { VolumeRow } from '../store/records.ts';
import { findVolume } from './find-volume.ts';
import { target, unreserve } from './reserve-volume.ts';

interface AttachBody {
  mountpoint: string;
  instance_uuid?: string;
  host_name?: string;
  mode?: 'rw' | 'ro';
}

/** `os-attach`: the server, or the host, has the volume; it is `in-use`. */
export function attachVolume(request: CinderRequest): Reply {
  const { 'os-attach': body } = request.body as { 'os-attach': AttachBody };
  const { attachments, volumes } = request.cloud.store;
  const { mountpoint, instance_uuid: instance = null, mode = 'rw' } = body;
  const host = body.host_name === undefined ? null : sanitized(body.host_name);
  const volume = target(request, 'attach');
  refuseMaintenance(volume, 'attached');
  volume.admin_metadata = { readonly: 'False', ...volume.admin_metadata };
  if (volume.admin_metadata['readonly'] === 'True' && mode !== 'ro') {
    throw badRequest(`Invalid attaching mode '${mode}' for volume ${volume.id}.`);
  }
  const { attached_mode: attachedMode = mode } = volume.admin_metadata;
  if (volume.status === 'attaching' && attachedMode !== mode) {
    throw overRpc(invalidVolume('being attached by different mode'));
  }
  const again = attachmentsOf(request, volume).some((row) =>
    instance === null ? row.attached_host === host : row.instance_uuid === instance,
  );
  if (again) {
    // The answer of the volume's service is of a kind that Cinder's API cannot send on.
    volumes.update(volume, { status: 'in-use' });
    throw crashed();
  }
  if (volume.status === 'in-use' && !volume.multiattach) {
    throw overRpc(invalidVolume('volume is already attached and multiple attachments are not enabled'));
  }
  volume.admin_metadata = { ...volume.admin_metadata, attached_mode: mode };
  attachments.insert({
    volume_id: volume.id,
    instance_uuid: instance,
    attached_host: host,
    mountpoint,
    attach_time: timestamp(),
    detach_time: null,
    attach_status: 'attached',
    attach_mode: mode,
    connection_info: null,
    connector: null,
  });
  volumes.update(volume, { status: 'in-use', attach_status: 'attached' });
  return accepted();
}

/** `os-detach`. */
export function detachVolume(request: CinderRequest): Reply {
  const { 'os-detach': body } = request.body as { 'os-detach': { attachment_id?: string | null } | null };
  findVolume(request, request.param('id'));
  if (body === null) throw crashed();
  detach(request, body.attachment_id ?? null);
  return accepted();
}

/** `os-force_detach`: the connection first, then the attachment. */
export function forceDetachVolume(request: CinderRequest): Reply {
  const { 'os-force_detach': body } = request.body as { 'os-force_detach': { attachment_id?: string | null } };
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_admin_actions:force_detach', volume.project_id);
  terminate(request);
  detach(request, body.attachment_id ?? null);
  return accepted();
}

/** `os-initialize_connection`. */
export function initializeConnection(request: CinderRequest): Reply {
  const volume = target(request, 'initialize_connection');
  if (volume.status === 'maintenance') {
    throw invalidVolume('The volume connection cannot be initialized in maintenance mode.');
  }
  const data = {
    device_path: `/volumes/volume-${volume.id}`,
    qos_specs: null,
    access_mode: 'rw',
    encrypted: false,
    cacheable: false,
  };
  return ok({ connection_info: { driver_volume_type: 'local', data } });
}

/** `os-terminate_connection`: ends a reservation, too. */
export function terminateConnection(request: CinderRequest): Reply {
  terminate(request);
  return accepted();
}

function terminate(request: CinderRequest): void {
  const volume = target(request, 'terminate_connection');
  requireServerGone(request, volume, null);
  unreserve(request, volume);
}

function detach(request: CinderRequest, attachmentId: string | null): void {
  const volume = target(request, 'detach');
  requireServerGone(request, volume, attachmentId);
  refuseMaintenance(volume, 'detached');
  const attached = attachmentsOf(request, volume);
  if (attachmentId === null && attached.length > 1) {
    throw overRpc(invalidVolume('Detach volume failed: More than one attachment, but no attachment_id provided.'));
  }
  if (attachmentId === null && attached.length === 0) {
    request.cloud.store.volumes.update(volume, { status: 'available', attach_status: 'detached' });
    return;
  }
  finishDetach(
    request,
    volume,
    attached.find(({ id }) => id === (attachmentId ?? attached[0]?.id)),
  );
}

function refuseMaintenance(volume: VolumeRow, what: string): void {
  if (volume.status === 'maintenance') throw invalidVolume(`The volume cannot be ${what} in maintenance mode.`);
}

/** A host's name as Cinder keeps it. */
function sanitized(host: string): string {
  return host
    .replace(/[ _]/g, '-')
    .replace(/[^\w.-]+/g, '')
    .toLowerCase()
    .replace(/^[.-]+|[.-]+$/g, '');
}
