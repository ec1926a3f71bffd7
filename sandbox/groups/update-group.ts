import { steeringOf } from '../backend/steering.ts';
import { badRequest, invalidVolume } from '../cinder/fault.ts';
import { bare } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { refuseReserved } from '../group-types/find-group-type.ts';
import { pythonRepr } from '../python/repr.ts';
import type { GroupRow, VolumeRow } from '../store/records.ts';
import { findGroup } from './find-group.ts';

export interface GroupUpdate {
  name?: string | null;
  description?: string | null;
  /** ids with commas between them */
  add_volumes?: string | null;
  remove_volumes?: string | null;
}

/** `PUT /groups/{id}`: 202 without a body; while volumes come and go the group is `updating`. */
export function updateGroup(request: CinderRequest): Reply {
  const { group: body } = request.body as { group: GroupUpdate };
  const group = findGroup(request, request.param('id'));
  refuseReserved(request, group.group_type_id);
  request.authorize('group:update', group.project_id);
  return changeGroup(request, group, body);
}

/** Changes a group, by whichever of its names; @throws Fault 400 */
export function changeGroup(request: CinderRequest, group: GroupRow, body: GroupUpdate): Reply {
  const { backend, store } = request.cloud;
  const name = changed(body.name, group.name);
  const description = changed(body.description, group.description);
  const adding = idsIn(body.add_volumes);
  const removing = idsIn(body.remove_volumes);
  const both = adding.filter((id) => removing.includes(id));
  if (both.length > 0) throw invalidVolume(`UUIDs ${pythonRepr(both)} are in both add and remove volume list.`);
  const added = adding.flatMap((id) => addable(request, group, id));
  const removed = removing.map((id) => removable(request, group, id));
  if (name === undefined && description === undefined && added.length + removed.length === 0) {
    throw badRequest(
      `Invalid Group: Cannot update group ${group.id} because no valid name, description, add_volumes, ` +
        'or remove_volumes were provided.',
    );
  }
  const moves = added.length + removed.length > 0;
  if (moves && group.status !== 'available') throw badRequest('Invalid Group: Group status must be available.');
  store.groups.update(group, {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    status: moves ? 'updating' : 'available',
  });
  if (moves) {
    backend.run({
      name: 'group.update',
      metadata: steeringOf([...added, ...removed], 'update_group'),
      failsAs: 'update_group',
      done: () => {
        for (const volume of added) store.volumes.update(volume, { group_id: group.id });
        for (const volume of removed) store.volumes.update(volume, { group_id: null });
        store.groups.update(group, { status: 'available' });
      },
      failed: () => {
        for (const volume of [...added, ...removed]) store.volumes.update(volume, { status: 'error' });
        store.groups.update(group, { status: 'error' });
      },
    });
  }
  return bare(202);
}

function changed(asked: string | null | undefined, current: string | null): string | undefined {
  const text = asked?.trim();
  return text === undefined || text === current ? undefined : text;
}

function idsIn(list: string | null | undefined): string[] {
  return list ? list.replace(/^,+|,+$/g, '').split(',') : [];
}

/** The volume if it may join; nothing if it is in the group already. */
function addable(request: CinderRequest, group: GroupRow, id: string): VolumeRow[] {
  const refuse = (why: string): Error => invalidVolume(`Cannot add volume ${id} to group ${group.id} ${why}`);
  const volume = request.cloud.store.volumes.get(id);
  if (!volume || !request.sees(volume)) throw refuse('because volume cannot be found.');
  if (volume.group_id === group.id) return [];
  if (volume.group_id !== null) throw refuse(`because it is already in group ${volume.group_id}.`);
  if (volume.project_id !== group.project_id) throw refuse('as they belong to different projects.');
  if (!group.volume_type_ids.includes(volume.volume_type_id)) {
    throw refuse(`because volume type ${volume.volume_type_id} is not supported by the group.`);
  }
  if (!['available', 'in-use'].includes(volume.status)) {
    throw refuse(`because volume is in an invalid state: ${volume.status}. Valid states are: ('available', 'in-use').`);
  }
  if (volume.host !== group.host) throw invalidVolume('Volume is not local to this node.');
  return [volume];
}

function removable(request: CinderRequest, group: GroupRow, id: string): VolumeRow {
  const refuse = (why: string): Error =>
    invalidVolume(`Cannot remove volume ${id} from group ${group.id} because ${why}`);
  const volume = request.cloud.store.volumes.get(id);
  if (volume?.group_id !== group.id) throw refuse('it is not in the group.');
  if (!['available', 'in-use', 'error', 'error_deleting'].includes(volume.status)) {
    throw refuse(
      `volume is in an invalid state: ${volume.status}. Valid states are: ('available', 'in-use', 'error', ` +
        "'error_deleting').",
    );
  }
  return volume;
}
