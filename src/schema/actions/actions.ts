import { attachmentActions } from '../../resolvers/actions/attachment-actions.ts';
import { backupActions } from '../../resolvers/actions/backup-actions.ts';
import { groupActions } from '../../resolvers/actions/group-actions.ts';
import { groupSnapshotActions } from '../../resolvers/actions/group-snapshot-actions.ts';
import { snapshotActions } from '../../resolvers/actions/snapshot-actions.ts';
import { transferActions } from '../../resolvers/actions/transfer-actions.ts';
import { volumeActions } from '../../resolvers/actions/volume-actions.ts';
import { checkedVolumeActions } from '../../resolvers/actions/volume-checks.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { callFailed } from '../facts/null-conditions.ts';
import { AttachmentRef, BackupRef, GroupRef, GroupSnapshotRef, SnapshotRef, TransferRef, VolumeRef } from '../refs.ts';
import { actionField, requirementsOf } from './action-field.ts';

const volume = actionField(VolumeRef, volumeActions);
builder.objectField(VolumeRef, 'checkedActions', (t) =>
  t.field({
    type: [volume.state],
    nullable: { list: true, items: false },
    description:
      'The actions on the volume, checked also against its snapshots and the quotas of the project of the caller.',
    extensions: cinder({
      rest: ['GET /snapshots/detail', 'GET /os-quota-sets/{project_id}'],
      calls: 'one per answer',
      callsIf: 'if an action depends on the snapshots, and one if an action depends on the quotas',
      nullIf: [callFailed],
    }),
    args: { only: t.arg({ type: [volume.action], description: 'The actions to return. Defaults to all.' }) },
    resolve: (record, { only }, context) => checkedVolumeActions(context, requirementsOf, record, only),
  }),
);
actionField(SnapshotRef, snapshotActions);
actionField(BackupRef, backupActions);
actionField(AttachmentRef, attachmentActions);
actionField(TransferRef, transferActions);
actionField(GroupRef, groupActions);
actionField(GroupSnapshotRef, groupSnapshotActions);
