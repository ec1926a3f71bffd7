import { atLeast } from '../../cinder/microversion.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';
import { refusedIf, status, statusExcept, unless } from './conditions.ts';
import type { ActionRules, Caller } from './rule.ts';

const usable = ['available', 'in-use'];
const inUse = ['in-use'];

/** The migration statuses in which Cinder does not consider a volume as migrating (`AVAILABLE_MIGRATION_STATUS`). */
const settledMigration: readonly (string | null)[] = [null, 'deleting', 'error', 'success'];

/** Only administrators can see the migration status. For others, no volume seems to be migrating. */
export function isMigrating({ migrationStatus }: Volume): boolean {
  return !settledMigration.includes(migrationStatus);
}

/** Whether the scheduler has not chosen a backend. Only administrators can see the host, except in a record without details. */
export function isUnscheduled({ createdAt, host }: Volume, { isAdmin }: Caller): boolean {
  return isAdmin && createdAt !== null && host === null;
}

/** Whether a server is attached. Cinder asks Nova, unless the call has a service token. */
function isUsedByServer({ attachments }: Volume, { sendsServiceToken }: Caller): boolean {
  return !sendsServiceToken && attachments.some(({ serverId }) => serverId !== null);
}

const notMigrating = refusedIf(isMigrating, 'MIGRATING', 'The volume is being migrated.');
const notInGroup = refusedIf<Volume>(
  ({ groupId, consistencyGroupId }) => groupId !== null || consistencyGroupId !== null,
  'IN_GROUP',
  'The volume is in a group.',
);
const notAttached = refusedIf<Volume>(
  ({ attachments }) => attachments.length > 0,
  'ATTACHED',
  'The volume is attached.',
);
const attached = refusedIf<Volume>(
  ({ attachments }) => attachments.length === 0,
  'NOT_ATTACHED',
  'The volume is not attached.',
);
const notUsedByServer = refusedIf(
  isUsedByServer,
  'USED_BY_SERVER',
  'A server uses the volume. Detach the volume in Nova.',
);
const scheduled = refusedIf(isUnscheduled, 'NOT_SCHEDULED', 'The scheduler has not chosen a backend for the volume.');
const notInMaintenance = statusExcept<Volume>('maintenance');
const changeableMetadata = statusExcept<Volume>('maintenance', 'uploading');
const available = status<Volume>(['available']);
const ifMultiattach =
  (...statuses: readonly string[]) =>
  ({ multiattach }: Volume): readonly string[] =>
    multiattach === true ? statuses : [];

/** Cinder checks these conditions of a deletion at once. A volume that is on no backend is deleted in any state. */
export const deletableStatuses: readonly string[] = [
  'available',
  'error',
  'error_restoring',
  'error_extending',
  'error_managing',
];
const removal = [notAttached, notMigrating, notInGroup];

/**
 * The rules of the actions on a volume, from `volume/api.py`, `backup/api.py` and `transfer/api.py` of Cinder. A name is
 * that of the mutation whose input has the volume as `id`, `volumeId` or source.
 */
export const volumeActions = {
  updateVolume: [notInMaintenance],
  deleteVolume: unless(isUnscheduled, [
    status(deletableStatuses, { option: { name: 'force', adminOnly: true } }),
    ...removal,
  ]),
  extendVolume: [
    status(['available'], { also: (_, { microversion }) => (atLeast(microversion, '3.42') ? inUse : []) }),
  ],
  setVolumeMetadata: [changeableMetadata],
  deleteVolumeMetadata: [changeableMetadata],
  setVolumeImageMetadata: [changeableMetadata],
  // Without image metadata, nothing is to do.
  deleteVolumeImageMetadata: unless(({ imageMetadata }) => imageMetadata === null, [changeableMetadata]),
  setVolumeReadonly: [available],
  setVolumeBootableStatus: [notInMaintenance],
  resetVolumeStatus: [],
  revertVolumeToSnapshot: [available],
  retypeVolume: [status(usable), notMigrating, notInGroup],
  migrateVolume: [
    status(usable),
    notMigrating,
    refusedIf(
      ({ replicationStatus }) => ![null, 'disabled', 'not-capable'].includes(replicationStatus),
      'REPLICATED',
      'The volume is replicated.',
    ),
    notInGroup,
  ],
  // Without a migration, Cinder moves the attachments to the other volume.
  completeVolumeMigration: unless(
    ({ attachments, migrationStatus }) => attachments.length === 0 || migrationStatus !== null,
    [notInMaintenance],
  ),
  completeVolumeExtend: [status(['extending'])],
  uploadVolumeToImage: [
    status(['available'], {
      option: { name: 'force', statuses: inUse, remark: 'The cloud can ignore the option.' },
    }),
  ],
  reimageVolume: [
    refusedIf(({ attachments }) => attachments.length > 1, 'ATTACHED', 'The volume is attached to several servers.'),
    status(['available', 'error'], { option: { name: 'reimageReserved', statuses: ['reserved'] } }),
  ],
  unmanageVolume: unless(isUnscheduled, [
    refusedIf(({ encrypted }) => encrypted === true, 'ENCRYPTED', 'The volume is encrypted.'),
    status(deletableStatuses),
    ...removal,
  ]),
  attachVolume: [
    notInMaintenance,
    refusedIf(
      ({ metadata }) => metadata?.['readonly'] === 'True',
      'OPTION_REQUIRED',
      'The volume is read-only. The action requires the `mode` `RO`.',
    ),
    // Cinder allows this during a migration, and again for the server or host to which the volume is attached.
    refusedIf(
      ({ status: current, multiattach, migrationStatus }) =>
        current === 'in-use' && multiattach !== true && migrationStatus === null,
      'ATTACHED',
      'The volume is attached, and cannot be attached several times.',
    ),
  ],
  detachVolume: [
    refusedIf(
      ({ attachments }) => attachments.length > 1,
      'OPTION_REQUIRED',
      'The volume has several attachments. The action requires the `attachmentId`.',
    ),
    notUsedByServer,
    notInMaintenance,
  ],
  reserveVolume: [status(['available'], { also: ifMultiattach('in-use') })],
  unreserveVolume: [],
  // During a migration, Cinder accepts this in any status.
  beginVolumeDetaching: unless(isMigrating, [status(inUse), attached]),
  abortVolumeDetaching: [],
  initVolumeAttachment: [notInMaintenance],
  // Nova checks these before its own calls to Cinder.
  attachVolumeToServer: [status(['available'], { also: ifMultiattach('in-use') })],
  detachVolumeFromServer: [
    status(inUse),
    refusedIf(
      ({ attachments }) => attachments.every(({ serverId }) => serverId === null),
      'NOT_ATTACHED',
      'The volume is attached to no server.',
    ),
  ],
  terminateVolumeAttachment: [
    refusedIf(
      ({ attachments }, { sendsServiceToken }) => !sendsServiceToken && attachments.length > 1,
      'ATTACHED',
      'The volume has several attachments.',
    ),
    notUsedByServer,
  ],
  createSnapshot: [
    scheduled,
    notMigrating,
    status(['available'], {
      also: (_, { microversion }) => (atLeast(microversion, '3.66') ? inUse : []),
      option: { name: 'force', statuses: inUse },
    }),
  ],
  manageSnapshot: [scheduled, notMigrating, status(usable)],
  createBackup: [status(['available'], { option: { name: 'force', statuses: inUse } })],
  restoreBackup: [available],
  createTransfer: [
    available,
    refusedIf(
      ({ encrypted }, { microversion }) => encrypted === true && !atLeast(microversion, '3.70'),
      'ENCRYPTED',
      'The volume is encrypted. The transfer of an encrypted volume requires microversion 3.70.',
    ),
  ],
  // Cinder also accepts a second attachment to the same server, for its live migration.
  createAttachment: [status(['available', 'downloading'], { also: ifMultiattach('in-use') })],
  createVolume: [status(usable)],
} satisfies ActionRules<Volume>;
