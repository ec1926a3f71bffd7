import { CinderError } from '../../cinder/errors.ts';
import { listPage } from '../../cinder/list.ts';
import { atLeast } from '../../cinder/microversion.ts';
import { defaultVolumeTypes } from '../../cinder/resources/default-types.ts';
import type { VolumeType } from '../../cinder/resources/volume-types.ts';
import { volumes } from '../../cinder/resources/volumes.ts';
import type { OperationContext } from '../common/context.ts';
import { showDefault } from '../default-volume-type/default-types.ts';
import { planOf, type DeletePlan, type Found, type Reference } from './delete-plan.ts';

/** The number of volumes of a type that a plan names. */
export const mostVolumes = 100;

/**
 * The plan to delete a volume type: the first volumes of the type, the groups that allow it, and whether it is a default.
 *
 * @throws CinderError `FORBIDDEN` except for administrators, who alone see the volumes of all projects; otherwise as the
 *   calls
 */
export async function deletePlanOfVolumeType(context: OperationContext, type: VolumeType): Promise<DeletePlan> {
  const { client, loaders } = context;
  if (!client.isAdmin) throw new CinderError('FORBIDDEN', 'Only administrators can plan the deletion of volume types.');
  const knowsProjects = atLeast(client.endpoint.microversion, '3.62');
  const [ofType, groups, consistencyGroups, defaultType, projects] = await Promise.all([
    listPage(client, volumes, { filters: { volume_type_id: type.id }, allProjects: true, limit: mostVolumes }),
    loaders.group.all(),
    loaders.consistencyGroup.all(),
    showDefault(context, loaders.volumeType),
    knowsProjects ? defaultVolumeTypes(client) : [],
  ]);
  const found: Found[] = [];
  if (defaultType?.id === type.id) {
    const reason = 'The type is the default volume type of the cloud, which its configuration sets.';
    found.push({ code: 'IS_DEFAULT_TYPE', reason, by: null, isCleared: false, cleared: null });
  }
  for (const { projectId, volumeTypeId } of projects) {
    if (volumeTypeId !== type.id) continue;
    const reason = `The type is the default volume type of the project ${projectId}.`;
    const cleared = [{ mutation: 'unsetDefaultVolumeType', input: { projectId } }];
    found.push({ code: 'IS_DEFAULT_TYPE', reason, by: null, isCleared: false, cleared });
  }
  for (const { id, name } of ofType.items) {
    const by: Reference = { kind: 'Volume', id };
    const reason = `The volume ${name ?? id} has the type. Change its type, or delete it.`;
    found.push({ code: 'HAS_VOLUMES', reason, by, isCleared: false, cleared: null });
  }
  // The list of consistency groups has all groups.
  const others = consistencyGroups.filter(({ id }) => !groups.some((group) => group.id === id));
  for (const { kind, id, name, volumeTypeIds } of [...groups, ...others]) {
    if (!volumeTypeIds.includes(type.id)) continue;
    const reason = `The group ${name ?? id} allows the type.`;
    found.push({ code: 'HAS_GROUPS', reason, by: { kind, id }, isCleared: false, cleared: null });
  }
  return planOf(found, { mutation: 'deleteVolumeType', of: { kind: 'VolumeType', id: type.id } });
}
