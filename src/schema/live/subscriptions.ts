import { AttachmentStatus } from '../attachment/attachment.ts';
import { BackupStatus } from '../backup/backup.ts';
import { GroupSnapshotStatus } from '../group-snapshot/group-snapshot.ts';
import { GroupStatus } from '../group/group.ts';
import { AttachmentEdge, BackupEdge, GroupEdge, GroupSnapshotEdge, SnapshotEdge, VolumeEdge } from '../connections.ts';
import { AttachmentRef, BackupRef, GroupRef, GroupSnapshotRef, SnapshotRef, VolumeRef } from '../refs.ts';
import { SnapshotStatus } from '../snapshot/snapshot.ts';
import { VolumeStatus } from '../volume/status.ts';
import { changeSubscriptions } from './changes.ts';

const ofVolume = { kind: 'Volume', field: 'volumeIds' };
const ofGroup = { kind: 'Group', field: 'groupIds' };

changeSubscriptions({
  one: 'volume',
  many: 'volumes',
  ref: VolumeRef,
  edge: VolumeEdge,
  status: VolumeStatus,
  parent: ofGroup,
  route: '/volumes',
  typeLoaders: (loaders) => loaders.volume,
});
changeSubscriptions({
  one: 'snapshot',
  many: 'snapshots',
  ref: SnapshotRef,
  edge: SnapshotEdge,
  status: SnapshotStatus,
  parent: ofVolume,
  route: '/snapshots',
  typeLoaders: (loaders) => loaders.snapshot,
});
changeSubscriptions({
  one: 'backup',
  many: 'backups',
  ref: BackupRef,
  edge: BackupEdge,
  status: BackupStatus,
  parent: ofVolume,
  route: '/backups',
  typeLoaders: (loaders) => loaders.backup,
});
changeSubscriptions({
  one: 'attachment',
  many: 'attachments',
  ref: AttachmentRef,
  edge: AttachmentEdge,
  status: AttachmentStatus,
  parent: ofVolume,
  route: '/attachments',
  since: '3.27',
  typeLoaders: (loaders) => loaders.attachment,
});
changeSubscriptions({
  one: 'group',
  many: 'groups',
  ref: GroupRef,
  edge: GroupEdge,
  status: GroupStatus,
  route: '/groups',
  since: '3.13',
  typeLoaders: (loaders) => loaders.group,
});
changeSubscriptions({
  one: 'groupSnapshot',
  many: 'groupSnapshots',
  ref: GroupSnapshotRef,
  edge: GroupSnapshotEdge,
  status: GroupSnapshotStatus,
  parent: ofGroup,
  route: '/group_snapshots',
  since: '3.14',
  typeLoaders: (loaders) => loaders.groupSnapshot,
});
