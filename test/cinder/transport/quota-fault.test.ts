import { expect, test } from 'vitest';
import { exceededQuota, type ExceededQuota } from '../../../src/cinder/transport/quota-fault.ts';

const figures = (
  name: string | null,
  limit: number | null,
  inUse: number | null,
  requested: number | null,
): ExceededQuota => ({ name, limit, inUse, requested });

// Every text is a response of a Cinder whose quotas were lowered one by one.
test.each<[string, ExceededQuota | undefined]>([
  [
    "VolumeLimitExceeded: Maximum number of volumes allowed (27) exceeded for quota 'volumes'.",
    figures('volumes', 27, null, null),
  ],
  [
    "VolumeLimitExceeded: Maximum number of volumes allowed (27) exceeded for quota 'volumes___DEFAULT__'.",
    figures('volumes___DEFAULT__', 27, null, null),
  ],
  ['SnapshotLimitExceeded: Maximum number of snapshots allowed (42) exceeded', figures('snapshots', 42, null, null)],
  ['BackupLimitExceeded: Maximum number of backups allowed (21) exceeded', figures('backups', 21, null, null)],
  ['GroupLimitExceeded: Maximum number of groups allowed (23) exceeded', figures('groups', 23, null, null)],
  [
    'VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota. Requested 2G, quota is 68G and 67G has been consumed.',
    figures('gigabytes', 68, 67, 2),
  ],
  [
    'Requested volume or snapshot exceeds allowed gigabytes_my type quota. Requested 2G, quota is 68G and 67G has been consumed.',
    figures('gigabytes_my type', 68, 67, 2),
  ],
  // A volume is extended beyond the quota of its type. Cinder reports the quota of the project.
  [
    'VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota. Requested 4G, quota is 1000000G and 67G has been consumed.',
    figures(null, null, null, 4),
  ],
  [
    'VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota. Requested 4G, quota is -1G and 67G has been consumed.',
    figures(null, null, null, 4),
  ],
  [
    'VolumeBackupSizeExceedsAvailableQuota: Requested backup exceeds allowed Backup gigabytes quota. Requested 1G, quota is 21G and 21G has been consumed.',
    figures('backup_gigabytes', 21, 21, 1),
  ],
  [
    'VolumeSizeExceedsLimit: Requested volume size 5G is larger than maximum allowed limit 1G.',
    figures('per_volume_gigabytes', 1, null, 5),
  ],
  ['UnexpectedOverQuota: Unexpected over quota on backups, groups.', figures('backups, groups', null, null, null)],
  ['ImageLimitExceeded: Image quota exceeded', undefined],
  ['Too large', undefined],
])('%s', (message, quota) => {
  expect(exceededQuota(message)).toEqual(quota);
});
