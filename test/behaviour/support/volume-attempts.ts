import type { volumeActions } from '../../../src/resolvers/actions/volume-actions.ts';
import { connector } from './attaching.ts';

/** What the inputs of the actions on a volume refer to. */
export interface Others {
  /** A snapshot of the volume. Cinder refuses a revert to any other. */
  snapshotId: string;
  /** Another volume, which is not part of a migration. */
  volumeId: string;
  backupId: string;
  imageId: string;
  /** The name of a type other than that of the volume. */
  typeName: string;
  /** A host other than that of the volume. */
  host: string;
}

/** The actions that Cinder judges. Nova judges the others, and the clouds of these tests have no servers. */
export type VolumeActionName = Exclude<keyof typeof volumeActions, 'attachVolumeToServer' | 'detachVolumeFromServer'>;

/** The smallest inputs that Cinder accepts, without options. */
export const volumeInputs: Readonly<Record<VolumeActionName, (id: string, others: Others) => object>> = {
  updateVolume: (id) => ({ id, description: 'Attempted' }),
  deleteVolume: (id) => ({ id, ignoreMissing: false }),
  extendVolume: (id) => ({ id, newSize: 2 }),
  setVolumeMetadata: (id) => ({ id, metadata: { attempt: '1' } }),
  deleteVolumeMetadata: (id) => ({ id }),
  setVolumeImageMetadata: (id) => ({ id, metadata: { attempt: '1' } }),
  deleteVolumeImageMetadata: (id) => ({ id }),
  setVolumeReadonly: (id) => ({ id, readonly: false }),
  setVolumeBootableStatus: (id) => ({ id, bootable: false }),
  resetVolumeStatus: (id) => ({ id, migrationStatus: 'SUCCESS' }),
  revertVolumeToSnapshot: (id, { snapshotId }) => ({ id, snapshotId }),
  retypeVolume: (id, { typeName }) => ({ id, newType: { name: typeName } }),
  migrateVolume: (id, { host }) => ({ id, target: { host } }),
  completeVolumeMigration: (id, { volumeId }) => ({ id, newVolumeId: volumeId }),
  completeVolumeExtend: (id) => ({ id }),
  uploadVolumeToImage: (id) => ({ id, imageName: 'behaviour-attempt' }),
  reimageVolume: (id, { imageId }) => ({ id, imageId }),
  unmanageVolume: (id) => ({ id }),
  attachVolume: (id) => ({ id, mountpoint: '/dev/vdc', hostName: 'attempt' }),
  detachVolume: (id) => ({ id }),
  reserveVolume: (id) => ({ id }),
  unreserveVolume: (id) => ({ id }),
  beginVolumeDetaching: (id) => ({ id }),
  abortVolumeDetaching: (id) => ({ id }),
  initVolumeAttachment: (id) => ({ id, connector }),
  terminateVolumeAttachment: (id) => ({ id, connector }),
  createSnapshot: (volumeId) => ({ volumeId }),
  manageSnapshot: (volumeId) => ({ volumeId, ref: { 'source-name': 'no-such-snapshot' } }),
  createBackup: (volumeId) => ({ volumeId }),
  restoreBackup: (volumeId, { backupId }) => ({ id: backupId, volumeId }),
  createTransfer: (volumeId) => ({ volumeId }),
  createAttachment: (volumeId) => ({ volumeId }),
  createVolume: (volumeId) => ({ source: { volumeId } }),
};

/** The option that an action requires if its code is `OPTION_REQUIRED`. */
export const volumeOptions: Readonly<Partial<Record<VolumeActionName, object>>> = {
  deleteVolume: { force: true },
  uploadVolumeToImage: { force: true },
  reimageVolume: { reimageReserved: true },
  attachVolume: { mode: 'RO' },
  createSnapshot: { force: true },
  createBackup: { force: true },
};

/**
 * The actions after which a reset of the statuses restores the volume. After any other action, the test takes another
 * volume.
 */
export const restorable: ReadonlySet<string> = new Set<VolumeActionName>([
  'updateVolume',
  'setVolumeMetadata',
  'deleteVolumeMetadata',
  'setVolumeImageMetadata',
  'deleteVolumeImageMetadata',
  'setVolumeReadonly',
  'setVolumeBootableStatus',
  'resetVolumeStatus',
  'attachVolume',
  'detachVolume',
  'reserveVolume',
  'unreserveVolume',
  'beginVolumeDetaching',
  'abortVolumeDetaching',
  'initVolumeAttachment',
  'terminateVolumeAttachment',
  'completeVolumeMigration',
  'createAttachment',
]);
