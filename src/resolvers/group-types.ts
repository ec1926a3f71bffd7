import { z } from 'zod';
import type { GroupType } from '../cinder/resources/group-types.ts';
import type { OperationContext } from './context.ts';
import { somethingOf } from './inputs.ts';
import { mapOf, shortText } from './text.ts';

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

const hidden: Omit<GroupType, 'id'> = {
  kind: 'GroupType',
  name: null,
  description: null,
  isPublic: null,
  groupSpecs: null,
};

const named = 'A group type has a name of 1 to 255 characters.';

/** A group type has a name: Cinder would ignore a null. */
export const groupTypeName = z.looseObject({ name: z.string(named).regex(/\S/, named).optional() });

/** Something of a group type changes. */
export const changedGroupType = groupTypeName.and(somethingOf('name', 'description', 'isPublic'));

const keyed = 'A key has 1 to 255 letters, digits, hyphens, underscores, colons and periods, and is not "." or "..".';
const key = z.string().regex(/^(?!\.{1,2}$)[a-zA-Z0-9\-_:.]{1,255}$/, keyed);

/** The key, and the value if there is one, of a spec: it is part of a path. */
export const groupSpec = z.looseObject({ key, value: shortText });

const specs = mapOf<string | null>(
  (value) => shortText.safeParse(value).error?.issues[0]?.message,
  (name) => (key.safeParse(name).success ? undefined : keyed),
);

/** A map of specs: Cinder takes keys that no path could hold, and they could not be changed again. */
export const groupSpecs = z.looseObject({ groupSpecs: specs.nullish() });
