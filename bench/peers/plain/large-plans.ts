import { statusName, type SnapshotList, type SnapshotRecord, type VolumeList } from '../records.ts';
import type { Calls } from './cinder.ts';
import { byVolume } from './convert.ts';
import type { Join } from './joins.ts';

const snapshotFields = ({ id, status }: SnapshotRecord): object => ({
  id: `Snapshot:${id}`,
  status: statusName(status),
});

/** Volumes with snapshots by one filtered call for each volume, in parallel. */
export const byFilters: Join = async (calls, { first }) => {
  const { volumes } = await calls.get<VolumeList>(`/volumes/detail?limit=${first}`);
  const nodes = volumes.map(async ({ id, name }) => {
    const { snapshots } = await calls.get<SnapshotList>(`/snapshots/detail?volume_id=${id}`);
    return { id: `Volume:${id}`, name, snapshots: { nodes: snapshots.map(snapshotFields) } };
  });
  return { volumes: { nodes: await Promise.all(nodes) } };
};

/** Volumes with snapshots by all pages of the snapshots, one after the other. */
export const byPages: Join = async (calls, { first }) => {
  const [{ volumes }, snapshots] = await Promise.all([
    calls.get<VolumeList>(`/volumes/detail?limit=${first}`),
    allSnapshots(calls),
  ]);
  const snapshotsOf = byVolume(snapshots, snapshotFields);
  const nodes = volumes.map(({ id, name }) => ({
    id: `Volume:${id}`,
    name,
    snapshots: { nodes: snapshotsOf.get(id) ?? [] },
  }));
  return { volumes: { nodes } };
};

async function allSnapshots(calls: Calls): Promise<SnapshotRecord[]> {
  const all: SnapshotRecord[] = [];
  let count: number;
  let marker = '';
  do {
    const page = await calls.get<SnapshotList>(`/snapshots/detail?limit=1000&with_count=true${marker}`);
    all.push(...page.snapshots);
    count = page.count ?? 0;
    marker = `&marker=${all.at(-1)?.id ?? ''}`;
  } while (all.length < count);
  return all;
}
