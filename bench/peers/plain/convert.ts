import {
  statusName,
  time,
  type AttachmentRecord,
  type BackupRecord,
  type SnapshotRecord,
  type TypeRecord,
  type VolumeRecord,
} from '../records.ts';

/** Converts a volume to its own fields. */
export function volumeFields(row: VolumeRecord): object {
  return {
    id: `Volume:${row.id}`,
    name: row.name,
    status: statusName(row.status),
    size: row.size,
    description: row.description,
    bootable: row.bootable === 'true',
    encrypted: row.encrypted,
    multiattach: row.multiattach,
    availabilityZone: row.availability_zone,
    createdAt: time(row.created_at),
    updatedAt: time(row.updated_at),
    metadata: row.metadata,
  };
}

/** Converts the volume of a snapshot or backup. */
export function volumeSummary({ id, name, status, size }: VolumeRecord): object {
  return { id: `Volume:${id}`, name, status: statusName(status), size };
}

export function typeFields({ id, name, description, is_public }: TypeRecord): object {
  return { id: `VolumeType:${id}`, name, description, isPublic: is_public };
}

export function attachmentFields({ attachment_id, server_id, attached_at }: AttachmentRecord): object {
  return {
    id: `Attachment:${attachment_id}`,
    status: 'ATTACHED',
    serverId: server_id,
    attachedAt: time(attached_at),
  };
}

export function snapshotFields({ id, name, status, size, created_at }: SnapshotRecord): object {
  return { id: `Snapshot:${id}`, name, status: statusName(status), size, createdAt: time(created_at) };
}

export function backupFields(row: BackupRecord): object {
  const { id, name, status, size, created_at, is_incremental } = row;
  return {
    id: `Backup:${id}`,
    name,
    status: statusName(status),
    size,
    createdAt: time(created_at),
    isIncremental: is_incremental,
  };
}

/** Indexes the converted rows by their ID. */
export function byId<Row extends { id: string }>(
  rows: readonly Row[],
  convert: (row: Row) => object,
): Map<string | null, object> {
  return new Map(rows.map((row) => [row.id, convert(row)]));
}

/** Groups the converted rows by their volume. */
export function byVolume<Row extends { volume_id: string }>(
  rows: readonly Row[],
  convert: (row: Row) => object,
): Map<string, object[]> {
  const groups = new Map<string, object[]>();
  for (const row of rows) {
    const group = groups.get(row.volume_id);
    if (group) group.push(convert(row));
    else groups.set(row.volume_id, [convert(row)]);
  }
  return groups;
}
