import { onTestFinished } from 'vitest';
import { done, run, soon } from './run.ts';
import { as } from './gateway.ts';
import { restAs } from './project.ts';
import { until, type Rest } from './rest.ts';

/** Creates a group of alice with a volume for one test. Both are deleted after it, with the group's snapshots. */
export async function testGroup(metadata: Record<string, string> = {}): Promise<{ groupId: string; volumeId: string }> {
  const created = await done<{ group: { cinderId: string } }>(
    'alice',
    'createGroup',
    { name: 'behaviour-group', groupType: { name: 'behaviour' }, volumeTypes: [{ name: '__DEFAULT__' }], wait: soon },
    'group { cinderId }',
  );
  const groupId = created.group.cinderId;
  deleteGroupAfterTest(groupId);
  const { volume } = await done<{ volume: { cinderId: string } }>(
    'alice',
    'createVolume',
    { name: 'behaviour-group-member', size: 1, volumeType: { name: '__DEFAULT__' }, groupId, metadata, wait: soon },
    'volume { cinderId }',
  );
  return { groupId, volumeId: volume.cinderId };
}

/** Deletes a group after the test, in any status and project, with its volumes and snapshots. */
export function deleteGroupAfterTest(id: string | undefined): void {
  onTestFinished(async () => {
    const admin = restAs('admin');
    const { data } = await as('admin').send<{ group: { groupSnapshots: Nodes; volumes: Nodes } | null }>(
      `{ group(id: "${id ?? ''}") { groupSnapshots { nodes { cinderId } } volumes { nodes { cinderId } } } }`,
    );
    if (!data.group) return;
    for (const volume of data.group.volumes.nodes)
      await admin.put(`/volumes/${volume.cinderId}/metadata`, { metadata: {} });
    for (const snapshot of data.group.groupSnapshots.nodes) await deleteSnapshot(admin, snapshot.cinderId);
    await run('admin', 'deleteGroup', { id, deleteVolumes: true });
  });
}

type Nodes = { nodes: { cinderId: string }[] };

async function deleteSnapshot(admin: Rest, id: string): Promise<void> {
  await until(admin, `/group_snapshots/${id}`, 'group_snapshot', 'available').catch(() => undefined);
  await run('admin', 'deleteGroupSnapshot', { id, wait: soon });
}
