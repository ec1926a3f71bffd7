import type { FieldMap } from '@pothos/core';
import { typeOfGroup } from '../../resolvers/group-type/group-types.ts';
import { globalId } from '../../resolvers/common/ids.ts';
import type { SchemaTypes } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { callFailed } from '../facts/null-conditions.ts';
import { GroupTypeRef, VolumeTypeRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shape>;

/** The types that the volumes of a group or consistency group can have. */
export function volumeTypesField(t: Fields<{ readonly volumeTypeIds: readonly string[] }>): FieldMap {
  return {
    volumeTypeIds: t.idList({
      nullable: false,
      description:
        'The global IDs of the types that the volumes of the group can have. Types that are not visible to the caller are included.',
      extensions: cinder({ calls: 'none' }),
      resolve: ({ volumeTypeIds }) => volumeTypeIds.map((id) => globalId({ kind: 'VolumeType', id })),
    }),
    volumeTypes: t.field({
      type: [VolumeTypeRef],
      nullable: { list: false, items: true },
      description:
        'The types that the volumes of the group can have. An item is null if the type is not visible to the caller.',
      extensions: cinder({ rest: ['GET /types/{id}', 'GET /types'], calls: 'one per answer' }),
      resolve: ({ volumeTypeIds }, _, { loaders }) => volumeTypeIds.map((id) => loaders.volumeType.byId.load(id)),
    }),
  };
}

/**
 * The type of a group.
 *
 * @param description the first sentence of the description
 * @param condition the condition under which the field is null
 */
export function groupTypeField(
  t: Fields<{ readonly groupTypeId: string | null }>,
  description: string,
  condition = callFailed,
): FieldMap {
  return {
    groupType: t.field({
      type: GroupTypeRef,
      description: `${description} If the type is not visible to the caller, only the IDs are known.`,
      extensions: cinder({
        rest: ['GET /group_types/{id}', 'GET /group_types'],
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        nullIf: [condition],
      }),
      resolve: (owner, _, context, info) => typeOfGroup(context, owner, selectsOnly(info, 'id', 'cinderId')),
    }),
  };
}
