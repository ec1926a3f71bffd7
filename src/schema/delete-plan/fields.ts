import { deletePlanOfBackup } from '../../resolvers/delete-plan/backup.ts';
import { deletePlanOfGroup } from '../../resolvers/delete-plan/group.ts';
import { deletePlanOfSnapshot } from '../../resolvers/delete-plan/snapshot.ts';
import { deletePlanOfVolume } from '../../resolvers/delete-plan/volume.ts';
import { deletePlanOfVolumeType, mostVolumes } from '../../resolvers/delete-plan/volume-type.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { callFailed } from '../facts/null-conditions.ts';
import { BackupRef, GroupRef, SnapshotRef, VolumeRef, VolumeTypeRef } from '../refs.ts';
import { DeletePlanRef } from './delete-plan.ts';

builder.objectField(VolumeRef, 'deletePlan', (t) =>
  t.field({
    type: DeletePlanRef,
    description: 'The plan to delete the volume: the obstacles, and the snapshots that `cascade` deletes.',
    extensions: cinder({
      rest: [
        'GET /snapshots/detail',
        'GET /attachments/detail',
        'GET /volume-transfers/detail',
        'GET /groups/{id}',
        'GET /groups/detail',
      ],
      calls: 'one per answer',
      nullIf: [callFailed],
    }),
    resolve: (volume, _, context) => deletePlanOfVolume(context, volume),
  }),
);

builder.objectField(SnapshotRef, 'deletePlan', (t) =>
  t.field({
    type: DeletePlanRef,
    nullable: false,
    description: 'The plan to delete the snapshot.',
    extensions: cinder({ calls: 'none' }),
    resolve: (snapshot, _, context) => deletePlanOfSnapshot(context, snapshot),
  }),
);

builder.objectField(BackupRef, 'deletePlan', (t) =>
  t.field({
    type: DeletePlanRef,
    description:
      'The plan to delete the backup. Only administrators are told which backups are based on it. Others are not told of increments that are being created or have failed.',
    extensions: cinder({
      rest: ['GET /backups/detail'],
      calls: 'one per object',
      callsIf: 'for administrators, if the volume has incremental backups',
      nullIf: [callFailed],
    }),
    resolve: (backup, _, context) => deletePlanOfBackup(context, backup),
  }),
);

builder.objectField(GroupRef, 'deletePlan', (t) =>
  t.field({
    type: DeletePlanRef,
    description: 'The plan to delete the group: the obstacles, and the volumes that `deleteVolumes` deletes.',
    extensions: cinder({
      rest: ['GET /volumes/detail', 'GET /group_snapshots/detail', 'GET /snapshots/detail'],
      since: '3.14',
      adminSince: '3.29',
      calls: 'one per answer',
      nullIf: [callFailed],
    }),
    resolve: (group, _, context) => deletePlanOfGroup(context, group),
  }),
);

builder.objectField(VolumeTypeRef, 'deletePlan', (t) =>
  t.field({
    type: DeletePlanRef,
    description: `The plan to delete the volume type. At most ${mostVolumes} volumes of the type are named.`,
    extensions: cinder({
      rest: [
        'GET /volumes/detail',
        'GET /groups/detail',
        'GET /consistencygroups/detail',
        'GET /types/{id}',
        'GET /default-types',
      ],
      since: '3.13',
      roles: ['admin'],
      calls: 'one per object',
      nullIf: [callFailed],
    }),
    resolve: (type, _, context) => deletePlanOfVolumeType(context, type),
  }),
);
