import { ok } from '../cinder/reply.ts';
import type { Resource } from '../cinder/route.ts';
import { setBootable, updateReadonlyFlag, updateVolume } from './change-volume.ts';
import { createVolume } from './create-volume.ts';
import { deleteVolume, forceDeleteVolume } from './delete-volume.ts';
import { showEncryptionItem, showEncryptionMetadata } from './encryption-metadata.ts';
import { extendVolume } from './extend-volume.ts';
import { findVolume } from './find-volume.ts';
import { listVolumes } from './list-volumes.ts';
import { resetVolumeStatus } from './reset-volume.ts';
import { revertVolume } from './revert-volume.ts';
import { summarizeVolumes } from './summarize-volumes.ts';
import {
  addMetadata, deleteMetadataItem, listMetadata, replaceMetadata, showMetadataItem, updateMetadataItem,
} from './volume-metadata.ts';
import {
  bootableSchema, createSchema, extendSchema, metadataItemSchema, metadataSchema, readonlySchema, resetSchema,
  updateSchema,
} from './volume-schemas.ts';
import { volumeDetail } from './volume-view.ts';

/** Volumes and their metadata. */
export const volumeResource: Resource = {
  routes: [
    { method: 'GET', path: '/volumes', handle: (request) => listVolumes(request, false) },
    { method: 'GET', path: '/volumes/detail', handle: (request) => listVolumes(request, true) },
    { method: 'GET', path: '/volumes/summary', since: '3.12', handle: summarizeVolumes },
    {
      method: 'GET', path: '/volumes/:id',
      handle: (request) => ok({ volume: volumeDetail(request, findVolume(request, request.param('id'))) }),
    },
    { method: 'POST', path: '/volumes', schema: createSchema, handle: createVolume },
    { method: 'PUT', path: '/volumes/:id', schema: updateSchema, handle: updateVolume },
    { method: 'DELETE', path: '/volumes/:id', handle: deleteVolume },
    { method: 'GET', path: '/volumes/:id/encryption', handle: showEncryptionMetadata },
    { method: 'GET', path: '/volumes/:id/encryption/:key', handle: showEncryptionItem },
    { method: 'GET', path: '/volumes/:id/metadata', handle: listMetadata },
    { method: 'POST', path: '/volumes/:id/metadata', schema: metadataSchema, handle: addMetadata },
    { method: 'PUT', path: '/volumes/:id/metadata', schema: metadataSchema, handle: replaceMetadata },
    { method: 'GET', path: '/volumes/:id/metadata/:key', handle: showMetadataItem },
    { method: 'PUT', path: '/volumes/:id/metadata/:key', schema: metadataItemSchema, handle: updateMetadataItem },
    { method: 'DELETE', path: '/volumes/:id/metadata/:key', handle: deleteMetadataItem },
  ],
  actions: {
    path: '/volumes/:id/action',
    operations: {
      'os-extend': { schema: extendSchema, handle: extendVolume },
      'os-reset_status': { schema: resetSchema, handle: resetVolumeStatus },
      'os-force_delete': { anyBody: true, handle: forceDeleteVolume },
      'os-update_readonly_flag': { schema: readonlySchema, handle: updateReadonlyFlag },
      'os-set_bootable': { schema: bootableSchema, handle: setBootable },
      revert: { since: '3.40', anyBody: true, handle: revertVolume },
    },
  },
};
