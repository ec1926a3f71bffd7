import { requireStorable } from '../store/character-set.ts';
import { createHash } from 'node:crypto';
import { badRequest, notFound } from '../cinder/fault.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Metadata, VolumeRow } from '../store/records.ts';
import { findVolume } from './find-volume.ts';

const etag = (metadata: Metadata): string => createHash('md5').update(JSON.stringify({ metadata })).digest('hex');

function volumeOf(request: CinderRequest): VolumeRow {
  return findVolume(request, request.param('id'));
}

/** `GET /volumes/{id}/metadata`: from 3.15 with an Etag, and then not marked as JSON. */
export function listMetadata(request: CinderRequest): Reply {
  const { metadata } = volumeOf(request);
  if (!request.atLeast('3.15')) return ok({ metadata });
  return { ...ok({ metadata }), bare: true, headers: { Etag: etag(metadata) } };
}

/** `POST /volumes/{id}/metadata`: adds to it. */
export function addMetadata(request: CinderRequest): Reply {
  const { metadata } = request.body as { metadata: Metadata };
  const volume = volumeOf(request);
  if (changedMeanwhile(request, volume)) return bare(412);
  const all = setMetadata(request, 'create', volume, { ...volume.metadata, ...metadata });
  return ok({ metadata: { ...metadata, ...all } });
}

/** `PUT /volumes/{id}/metadata`: replaces it. */
export function replaceMetadata(request: CinderRequest): Reply {
  const { metadata } = request.body as { metadata: Metadata };
  const volume = volumeOf(request);
  if (changedMeanwhile(request, volume)) return bare(412);
  return ok({ metadata: setMetadata(request, 'update', volume, metadata) });
}

/** `GET /volumes/{id}/metadata/{key}` */
export function showMetadataItem(request: CinderRequest): Reply {
  const volume = volumeOf(request);
  return ok({ meta: { [request.param('key')]: itemOf(request, volume) } });
}

/** `PUT /volumes/{id}/metadata/{key}` */
export function updateMetadataItem(request: CinderRequest): Reply {
  const { meta } = request.body as { meta: Metadata };
  if (!Object.hasOwn(meta, request.param('key'))) throw badRequest('Request body and URI mismatch');
  const volume = volumeOf(request);
  if (changedMeanwhile(request, volume)) return bare(412);
  setMetadata(request, 'update', volume, { ...volume.metadata, ...meta });
  return ok({ meta });
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
  requireStorable(metadata);
  volume.metadata = metadata;
  return metadata;
}

function changedMeanwhile(request: CinderRequest, volume: VolumeRow): boolean {
  const expected = request.header('If-Match');
  return request.atLeast('3.15') && expected !== undefined && expected !== etag(volume.metadata);
}
