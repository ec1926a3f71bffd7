import * as z from 'zod';
import type { GroupType } from '../../cinder/resources/group-types.ts';
import type { OperationContext } from '../common/context.ts';
import { somethingOf } from '../common/inputs.ts';
import { mapOf, shortText } from '../common/text.ts';

/**
 * The type of a group or group snapshot. For a private type that is not visible to the caller, only the ID is known.
 *
 * @param idSuffices whether only the ID is selected, which requires no call
 */
export async function typeOfGroup(
  { loaders }: OperationContext,
  { groupTypeId }: { readonly groupTypeId: string | null },
  idSuffices: boolean,
): Promise<GroupType | null> {
  if (groupTypeId === null) return null;
  const known = { ...hidden, id: groupTypeId };
  return idSuffices ? known : ((await loaders.groupType.byId.load(groupTypeId)) ?? known);
}

const hidden: Omit<GroupType, 'id'> = {
  kind: 'GroupType',
  name: null,
  description: null,
  isPublic: null,
  groupSpecs: null,
};

const named = 'The name of a group type must have 1 to 255 characters.';

/** A group type must have a name. Cinder would ignore null. */
export const groupTypeName = z.looseObject({ name: z.string(named).regex(/\S/, named).optional() });

/** At least one field of a group type must change. */
export const changedGroupType = groupTypeName.and(somethingOf('name', 'description', 'isPublic'));

const keyed =
  'A key must consist of 1 to 255 letters, digits, hyphens, underscores, colons and periods. "." and ".." are not allowed.';
const key = z.string().regex(/^(?!\.{1,2}$)[a-zA-Z0-9\-_:.]{1,255}$/, keyed);

/** The key and the optional value of a spec. The key is part of a path. */
export const groupSpec = z.looseObject({ key, value: shortText });

const specs = mapOf<string | null>(
  (value) => shortText.safeParse(value).error?.issues[0]?.message,
  (name) => (key.safeParse(name).success ? undefined : keyed),
);

/** A map of specs. Cinder accepts keys that cannot be part of a path, so that they could not be changed later. */
export const groupSpecs = z.looseObject({ groupSpecs: specs.nullish() });
