import type { GroupType } from '../cinder/resources/group-types.ts';
import type { OperationContext } from './context.ts';

/**
 * The type of a group or of its snapshot. Of a private type, which is not shown to the caller, there is the id alone.
 *
 * @param idSuffices whether no more than the id was selected: that costs no call
 */
export async function typeOfGroup(
  { groupTypeId }: { readonly groupTypeId: string | null },
  { loaders }: OperationContext,
  idSuffices: boolean,
): Promise<GroupType | null> {
  if (groupTypeId === null) return null;
  const known = { ...hidden, id: groupTypeId };
  return idSuffices ? known : ((await loaders.groupType.byId.load(groupTypeId)) ?? known);
}

/** A type's specs: from its record, or, where that lacks them, by a call of their own. */
export function groupSpecsOf({ id, groupSpecs }: GroupType, { loaders }: OperationContext): Promise<Readonly<Record<string, string>>> {
  return groupSpecs === null ? loaders.specsOfGroupType.load(id) : Promise.resolve(groupSpecs);
}

const hidden: Omit<GroupType, 'id'> = {
  kind: 'GroupType',
  name: null,
  description: null,
  isPublic: null,
  groupSpecs: null,
};
