import { requireStorable } from '../store/character-set.ts';
import { invalidVolume, notFound } from '../cinder/fault.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Metadata, VolumeRow } from '../store/records.ts';
import { findVolume } from './find-volume.ts';

function volumeOf(request: CinderRequest): VolumeRow {
  return findVolume(request, request.param('id'));
}

/** `GET /volumes/{id}/metadata`. From 3.15 on, Cinder does not mark the answer as JSON. */
export function listMetadata(request: CinderRequest): Reply {
  const reply = ok({ metadata: volumeOf(request).metadata });
  return request.atLeast('3.15') ? { ...reply, bare: true } : reply;
}

/** `POST /volumes/{id}/metadata`: adds to it. */
export function addMetadata(request: CinderRequest): Reply {
  const { metadata } = request.body as { metadata: Metadata };
  const volume = volumeOf(request);
  const all = setMetadata(request, 'create', volume, { ...volume.metadata, ...metadata });
  return ok({ metadata: { ...metadata, ...all } });
}

/** `PUT /volumes/{id}/metadata`: replaces it. */
export function replaceMetadata(request: CinderRequest): Reply {
  const { metadata } = request.body as { metadata: Metadata };
  return ok({ metadata: setMetadata(request, 'update', volumeOf(request), metadata) });
}

/** `DELETE /volumes/{id}/metadata/{key}` */
export function deleteMetadataItem(request: CinderRequest): Reply {
  const volume = volumeOf(request);
  itemOf(request, volume);
  const kept = Object.entries(volume.metadata).filter(([key]) => key !== request.param('key'));
  setMetadata(request, 'delete', volume, Object.fromEntries(kept));
  return bare(200);
}

function itemOf(request: CinderRequest, volume: VolumeRow): string {
  const key = request.param('key');
  const item = Object.hasOwn(volume.metadata, key) ? volume.metadata[key] : undefined;
  if (item === undefined) throw notFound(`Volume ${volume.id} has no metadata with key ${key}.`);
  return item;
}

/** Metadata has a table of its own: the volume's updated_at stays. */
function setMetadata(
  request: CinderRequest,
  action: 'create' | 'update' | 'delete',
  volume: VolumeRow,
  metadata: Metadata,
): Metadata {
  request.authorize(`volume:${action}_volume_metadata`, volume.project_id);
  requireChangeable(volume, action === 'delete' ? 'Deleting' : 'Updating');
  requireStorable(metadata);
  volume.metadata = metadata;
  return metadata;
}

/**
 * Refuses a change of the metadata or image metadata in some statuses.
 * @param change the change, as the message of Cinder names it
 * @throws Fault 400
 */
export function requireChangeable({ status }: VolumeRow, change: 'Updating' | 'Deleting'): void {
  if (status !== 'maintenance' && status !== 'uploading') return;
  throw invalidVolume(`${change} volume metadata is not allowed for volumes in ${status} status.`);
}
