import { setTimeout as sleep } from 'node:timers/promises';
import type { Json, Rest } from './rest.ts';

interface Row extends Json {
  id: string;
  status?: string;
  metadata?: Json;
}

/** A collection of a project. Collections are ordered so that their resources do not prevent the deletion of later ones. */
interface Collection {
  /** The client that lists the collection. By default, the member. */
  by?: Rest;
  list: string;
  key: string;
  remove: (row: Row) => Promise<unknown>;
}

/** Whether the status is temporary. `attaching` and `detaching` are not, because they end only with a server's call. */
const isBusy = ({ status = '' }: Row): boolean =>
  status.endsWith('ing') && !['attaching', 'detaching'].includes(status);

/** The number of rounds after which a busy resource is treated as stuck. */
const patience = 20;

/** The number of concurrent deletions. With more, tests that run meanwhile would wait for Cinder. */
const parallel = 2;

/**
 * Deletes every resource of a project in any status, and resets its quotas and default volume type.
 *
 * @param member a user of the project, who lists its resources
 * @param admin an administrator of any project
 * @param serviceToken the token of a service user, which Cinder requires for the deletion of attachments
 */
export async function empty(member: Rest, admin: Rest, serviceToken: string): Promise<void> {
  const all = collectionsOf(member, admin, serviceToken);
  // Each round reads only the collections that were not empty in the last one. The last round finds all of them empty.
  let collections = all;
  for (let round = 0; ; round++) {
    const left: string[] = [];
    const full: Collection[] = [];
    const isStuck = round % patience === patience - 1;
    for (const collection of collections) {
      const outcomes = await removeAll(collection, member, isStuck ? () => true : (row) => !isBusy(row));
      if (outcomes.length > 0) full.push(collection);
      left.push(...outcomes);
    }
    if (left.length === 0 && collections === all) break;
    if (round === 4 * patience) throw new Error(`The project cannot be emptied: ${left.join('; ')}`);
    collections = full.length > 0 ? full : all;
    if (full.length > 0) await sleep(Math.min(100 * (round + 1), 500));
  }
  await admin.delete(`/os-quota-sets/${member.projectId}`);
  await admin.delete(`/default-types/${member.projectId}`);
}

/** Requests the deletion of the resources of a collection. @returns the resources that it had, with the outcomes */
async function removeAll(
  { by, list, key, remove }: Collection,
  member: Rest,
  isRemovable: (row: Row) => boolean,
): Promise<string[]> {
  const outcomes: string[] = [];
  const rows = (await rowsOf(by ?? member, list, key)).values();
  async function worker(): Promise<void> {
    for (const row of rows) {
      const outcome = isRemovable(row) ? await remove(row).then(() => 'accepted', String) : (row.status ?? '');
      outcomes.push(`${key} ${row.id}: ${outcome}`);
    }
  }
  await Promise.all(Array.from({ length: parallel }, worker));
  return outcomes;
}

/** Returns the rows of a list. Cinder refuses a list with volumes whose group was deleted. In this case, returns these volumes. */
async function rowsOf(by: Rest, list: string, key: string): Promise<Row[]> {
  const read = async (path: string): Promise<Row[]> => ((await by.get(path)) as Record<string, Row[]>)[key] ?? [];
  return read(list).catch((error: unknown) => {
    const [, groupId] = /Group ([0-9a-f-]{36}) could not be found/.exec(String(error)) ?? [];
    if (groupId === undefined) throw error;
    return read(`/volumes?group_id=${groupId}`);
  });
}

function collectionsOf(member: Rest, admin: Rest, serviceToken: string): Collection[] {
  const act = (path: string, id: string, action: Json): Promise<Json> => admin.post(`${path}/${id}/action`, action);
  const serviceHeader = { 'x-service-token': serviceToken };
  return [
    // Cinder lists the messages of all projects to members.
    {
      by: admin,
      list: `/messages?project_id=${member.projectId}`,
      key: 'messages',
      remove: ({ id }) => admin.delete(`/messages/${id}`),
    },
    { list: '/volume-transfers', key: 'transfers', remove: ({ id }) => member.delete(`/volume-transfers/${id}`) },
    { list: '/attachments', key: 'attachments', remove: ({ id }) => admin.delete(`/attachments/${id}`, serviceHeader) },
    {
      list: '/group_snapshots/detail',
      key: 'group_snapshots',
      async remove({ id, status }) {
        if (status !== 'available' && status !== 'error')
          await act('/group_snapshots', id, { reset_status: { status: 'error' } });
        await admin.delete(`/group_snapshots/${id}`);
      },
    },
    {
      list: '/snapshots/detail',
      key: 'snapshots',
      remove: ({ id }) => act('/snapshots', id, { 'os-force_delete': {} }),
    },
    { list: '/backups/detail', key: 'backups', remove: ({ id }) => act('/backups', id, { 'os-force_delete': {} }) },
    {
      list: '/volumes/detail',
      key: 'volumes',
      async remove(row) {
        const { id, metadata = {} } = row;
        // The metadata of the lab's driver can make the deletion fail or take long.
        if (Object.keys(metadata).some((name) => name.startsWith('lab:')))
          await admin.put(`/volumes/${id}/metadata`, { metadata: {} });
        if (row['group_id'] !== null && row['group_id'] !== undefined) return;
        const reset = (): Promise<Json> =>
          act('/volumes', id, {
            'os-reset_status': { status: 'error', attach_status: 'detached', migration_status: 'none' },
          });
        const isPlain = row.status === 'available' || row.status === 'error';
        if (!isPlain) await reset();
        // A member's list does not show a migration, during which Cinder refuses the deletion.
        await act('/volumes', id, { 'os-force_delete': {} }).catch(reset);
      },
    },
    {
      // Cinder lists and deletes every group as a consistency group. Consistency groups can be deleted only this way.
      list: '/consistencygroups/detail',
      key: 'consistencygroups',
      remove: ({ id }) => admin.post(`/consistencygroups/${id}/delete`, { consistencygroup: { force: true } }),
    },
  ];
}
