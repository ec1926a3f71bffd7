import type { SnapshotRow, VolumeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** What a driver says of one of the volumes or snapshots on its storage. */
export interface BackendFile {
  reference: { 'source-name': string };
  size: number;
  safe_to_manage: boolean;
  reason_not_safe: string | null;
  cinder_id: string | null;
  extra_info: string | null;
  source_reference?: { 'source-name': string };
}

const managed = (id: string): Pick<BackendFile, 'safe_to_manage' | 'reason_not_safe' | 'cinder_id' | 'extra_info'> => ({
  safe_to_manage: false,
  reason_not_safe: 'already managed',
  cinder_id: id,
  extra_info: null,
});
const free = { safe_to_manage: true, reason_not_safe: null, cinder_id: null, extra_info: null };

/** The volumes on a backend: those of Cinder's, and those that are none of its. */
export function volumeFiles(store: Store, backend: string): BackendFile[] {
  const volumes = store.volumes.where((volume) => onBackend(volume, backend));
  return [
    ...volumes.map((volume) => ({ reference: nameOf('volume', volume.id), size: volume.size, ...managed(volume.id) })),
    ...[...store.foreignVolumes].map(([name, { size }]) => ({ reference: { 'source-name': name }, size, ...free })),
  ];
}

/** The snapshots on a backend: those of Cinder's, and those that are none of its. */
export function snapshotFiles(store: Store, backend: string): BackendFile[] {
  const snapshots = store.snapshots.where((snapshot: SnapshotRow) => {
    const volume = store.volumes.get(snapshot.volume_id);
    return volume !== undefined && onBackend(volume, backend);
  });
  return [
    ...snapshots.map((snapshot) => ({
      reference: nameOf('snapshot', snapshot.id),
      size: snapshot.volume_size,
      ...managed(snapshot.id),
      source_reference: nameOf('volume', snapshot.volume_id),
    })),
    ...[...store.foreignSnapshots].map(([name, { size, source }]) => ({
      reference: { 'source-name': name },
      size,
      ...free,
      source_reference: { 'source-name': source },
    })),
  ];
}

function onBackend(volume: VolumeRow, backend: string): boolean {
  return volume.host?.startsWith(`${backend}#`) === true;
}

function nameOf(kind: string, id: string): { 'source-name': string } {
  return { 'source-name': `${kind}-${id}` };
}
