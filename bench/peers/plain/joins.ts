import {
  cinderId,
  type BackupList,
  type BackupRecord,
  type SnapshotList,
  type SnapshotRecord,
  type TypeList,
  type VolumeList,
  type VolumeRecord,
} from '../records.ts';
import type { Calls } from './cinder.ts';
import {
  attachmentFields,
  backupFields,
  byId,
  byVolume,
  snapshotFields,
  typeFields,
  volumeFields,
  volumeSummary,
} from './convert.ts';

/** The variables of the operations. */
export interface Variables {
  id: string;
  first: number;
  input: { id: string; newSize: number };
}

/** An operation written by hand. @returns the data of the answer */
export type Join = (calls: Calls, variables: Variables) => Promise<object>;

/** A page of rows. One additional row was requested, because Cinder links to a next page even if that is empty. */
const pageOf = <Row>(rows: readonly Row[], first: number, convert: (row: Row) => object): object => ({
  nodes: rows.slice(0, first).map(convert),
  pageInfo: { hasNextPage: rows.length > first },
});

export const volume: Join = async (calls, { id }) => ({ volume: volumeFields(await calls.volume(cinderId(id))) });

export const volumes: Join = async (calls, { first }) => {
  const list = await calls.get<VolumeList>(`/volumes/detail?limit=${first + 1}`);
  return { volumes: pageOf(list.volumes, first, volumeFields) };
};

export const everything: Join = async (calls, { first }) => {
  const [page, { volume_types }, { snapshots }, { backups }] = await Promise.all([
    calls.get<VolumeList>(`/volumes/detail?limit=${first + 1}`),
    calls.get<TypeList>('/types'),
    calls.get<SnapshotList>('/snapshots/detail'),
    calls.get<BackupList>('/backups/detail'),
  ]);
  const types = byId(volume_types, typeFields);
  const snapshotsOf = byVolume(snapshots, snapshotFields);
  const backupsOf = byVolume(backups, backupFields);
  const convert = (row: VolumeRecord): object => ({
    ...volumeFields(row),
    volumeType: types.get(row.volume_type_id) ?? null,
    attachments: row.attachments.map(attachmentFields),
    snapshots: { nodes: snapshotsOf.get(row.id) ?? [] },
    backups: { nodes: backupsOf.get(row.id) ?? [] },
  });
  return { volumes: pageOf(page.volumes, first, convert) };
};

export const volumeDetail: Join = async (calls, { id }) => {
  const volumeId = cinderId(id);
  const [row, { volume_types }, { snapshots }, { backups }] = await Promise.all([
    calls.volume(volumeId),
    calls.get<TypeList>('/types'),
    calls.get<SnapshotList>(`/snapshots/detail?volume_id=${volumeId}`),
    calls.get<BackupList>(`/backups/detail?volume_id=${volumeId}`),
  ]);
  return {
    volume: {
      ...volumeFields(row),
      volumeType: byId(volume_types, typeFields).get(row.volume_type_id) ?? null,
      attachments: row.attachments.map(attachmentFields),
      snapshots: { nodes: snapshots.map(snapshotFields) },
      backups: { nodes: backups.map(backupFields) },
    },
  };
};

export const snapshots: Join = async (calls, { first }) => {
  const [page, list] = await Promise.all([
    calls.get<SnapshotList>(`/snapshots/detail?limit=${first + 1}`),
    calls.get<VolumeList>('/volumes/detail'),
  ]);
  const volumesById = byId(list.volumes, volumeSummary);
  const convert = (row: SnapshotRecord): object => ({
    ...snapshotFields(row),
    volume: volumesById.get(row.volume_id) ?? null,
  });
  return { snapshots: pageOf(page.snapshots, first, convert) };
};

export const backups: Join = async (calls, { first }) => {
  const [page, list, { snapshots }] = await Promise.all([
    calls.get<BackupList>(`/backups/detail?limit=${first + 1}`),
    calls.get<VolumeList>('/volumes/detail'),
    calls.get<SnapshotList>('/snapshots/detail'),
  ]);
  const volumesById = byId(list.volumes, volumeSummary);
  const snapshotsById = byId(snapshots, snapshotFields);
  const convert = (row: BackupRecord): object => ({
    ...backupFields(row),
    volume: volumesById.get(row.volume_id) ?? null,
    snapshot: snapshotsById.get(row.snapshot_id ?? '') ?? null,
  });
  return { backups: pageOf(page.backups, first, convert) };
};

export const extend: Join = async (calls, { input }) => {
  const id = cinderId(input.id);
  await calls.post(`/volumes/${id}/action`, { 'os-extend': { new_size: input.newSize } });
  return { extendVolume: { volume: volumeSummary(await calls.volume(id)), userErrors: [] } };
};
