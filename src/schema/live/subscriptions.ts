import { attachments } from '../../cinder/resources/attachments.ts';
import { backups } from '../../cinder/resources/backups.ts';
import { groupSnapshots } from '../../cinder/resources/group-snapshots.ts';
import { groups } from '../../cinder/resources/groups.ts';
import { snapshots } from '../../cinder/resources/snapshots.ts';
import { volumes } from '../../cinder/resources/volumes.ts';
import { AttachmentStatus } from '../attachment/attachment.ts';
import { BackupStatus } from '../backup/backup.ts';
import { GroupSnapshotStatus } from '../group-snapshot/group-snapshot.ts';
import { GroupStatus } from '../group/group.ts';
import { AttachmentEdge, BackupEdge, GroupEdge, GroupSnapshotEdge, SnapshotEdge, VolumeEdge } from '../connections.ts';
import { AttachmentRef, BackupRef, GroupRef, GroupSnapshotRef, SnapshotRef, VolumeRef } from '../refs.ts';
import { SnapshotStatus } from '../snapshot/snapshot.ts';
import { VolumeStatus } from '../volume/status.ts';
import { changeSubscriptions } from './changes.ts';

changeSubscriptions({
  one: 'volume',
  many: 'volumes',
  resource: volumes,
  ref: VolumeRef,
  edge: VolumeEdge,
  status: VolumeStatus,
  typeLoaders: (loaders) => loaders.volume,
});
changeSubscriptions({
  one: 'snapshot',
  many: 'snapshots',
  resource: snapshots,
  ref: SnapshotRef,
  edge: SnapshotEdge,
  status: SnapshotStatus,
  typeLoaders: (loaders) => loaders.snapshot,
});
changeSubscriptions({
  one: 'backup',
  many: 'backups',
  resource: backups,
  ref: BackupRef,
  edge: BackupEdge,
  status: BackupStatus,
  typeLoaders: (loaders) => loaders.backup,
});
changeSubscriptions({
  one: 'attachment',
  many: 'attachments',
  resource: attachments,
  ref: AttachmentRef,
  edge: AttachmentEdge,
  status: AttachmentStatus,
  typeLoaders: (loaders) => loaders.attachment,
});
changeSubscriptions({
  one: 'group',
  many: 'groups',
  resource: groups,
  ref: GroupRef,
  edge: GroupEdge,
  status: GroupStatus,
  typeLoaders: (loaders) => loaders.group,
});
changeSubscriptions({
  one: 'groupSnapshot',
  many: 'groupSnapshots',
  resource: groupSnapshots,
  ref: GroupSnapshotRef,
  edge: GroupSnapshotEdge,
  status: GroupSnapshotStatus,
  typeLoaders: (loaders) => loaders.groupSnapshot,
});
