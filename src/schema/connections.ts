import { connectionRef } from './connection.ts';
import {
  AttachmentRef,
  BackupRef,
  ConsistencyGroupRef,
  ConsistencyGroupSnapshotRef,
  GroupRef,
  GroupSnapshotRef,
  GroupTypeRef,
  QosSpecRef,
  SnapshotRef,
  TransferRef,
  VolumeRef,
  VolumeTypeRef,
} from './refs.ts';

const counted = 'How many there are on all pages (`with_count`, microversion 3.45): it comes with the page\'s own call. Null on an older cloud.';
const notCounted = 'How many there are on all pages; known only where they come with their parent. Null on a list: Cinder cannot count these.';

export const VolumeConnection = connectionRef(VolumeRef, counted);
export const SnapshotConnection = connectionRef(SnapshotRef, counted);
export const BackupConnection = connectionRef(BackupRef, counted);
export const AttachmentConnection = connectionRef(AttachmentRef, notCounted);
export const GroupConnection = connectionRef(GroupRef, notCounted);
export const VolumeTypeConnection = connectionRef(VolumeTypeRef, notCounted);
export const QosSpecConnection = connectionRef(QosSpecRef, notCounted);
export const GroupTypeConnection = connectionRef(GroupTypeRef, notCounted);
export const GroupSnapshotConnection = connectionRef(GroupSnapshotRef, notCounted);
export const TransferConnection = connectionRef(TransferRef, notCounted);
export const ConsistencyGroupConnection = connectionRef(ConsistencyGroupRef, notCounted);
export const ConsistencyGroupSnapshotConnection = connectionRef(ConsistencyGroupSnapshotRef, 'How many there are on all pages: Cinder gives the whole list.');
