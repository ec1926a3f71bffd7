import { cinderId, type BackupList, type SnapshotList, type TypeList, type VolumeList } from '../records.ts';
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

const pageInfo = (links: object[] | undefined): object => ({ hasNextPage: links !== undefined });

export const volume: Join = async (calls, { id }) => ({ volume: volumeFields(await calls.volume(cinderId(id))) });

export const volumes: Join = async (calls, { first }) => {
  const page = await calls.get<VolumeList>(`/volumes/detail?limit=${first}`);
  return { volumes: { nodes: page.volumes.map(volumeFields), pageInfo: pageInfo(page.volumes_links) } };
};

export const everything: Join = async (calls, { first }) => {
  const [page, { volume_types }, { snapshots }, { backups }] = await Promise.all([
    calls.get<VolumeList>(`/volumes/detail?limit=${first}`),
    calls.get<TypeList>('/types'),
    calls.get<SnapshotList>('/snapshots/detail'),
    calls.get<BackupList>('/backups/detail'),
  ]);
  const types = byId(volume_types, typeFields);
  const snapshotsOf = byVolume(snapshots, snapshotFields);
  const backupsOf = byVolume(backups, backupFields);
  const nodes = page.volumes.map((row) => ({
    ...volumeFields(row),
    volumeType: types.get(row.volume_type_id) ?? null,
    attachments: row.attachments.map(attachmentFields),
    snapshots: { nodes: snapshotsOf.get(row.id) ?? [] },
    backups: { nodes: backupsOf.get(row.id) ?? [] },
  }));
  return { volumes: { nodes, pageInfo: pageInfo(page.volumes_links) } };
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
    calls.get<SnapshotList>(`/snapshots/detail?limit=${first}`),
    calls.get<VolumeList>('/volumes/detail'),
  ]);
  const volumesById = byId(list.volumes, volumeSummary);
  const nodes = page.snapshots.map((row) => ({
    ...snapshotFields(row),
    volume: volumesById.get(row.volume_id) ?? null,
  }));
  return { snapshots: { nodes, pageInfo: pageInfo(page.snapshots_links) } };
};

export const backups: Join = async (calls, { first }) => {
  const [page, list, { snapshots }] = await Promise.all([
    calls.get<BackupList>(`/backups/detail?limit=${first}`),
    calls.get<VolumeList>('/volumes/detail'),
    calls.get<SnapshotList>('/snapshots/detail'),
  ]);
  const volumesById = byId(list.volumes, volumeSummary);
  const snapshotsById = byId(snapshots, snapshotFields);
  const nodes = page.backups.map((row) => ({
    ...backupFields(row),
    volume: volumesById.get(row.volume_id) ?? null,
    snapshot: snapshotsById.get(row.snapshot_id ?? '') ?? null,
  }));
  return { backups: { nodes, pageInfo: pageInfo(page.backups_links) } };
};

export const extend: Join = async (calls, { input }) => {
  const id = cinderId(input.id);
  await calls.post(`/volumes/${id}/action`, { 'os-extend': { new_size: input.newSize } });
  return { extendVolume: { volume: volumeSummary(await calls.volume(id)), userErrors: [] } };
};
