/** The records of Cinder, as far as the peers use them. */
export interface VolumeRecord {
  id: string;
  status: string;
  size: number;
  name: string | null;
  description: string | null;
  availability_zone: string | null;
  created_at: string;
  updated_at: string | null;
  volume_type_id: string;
  metadata: Record<string, string>;
  bootable: string;
  encrypted: boolean;
  multiattach: boolean;
  attachments: AttachmentRecord[];
}

/** An attachment in the record of its volume. */
export interface AttachmentRecord {
  attachment_id: string;
  server_id: string;
  attached_at: string;
}

export interface SnapshotRecord {
  id: string;
  status: string;
  size: number;
  name: string | null;
  created_at: string;
  volume_id: string;
}

export interface BackupRecord extends SnapshotRecord {
  snapshot_id: string | null;
  is_incremental: boolean;
}

export interface TypeRecord {
  id: string;
  name: string;
  description: string | null;
  is_public: boolean;
}

/** The bodies of lists. */
export interface VolumeList {
  volumes: VolumeRecord[];
}

export interface SnapshotList {
  snapshots: SnapshotRecord[];
  /** The number of all snapshots, if requested. */
  count?: number;
}

export interface BackupList {
  backups: BackupRecord[];
}

export interface TypeList {
  volume_types: TypeRecord[];
}

/** Returns the ID in Cinder of a global ID. */
export function cinderId(globalId: string): string {
  return globalId.slice(globalId.indexOf(':') + 1);
}

/** Converts a time of Cinder, which is in UTC and has no zone. */
export function time(value: string | null): string | null {
  return value === null ? null : `${value}Z`;
}

/** Converts a status to the name of an enum value. */
export function statusName(status: string): string {
  return status.replaceAll('-', '_').toUpperCase();
}
