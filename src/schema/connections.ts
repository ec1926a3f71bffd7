import { connectionRef, edgeRef } from './connection.ts';
import {
  AttachmentRef,
  BackupRef,
  ConsistencyGroupRef,
  ConsistencyGroupSnapshotRef,
  GroupRef,
  GroupSnapshotRef,
  GroupTypeRef,
  ImageRef,
  MessageRef,
  QosSpecRef,
  ServerRef,
  SnapshotRef,
  TransferRef,
  VolumeRef,
  VolumeTypeRef,
} from './refs.ts';

const counted = {
  counting: 'A filter by name, metadata or container needs one more call, unless the first page has all matches.',
  nullIf: [
    'the list is a root list and the cloud is older than microversion 3.45',
    'more than 1,000 items match such a filter except for case, accents and spaces',
  ],
};
const notCounted = { nullIf: ['the list is a root list, because Cinder cannot count these items'] };

export const VolumeEdge = edgeRef(VolumeRef);
export const VolumeConnection = connectionRef(VolumeRef, counted, VolumeEdge);
export const SnapshotEdge = edgeRef(SnapshotRef);
export const SnapshotConnection = connectionRef(SnapshotRef, counted, SnapshotEdge);
export const BackupEdge = edgeRef(BackupRef);
export const BackupConnection = connectionRef(BackupRef, counted, BackupEdge);
export const AttachmentEdge = edgeRef(AttachmentRef);
export const AttachmentConnection = connectionRef(AttachmentRef, notCounted, AttachmentEdge);
export const GroupEdge = edgeRef(GroupRef);
export const GroupConnection = connectionRef(GroupRef, notCounted, GroupEdge);
export const VolumeTypeConnection = connectionRef(VolumeTypeRef, notCounted);
export const QosSpecConnection = connectionRef(QosSpecRef, notCounted);
export const GroupTypeConnection = connectionRef(GroupTypeRef, notCounted);
export const GroupSnapshotEdge = edgeRef(GroupSnapshotRef);
export const GroupSnapshotConnection = connectionRef(GroupSnapshotRef, notCounted, GroupSnapshotEdge);
export const TransferConnection = connectionRef(TransferRef, notCounted);
export const MessageConnection = connectionRef(MessageRef, notCounted);
export const ConsistencyGroupConnection = connectionRef(ConsistencyGroupRef, notCounted);
export const ServerConnection = connectionRef(ServerRef, null);
export const ImageConnection = connectionRef(ImageRef, null);
export const ConsistencyGroupSnapshotConnection = connectionRef(ConsistencyGroupSnapshotRef, {});
