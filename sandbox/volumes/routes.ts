import type { Resource } from '../cinder/route.ts';
import { reimageVolume } from '../images/reimage-volume.ts';
import { uploadVolume } from '../images/upload-volume.ts';
import { unmanageVolume } from '../manageable/unmanage.ts';
import {
  completeMigrationSchema,
  migrateSchema,
  reimageSchema,
  retypeSchema,
  unsetImageMetadataSchema,
  uploadSchema,
} from './action-schemas.ts';
import { attachSchema, detachSchema, forceDetachSchema, initializeSchema, terminateSchema } from './attach-schemas.ts';
import {
  attachVolume,
  detachVolume,
  forceDetachVolume,
  initializeConnection,
  terminateConnection,
} from './attach-volume.ts';
import { setBootable, updateReadonlyFlag, updateVolume } from './change-volume.ts';
import { createVolume } from './create-volume.ts';
import { deleteVolume, forceDeleteVolume } from './delete-volume.ts';
import { showEncryptionMetadata } from './encryption-metadata.ts';
import { extendVolume } from './extend-volume.ts';
import { setImageMetadata, setImageMetadataSchema, unsetImageMetadata } from './image-metadata.ts';
import { listVolumes } from './list-volumes.ts';
import { completeMigration, migrateVolume } from './migrate-volume.ts';
import { beginDetaching, reserveVolume, rollDetaching, unreserveVolume } from './reserve-volume.ts';
import { resetVolumeStatus } from './reset-volume.ts';
import { retypeVolume } from './retype-volume.ts';
import { revertVolume } from './revert-volume.ts';
import { summarizeVolumes } from './summarize-volumes.ts';
import { addMetadata, deleteMetadataItem, listMetadata, replaceMetadata } from './volume-metadata.ts';
import {
  bootableSchema,
  createSchema,
  extendSchema,
  metadataSchema,
  readonlySchema,
  resetSchema,
  updateSchema,
} from './volume-schemas.ts';
import { showVolume } from './show-volume.ts';

/** Volumes and their metadata. */
export const volumeResource: Resource = {
  routes: [
    { method: 'GET', path: '/volumes', handle: (request) => listVolumes(request, false) },
    { method: 'GET', path: '/volumes/detail', handle: (request) => listVolumes(request, true) },
    { method: 'GET', path: '/volumes/summary', since: '3.12', handle: summarizeVolumes },
    { method: 'GET', path: '/volumes/:id', handle: showVolume },
    { method: 'POST', path: '/volumes', schema: createSchema, handle: createVolume },
    { method: 'PUT', path: '/volumes/:id', schema: updateSchema, handle: updateVolume },
    { method: 'DELETE', path: '/volumes/:id', handle: deleteVolume },
    { method: 'GET', path: '/volumes/:id/encryption', handle: showEncryptionMetadata },
    { method: 'GET', path: '/volumes/:id/metadata', handle: listMetadata },
    { method: 'POST', path: '/volumes/:id/metadata', schema: metadataSchema, handle: addMetadata },
    { method: 'PUT', path: '/volumes/:id/metadata', schema: metadataSchema, handle: replaceMetadata },
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
      'os-set_image_metadata': { schema: setImageMetadataSchema, handle: setImageMetadata },
      'os-attach': { schema: attachSchema, handle: attachVolume },
      'os-detach': { schema: detachSchema, handle: detachVolume },
      'os-force_detach': { schema: forceDetachSchema, handle: forceDetachVolume },
      'os-initialize_connection': { schema: initializeSchema, handle: initializeConnection },
      'os-terminate_connection': { schema: terminateSchema, handle: terminateConnection },
      'os-reserve': { anyBody: true, handle: reserveVolume },
      'os-unreserve': { anyBody: true, handle: unreserveVolume },
      'os-begin_detaching': { anyBody: true, handle: beginDetaching },
      'os-roll_detaching': { anyBody: true, handle: rollDetaching },
      'os-unset_image_metadata': { schema: unsetImageMetadataSchema, handle: unsetImageMetadata },
      'os-retype': { schema: retypeSchema, handle: retypeVolume },
      'os-migrate_volume': { schema: migrateSchema, handle: migrateVolume },
      'os-migrate_volume_completion': { schema: completeMigrationSchema, handle: completeMigration },
      'os-volume_upload_image': { schema: uploadSchema, handle: uploadVolume },
      'os-reimage': { since: '3.68', schema: reimageSchema, handle: reimageVolume },
      'os-unmanage': { anyBody: true, handle: unmanageVolume },
      revert: { since: '3.40', anyBody: true, handle: revertVolume },
    },
  },
};
