import { requireStorable } from '../store/character-set.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import { envelope } from '../cinder/body-schema.ts';
import { notFound } from '../cinder/fault.ts';
import { metadata } from '../cinder/parameter-types.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Metadata } from '../store/records.ts';
import { findVolume } from './find-volume.ts';
import { requireChangeable } from './volume-metadata.ts';

const key = 'os-set_image_metadata';

export const setImageMetadataSchema: BodySchema = envelope(key, {
  type: 'object',
  properties: { metadata },
  required: ['metadata'],
  additionalProperties: false,
});

/** `os-set_image_metadata`: adds to it. */
export function setImageMetadata(request: CinderRequest): Reply {
  const { metadata } = (request.body as { [key]: { metadata: Metadata } })[key];
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_image_metadata:set', volume.project_id);
  requireChangeable(volume, 'Updating');
  requireStorable(metadata);
  volume.image_metadata = { ...volume.image_metadata, ...metadata };
  return ok({ metadata: volume.image_metadata });
}

/** `os-unset_image_metadata`: takes one key out. */
export function unsetImageMetadata(request: CinderRequest): Reply {
  const { key: name } = (request.body as { 'os-unset_image_metadata': { key: string } })['os-unset_image_metadata'];
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_image_metadata:remove', volume.project_id);
  if (!Object.hasOwn(volume.image_metadata, name))
    throw notFound(`Glance metadata for volume/snapshot ${volume.id} cannot be found.`);
  requireChangeable(volume, 'Deleting');
  volume.image_metadata = Object.fromEntries(Object.entries(volume.image_metadata).filter(([key]) => key !== name));
  return bare(200);
}
