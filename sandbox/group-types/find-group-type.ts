import { badRequest, missing, notFound } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { GroupTypeRow } from '../store/records.ts';

/** The type of groups that were consistency groups once; no other group may have it. */
export const RESERVED_GROUP_TYPE = 'default_cgsnapshot_type';

/** Finds a group type by its id; @throws Fault 404 */
export function findGroupType(request: CinderRequest, id: string): GroupTypeRow {
  const type = request.cloud.store.groupTypes.get(id);
  if (!type || !(type.is_public || request.context.isAdmin)) throw missing('Group type', id);
  return type;
}

/** Finds a group type by its name; @throws Fault 404 */
export function findGroupTypeByName(request: CinderRequest, name: string): GroupTypeRow {
  const [type] = request.cloud.store.groupTypes.where((row) => row.name === name);
  if (!type || !(type.is_public || request.context.isAdmin)) {
    throw notFound(`Group type with name ${name} could not be found.`);
  }
  return type;
}

/** Refuses the reserved type; @throws Fault 400 */
export function refuseReserved(request: CinderRequest, typeId: string): void {
  if (request.cloud.store.groupTypes.get(typeId)?.name !== RESERVED_GROUP_TYPE) return;
  throw badRequest(
    `Group_type ${typeId} is reserved for migrating CGs to groups. Migrated group can only be operated ` +
      'by CG APIs.',
  );
}
