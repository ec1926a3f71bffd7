import type { SharedCloud } from './facts.ts';
import { until, type Json, type Rest } from './rest.ts';

type Row = Json & { id: string; name: string };

const groupName = 'behaviour-types-consistency';
const volumeName = 'behaviour-types-consistent';

/**
 * Returns a consistency group on a backend and its volume, in bob's permanent project. No backend of the lab supports consistency
 * groups, so Cinder cannot delete them. They are created once, and used by every run.
 */
export async function ensureConsistencyGroup(admin: Rest, bob: Rest): Promise<SharedCloud['consistency']> {
  const groupId = (await find(bob, 'consistencygroups', groupName)) ?? (await createGroup(admin, bob));
  const volumeId = (await find(bob, 'volumes', volumeName)) ?? (await createVolume(bob, groupId));
  return { groupId, volumeId };
}

async function find(bob: Rest, key: string, name: string): Promise<string | undefined> {
  const { [key]: rows = [] } = (await bob.get(`/${key}?limit=1000`)) as Record<string, Row[]>;
  return rows.find((row) => row.name === name)?.id;
}

async function createGroup(admin: Rest, bob: Rest): Promise<string> {
  const { volume_types: types } = (await bob.get('/types')) as { volume_types: Row[] };
  const volumeType = types.find(({ name }) => name === '__DEFAULT__')?.id;
  const {
    consistencygroup: { id },
  } = (await bob.post('/consistencygroups', {
    consistencygroup: { name: groupName, description: 'Of tests', volume_types: volumeType },
  })) as { consistencygroup: Row };
  await until(bob, `/consistencygroups/${id}`, 'consistencygroup', 'error');
  await admin.post(`/groups/${id}/action`, { reset_status: { status: 'available' } });
  return id;
}

async function createVolume(bob: Rest, groupId: string): Promise<string> {
  const {
    volume: { id },
  } = (await bob.post('/volumes', {
    volume: { name: volumeName, size: 1, volume_type: '__DEFAULT__', consistencygroup_id: groupId },
  })) as { volume: Row };
  await until(bob, `/volumes/${id}`, 'volume', 'available');
  return id;
}
