import { badRequest, Fault } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { timestamp } from '../store/clock.ts';
import type { AttachmentRow, VolumeRow } from '../store/records.ts';
import { findVolume } from '../volumes/find-volume.ts';
import { attachmentDetail } from './attachment-view.ts';
import { findAttachment, volumeOf } from './find-attachment.ts';

type Connector = Record<string, unknown>;

interface CreateBody {
  volume_uuid: string;
  instance_uuid?: string;
  connector?: Connector | null;
  mode?: 'rw' | 'ro';
}

/** `POST /attachments`: reserves the volume, and connects it at once where the connector is known. */
export function createAttachment(request: CinderRequest): Reply {
  const { attachment: body } = request.body as { attachment: CreateBody };
  const { attachments } = request.cloud.store;
  const volume = findVolume(request, body.volume_uuid);
  request.authorize('volume:attachment_create', volume.project_id);
  refuseErrors(volume, 'created', '');
  reserve(request, volume, body.instance_uuid);
  const attachment = attachments.insert({
    volume_id: volume.id,
    instance_uuid: body.instance_uuid ?? null,
    attached_host: null,
    mountpoint: null,
    attach_time: null,
    detach_time: null,
    attach_status: 'reserved',
    attach_mode: 'null',
    connection_info: {},
    connector: null,
  });
  const connection = body.connector ? connect(request, volume, attachment, body.connector) : {};
  const mode = 'readonly' in volume.admin_metadata ? 'ro' : (body.mode ?? 'null');
  attachments.update(attachment, { attach_mode: mode, connection_info: connection });
  return ok({ attachment: attachmentDetail({ ...attachment, attach_status: 'reserved', attach_time: null }) });
}

/** `PUT /attachments/{id}`: connects a reserved volume. The answer still shows the attachment as it was before. */
export function updateAttachment(request: CinderRequest): Reply {
  const {
    attachment: { connector },
  } = request.body as { attachment: { connector: Connector } };
  const attachment = findAttachment(request, request.param('id'));
  const volume = volumeOf(request, attachment);
  request.authorize('volume:attachment_update', volume.project_id);
  refuseErrors(volume, 'updated', 'Unable to update attachment.');
  const before = { ...attachment };
  const connection = connect(request, volume, attachment, connector);
  request.cloud.store.attachments.update(attachment, { connection_info: connection });
  return ok({ attachment: attachmentDetail({ ...before, connection_info: connection }) });
}

function refuseErrors(volume: VolumeRow, what: string, prefix: string): void {
  if (!volume.status.includes('error')) return;
  const message =
    `Invalid volume: Volume attachments can not be ${what} if the volume is in an error state. The ` +
    `Volume ${volume.id} currently has a status of: ${volume.status} `;
  throw prefix === '' ? badRequest(message) : new Fault(500, `${prefix}(${message}).`);
}

/** A server that holds the volume already may reserve it once more. */
function reserve(request: CinderRequest, volume: VolumeRow, instance: string | undefined): void {
  const { attachments, volumes } = request.cloud.store;
  const allowed = volume.multiattach ? ['available', 'in-use', 'downloading'] : ['available', 'downloading'];
  if (allowed.includes(volume.status)) {
    volumes.update(volume, { status: 'reserved' });
    return;
  }
  const again =
    ['in-use', 'reserved'].includes(volume.status) &&
    instance !== undefined &&
    attachments.where((row) => row.volume_id === volume.id && row.instance_uuid === instance).length > 0;
  if (again) return;
  throw badRequest(
    `Invalid volume: Volume ${volume.id} status must be ${allowed.join(' or ')} to reserve, but the ` +
      `current status is ${volume.status}.`,
  );
}

function connect(
  request: CinderRequest,
  volume: VolumeRow,
  attachment: AttachmentRow,
  connector: Connector,
): Record<string, unknown> {
  const { attachments, volumes } = request.cloud.store;
  const text = (key: string, fallback: string): string => {
    const value = connector[key];
    return typeof value === 'string' ? value : fallback;
  };
  const mode = attachment.attach_mode === 'null' ? text('mode', 'rw') : attachment.attach_mode;
  attachments.update(attachment, {
    attach_status: 'attaching',
    attach_time: timestamp(),
    attach_mode: mode,
    connector,
    attached_host: text('host', ''),
    mountpoint: text('mountpoint', 'na'),
  });
  volumes.update(volume, { status: 'attaching', attach_status: 'attaching' });
  return {
    device_path: `/volumes/volume-${volume.id}`,
    qos_specs: null,
    access_mode: 'rw',
    encrypted: false,
    cacheable: false,
    driver_volume_type: 'local',
    attachment_id: attachment.id,
  };
}
